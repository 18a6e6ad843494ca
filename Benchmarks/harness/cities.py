"""Scenario files made for a workload."""
import os
import shutil

from .bench import NEW_YORK
from .rivals import ROOT


def changed_new_york(bench, name, change):
    """New York with its text changed, in a folder of its own; the path of the file."""
    folder = bench.path(name)
    for part in ("new-york", "lib"):
        shutil.copytree(os.path.join(ROOT, "Scenarios", part), os.path.join(folder, part), dirs_exist_ok=True)
    shutil.copy(os.path.join(ROOT, "Scenarios", "wedge.lock"), folder)
    with open(NEW_YORK, encoding="utf-8") as file:
        text = change(file.read())
    path = os.path.join(folder, "new-york", os.path.basename(NEW_YORK))
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path
