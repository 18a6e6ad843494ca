#!/usr/bin/env python3
"""Writes stockholm.csv: the rows of the collection of city figures that stockholm.wedge rests on.

    python3 extract.py COLLECTION.csv > stockholm.csv

Rows are copied as they stand, in the order of the collection; nothing is computed, converted or
filled in. What is taken: energy, distance and factors of 2020, the population of the inventory
years, the chargeable share of new cars, and one emission row, that of the waste burnt for heat,
from which the file derives the factor of that waste. No other emission row is here, so the model
cannot replay them. Emissions per person since 1990 are copied for the reader: they are another
frame, and no column of the file reads them.
"""

import csv
import sys

ACTIVITY = {"energy_use", "vehicle_distance", "ev_share_new_cars", "emissions_per_capita"}
CONTRACT = "Stockholm Climate City Contract 2030"
ROWS = {
    ("population", "inventory population"),
    ("emissions_sector", "buildings scope 2, of which waste-to-energy incineration"),
}


def wanted(row):
    if row["city"] != "Stockholm":
        return False
    quantity = row["quantity"]
    if quantity == "emission_factor":  # not the national mean of 2023
        return row["source_title"].startswith(CONTRACT)
    return quantity in ACTIVITY or (quantity, row["category"]) in ROWS


def main():
    with open(sys.argv[1], newline="", encoding="utf-8") as source:
        rows = csv.DictReader(source)
        out = csv.DictWriter(sys.stdout, rows.fieldnames, lineterminator="\n")
        out.writeheader()
        out.writerows(row for row in rows if wanted(row))


if __name__ == "__main__":
    main()
