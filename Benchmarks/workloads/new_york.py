"""New York `deep` with all its uncertain numbers, beside a NumPy program of the same arithmetic.

The NumPy program is the plan of the file, node by node, vectorised over draws (plan_numpy.py): what an analyst would
write. It is handed its draws, while wedge draws its own.
"""
from harness.bench import NEW_YORK, WrongAnswer, steady_rate
from harness.figures import Bar, Figure
from harness.programs import alternate, launch, on_one_core

DRAWS, FEW = 4096, 2_000
# Relative to the largest value of a result; NumPy adds and multiplies in another order.
AGREEMENT = 1e-9


def measure(bench):
    many = bench.pick(52_000, 22_000)
    programs = {"wedge": lambda: bench.steady(NEW_YORK, "deep", few=FEW, many=many)}
    if bench.rivals.python:
        command = numpy_program(bench)
        command.append(1024 if bench.quick else launch(command)["block"])
        programs["NumPy"] = lambda: launch(command)
    with on_one_core():
        results = alternate(bench.rounds, **programs)
    steady = [steady_rate(small, large, FEW, many) for small, large in results["wedge"]]
    yield Figure("wedge, steady", steady, "draws/s", note="one core, bands")
    if "NumPy" in results:
        rates = [float(done["rate"]) for done in results["NumPy"]]
        worst = max(float(done["difference"]) for done in results["NumPy"])
        if not worst <= AGREEMENT:
            raise WrongAnswer(f"wedge and the NumPy program differ by {worst:.1e}")
        yield Figure("NumPy, the same plan", rates, "draws/s", note=f"block {results['NumPy'][-1]['block']}")
        yield Figure("wedge ÷ NumPy", [a / b for a, b in zip(steady, rates)])
        yield Figure("largest difference between the two", [worst], bar=Bar(AGREEMENT, small=True, kind="count"))
    drawing = []
    for _ in range(min(bench.rounds, 3)):
        parts = bench.manifest(NEW_YORK, "deep", many).get("thread_seconds") or {}
        whole = sum(value for value in parts.values() if value)
        if parts.get("drawing") is not None and whole:
            drawing.append(100 * parts["drawing"] / whole)
    yield Figure("drawing, share of a sweep", drawing, "%", Bar(15, small=True), small=True,
                 note="" if drawing else "the manifest has no thread_seconds")
    draws = bench.pick(1_000_000, 100_000)
    whole = bench.sweep(NEW_YORK, "deep", draws, threads=2)
    yield Figure(f"{draws:,} draws on two threads", [whole.wall], "s", small=True, note=f"peak {whole.memory:.0f} MB")


def numpy_program(bench):
    """Writes the plan and a table of draws for the rival; its command."""
    plan, draws = bench.path("plan.json"), bench.path("new-york.csv")
    with open(plan, "w", encoding="utf-8") as file:
        file.write(bench.wedge("show", NEW_YORK, "deep", "--plan", "--uncertain", "--json").text)
    bench.wedge("sweep", NEW_YORK, "deep", "--samples", DRAWS, "--seed", 1, "--draws", draws, "--output",
                "emissions.basic", "emissions.energy", "emissions.transport", "emissions.waste")
    return bench.rivals.numpy_program("plan_numpy.py", plan, draws)
