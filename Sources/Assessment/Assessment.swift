// The door of Assessment.
