// The door of Tiles.
