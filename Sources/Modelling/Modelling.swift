// The door of Modelling.
