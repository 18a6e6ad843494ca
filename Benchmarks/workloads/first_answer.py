"""How long a person waits for the command, beside how long Python takes to import NumPy.

New York stands twice: at its stated values, and as the file is, whose run block asks for 10,000 draws of each scenario.
"""
import re

from harness.bench import NEW_YORK, SMALL, WrongAnswer
from harness.cities import changed_new_york
from harness.figures import Bar, Figure
from harness.programs import alternate, launch, on_one_core

SMALL_CITY, STATED = "run small.wedge", "run new-york.wedge, stated values"


def measure(bench):
    commands = {"--version": ("--version",), SMALL_CITY: ("run", SMALL),
                STATED: ("run", changed_new_york(bench, "stated", without_run_block)),
                "run new-york.wedge": ("run", NEW_YORK)}
    programs = {name: (lambda words=words: bench.wedge(*words)) for name, words in commands.items()}
    if bench.rivals.python:
        programs["import numpy"] = lambda: launch([bench.rivals.python, "-c", "import numpy"])
    with on_one_core():
        results = alternate(2 * bench.rounds, **programs)
    for name, runs in results.items():
        bar = Bar(10, small=True, kind="clock") if name == SMALL_CITY else None
        yield Figure(name, [1e3 * run.wall for run in runs], "ms", bar, small=True,
                     note=f"peak {max(run.memory for run in runs):.0f} MB")
    yield Figure(f"{STATED}, peak memory", [run.memory for run in results[STATED]], "MB",
                 Bar(40, small=True, kind="count"), small=True)
    if "import numpy" in results:
        yield Figure(f"{STATED} ÷ import numpy",
                     [ours.wall / theirs.wall for ours, theirs in zip(results[STATED], results["import numpy"])],
                     bar=Bar(1, small=True), small=True)


def without_run_block(text):
    text, count = re.subn(r"\nrun \{.*?\n\}", "", text, flags=re.DOTALL)
    if count != 1:
        raise WrongAnswer(f"{NEW_YORK} has {count} run blocks")
    return text
