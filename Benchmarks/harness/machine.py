"""What a result was measured on: processor, clock, compilers, BLAS. No name of a host."""
import os
import re
import shutil
import subprocess
import time

from .programs import ENVIRONMENT

# Processors whose name says no model, by family and model of the vendor.
MICROARCHITECTURES = {
    ("GenuineIntel", 6, 85): "skylake-sp",
    ("GenuineIntel", 6, 106): "ice-lake",
    ("GenuineIntel", 6, 143): "sapphire-rapids",
    ("GenuineIntel", 6, 173): "granite-rapids",
    ("GenuineIntel", 6, 207): "emerald-rapids",
}


def processor():
    """The fields of the first processor that the system lists."""
    fields = {}
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if not line.strip():
                break
            key, _, value = line.partition(":")
            fields[key.strip()] = value.strip()
    return fields


def has_avx512(fields):
    return {"avx512f", "avx512dq", "avx512vl", "avx512bw", "avx512cd"} <= set(fields.get("flags", "").split())


def short_name(fields):
    """`xeon-8481c`: the processor's name in the names of files."""
    name = fields.get("model name", os.uname().machine)
    name = re.sub(r"\((R|TM|r|tm)\)|@.*|\bCPU\b|\bProcessor\b|\bIntel\b|\bAMD\b|\d+-Core", " ", name)
    words = re.findall(r"[a-z0-9]+", name.lower())
    if not any(character.isdigit() for word in words for character in word):
        try:
            kind = (fields["vendor_id"], int(fields["cpu family"]), int(fields["model"]))
            words.append(MICROARCHITECTURES.get(kind, f"{kind[1]}-{kind[2]}"))
        except (KeyError, ValueError):
            pass
    return "-".join(words) or "unknown"


def said(command, **more):
    """The first line of what a program says on either stream."""
    if not shutil.which(command[0]):
        return ""
    done = subprocess.run(command, capture_output=True, text=True, env=dict(ENVIRONMENT, **more))
    return (done.stdout + done.stderr).strip().split("\n")[0]


def core_type(command):
    """The kernels that OpenBLAS takes in a program, from what it says of itself when asked to."""
    done = subprocess.run(command, capture_output=True, text=True, env=dict(ENVIRONMENT, OPENBLAS_VERBOSE="2"))
    found = re.search(r"^Core: (\S+)", done.stdout + done.stderr, re.MULTILINE)
    return found[1] if found else "not OpenBLAS"


def describe(binary, clang, python):
    """Name and value of each line of the header; values are text."""
    fields = processor()
    about = subprocess.run([binary, "--version"], capture_output=True, text=True, env=ENVIRONMENT).stdout.splitlines()
    level = "AVX-512" if has_avx512(fields) else "AVX2" if "avx2" in fields.get("flags", "").split() else "baseline"
    lines = {
        "date": time.strftime("%Y-%m-%d %H:%M"),
        "machine": short_name(fields),
        "processor": f"{fields.get('model name', os.uname().machine)}, {os.cpu_count()} cores, {level}",
        "clock": f"{fields.get('cpu MHz', 'unknown')} MHz as the system states it",
        "load before": f"{os.getloadavg()[0]:.2f}",
        "wedge": ", ".join(about) + f", core type {core_type([binary, '--version'])}",
        "Swift": said(["swift", "--version"]),
    }
    if clang:
        lines["C"] = re.sub(r" \(.*\)", "", said([clang, "--version"])) + ", flags as in Benchmarks/refmodel/Makefile"
    if python:
        version = said([python, "-c", "import sys, numpy, scipy; print('Python', sys.version.split()[0], "
                        "'NumPy', numpy.__version__, 'SciPy', scipy.__version__)"])
        lines["NumPy"] = f"{version}, core type {core_type([python, '-c', 'import numpy'])}"
    return lines
