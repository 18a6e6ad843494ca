// The door of Experiments.
