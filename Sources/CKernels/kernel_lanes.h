// Eight or sixteen lanes at a time: the body of a kernel is written once, for `V` = so many lanes or one.
#pragma once
#include "kernel_support.h"

// Every function here is inlined, so no vector crosses a call and no ABI is at stake.
#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang diagnostic ignored "-Wunused-parameter"

typedef double Lanes8 __attribute__((vector_size(64), aligned(8)));
/// Two groups of eight, side by side: for processors with registers enough, see `holds16`.
typedef double Lanes16 __attribute__((vector_size(128), aligned(8)));
/// What a comparison of eight lanes gives: all bits of a lane or none.
typedef int64_t Bits8 __attribute__((vector_size(64), aligned(8)));
typedef int64_t Bits16 __attribute__((vector_size(128), aligned(8)));
/// The bits of eight lanes as whole numbers.
typedef uint64_t Words8 __attribute__((vector_size(64), aligned(8)));

INLINE Lanes8 load8(const double *p, ptrdiff_t step) {
  if (step) return *(const Lanes8 *)p;
  double v = *p;
  return (Lanes8){v, v, v, v, v, v, v, v};
}
INLINE Lanes16 load16(const double *p, ptrdiff_t step) {
  if (step) return *(const Lanes16 *)p;
  double v = *p;
  return (Lanes16){v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v};
}
INLINE double load1(const double *p, ptrdiff_t step) { return *p; }
INLINE Lanes8 spread8(double v) { return (Lanes8){v, v, v, v, v, v, v, v}; }
INLINE Lanes16 spread16(double v) {
  return (Lanes16){v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v};
}
INLINE double spread1(double v) { return v; }
INLINE void store8(double *p, Lanes8 v) { *(Lanes8 *)p = v; }
INLINE void store16(double *p, Lanes16 v) { *(Lanes16 *)p = v; }
INLINE void store1(double *p, double v) { *p = v; }

INLINE Lanes8 chosen8(Bits8 first, Lanes8 x, Lanes8 y) {
  return (Lanes8)((first & (Bits8)x) | (~first & (Bits8)y));
}

INLINE Lanes16 chosen16(Bits16 first, Lanes16 x, Lanes16 y) {
  return (Lanes16)((first & (Bits16)x) | (~first & (Bits16)y));
}

/// Whether the processor holds sums of two groups in registers; with fewer, one at a time is faster.
INLINE int holds16(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("x86-64-v4") != 0;
#else
  return 0;
#endif
}

INLINE ptrdiff_t least(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }
INLINE ptrdiff_t most(ptrdiff_t a, ptrdiff_t b) { return a > b ? a : b; }

/// Runs BODY8(lane) for whole groups of eight lanes and BODY1(lane) for the rest.
#define FOR_LANES(lanes, BODY8, BODY1)                                                             \
  do {                                                                                             \
    ptrdiff_t lane = 0;                                                                            \
    for (; lane + 8 <= (lanes); lane += 8) BODY8;                                                  \
    for (; lane < (lanes); lane++) BODY1;                                                          \
  } while (0)
