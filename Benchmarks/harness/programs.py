"""Launching programs and reading what they cost, from outside."""
import contextlib
import dataclasses
import os
import subprocess
import sys
import tempfile
import time

# One thread for BLAS, and the kernels that the processor asks for: a rival runs at its best.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")}
ENVIRONMENT.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", BLIS_NUM_THREADS="1", MKL_NUM_THREADS="1")


@dataclasses.dataclass
class Finished:
    """A program that ended: seconds of the clock and of all its threads, peak memory in MB, what it printed."""

    wall: float
    cpu: float
    memory: float
    text: str

    def __getitem__(self, word):
        """What stands behind a word that begins a line of the output."""
        for line in self.text.splitlines():
            if line.startswith(word + " "):
                return line[len(word) + 1:]
        raise KeyError(word)


def launch(command, allowed=(0,), given=None):
    """Runs a program to its end; ends the benchmark with the program's own words if it fails.

    The peak memory is never below what this runner itself holds (about 20 MB): the system counts a child from its fork.
    """
    command = [str(word) for word in command]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as source:
        if given is not None:
            source.write(given.encode())
            source.seek(0)
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=source, stdout=output, stderr=errors, env=ENVIRONMENT)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0), errors.seek(0)
        if child.returncode not in allowed:
            sys.exit(f"{' '.join(command)} ended with {child.returncode}\n{errors.read().decode(errors='replace')}")
        return Finished(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read().decode())


def together(command, copies):
    """Seconds of the clock until several copies of a program, started at once, have all ended."""
    start = time.perf_counter()
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL, env=ENVIRONMENT) for _ in range(copies)]
    if any(child.wait() for child in running):
        sys.exit(f"{' '.join(command)} failed")
    return time.perf_counter() - start


@contextlib.contextmanager
def on_one_core():
    """Everything launched inside runs on one core, the last that this process may use."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def alternate(rounds, **programs):
    """Calls each in turn, A B C A B C …, after one turn that does not count; the results of each, by name."""
    for program in programs.values():
        program()
    results = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            results[name].append(program())
    return results
