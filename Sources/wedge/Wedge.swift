import ArgumentParser

@main struct Wedge: ParsableCommand {}
