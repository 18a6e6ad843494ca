"""How long a person waits for the command, beside how long Python takes to import NumPy."""
from harness.bench import NEW_YORK, SMALL
from harness.figures import Bar, Figure
from harness.programs import alternate, launch, on_one_core


def measure(bench):
    commands = {"wedge --version": ("--version",), "wedge run small.wedge": ("run", SMALL),
                "wedge run new-york.wedge": ("run", NEW_YORK)}
    programs = {name: (lambda words=words: bench.wedge(*words)) for name, words in commands.items()}
    if bench.rivals.python:
        programs["import numpy"] = lambda: launch([bench.rivals.python, "-c", "import numpy"])
    with on_one_core():
        results = alternate(bench.pick(2, 2) * bench.rounds, **programs)
    for name, runs in results.items():
        bar = Bar(10, small=True, kind="clock") if name == "wedge run small.wedge" else None
        yield Figure(name, [1e3 * run.wall for run in runs], "ms", bar, small=True,
                     note=f"peak {max(run.memory for run in runs):.0f} MB")
    yield Figure("new-york.wedge, peak memory", [run.memory for run in results["wedge run new-york.wedge"]], "MB",
                 Bar(40, small=True, kind="count"), small=True)
    if "import numpy" in results:
        pairs = zip(results["wedge run new-york.wedge"], results["import numpy"])
        yield Figure("new-york.wedge ÷ import numpy", [ours.wall / theirs.wall for ours, theirs in pairs],
                     bar=Bar(1, small=True), small=True)
