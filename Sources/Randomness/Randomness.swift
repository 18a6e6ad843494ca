// The door of Randomness.
