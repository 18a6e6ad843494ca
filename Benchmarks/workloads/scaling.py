"""Two threads beside one, by the clock on the wall, whole commands alternating.

Whatever else runs on the machine takes from the two threads first. What the machine itself gives stands beside it:
two copies of a program that share nothing, started at once, against one copy; nothing can scale better than that.
"""
import os

from harness.bench import NEW_YORK, REFMODEL
from harness.figures import Bar, Figure
from harness.programs import alternate, together


def measure(bench):
    if len(os.sched_getaffinity(0)) < 2:
        yield Figure("two threads ÷ one", [], bar=Bar(1.85, 1.95, kind="clock"), note="one core only")
        return
    cases = [("REFMODEL, moments", REFMODEL, "reference", ("--fold", "moments"), bench.pick(1_000_000, 200_000), 1.95),
             ("New York, bands", NEW_YORK, "deep", (), bench.pick(100_000, 30_000), None)]
    for name, file, scenario, words, draws, aim in cases:
        def sweep(threads):
            return lambda: bench.sweep(file, scenario, draws, *words, threads=threads)
        tenths = str(bench.pick(10, 3))
        copies = {k: (lambda k=k: together([bench.rivals.probe, tenths], k)) for k in (1, 2)}
        results = alternate(bench.pick(min(bench.rounds, 7), bench.rounds), one=sweep(1), two=sweep(2), alone=copies[1],
                            beside=copies[2])
        pairs = list(zip(results["one"], results["two"]))
        yield Figure(f"{name}: two threads ÷ one", [one.wall / two.wall for one, two in pairs],
                     bar=Bar(1.85, aim, kind="clock"), note=f"{draws:,} draws")
        yield Figure(f"{name}: CPU time of two ÷ that of one", [two.cpu / one.cpu for one, two in pairs],
                     small=True, note="1 if a second thread adds no work")
        yield Figure(f"{name}: two copies of the probe ÷ one",
                     [2 * alone / beside for alone, beside in zip(results["alone"], results["beside"])],
                     note="what the machine gives; 2 is no loss at all")
