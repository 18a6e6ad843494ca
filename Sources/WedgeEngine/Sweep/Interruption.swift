/// The reader wants a long command to end.
struct Interruption: Error {}
