"""Reading and checking a file as long as a file may be."""
import os

from harness.bench import SMALL
from harness.figures import Bar, Figure
from harness.programs import alternate, on_one_core

MEBIBYTE = 1 << 20
MODE = """\
  # Counted on the ring road and on the bridges; what passes through without stopping is taken out by
  # the survey of number plates. The counts of the two years with road works are left out.
  mode extra_{0} "One of many modes, so that the file is as long as a file may be" {{
    distance = [{1}] million vkm/yr linear,
      assumed "a line of the benchmark that stands for a measured one"
    shares mix {{ petrol = rest; electric = 10 %, assumed "share of the registered vehicles" }}
    energy_use {{ petrol = 0.75 kWh/vkm, assumed "typical"; electric = 0.19 kWh/vkm, assumed "typical" }}
  }}
"""


def measure(bench):
    path = bench.path("large.wedge")
    modes = write_large(path)
    with on_one_core():
        results = alternate(bench.pick(2, 1) * bench.rounds, start=lambda: bench.wedge("--version"),
                            check=lambda: bench.wedge("check", path))
    yield Figure("check a file of 1 MiB", [1e3 * run.wall for run in results["check"]], "ms",
                 Bar(150, small=True, kind="clock"), small=True, note=f"{modes} modes, peak {max(run.memory for run in results['check']):.0f} MB")
    size = os.path.getsize(path) / MEBIBYTE
    yield Figure("speed of reading", [size / (check.wall - start.wall) for start, check in
                                      zip(results["start"], results["check"])], "MiB/s",
                 note="less the time of `wedge --version`")


def write_large(path):
    """The small city with many more modes, as a reviewed file writes them; how many.

    Each has a series typed out every second year, a source for every number and two lines of comment: the limit of
    200,000 words and signs leaves no room for a file of numbers alone.
    """
    with open(SMALL, encoding="utf-8") as source:
        text = source.read()
    start = "transport {\n"
    before, after = text.split(start, 1)
    body, room = [], MEBIBYTE - len(text.encode())
    while True:
        number = 1000 + len(body)
        series = ", ".join(f"{year}: 1{number}.{year % 100}" for year in range(2020, 2051, 2))
        entry = MODE.format(number, series)
        room -= len(entry)
        if room < 0:
            break
        body.append(entry)
    with open(path, "w", encoding="utf-8") as target:
        target.write(before + start + "".join(body) + after)
    return len(body)
