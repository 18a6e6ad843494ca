#pragma STDC FP_CONTRACT OFF
#include "CKernels.h"
#include "kernel_lanes.h"

// Survivors of all cohorts before this year, newest first, in four chains by age.
#define SURVIVORS(V, N)                                                                            \
  INLINE V survivors_##N(const double *inflow, const double *kept, WedgeSurvival s,                \
                         ptrdiff_t past, ptrdiff_t index, ptrdiff_t lanes, ptrdiff_t lane) {       \
    const double *share = s.survival.base + lane * s.survival.lane;                                \
    ptrdiff_t row = s.survival.row, step = s.survival.lane;                                        \
    ptrdiff_t oldest = least(index, s.last), age = most(1, s.first);                               \
    const double *v = inflow + lane;                                                               \
    V sum[4] = {spread##N(0.0), spread##N(0.0), spread##N(0.0), spread##N(0.0)};                   \
    if (kept) {                                                                                    \
      V left = spread##N(1.0);                                                                     \
      for (ptrdiff_t a = 1; a <= oldest; a++) {                                                    \
        ptrdiff_t c = index - a;                                                                   \
        if (a >= age)                                                                              \
          sum[0] = FMA(load##N(v + c * lanes, 1) * load##N(share + (a - s.first) * row, step),     \
                       left, sum[0]);                                                              \
        if (c >= past) left *= load##N(kept + (c - past) * lanes + lane, 1);                       \
      }                                                                                            \
      return sum[0];                                                                               \
    }                                                                                              \
    for (; age + 3 <= oldest; age += 4)                                                            \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < 4; k++) sum[k] =                      \
          FMA(load##N(v + (index - age - k) * lanes, 1),                                           \
              load##N(share + (age + k - s.first) * row, step), sum[k]);                           \
    for (int k = 0; age <= oldest; age++, k++)                                                     \
      sum[k] = FMA(load##N(v + (index - age) * lanes, 1),                                          \
                   load##N(share + (age - s.first) * row, step), sum[k]);                          \
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);                                                  \
  }

SURVIVORS(Lanes8, 8)
SURVIVORS(double, 1)

/// Rounding may leave survivors above the wanted stock by this share of it without a fault.
static const double TOLERANCE = 1e-9;

CLONES void wedge_stock_inflow(double *inflow, double *retention, WedgeOperand wanted,
                               WedgeSurvival s, ptrdiff_t past, ptrdiff_t index, ptrdiff_t lanes,
                               int policy, uint64_t *restrict faults, uint64_t word) {
  double *restrict row = inflow + index * lanes;
  FOR_LANES(lanes, store8(row + lane, survivors_8(inflow, retention, s, past, index, lanes, lane)),
            store1(row + lane, survivors_1(inflow, retention, s, past, index, lanes, lane)));
  int new_age_known = s.first <= 0 && s.last >= 0;
  const double *fresh = s.survival.base - s.first * s.survival.row;
  for (ptrdiff_t i = 0; i < lanes; i++) {
    double want = wanted.base[i * wanted.lane];
    double before = row[i];
    double need = want - before;
    double kept = 1.0;
    if (policy == 0) {
      uint64_t bad = (need < -TOLERANCE * want) & (faults[i] == 0);
      faults[i] = bad ? word : faults[i];
      need = need < 0.0 ? 0.0 : need;
    } else if (policy == 1) {
      kept = need < 0.0 ? want / before : 1.0;
      need = need < 0.0 ? 0.0 : need;
    } else if (policy == 2) {
      need = need < 0.0 ? 0.0 : need;
    }
    row[i] = need / (new_age_known ? fresh[i * s.survival.lane] : 0.0);
    if (retention) retention[(index - past) * lanes + i] = kept;
  }
}
