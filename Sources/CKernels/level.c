#include "include/CKernels.h"
#include "kernel_support.h"

int wedge_level(void) {
#if defined(__x86_64__) && !defined(WEDGE_ONE_VERSION)
  // What the dispatch of `target_clones` asks, in its words.
  if (__builtin_cpu_supports("x86-64-v4")) return 4;
  if (__builtin_cpu_supports("x86-64-v3")) return 3;
#endif
#if defined(__x86_64__)
  return 1;
#else
  return 0;
#endif
}
