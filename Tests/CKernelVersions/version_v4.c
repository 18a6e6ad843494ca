#pragma STDC FP_CONTRACT OFF
#define CLONES
#define VERSION v4_version_
#include "names.h"

#include <stddef.h>
#include <stdint.h>
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"))), apply_to = function)
#endif
#include "digest.h"
#if defined(__x86_64__)
#pragma clang attribute pop
#endif

#include "CKernelVersions.h"

uint64_t wedge_digest_v4(int family) { return digest(family); }
