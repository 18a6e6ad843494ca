# The two commands to know: `make run` and `make test`. Both install what is missing.

SWIFT   ?= swift
FLAGS   ?=
# Exclusive access is checked in every test; the release leaves the check at run time out (a sixth of `wedge check`).
RELEASE := -c release --static-swift-stdlib -Xlinker -s -Xswiftc -enforce-exclusivity=unchecked $(FLAGS)
CITY    := Scenarios/new-york/new-york.wedge
# The cities whose activity is measured over many years.
HINDCAST := new-york minneapolis san-francisco
BINARY  := .build/release/wedge

LIBRARIES := libblas-dev liblapack-dev libopenblas0-serial libnetcdf-dev
ROOT      := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: run test hindcast bench bench-quick fuzz fmt lint build libraries pyam netcdf processors clean

# A missed target (exit code 1) is an answer; anything above is a failure.
run: build
	@code=0; $(BINARY) run $(CITY) || code=$$?; \
	if [ $$code = 1 ]; then echo "Some targets or matches are missed (see above): that is the answer, not a failure."; fi; \
	[ $$code -le 1 ]

test: libraries lint
	$(SWIFT) build --build-tests $(FLAGS)
	$(SWIFT) test --skip-build $(FLAGS)

build: libraries
	$(SWIFT) build $(RELEASE) --product wedge

# RUNS executions of each of the two fuzzers.
RUNS ?= 200000
fuzz: libraries
	Tests/Fuzzing/run syntax $(RUNS)
	Tests/Fuzzing/run cities $(RUNS)

# Each city fitted to the first half of its record and held against the second; the page Hindcast.md shows it.
hindcast: build
	@for city in $(HINDCAST); do $(BINARY) hindcast Scenarios/$$city/$$city.wedge || exit 1; echo; done

# One table, beside rivals that are installed where they are missing; Benchmarks/README.md says how to read it.
bench: build
	$(SWIFT) build $(RELEASE) --product DrawsWriter
	python3 Benchmarks/run $(BINARY) --results Benchmarks/Results

# The same in a minute or two, with loosened bars; fails if one is missed.
bench-quick: build
	$(SWIFT) build $(RELEASE) --product DrawsWriter
	python3 Benchmarks/run $(BINARY) --quick

fmt:
	$(SWIFT) format -i --recursive Sources Tests Benchmarks Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift

# Debian's BLAS and LAPACK by their generic names; OpenBLAS is the faster one at run time. Of libnetcdf a build
# needs the header alone; it is opened at run time, and only for NetCDF files.
libraries:
	@missing=; for name in $(LIBRARIES); do \
	  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$name"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  $(ROOT) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(ROOT) apt-get install -y -qq --no-install-recommends $$missing; \
	fi

# Opt-in: reads the IAMC table with pyam in an environment of its own (about 1 GB).
pyam: build
	Tests/Interoperability/pyam $(BINARY) $(CITY)

# Opens NetCDF files with xarray and checks their conventions, in an environment of its own (about 400 MB).
netcdf: build
	Tests/Interoperability/netcdf $(BINARY) Scenarios/Features/small.wedge bau deep

# Holds the bits of sweeps on three processors against each other; two of them are QEMU's (installs qemu-user, about 100 MB).
processors: build
	Tests/Interoperability/processors $(BINARY)

clean:
	rm -rf .build results
