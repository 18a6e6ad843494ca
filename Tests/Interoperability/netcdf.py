"""Reads what Tests/Interoperability/netcdf has written: netcdf.py FOLDER SCENARIO…"""
import json, sys

import cf_units
import numpy as np
import xarray as xr

folder, scenarios = sys.argv[1], sys.argv[2:]
summary = json.load(open(f"{folder}/whole.summary.json", encoding="utf-8"))


def name_of(path):
    return path.replace(".", "_")


def equal(a, b):
    """The same numbers, bit for bit, with gaps in the same places."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    assert a.shape == b.shape, (a.shape, b.shape)
    assert np.array_equal(a, b, equal_nan=True), np.nanmax(np.abs(a - b))


def with_gaps(values):
    return [np.nan if value is None else value for value in values]


for engine in ("netcdf4", "h5netcdf"):
    whole = xr.open_dataset(f"{folder}/whole.nc", engine=engine)
    draws = xr.open_dataset(f"{folder}/draws.nc", engine=engine)

    # The summary is what the JSON says.
    assert list(whole.scenario_name.values) == [scenario["name"] for scenario in summary["scenarios"]]
    assert list(whole.scenario_label.values) == [scenario["label"] for scenario in summary["scenarios"]]
    assert list(whole.year.values) == summary["years"]
    equal(whole["quantile"], summary["probabilities"])
    assert whole.attrs["wedge_file_sha256"] == summary["file_sha256"]
    assert int(whole.attrs["wedge_seed"]) == summary["sampling"]["seed"]
    assert whole.attrs["wedge_samples"] == summary["sampling"]["samples"]
    assert list(whole.input_address.values) == [number["path"] for number in summary["inputs"]]
    assert list(whole.input_law.values) == [number["law"] for number in summary["inputs"]]
    outputs = 0
    for index, scenario in enumerate(summary["scenarios"]):
        for output in scenario["outputs"]:
            name = name_of(output["path"])
            at = {"scenario": index}
            assert whole[name + "_mean"].attrs["wedge_path"] == output["path"]
            assert whole[name + "_mean"].attrs["wedge_unit"] == output["unit"]
            equal(whole[name + "_mean"].isel(at), with_gaps(output["mean"]))
            equal(whole[name + "_standard_deviation"].isel(at), with_gaps(output["deviation"]))
            equal(whole[name + "_stated"].isel(at), with_gaps(output["stated"]))
            equal(whole[name].isel(at), [with_gaps(row) for row in output["quantiles"]])
            outputs += 1
        for target in scenario["targets"]:
            place = {"scenario": index, "target": list(whole.target_name.values).index(target["name"])}
            equal(whole.target_probability.isel(place), with_gaps([target["probability"]])[0])
            equal(whole.target_standard_error.isel(place), with_gaps([target["standard_error"]])[0])
        for exceedance in scenario["exceedances"]:
            variable = whole[name_of(exceedance["path"]) + "_exceedance"]
            assert variable.attrs["wedge_threshold"] == exceedance["threshold"]
            equal(variable.isel(scenario=index), exceedance["shares"])
        if scenario["covariance"]:
            equal(whole.covariance.isel(scenario=index), scenario["covariance"]["values"])

    # What UDUNITS makes of the units: a thousand tonnes a year, and no knot.
    sizes = {"ktCO2e/yr": (1e6, "kg year-1"), "GWh/yr": (3.6e12, "J year-1"), "%": (0.01, "1"), "%/yr": (0.01, "year-1")}
    for name, values in [*whole.data_vars.items(), *draws.data_vars.items()]:
        unit = values.attrs.get("wedge_unit")
        if unit in sizes:
            size, coherent = sizes[unit]
            found = cf_units.Unit(values.attrs["units"]).convert(1.0, cf_units.Unit(coherent))
            assert abs(found / size - 1) < 1e-12, (name, unit, values.attrs["units"], found)

    # The summary is what the draws say: exactly counted, summed in another order, in bins of 0.1 %.
    assert draws.sizes["draw"] == summary["sampling"]["draws"] and list(draws.draw.values[:3]) == [0, 1, 2]
    for name, values in draws.data_vars.items():
        if values.dims != ("draw", "scenario", "year"):
            continue
        mean = values.mean("draw")
        np.testing.assert_allclose(whole[name + "_mean"], mean, rtol=1e-12, atol=1e-9)
        np.testing.assert_allclose(
            whole[name + "_standard_deviation"], values.std("draw", ddof=1), rtol=1e-6, atol=1e-9)
        middle = values.quantile([0.5], "draw").squeeze("quantile", drop=True)
        spread = values.std("draw", ddof=1)
        bin_width = 0.001 * np.abs(middle) + 0.02 * spread + 1e-9
        band = whole[name].sel(quantile=0.5)
        assert bool((np.abs(band - middle) <= bin_width).all()), name
        share = draws[name] > 100
        if name + "_exceedance" in whole:
            equal(whole[name + "_exceedance"], share.mean("draw").transpose("scenario", "year"))
    columns = [name for name, values in draws.data_vars.items() if "wedge_law" in values.attrs]
    assert len(columns) >= 1
    whole.close()
    draws.close()

# Shards stand one behind the other.
draws = xr.open_dataset(f"{folder}/draws.nc")
joined = xr.open_mfdataset(
    [f"{folder}/draws-{part}.nc" for part in (1, 2, 3)], combine="nested", concat_dim="draw", data_vars="minimal",
    coords="minimal", compat="override")
assert joined.sizes["draw"] == 700
for name, values in draws.data_vars.items():
    if "draw" in values.dims:
        equal(values, joined[name].transpose(*values.dims))
equal(draws.draw, joined.draw)

# 32 bits are the nearest to 64.
short = xr.open_dataset(f"{folder}/draws32.nc")
for name, values in draws.data_vars.items():
    if values.dtype == np.float64:
        assert short[name].dtype == np.float32
        equal(values.astype(np.float32), short[name])
print(f"xarray {xr.__version__} reads {outputs} outputs of {len(summary['scenarios'])} scenarios and "
      f"{len(columns)} drawn numbers, equal to the JSON; shards join to the whole")
