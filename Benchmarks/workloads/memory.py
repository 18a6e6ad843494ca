"""Peak memory, which must not grow with the number of draws."""
import json

from harness.bench import REFMODEL
from harness.figures import Bar, Figure

OUTPUTS = 200


def measure(bench):
    draws = bench.pick(10_000_000, 500_000)
    moments = bench.sweep(REFMODEL, "reference", draws, "--fold", "moments", threads=2)
    yield Figure(f"REFMODEL, moments, {draws:,} draws", [moments.memory], "MB", Bar(100, 60, small=True, kind="count"),
                 note=f"{moments.wall:.0f} s on two threads", small=True)
    paths = outputs(bench)
    for draws in bench.pick((50_000, 500_000), (50_000,)):
        for words, floor in ((("--fold", "moments"), 60), ((), 200)):
            done = bench.sweep(REFMODEL, "reference", draws, *words, "--output", *paths, threads=2)
            yield Figure(f"{len(paths)} outputs × 36 years, {'moments' if words else 'bands'}, {draws:,} draws",
                         [done.memory], "MB", Bar(floor, small=True, kind="count"), small=True)


def outputs(bench):
    """Paths of results; those that are zero throughout come last."""
    series = json.loads(bench.wedge("run", REFMODEL, "reference", "--json").text)["scenarios"][0]["series"]
    return [one["path"] for one in sorted(series, key=lambda one: not any(one["values"]))][:OUTPUTS]
