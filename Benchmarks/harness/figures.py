"""Figures with their spread, and the bars they are held against."""
import csv
import dataclasses
import json
import math
import os
import statistics

# In a short run a ratio has to reach this part of its bar: far enough from it that a busy machine does not fail it.
QUICK = 0.5


@dataclasses.dataclass
class Bar:
    """What a figure has to reach: `floor` is the least or, of a figure that should be small, the most."""

    floor: float
    aim: float | None = None
    small: bool = False
    # What a busy machine does to the figure: a `ratio` of programs that alternate suffers a little, so that its bar is
    # loosened in a short run; a time by the `clock` suffers fully and is not judged there; a `count` not at all.
    kind: str = "ratio"

    def reached(self, value, quick=False):
        floor = self.floor
        if quick and self.kind == "ratio":
            floor = floor / QUICK if self.small else floor * QUICK
        return value <= floor if self.small else value >= floor

    def __str__(self):
        sign = "≤" if self.small else "≥"
        return f"{sign} {number(self.floor)}" + (f", aim {number(self.aim)}" if self.aim is not None else "")


@dataclasses.dataclass
class Figure:
    """One line of the table; `samples` has one number for each round."""

    name: str
    samples: list[float]
    unit: str = ""
    bar: Bar | None = None
    note: str = ""
    # Whether a smaller number is the better one.
    small: bool = False
    workload: str = ""

    @property
    def median(self):
        return statistics.median(self.samples) if self.samples else math.nan

    @property
    def best(self):
        if not self.samples:
            return math.nan
        return min(self.samples) if self.small or (self.bar and self.bar.small) else max(self.samples)

    def verdict(self, quick):
        """`yes`, `no`, or nothing where there is no bar; a figure that was not measured reaches none."""
        if self.bar is None or quick and self.bar.kind == "clock":
            return ""
        if not self.samples:
            return "not measured"
        return "yes" if self.bar.reached(self.median, quick) else "NO"


def number(value):
    if math.isnan(value):
        return "–"
    if value == 0 or 0.01 <= abs(value) < 1000:
        return f"{value:.4g}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.1e}"


COLUMNS = ["workload", "figure", "median", "best", "unit", "bar", "reached", "note"]


def table(figures, quick):
    """Lines with columns of equal width; the name of a workload stands once."""
    rows, last = [COLUMNS], None
    for figure in figures:
        shown = "" if figure.workload == last else figure.workload
        last = figure.workload
        best = number(figure.best) if len(figure.samples) > 1 else ""
        rows.append([shown, figure.name, number(figure.median), best, figure.unit,
                     str(figure.bar) if figure.bar else "", figure.verdict(quick), figure.note])
    widths = [max(len(row[k]) for row in rows) for k in range(len(COLUMNS) - 1)]
    right = (2, 3)
    for row in rows:
        cells = [cell.rjust(width) if k in right else cell.ljust(width)
                 for k, (cell, width) in enumerate(zip(row, widths))]
        yield "  ".join(cells + [row[-1]]).rstrip()


def write(folder, name, machine, figures):
    """NAME.csv and NAME.json in a folder; a second run of a day gets a number. The path without its ending."""
    os.makedirs(folder, exist_ok=True)
    path, count = os.path.join(folder, name), 1
    while os.path.exists(path + ".csv") or os.path.exists(path + ".json"):
        count += 1
        path = os.path.join(folder, f"{name}-{count}")
    with open(path + ".csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["workload", "figure", "unit", "median", "best", "lowest", "highest", "rounds", "least", "most",
                       "aim", "reached"])
        for f in figures:
            low, high = (min(f.samples), max(f.samples)) if f.samples else ("", "")
            median, best = (f.median, f.best) if f.samples else ("", "")
            bar = [""] * 3 if f.bar is None else [
                "" if f.bar.small else f.bar.floor, f.bar.floor if f.bar.small else "",
                "" if f.bar.aim is None else f.bar.aim]
            rows.writerow([f.workload, f.name, f.unit, median, best, low, high, len(f.samples), *bar,
                           f.verdict(False).lower()])
    with open(path + ".json", "w", encoding="utf-8") as file:
        json.dump(document(machine, figures), file, indent=1, ensure_ascii=False)
        file.write("\n")
    return path


def document(machine, figures):
    return {"format": "wedge-benchmarks/1", "machine": machine, "figures": [
        {"workload": f.workload, "figure": f.name, "unit": f.unit, "samples": f.samples,
         "median": f.median if f.samples else None, "best": f.best if f.samples else None,
         "bar": dataclasses.asdict(f.bar) if f.bar else None, "reached": f.verdict(False).lower() or None,
         "note": f.note} for f in figures]}
