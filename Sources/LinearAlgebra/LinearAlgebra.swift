// The door of LinearAlgebra.
