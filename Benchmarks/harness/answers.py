"""Whether a program computes REFMODEL: its eight samples, and how often the target is met."""
import csv
import json
import math
import os

from .bench import REFMODEL, ROOT, WrongAnswer
from .programs import launch

TOLERANCE = 1e-9
# P(pass) and how far a large sweep may lie from it.
PASSING, PASSING_WITHIN = 0.184, 0.003
YEARLY = {"transport": "transport_ktCO2e", "energy": "energy_ktCO2e", "waste": "waste_ktCO2e", "total": "total_ktCO2e"}


def expected():
    path = os.path.join(ROOT, "Tests", "ReproductionTests", "Reference", "refmodel_expected.json")
    with open(path, encoding="utf-8") as file:
        return json.load(file)["samples"]


def names():
    """Rows of the table that ties REFMODEL's names to wedge's paths, by role and name."""
    with open(os.path.join(os.path.dirname(REFMODEL), "refmodel-map.csv"), encoding="utf-8") as file:
        return {(row["role"], row["name"]): row for row in csv.DictReader(file)}


def check_wedge(bench):
    """The eight samples through `--inputs` and `--draws`; the largest relative difference."""
    samples, map = expected(), names()
    inputs = [row for (role, _), row in map.items() if role == "input"]
    given, drawn = bench.path("refmodel-in.csv"), bench.path("refmodel-out.csv")
    with open(given, "w", encoding="utf-8") as file:
        file.write(",".join(row["path"] for row in inputs) + "\n")
        for sample in samples:
            file.write(",".join(repr(value * float(row["scale"]) + float(row["offset"]))
                                for row, value in zip(inputs, sample["x"])) + "\n")
    outputs = {name: map["output", name] for name in [*YEARLY, "cumulative"]}
    bench.wedge("sweep", REFMODEL, "reference", "--inputs", given, "--draws", drawn, "--output",
                *(row["path"] for row in outputs.values()))
    with open(drawn, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    years = len(rows) // len(samples)
    worst = 0.0
    for place, sample in enumerate(samples):
        own = rows[place * years:(place + 1) * years]
        for name, row in outputs.items():
            found = [(float(line[row["path"]]) - float(row["offset"])) / float(row["scale"]) for line in own]
            wanted = [sample["cumulative_ktCO2e"]] if name == "cumulative" else sample[YEARLY[name]]
            worst = max([worst, *differences(found[-len(wanted):], wanted)])
    return worst


def check_rival(command):
    """The eight samples through `outputs 8` of a rival; the largest relative difference."""
    samples = expected()
    given = "\n".join(repr(sample["x"][k]) for k in range(24) for sample in samples)
    found = [float(word) for word in launch([*command, "outputs", 8], given=given).text.split()]
    worst = 0.0
    for place, sample in enumerate(samples):
        wanted = [value for key in YEARLY.values() for value in sample[key]]
        wanted += [sample["cumulative_ktCO2e"], float(sample["pass"])]
        worst = max([worst, *differences(found[place::8], wanted)])
    return worst


def differences(found, wanted):
    if len(found) != len(wanted):
        raise WrongAnswer(f"{len(found)} numbers where {len(wanted)} are expected")
    return [abs(a - b) / max(abs(b), 1e-300) if a != b else 0.0 for a, b in zip(found, wanted)]


def require_samples(name, worst):
    if not worst <= TOLERANCE:
        raise WrongAnswer(f"{name} differs from the eight samples by {worst:.1e}, more than {TOLERANCE:.0e}")


def require_passing(name, probability, draws):
    """Within 0.003 from 300,000 draws on; of fewer draws within four standard errors."""
    within = max(PASSING_WITHIN, 4 * math.sqrt(PASSING * (1 - PASSING) / draws))
    if not abs(probability - PASSING) <= within:
        raise WrongAnswer(f"{name}: P(pass) is {probability:.4f}, not {PASSING} ± {within:.4f}")
