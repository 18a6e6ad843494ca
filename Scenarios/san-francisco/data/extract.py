#!/usr/bin/env python3
"""Writes san-francisco.csv: the rows of the collection of city figures that san-francisco.wedge reads.

    python3 extract.py COLLECTION.csv > san-francisco.csv

Rows are copied as they stand, in the order of the collection; nothing is computed, converted or
filled in. What is taken: activity of the city's own inventory (energy, fuel, distance, mass, load of
the treatment plants). The collection has one factor of electricity, the mean of all suppliers; the
factor of each supplier is derived in the file from the emission rows of electricity, end use, so
these five are here too. No other emission row is, so the model cannot replay them.
"""

import csv
import sys

ACTIVITY = {"energy_use", "fuel_use", "vehicle_distance", "waste_mass", "wastewater_load"}
LEFT_OUT = (
    "gas leak",  # an outcome: modelled from gas use
    "Municipal / Municipal Buildings / Electricity / T&D loss",  # 0.01 % of what the buildings draw
    "Transportation / Public Transportation / CNG",  # 3 to 16 tCO2e a year
)
FACTORS = {
    "Buildings / Commercial & Industrial / Electricity / end use",
    "Buildings / Direct Access / Electricity / end use",
    "Buildings / Residential / Electricity / end use",
    "Municipal / Municipal Buildings / Electricity / end use",
    "Transportation / Public Transportation / Electricity / end use",
}


def wanted(row):
    if row["city"] != "San Francisco":
        return False
    quantity, category = row["quantity"], row["category"]
    if quantity == "emissions_subsector":
        return category in FACTORS
    return quantity in ACTIVITY and not any(words in category for words in LEFT_OUT)


def main():
    with open(sys.argv[1], newline="", encoding="utf-8") as source:
        rows = csv.DictReader(source)
        out = csv.DictWriter(sys.stdout, rows.fieldnames, lineterminator="\n")
        out.writeheader()
        out.writerows(row for row in rows if wanted(row))


if __name__ == "__main__":
    main()
