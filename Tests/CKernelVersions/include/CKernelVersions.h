// Each version of the kernels by itself, to hold their bits against each other.
#pragma once
#include <stdint.h>

/// The number of families that a digest tells apart.
int wedge_digest_families(void);
uint64_t wedge_digest_default(int family);
uint64_t wedge_digest_v3(int family);
uint64_t wedge_digest_v4(int family);
/// Whether this processor runs version 3 or 4 of the x86-64 levels.
int wedge_digest_runs(int level);
