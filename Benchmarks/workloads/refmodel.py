"""A whole city from a text file beside programs written for it by hand, end to end on one core.

Each draws the 24 inputs, evaluates the city and folds mean and variance of its 146 outputs. The rate that counts is
the steady one: of wedge what the draws between a small and a large sweep cost, of the rivals what their sweep costs
after a warm-up inside the program. What wedge spends before its first block stands beside it.
"""
import json
import statistics

from harness import answers
from harness.bench import REFMODEL, steady_rate
from harness.figures import Bar, Figure
from harness.programs import alternate, launch, on_one_core

MOMENTS = ("--fold", "moments")
# Floating point operations of a draw, counted: with the 8×8 balance solved dense, and with its constant columns
# eliminated once, as wedge and the structured program do.
FLOPS = {"NumPy": 58e3, "C dense": 58e3, "C structured": 45e3, "wedge": 45e3}
BARS = {"NumPy": Bar(10, 20), "C dense": Bar(0.6, 0.9), "C structured": Bar(0.4, 0.6)}
BLOCKS = (512, 1024, 2048)


def measure(bench):
    few, many = 20_000, bench.pick(420_000, 120_000)
    for_c, for_numpy = bench.pick(400_000, 200_000), bench.pick(32, 12)
    rivals = dict(bench.rivals.c_programs)
    check = answers.check_wedge(bench)
    answers.require_samples("wedge", check)
    yield Figure("largest difference to the eight samples", [check],
                 bar=Bar(answers.TOLERANCE, small=True, kind="count"))
    with on_one_core():
        programs = {name: sweeping([path], for_c) for name, path in rivals.items()}
        checked = {name: [path] for name, path in rivals.items()}
        if bench.rivals.python:
            front = bench.rivals.numpy_program("refmodel/drive_numpy.py")
            block = 1024 if bench.quick else best_block(front)
            programs = {"NumPy": sweeping(front, for_numpy * block, block), **programs}
            checked["NumPy"] = front
        for name, command in checked.items():
            answers.require_samples(name, answers.check_rival(command))
        results = alternate(
            bench.rounds,
            probe=lambda: float(launch([bench.rivals.probe])["gflops"]),
            wedge=lambda: bench.steady(REFMODEL, "reference", *MOMENTS, few=few, many=many),
            **programs)
    pairs, peak = results["wedge"], results["probe"]
    steady = [steady_rate(small, large, few, many) for small, large in pairs]
    targets = json.loads(pairs[0][1].text)["scenarios"][0]["targets"]
    passing = next(target["probability"] for target in targets if target["name"] == "fifth")
    answers.require_passing("wedge", passing, many)
    yield Figure("wedge, P(pass)", [passing], note=f"{answers.PASSING} ± {answers.PASSING_WITHIN} required")
    yield Figure("wedge, steady", steady, "draws/s", note=f"CPU time of {many:,} draws less that of {few:,}")
    yield Figure("wedge, whole command", [many / large.cpu for _, large in pairs], "draws/s",
                 note=f"{many:,} draws, peak {max(large.memory for _, large in pairs):.0f} MB")
    yield Figure("wedge, CPU time before the first block",
                 [1e3 * (small.cpu - few / rate) for (small, _), rate in zip(pairs, steady)], "ms", small=True)
    for name in programs:
        rates, (_, passing, memory) = [rate for rate, *_ in results[name]], results[name][0]
        answers.require_passing(name, passing, for_numpy * block if name == "NumPy" else for_c)
        note = f"P(pass) {passing:.4f}, peak {memory:.0f} MB" + (f", block {block}" if name == "NumPy" else "")
        yield Figure(name, rates, "draws/s", note=note)
        yield Figure(f"wedge ÷ {name}", [a / b for a, b in zip(steady, rates)], bar=BARS[name])
    for name in (name for name in BARS if name not in programs):
        yield Figure(f"wedge ÷ {name}", [], bar=BARS[name], note="this rival does not run here")
    yield Figure("fused multiply-add probe", peak, "GF/s", note="the clock of this core as it was in this run")
    for name in ["wedge", *rivals]:
        rates = steady if name == "wedge" else [rate for rate, *_ in results[name]]
        shares = [100 * rate * FLOPS[name] / (most * 1e9) for rate, most in zip(rates, peak)]
        yield Figure(f"{name}, share of the probe", shares, "%", note=f"at {FLOPS[name] / 1e3:.0f} kflop a draw")


def sweeping(command, draws, *more):
    """Draws per second, P(pass) and peak memory of a rival."""
    def run():
        done = launch([*command, "sweep", draws, *more])
        return draws / float(done["seconds"]), float(done["pass"]), done.memory
    return run


def best_block(front):
    """The number of draws at a time with which the NumPy program is fastest on this machine today."""
    programs = {str(block): sweeping(front, 16_384, block) for block in BLOCKS}
    results = alternate(3, **programs)
    return int(max(results, key=lambda block: statistics.median(rate for rate, *_ in results[block])))
