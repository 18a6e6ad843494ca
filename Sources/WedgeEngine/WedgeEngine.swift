// The door of WedgeEngine.
