"""A plan of wedge as a NumPy program: the same arithmetic, vectorised over draws, as an analyst would write it.

    plan_numpy.py PLAN.json DRAWS.csv [BLOCK]

PLAN.json is what `wedge show FILE SCENARIO --plan --uncertain --json` prints, DRAWS.csv what `wedge sweep --draws`
writes, with DRAWS-inputs.csv beside it. Prints "rate R" (draws per second of CPU time, evaluated and folded to mean
and variance of every result), "block B" (the one asked for, else the fastest of three) and "difference D", the
largest between the two programs' results, relative to the largest value of a result. Arrays are years × draws; what
no draw changes is computed once, with one column.
"""
import json
import sys
import time

import numpy as np


class Plan:
    """Nodes of a plan in the order of evaluation; values are arrays of (rows, 1) or (rows, draws)."""

    def __init__(self, text):
        plan = json.loads(text)
        self.nodes = plan["nodes"]
        self.outputs = plan["outputs"]
        self.results = plan["results"]
        self.inputs = plan["inputs"]
        self.years = plan["years"]
        # The columns of a table of draws, and how their numbers become inputs.
        self.columns = plan["columns"]
        self.loops = {first: last for first, last in plan["loops"]}
        self.shared = [None] * len(self.nodes)
        self.run(self.shared, None, False)

    def evaluate(self, inputs):
        """All outputs for some draws; `inputs` is an array of (inputs, draws)."""
        values = list(self.shared)
        self.run(values, inputs, True)
        return [values[slot] for slot in self.outputs]

    def run(self, values, inputs, varies):
        slot = 0
        while slot < len(self.nodes):
            if slot in self.loops:
                last = self.loops[slot]
                if self.nodes[slot]["varies"] == varies:
                    self.loop(values, inputs, range(slot, last))
                slot = last
            else:
                if self.nodes[slot]["varies"] == varies:
                    values[slot] = self.value(slot, values, inputs)
                slot += 1

    def loop(self, values, inputs, slots):
        """Nodes joined through `previous`: year by year, each with the rows that are known so far."""
        width = 1 if inputs is None else inputs.shape[1]
        first = min(self.nodes[s]["first"] for s in slots)
        last = max(self.nodes[s]["first"] + self.nodes[s]["rows"] for s in slots)
        for slot in slots:
            values[slot] = np.full((self.nodes[slot]["rows"], width), np.nan)
        for year in range(first, last):
            for slot in slots:
                node = self.nodes[slot]
                row = year - node["first"]
                if 0 <= row < node["rows"]:
                    # The node of this year alone, as if it had one row.
                    one = dict(node, first=year, rows=1)
                    values[slot][row] = self.value(slot, values, inputs, one)[0]

    def rows(self, slot, values, node):
        """The rows of an operand in the years of a node."""
        own = self.nodes[slot]
        if "first" not in own or "first" not in node:
            return values[slot]
        start = node["first"] - own["first"]
        return values[slot][start:start + node["rows"]]

    def value(self, slot, values, inputs, node=None):
        node = node or self.nodes[slot]
        operation = node["operation"]
        operands = node["operands"]
        if operation in BINARY:
            return BINARY[operation](self.rows(operands[0], values, node), self.rows(operands[1], values, node))
        if operation in UNARY:
            return UNARY[operation](self.rows(operands[0], values, node))
        return getattr(self, operation)(node, operands, values, inputs)

    def constant(self, node, operands, values, inputs):
        return np.array([[node["value"]]])

    def table(self, node, operands, values, inputs):
        return np.array(node["values"])[:, None]

    def input(self, node, operands, values, inputs):
        return inputs[node["input"]][None, :]

    def year(self, node, operands, values, inputs):
        return np.arange(node["first"], node["first"] + node["rows"], dtype=float)[:, None]

    def wholePower(self, node, operands, values, inputs):
        exponents = np.array(node["exponents"])[:, None]
        return self.rows(operands[0], values, node) ** exponents

    def points(self, node, operands, values, inputs):
        stacked = self.stacked(operands, values)
        weights = np.array(node["weights"])[:, None]
        low, high = stacked[node["low"]], stacked[node["high"]]
        return (1 - weights) * low + weights * high

    def geometricPoints(self, node, operands, values, inputs):
        stacked = self.stacked(operands, values)
        low, high = stacked[node["low"]], stacked[node["high"]]
        return low * (high / low) ** np.array(node["weights"])[:, None]

    @staticmethod
    def stacked(operands, values):
        rows = [values[slot][0] for slot in operands]
        width = max(len(row) for row in rows)
        return np.stack([np.broadcast_to(row, (width,)) for row in rows])

    def recurrence(self, node, operands, values, inputs):
        a, b = (self.rows(slot, values, node) for slot in operands[:2])
        start = self.nodes[operands[2]]
        before = values[operands[2]][node["first"] - 1 - start["first"] if "first" in start else 0]
        rows = []
        for row in range(node["rows"]):
            before = a[min(row, len(a) - 1)] * before + b[min(row, len(b) - 1)]
            rows.append(before)
        return np.stack(np.broadcast_arrays(*rows))

    def slice(self, node, operands, values, inputs):
        found = self.rows(operands[0], values, node)
        return np.broadcast_to(found, (node["rows"], found.shape[1])) if len(found) == 1 else found

    def row(self, node, operands, values, inputs):
        own = self.nodes[operands[0]]
        at = node["year"] - own["first"] if "first" in own else 0
        return values[operands[0]][at:at + 1]

    def shift(self, node, operands, values, inputs):
        own = self.nodes[operands[0]]
        start = node["first"] - node["years"] - own["first"]
        return values[operands[0]][start:start + node["rows"]]

    def join(self, node, operands, values, inputs):
        a, b = (values[slot] for slot in operands)
        width = max(a.shape[1], b.shape[1])
        whole = np.concatenate([np.broadcast_to(x, (len(x), width)) for x in (a, b)])
        start = node["first"] - self.nodes[operands[0]]["first"]
        return whole[start:start + node["rows"]]

    def total(self, node, operands, values, inputs):
        return values[operands[0]].sum(axis=0, keepdims=True)

    def survival(self, slot, values, age):
        own = self.nodes[slot]
        if "first" not in own:
            return values[slot][0]
        row = age - own["first"]
        return values[slot][row] if 0 <= row < own["rows"] else None

    def vintageSum(self, node, operands, values, inputs):
        flow = self.nodes[operands[0]]
        rows = []
        for year in range(node["first"], node["first"] + node["rows"]):
            total = np.zeros(1)
            kept = np.ones(1)
            for sold in range(year, flow["first"] - 1, -1):
                share = self.survival(operands[1], values, year - sold)
                if share is not None and sold < flow["first"] + flow["rows"]:
                    total = total + values[operands[0]][sold - flow["first"]] * share * kept
                if len(operands) > 2:
                    cut = self.nodes[operands[2]]
                    at = sold - cut["first"] if "first" in cut else 0
                    if "first" not in cut or 0 <= at < cut["rows"]:
                        kept = kept * values[operands[2]][at]
            rows.append(total)
        return np.stack(np.broadcast_arrays(*rows))

    def stockInflow(self, node, operands, values, inputs):
        wanted = self.nodes[operands[0]]
        past = wanted["first"] - node["first"]
        sales, kept = [], []
        for row in range(node["rows"]):
            if row < past:
                own = self.nodes[operands[2]]
                at = row + node["first"] - own["first"] if "first" in own else 0
                sales.append(values[operands[2]][at])
                continue
            survivors, left = np.zeros(1), np.ones(1)
            for age in range(1, row + 1):
                share = self.survival(operands[1], values, age)
                if share is not None:
                    survivors = survivors + sales[row - age] * share * left
                if node["surplus"] == "retire" and row - age >= past:
                    left = left * kept[row - age - past]
            want = values[operands[0]][row - past]
            need = want - survivors
            if node["surplus"] == "retire":
                kept.append(np.where(want < survivors, want / np.where(survivors == 0, 1, survivors), 1.0))
            if node["surplus"] != "negative":
                need = np.maximum(need, 0)
            fresh = self.survival(operands[1], values, 0)
            sales.append(need / (1.0 if fresh is None else fresh))
        if kept:
            self.kept = getattr(self, "kept", {})
            self.kept[id(node)] = np.stack(np.broadcast_arrays(*kept))
        return np.stack(np.broadcast_arrays(*sales))

    def retention(self, node, operands, values, inputs):
        return self.kept[id(self.nodes[operands[0]])]

    def balance(self, node, operands, values, inputs):
        size, at = node["size"], node["at"]
        coefficients = [self.rows(slot, values, node) for slot in operands[:len(at)]]
        demands = [self.rows(slot, values, node) for slot in operands[len(at):]]
        width = max(x.shape[1] for x in coefficients + demands)
        shape = (node["rows"], width)
        matrix = np.zeros(shape + (size, size))
        matrix[..., range(size), range(size)] = 1
        for (row, column), value in zip(at, coefficients):
            matrix[..., row, column] -= np.broadcast_to(value, shape)
        right = np.stack([np.broadcast_to(x, shape) for x in demands], axis=-1)
        return np.linalg.solve(matrix, right[..., None])[..., 0]

    def component(self, node, operands, values, inputs):
        whole = values[operands[0]]
        own = self.nodes[operands[0]]
        start = node["first"] - own["first"]
        return whole[start:start + node["rows"], :, node["component"]]

    def previous(self, node, operands, values, inputs):
        # Only met inside a loop, with one row.
        target = self.nodes[node["target"]]
        own = next(n for n in self.nodes if n["operation"] == "previous" and n["operands"] == operands
                   and n["target"] == node["target"])
        if node["first"] == own["first"]:
            return values[operands[0]][:1]
        return values[node["target"]][node["first"] - 1 - target["first"]][None, :]

    def check(self, node, operands, values, inputs):
        return self.slice(node, operands, values, inputs) if "first" in node else values[operands[0]]


def normal_cdf(x):
    from scipy.special import ndtr
    return ndtr(x)


BINARY = {
    "add": np.add, "subtract": np.subtract, "multiply": np.multiply, "divide": np.divide,
    "minimum": np.minimum, "maximum": np.maximum, "power": np.power,
    "atLeast": lambda x, y: np.greater_equal(x, y).astype(float),
}
UNARY = {
    "negate": np.negative, "exp": np.exp, "log": np.log, "squareRoot": np.sqrt,
    "logistic": lambda x: 1 / (1 + np.exp(-x)), "normalCDF": normal_cdf,
}


def read_inputs(plan, path):
    """The drawn numbers as the plan takes them: an array of (inputs, draws)."""
    columns = {column["name"]: column for column in plan.columns}
    with open(path, encoding="utf-8") as file:
        header = file.readline().strip().split(",")[1:]
        table = np.loadtxt(file, delimiter=",", ndmin=2)[:, 1:]
    inputs = np.zeros((plan.inputs, len(table)))
    for place, name in enumerate(header):
        column = columns[name]
        inputs[column["input"]] = table[:, place] * column["scale"] * column["multiplier"] / column["divisor"]
    return inputs


def disagreement(plan, outputs, path):
    """Between outputs of some draws and a table that holds at least those."""
    draws = max(value.shape[1] for value in outputs)
    with open(path, encoding="utf-8") as file:
        header = file.readline().strip().split(",")
        table = np.loadtxt(file, delimiter=",", max_rows=draws * plan.years)
    worst = 0.0
    for place, name in enumerate(header[2:], start=2):
        result = next(r for r in plan.results if r["path"] == name)
        wedge = table[:, place].reshape(draws, plan.years).T
        own = np.broadcast_to(outputs[result["output"]] / result["factor"], wedge.shape)
        worst = max(worst, float(np.abs(wedge - own).max() / max(np.abs(wedge).max(), 1e-300)))
    return worst


def seconds(plan, inputs):
    """CPU time of evaluating and folding all draws once."""
    start = time.process_time()
    for value in plan.evaluate(inputs):
        value.mean(axis=1), value.var(axis=1)
    return time.process_time() - start


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = Plan(file.read())
    inputs = read_inputs(plan, sys.argv[2].replace(".csv", "-inputs.csv"))
    blocks = [int(sys.argv[3])] if len(sys.argv) > 3 else BLOCKS
    seconds(plan, inputs[:, :64])
    rates = {block: block / seconds(plan, inputs[:, :block]) for block in blocks}
    best = max(rates, key=rates.get)
    print("rate", rates[best])
    print("block", best)
    print("difference", disagreement(plan, plan.evaluate(inputs[:, :CHECKED]), sys.argv[2]))


# Draws at a time; the fastest counts. Draws whose results are compared.
BLOCKS, CHECKED = (256, 1024, 4096), 256

if __name__ == "__main__":
    main()
