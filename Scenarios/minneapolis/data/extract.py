#!/usr/bin/env python3
"""Writes minneapolis.csv: the rows of the collection of city figures that minneapolis.wedge reads.

    python3 extract.py COLLECTION.csv > minneapolis.csv

Rows are copied as they stand, in the order of the collection; nothing is computed, converted or
filled in. What is taken: population, activity of the regional inventory (electricity, gas, traffic,
waste) and the yearly factor of electricity. No emission row is here, so the model cannot replay them.
"""

import csv
import sys

INVENTORY = "Metropolitan Council ghg-cprg"
TAKEN = {"population", "energy_use", "vehicle_distance", "waste_mass", "emission_factor"}


def wanted(row):
    # The regional inventory alone: CDP answers repeat other populations, and the eGRID factor of the
    # Emission Factors Hub for 2019 was converted with other warming potentials (25 and 298).
    if row["city"] != "Minneapolis" or not row["source_title"].startswith(INVENTORY):
        return False
    # From 2021 the gas of businesses is another series, about twice as large: its rows say so in a note.
    return row["quantity"] in TAKEN and "[note: business gas steps up" not in row["source_title"]


def main():
    with open(sys.argv[1], newline="", encoding="utf-8") as source:
        rows = csv.DictReader(source)
        out = csv.DictWriter(sys.stdout, rows.fieldnames, lineterminator="\n")
        out.writeheader()
        out.writerows(row for row in rows if wanted(row))


if __name__ == "__main__":
    main()
