// The door of Plans.
