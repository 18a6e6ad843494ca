"""Writing draws as NetCDF beside a plain C program that writes the same numbers (netcdf/run)."""
import json
import os
import sys

from harness.figures import Bar, Figure
from harness.programs import launch
from harness.rivals import BENCHMARKS


def measure(bench):
    path, writer = bench.path("netcdf.json"), os.path.join(os.path.dirname(bench.binary), "DrawsWriter")
    if not os.path.exists(writer):
        yield Figure("speed beside plain C", [], bar=Bar(0.7), note=f"{os.path.basename(writer)} is not built")
        return
    launch([sys.executable, os.path.join(BENCHMARKS, "netcdf", "run"), writer, "--rounds", bench.rounds,
            "--draws", bench.pick(100_000, 20_000), "--folder", bench.folder, "--json", path])
    with open(path, encoding="utf-8") as file:
        results = json.load(file)
    for form, of in results.items():
        yield Figure(f"speed beside plain C, {form}", of["settled ratios"], bar=Bar(0.7),
                     note="both on the disk when the clock stops")
