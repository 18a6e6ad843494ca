// Sums over cohorts, for some years at once: a cohort is read once for all of them.
#pragma once
#include "kernel_lanes.h"

/// Years of a curve or a flow that are brought together before they are summed over.
enum { NEAR_ROWS = 128 };
/// Where they are brought to: each eight lanes in one line of the memory, as two take half as long again.
#define NEAR __attribute__((aligned(64)))

// Each year's sum goes on from what is in it, from the oldest cohort to the newest in one chain of fused
// multiply-adds, so the number of years at once changes no bit. `T` of them begin at index t; `VS` and
// `SS` are the lane steps. All three are known where this is inlined.
#define VINTAGE(V, N)                                                                              \
  INLINE void vintage_##N(V *sum, int T, const double *v, ptrdiff_t vr, int VS, ptrdiff_t cohorts, \
                          const double *s, ptrdiff_t sr, int SS, ptrdiff_t youngest,               \
                          ptrdiff_t oldest, ptrdiff_t t) {                                         \
    ptrdiff_t from = most(0, t + T - 1 - oldest), to = least(cohorts - 1, t - youngest);           \
    if (to < from) from = to = -1;                                                                 \
    if (from != 0 || t + T - 1 > oldest)                                                           \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < T; k++) {                             \
      ptrdiff_t end = from < 0 ? least(cohorts, t + k - youngest + 1) : from;                      \
      for (ptrdiff_t c = most(0, t + k - oldest); c < end; c++)                                    \
        sum[k] = FMA(load##N(v + c * vr, VS), load##N(s + (t + k - c - youngest) * sr, SS),        \
                     sum[k]);                                                                      \
    }                                                                                              \
    if (from < 0) return;                                                                          \
    const double *w = v + from * vr, *p = s + (t - from - youngest) * sr;                          \
    for (ptrdiff_t c = from; c <= to; c++, w += vr, p -= sr) {                                     \
      V x = load##N(w, VS);                                                                        \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < T; k++) sum[k] =                      \
          FMA(x, load##N(p + k * sr, SS), sum[k]);                                                 \
    }                                                                                              \
    if (youngest == 0 && to == t && cohorts >= t + T) {                                            \
      _Pragma("clang loop unroll(full)") for (int j = 1; j < T; j++) {                             \
        V x = load##N(v + (t + j) * vr, VS);                                                       \
        _Pragma("clang loop unroll(full)") for (int k = j; k < T; k++) sum[k] =                    \
            FMA(x, load##N(s + (k - j) * sr, SS), sum[k]);                                         \
      }                                                                                            \
      return;                                                                                      \
    }                                                                                              \
    _Pragma("clang loop unroll(full)") for (int k = 1; k < T; k++) {                               \
      ptrdiff_t end = least(cohorts, t + k - youngest + 1);                                        \
      for (ptrdiff_t c = to + 1; c < end; c++)                                                     \
        sum[k] = FMA(load##N(v + c * vr, VS), load##N(s + (t + k - c - youngest) * sr, SS),        \
                     sum[k]);                                                                      \
    }                                                                                              \
  }

VINTAGE(Lanes16, 16)
VINTAGE(Lanes8, 8)
VINTAGE(double, 1)

#define NOTHING(V, N)                                                                              \
  INLINE void nothing##N(V *sum) {                                                                 \
    _Pragma("clang loop unroll(full)") for (int k = 0; k < 8; k++) sum[k] = spread##N(0.0);        \
  }

NOTHING(Lanes16, 16)
NOTHING(Lanes8, 8)
NOTHING(double, 1)

/// Brings rows of some groups of lanes together: far apart they would push each other out of the
/// nearest memory.
INLINE const double *nearer(double *near, const double *rows, ptrdiff_t step, ptrdiff_t lane,
                            ptrdiff_t count, int groups) {
  for (ptrdiff_t r = 0; r < count; r++)
    for (int g = 0; g < groups; g++)
      store8(near + (r * groups + g) * 8, load8(rows + r * step + g * 8 * lane, lane));
  return near;
}
