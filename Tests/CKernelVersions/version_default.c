#pragma STDC FP_CONTRACT OFF
#define CLONES
#define VERSION default_version_
#include "names.h"

#include "digest.h"

#include "CKernelVersions.h"

uint64_t wedge_digest_default(int family) { return digest(family); }

int wedge_digest_families(void) { return FAMILIES; }

int wedge_digest_runs(int level) {
#if defined(__x86_64__)
  return level == 4 ? __builtin_cpu_supports("x86-64-v4") != 0
                    : __builtin_cpu_supports("x86-64-v3") != 0;
#else
  return level > 0;
#endif
}
