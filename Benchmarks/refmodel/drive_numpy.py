"""The front door of the NumPy program, with the words of drive.c.

    drive_numpy.py sweep N BLOCK    prints "seconds S" (CPU time), "pass P" and "blas NAME"
    drive_numpy.py outputs N        reads N columns of 24 inputs, input by input; prints their 146 outputs
"""
import sys
import time

import numpy as np

import refmodel_numpy


def sweep(draws, block):
    refmodel_numpy.sweep(block, block, seed=2)
    start = time.process_time()
    _, _, _, passed = refmodel_numpy.sweep(draws, block, seed=1)
    print("seconds", time.process_time() - start)
    print("pass", passed)
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    print("blas", blas["name"], blas["version"])


def outputs(draws):
    inputs = np.array(sys.stdin.read().split(), dtype=float).reshape(24, draws)
    yearly, cumulative, passed = refmodel_numpy.model(inputs)
    for value in np.concatenate([yearly.reshape(144, draws), cumulative[None], passed[None]]).ravel():
        print(repr(float(value)))


if sys.argv[1] == "sweep":
    sweep(int(sys.argv[2]), int(sys.argv[3]))
else:
    outputs(int(sys.argv[2]))
