"""The workloads by name, in the order of the table; each module has `measure(bench)`, which yields its figures."""
from . import attribution, first_answer, memory, netcdf, new_york, parse, plan, refmodel, scaling

ALL = {
    "first_answer": first_answer, "parse": parse, "plan": plan, "refmodel": refmodel, "new_york": new_york,
    "attribution": attribution, "scaling": scaling, "memory": memory, "netcdf": netcdf,
}
