#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"

// Survivors of all cohorts before this year, newest first, in four chains by age.
#define SURVIVORS(V, N, SS)                                                                        \
  INLINE V survivors_##N##_##SS(const double *v, const double *share, ptrdiff_t row,               \
                                ptrdiff_t age, ptrdiff_t youngest, ptrdiff_t oldest,               \
                                ptrdiff_t lanes) {                                                 \
    V sum[4] = {spread##N(0.0), spread##N(0.0), spread##N(0.0), spread##N(0.0)};                   \
    for (; age + 3 <= oldest; age += 4)                                                            \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < 4; k++) sum[k] =                      \
          FMA(load##N(v - (age + k) * lanes, 1),                                                   \
              load##N(share + (age + k - youngest) * row, SS), sum[k]);                            \
    if (age <= oldest)                                                                             \
      sum[0] = FMA(load##N(v - age * lanes, 1), load##N(share + (age - youngest) * row, SS),       \
                   sum[0]);                                                                        \
    if (age + 1 <= oldest)                                                                         \
      sum[1] = FMA(load##N(v - (age + 1) * lanes, 1),                                              \
                   load##N(share + (age + 1 - youngest) * row, SS), sum[1]);                       \
    if (age + 2 <= oldest)                                                                         \
      sum[2] = FMA(load##N(v - (age + 2) * lanes, 1),                                              \
                   load##N(share + (age + 2 - youngest) * row, SS), sum[2]);                       \
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);                                                  \
  }

SURVIVORS(Lanes8, 8, 1)
SURVIVORS(Lanes8, 8, 0)
SURVIVORS(double, 1, 1)

// The same where older cohorts were cut: the shares kept multiply up on the way back.
#define KEPT(V, N)                                                                                 \
  INLINE V kept_##N(const double *v, const double *kept, const double *share, ptrdiff_t row,       \
                    ptrdiff_t step, ptrdiff_t youngest, ptrdiff_t oldest, ptrdiff_t cut,           \
                    ptrdiff_t lanes) {                                                             \
    V sum = spread##N(0.0), left = spread##N(1.0);                                                 \
    for (ptrdiff_t age = 1; age <= oldest; age++) {                                                \
      if (age >= youngest)                                                                         \
        sum = FMA(load##N(v - age * lanes, 1) * load##N(share + (age - youngest) * row, step),     \
                  left, sum);                                                                      \
      if (age <= cut) left *= load##N(kept - age * lanes, 1);                                      \
    }                                                                                              \
    return sum;                                                                                    \
  }

KEPT(Lanes8, 8)
KEPT(double, 1)

/// Rounding may leave survivors above the wanted stock by this share of it without a fault.
static const double TOLERANCE = 1e-9;

CLONES void wedge_stock_inflow(double *inflow, double *retention, WedgeOperand wanted,
                               WedgeSurvival s, ptrdiff_t past, ptrdiff_t index, ptrdiff_t lanes,
                               int policy, uint64_t *restrict faults, uint64_t word) {
  double *restrict row = inflow + index * lanes;
  ptrdiff_t oldest = least(index, s.last), age = most(1, s.first);
  ptrdiff_t step = s.survival.lane;
  const double *share = s.survival.base;
  if (retention) {
    const double *kept = retention + (index - past) * lanes;
    FOR_LANES(lanes,
              store8(row + lane, kept_8(row + lane, kept + lane, share + lane * step, s.survival.row,
                                        step, s.first, oldest, index - past, lanes)),
              store1(row + lane, kept_1(row + lane, kept + lane, share + lane * step, s.survival.row,
                                        step, s.first, oldest, index - past, lanes)));
  } else if (step) {
    FOR_LANES(lanes,
              store8(row + lane, survivors_8_1(row + lane, share + lane, s.survival.row, age,
                                               s.first, oldest, lanes)),
              store1(row + lane, survivors_1_1(row + lane, share + lane, s.survival.row, age,
                                               s.first, oldest, lanes)));
  } else {
    FOR_LANES(lanes,
              store8(row + lane, survivors_8_0(row + lane, share, s.survival.row, age, s.first,
                                               oldest, lanes)),
              store1(row + lane, survivors_1_1(row + lane, share, s.survival.row, age, s.first,
                                               oldest, lanes)));
  }
  const double *fresh = s.survival.base - s.first * s.survival.row;
  double unknown = 0.0;
  if (s.first > 0 || s.last < 0) {
    fresh = &unknown;
    step = 0;
  }
  for (ptrdiff_t i = 0; i < lanes; i++) {
    double want = wanted.base[i * wanted.lane];
    double need = want - row[i];
    uint64_t bad = (policy == 0) & (need < -TOLERANCE * want) & (faults[i] == 0);
    faults[i] = bad ? word : faults[i];
  }
  if (retention)
    for (ptrdiff_t i = 0; i < lanes; i++) {
      double want = wanted.base[i * wanted.lane];
      retention[(index - past) * lanes + i] = want < row[i] ? want / row[i] : 1.0;
    }
  double floor = policy == 3 ? -__builtin_inf() : 0.0;
#define BOUGHT(want, first)                                                                        \
  for (ptrdiff_t i = 0; i < lanes; i++) {                                                          \
    double need = (want)-row[i];                                                                   \
    row[i] = (need < floor ? floor : need) / (first);                                              \
  }
  if (wanted.lane && step) {
    BOUGHT(wanted.base[i], fresh[i])
  } else if (wanted.lane) {
    double first = *fresh;
    BOUGHT(wanted.base[i], first)
  } else {
    BOUGHT(*wanted.base, fresh[i * step])
  }
#undef BOUGHT
}
