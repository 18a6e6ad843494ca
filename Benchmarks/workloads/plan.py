"""From text to the first block of a sweep: reading, checking, lowering to a plan, and the plan's fixed part.

A sweep of 64 draws against a command that does nothing: the difference is what the file costs.
"""
from harness.bench import NEW_YORK, REFMODEL
from harness.figures import Bar, Figure
from harness.programs import alternate, on_one_core

DRAWS = 64


def measure(bench):
    rounds = bench.pick(3, 2) * bench.rounds
    with on_one_core():
        results = alternate(
            rounds,
            start=lambda: bench.wedge("--version"),
            refmodel=lambda: bench.sweep(REFMODEL, "reference", DRAWS, "--fold", "moments"),
            new_york=lambda: bench.sweep(NEW_YORK, "deep", DRAWS, "--fold", "moments"))
    bar = Bar(50, 10, small=True, kind="clock")
    for name, key, bar in (("REFMODEL", "refmodel", bar), ("New York", "new_york", None)):
        costs = [1e3 * (whole.wall - start.wall) for start, whole in zip(results["start"], results[key])]
        yield Figure(f"{name}, text to first block", costs, "ms", bar, small=True,
                     note=f"wall time of {DRAWS} draws less that of --version")
