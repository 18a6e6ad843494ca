// The inflow of a stock whose older cohorts are cut where they are more than is wanted.
#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_stock.h"
#include "kernel_vintage.h"

/// Groups of lanes side by side: with more, what they read would not stay in the nearest memory.
enum { GROUPS = 3 };

/// The share kept.
INLINE Lanes8 kept8(Lanes8 want, Lanes8 survivors) {
  return chosen8(want < survivors, want / survivors, spread8(1.0));
}
INLINE double kept1(double want, double survivors) {
  return want < survivors ? want / survivors : 1.0;
}

// Year by year, since each cuts the sums of those after it. A sum runs from the newest cohort back
// to the oldest, so that the shares kept multiply up on the way; while one of the `G` groups of
// lanes waits for its chain the others go on. `v` and `kept` are the cohorts and the shares kept,
// near each other or in the tile itself; `fresh` is what age 0 leaves, one number where `FS` is 0.
#define RETIRED(V, N)                                                                              \
  INLINE void retired_##N(double *inflow, double *retention, int G, double *v, ptrdiff_t vr,       \
                          double *kept, ptrdiff_t kr, WedgeOperand wanted, const double *s,        \
                          ptrdiff_t sr, int SS, ptrdiff_t youngest, ptrdiff_t oldest,              \
                          const double *fresh, int FS, int is_whole, ptrdiff_t past,               \
                          ptrdiff_t index, ptrdiff_t rows, ptrdiff_t lane, ptrdiff_t lanes) {      \
    for (ptrdiff_t t = index; t < index + rows; t++, wanted.base += wanted.row) {                  \
      V sum[GROUPS], left[GROUPS];                                                                 \
      _Pragma("clang loop unroll(full)") for (int g = 0; g < G; g++) {                             \
        sum[g] = spread##N(0.0);                                                                   \
        left[g] = spread##N(1.0);                                                                  \
      }                                                                                            \
      ptrdiff_t age = 1, first = most(1, youngest), last = least(t, oldest), cut = t - past;       \
      double *v_now = v + t * vr, *kept_now = kept + cut * kr;                                     \
      const double *y = kept_now - kr;                                                             \
      for (; age < first && age <= cut; age++, y -= kr)                                            \
        _Pragma("clang loop unroll(full)") for (int g = 0; g < G; g++) left[g] *=                  \
            load##N(y + g * N, 1);                                                                 \
      age = first;                                                                                 \
      const double *x = v_now - age * vr, *p = s + (age - youngest) * sr;                          \
      for (; age <= least(last, cut); age++, x -= vr, y -= kr, p += sr)                            \
        _Pragma("clang loop unroll(full)") for (int g = 0; g < G; g++) {                           \
          sum[g] = FMA(load##N(x + g * N, 1) * load##N(p + g * N * SS, SS), left[g], sum[g]);      \
          left[g] *= load##N(y + g * N, 1);                                                        \
        }                                                                                          \
      for (; age <= last; age++, x -= vr, p += sr)                                                 \
        _Pragma("clang loop unroll(full)") for (int g = 0; g < G; g++) sum[g] =                    \
            FMA(load##N(x + g * N, 1) * load##N(p + g * N * SS, SS), left[g], sum[g]);             \
      _Pragma("clang loop unroll(full)") for (int g = 0; g < G; g++) {                             \
        ptrdiff_t at = lane + g * N;                                                               \
        V want = load##N(wanted.base + at * wanted.lane, wanted.lane);                             \
        V keep = kept##N(want, sum[g]);                                                            \
        V buy = bought##N(want - sum[g], 0.0, load##N(fresh + g * N * FS, FS), is_whole);          \
        store##N(v_now + g * N, buy);                                                              \
        store##N(kept_now + g * N, keep);                                                          \
        store##N(inflow + t * lanes + at, buy);                                                    \
        store##N(retention + cut * lanes + at, keep);                                              \
      }                                                                                            \
    }                                                                                              \
  }

RETIRED(Lanes8, 8)
RETIRED(double, 1)

CLONES void wedge_stock_retired(double *inflow, double *retention, WedgeOperand wanted,
                                WedgeSurvival s, ptrdiff_t past, ptrdiff_t index, ptrdiff_t rows,
                                ptrdiff_t lanes) {
  enum { NUMBERS = NEAR_ROWS * 8 * GROUPS };
  WedgeOperand share = s.survival;
  ptrdiff_t lane = 0, end = index + rows;
  ptrdiff_t oldest = least(s.last, end - 1), ages = oldest - s.first + 1;
  NEAR double near_flow[NUMBERS], near_share[NUMBERS], near_kept[NUMBERS];
  int is_near = rows > 1 && end <= NEAR_ROWS && ages <= NEAR_ROWS;
  int has_fresh = s.first <= 0 && s.last >= 0, fresh_step = has_fresh && share.lane;
  const double nothing = 0.0;
#define RUN(N, G, v, vr, kept, kr, p, pr, SS, is_whole)                                            \
  retired_##N(inflow, retention, G, v, vr, kept, kr, wanted, p, pr, SS, s.first, oldest, fresh,    \
              fresh_step, is_whole, past, index, rows, lane, lanes)
#define AT_LANE                                                                                    \
  double *v = inflow + lane, *kept = retention + lane;                                             \
  const double *p = share.base + lane * share.lane;                                                \
  const double *fresh = has_fresh ? p - s.first * share.row : &nothing
  // Steps that are known here cost nothing in the loops.
#define RUNS(G)                                                                                    \
  for (; lane + 8 * G <= lanes; lane += 8 * G) {                                                   \
    AT_LANE;                                                                                       \
    int is_whole = 1;                                                                              \
    for (int i = 0; i < 8 * G; i++) is_whole &= fresh[i * fresh_step] == 1.0;                      \
    if (is_near) {                                                                                 \
      nearer(near_flow, v, lanes, 1, index, G);                                                    \
      nearer(near_kept, kept, lanes, 1, index - past, G);                                          \
      nearer(near_share, p, share.row, share.lane, ages, G);                                       \
      RUN(8, G, near_flow, 8 * G, near_kept, 8 * G, near_share, 8 * G, 1, is_whole);               \
    } else {                                                                                       \
      RUN(8, G, v, lanes, kept, lanes, p, share.row, share.lane != 0, is_whole);                   \
    }                                                                                              \
  }
  RUNS(GROUPS)
  RUNS(2)
  RUNS(1)
  for (; lane < lanes; lane++) {
    AT_LANE;
    RUN(1, 1, v, lanes, kept, lanes, p, share.row, 0, 0);
  }
#undef AT_LANE
#undef RUNS
#undef RUN
}
