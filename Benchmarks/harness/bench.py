"""What a workload is handed: the binary, the rivals, a folder to throw away, and how much work to do."""
import json
import os

from .programs import launch
from .rivals import ROOT, Rivals

NEW_YORK = os.path.join(ROOT, "Scenarios", "new-york", "new-york.wedge")
REFMODEL = os.path.join(ROOT, "Scenarios", "reference", "refmodel.wedge")
SMALL = os.path.join(ROOT, "Scenarios", "Features", "small.wedge")


class WrongAnswer(Exception):
    """A program is fast and wrong: no figure of its workload counts."""


class Bench:
    def __init__(self, binary, folder, quick, rounds):
        self.binary = os.path.abspath(binary)
        self.folder = folder
        self.quick = quick
        self.rounds = rounds
        self.rivals = Rivals()

    def path(self, name):
        """A place for a file that nobody needs afterwards."""
        return os.path.join(self.folder, name)

    def pick(self, full, quick):
        """The size of a piece of work in a full and in a short run."""
        return quick if self.quick else full

    def wedge(self, *words, allowed=(0, 1)):
        """Runs the command to its end; a missed target (exit code 1) is an answer."""
        return launch([self.binary, *words], allowed)

    def sweep(self, file, scenario, draws, *words, threads=1):
        """A sweep of independent draws at seed 1 that stores nothing; prints its result as JSON."""
        sizes = ("--samples", draws, "--seed", 1, "--threads", threads)
        return self.wedge("sweep", file, scenario, *sizes, "--json", *words)

    def steady(self, file, scenario, *words, few, many):
        """Runs of two sizes; see `steady_rate`."""
        return self.sweep(file, scenario, few, *words), self.sweep(file, scenario, many, *words)

    def manifest(self, file, scenario, draws, *words, threads=1):
        """What a sweep writes of itself beside its files."""
        path = self.path("manifest.nc")
        self.sweep(file, scenario, draws, "-o", path, *words, threads=threads)
        with open(path + ".manifest.json", encoding="utf-8") as text:
            return json.load(text)


def steady_rate(small, large, few, many):
    """Draws per second of CPU time once a sweep is under way: what the draws between two sizes cost."""
    return (many - few) / max(large.cpu - small.cpu, 1e-9)
