#!/usr/bin/env python3
"""Writes new-york.csv: the rows of the collection of city figures that new-york.wedge reads.

    python3 extract.py COLLECTION.csv > new-york.csv

Rows are copied as they stand, in the order of the collection; nothing is computed, converted or
filled in. What is taken: activity of the city's own inventory (energy, fuel, distance, mass, leaked
gas), the derived electricity factor, and residential steam emissions, from which the file derives
the yearly factor of steam. No other emission row is here, so the model cannot replay them.
"""

import csv
import sys

ACTIVITY = {"energy_use", "fuel_use", "vehicle_distance", "waste_mass"}
LEFT_OUT = {
    "Transportation / Marine Navigation / Biofuel",  # at most 821 gallons a year
    "Stationary Energy / Fugitive / CH4 - natural gas distribution",  # an outcome: modelled from gas use
}
FACTORS = {
    ("emission_factor", "electricity (stationary rows)"),
    ("emissions_subsector", "GPC Stationary Energy / Residential / Steam"),
}


def wanted(row):
    if row["city"] != "New York City":
        return False
    quantity, category = row["quantity"], row["category"]
    return (quantity, category) in FACTORS or (quantity in ACTIVITY and category not in LEFT_OUT)


def main():
    with open(sys.argv[1], newline="", encoding="utf-8") as source:
        rows = csv.DictReader(source)
        out = csv.DictWriter(sys.stdout, rows.fieldnames, lineterminator="\n")
        out.writeheader()
        out.writerows(row for row in rows if wanted(row))


if __name__ == "__main__":
    main()
