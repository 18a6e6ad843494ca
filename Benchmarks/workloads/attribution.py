"""Exact attribution of twelve levers: every one of their 4,096 subsets, evaluated as draws of one sweep.

No command attributes yet, so the subsets are handed to `wedge sweep --inputs`: New York `deep` with twelve of its
levers at a strength that is drawn, here 0 or 100 %, and every other uncertain number at what one draw made it. The
fair share of each lever follows from the 4,096 totals of the last year.
"""
import csv
import json
import math
import re

from harness.bench import WrongAnswer
from harness.cities import changed_new_york
from harness.figures import Figure
from harness.programs import alternate, on_one_core

LEVERS = ["ev_medium", "ev_refuse", "ev_school", "cnca.transit_and_cycling", "cnca.freight_consolidation",
          "home_retrofit", "home_power", "office_power", "cnca.clean_heat_network", "cnca.industry_efficiency",
          "cnca.waste_prevention", "cnca.landfill_gas"]
OUTPUT = "emissions.basic"


def measure(bench):
    file = changed_new_york(bench, "attribution", drawn_strengths)
    given, drawn = subsets(bench, file), bench.path("attribution.csv")
    words = ("sweep", file, "deep", "--inputs", given, "--threads", 1, "--output", OUTPUT)
    with on_one_core():
        results = alternate(bench.rounds, few=lambda: bench.sweep(file, "deep", 64),
                            all=lambda: bench.wedge(*words, "--draws", drawn))
    worths = totals(drawn)
    shares = shapley(worths, len(LEVERS))
    check(bench, file, given, worths)
    seconds = [run.cpu for run in results["all"]]
    yield Figure("4,096 subsets of 12 levers, New York", [1e3 * s for s in seconds], "ms", small=True,
                 note="whole command, CPU time of one core")
    yield Figure("subsets a second", [4096 / max(all.cpu - few.cpu, 1e-9)
                                      for few, all in zip(results["few"], results["all"])], "1/s",
                 note="less the CPU time of a sweep of 64 draws")
    first = max(range(len(LEVERS)), key=lambda k: abs(shares[k]))
    yield Figure("what the levers bring together in 2050", [worths[0] - worths[-1]], "ktCO2e/yr",
                 note=f"most of it {LEVERS[first]}: {-shares[first]:,.0f}")


def drawn_strengths(text):
    """The text with the strengths of the twelve levers drawn."""
    for lever in LEVERS:
        text, count = re.subn(rf"(apply (?:\S+ as )?{re.escape(lever)})(?= |\n)(?: +at \d+ %)?",
                              r"\1 at 100 % ~ uniform(0 % .. 100 %)", text)
        if count != 1:
            raise WrongAnswer(f"{lever} is applied {count} times in New York")
    return text


def subsets(bench, file):
    """The table of inputs: bit i of a row's number says whether lever i is in."""
    one = bench.path("one.csv")
    bench.wedge("sweep", file, "deep", "--samples", 1, "--seed", 1, "--draws", one, "--output", OUTPUT)
    with open(one.replace(".csv", "-inputs.csv"), encoding="utf-8") as text:
        drawn = next(csv.DictReader(text))
    drawn.pop("draw")
    path = bench.path("subsets.csv")
    with open(path, "w", encoding="utf-8", newline="") as text:
        rows = csv.writer(text)
        rows.writerow(drawn)
        for subset in range(1 << len(LEVERS)):
            state = {f"{lever}.strength": 100 * (subset >> k & 1) for k, lever in enumerate(LEVERS)}
            if not state.keys() <= drawn.keys():
                raise WrongAnswer(f"not among the uncertain numbers: {sorted(state.keys() - drawn.keys())}")
            rows.writerow({**drawn, **state}.values())
    return path


def totals(drawn):
    """Emissions of the last year, one for each subset."""
    with open(drawn, encoding="utf-8") as file:
        return [float(value) for _, value in sorted(
            {int(row["draw"]): row[OUTPUT] for row in csv.DictReader(file)}.items())]


def shapley(worths, players):
    """What each player brings, averaged over every order of entry."""
    shares = [0.0] * players
    for subset, worth in enumerate(worths):
        size = subset.bit_count()
        for player in range(players):
            if not subset >> player & 1:
                weight = 1 / (players * math.comb(players - 1, size))
                shares[player] += weight * (worths[subset | 1 << player] - worth)
    return shares


def check(bench, file, given, worths):
    """The subset of all levers, run by itself."""
    done = bench.wedge("run", file, "deep", "--draw", len(worths) - 1, "--inputs", given, "--json")
    series = json.loads(done.text)["scenarios"][0]["series"]
    alone = next(one["values"][-1] for one in series if one["path"] == OUTPUT)
    if not math.isclose(alone, worths[-1], rel_tol=1e-12):
        raise WrongAnswer(f"{OUTPUT} with all levers is {alone} alone and {worths[-1]} among the subsets")
