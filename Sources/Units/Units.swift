// The door of Units.
