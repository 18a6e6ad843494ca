"""The programs that wedge is held against: found, built, and installed where they are missing."""
import functools
import glob
import os
import shutil
import subprocess
import sys

from . import machine
from .programs import ENVIRONMENT

BENCHMARKS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(BENCHMARKS)
# Programs and the environment of Python are kept between runs.
BUILT = os.path.join(ROOT, ".build", "benchmarks")


class Rivals:
    """C programs are None without AVX-512, Python is None if NumPy and SciPy can be had from nowhere."""

    def __init__(self):
        os.makedirs(BUILT, exist_ok=True)

    @functools.cached_property
    def clang(self):
        """The clang of the Swift toolchain, else that of the path."""
        swift = shutil.which("swift")
        beside = os.path.join(os.path.dirname(os.path.realpath(swift)), "clang") if swift else ""
        return beside if os.access(beside, os.X_OK) else shutil.which("clang")

    @functools.cached_property
    def probe(self):
        return self.make("probe", self.clang or shutil.which("cc"))

    @functools.cached_property
    def c_programs(self):
        """The dense and the structured one, by name."""
        if not machine.has_avx512(machine.processor()):
            note("This processor has no AVX-512, which the C programs need: REFMODEL is held against NumPy alone.")
            return {}
        if not self.clang:
            note("No clang was found: REFMODEL is held against NumPy alone.")
            return {}
        if not glob.glob("/usr/include/sleef.h") + glob.glob("/usr/include/*/sleef.h"):
            debian("libsleef-dev")
        names = {"C dense": "refmodel_c", "C structured": "refmodel_c_schur"}
        return {name: self.make(program, self.clang) for name, program in names.items()}

    @functools.cached_property
    def python(self):
        """A Python that has NumPy and SciPy."""
        own = os.path.join(BUILT, "python", "bin", "python3")
        for python in (sys.executable, own, "/usr/bin/python3"):
            if has_numpy(python):
                return python
        note("Installing numpy and scipy")
        made = subprocess.run([sys.executable, "-m", "venv", os.path.dirname(os.path.dirname(own))],
                              stdout=sys.stderr).returncode == 0
        if made and subprocess.run([own, "-m", "pip", "install", "-q", "numpy", "scipy"],
                                   stdout=sys.stderr).returncode == 0 and has_numpy(own):
            return own
        debian("python3-numpy", "python3-scipy")
        return "/usr/bin/python3" if has_numpy("/usr/bin/python3") else None

    def numpy_program(self, name, *words):
        return [self.python, os.path.join(BENCHMARKS, *name.split("/")), *words]

    @staticmethod
    def make(name, compiler):
        path = os.path.join(BUILT, name)
        folder = os.path.join(BENCHMARKS, "refmodel")
        command = ["make", "-s", "-C", folder, f"CC={compiler}", f"OUT={BUILT}", path]
        subprocess.run(command, check=True, stdout=sys.stderr)
        return path


def has_numpy(python):
    return os.access(python, os.X_OK) and subprocess.run(
        [python, "-c", "import numpy, scipy.special"], capture_output=True, env=ENVIRONMENT).returncode == 0


def debian(*packages):
    """Installs packages of the system; without the right to do so the caller finds them still missing."""
    note(f"Installing {' '.join(packages)}")
    root = [] if os.geteuid() == 0 else ["sudo"]
    quiet = dict(env=dict(os.environ, DEBIAN_FRONTEND="noninteractive"), stdout=sys.stderr)
    subprocess.run([*root, "apt-get", "update", "-qq"], **quiet)
    subprocess.run([*root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], **quiet)


def note(text):
    print(text, file=sys.stderr, flush=True)
