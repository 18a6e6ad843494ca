#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"

// Each year's sum runs from the oldest cohort to the newest in one chain of fused multiply-adds,
// so the tile of eight years changes no bit. `VS` and `SS` are the lane steps, known here.
#define VINTAGE(V, N, VS, SS)                                                                      \
  INLINE void vintage_##N##_##VS##SS(double *out, const double *v, ptrdiff_t vr, ptrdiff_t cohorts,\
                                     const double *s, ptrdiff_t sr, ptrdiff_t youngest,            \
                                     ptrdiff_t oldest, ptrdiff_t start, ptrdiff_t rows,            \
                                     ptrdiff_t lanes) {                                            \
    for (ptrdiff_t r = 0; r < rows; r += 8) {                                                      \
      ptrdiff_t t = start + r, n = least(8, rows - r);                                             \
      V sum[8];                                                                                    \
      for (int k = 0; k < 8; k++) sum[k] = spread##N(0.0);                                         \
      ptrdiff_t from = most(0, t + 7 - oldest), to = least(cohorts - 1, t - youngest);             \
      if (n < 8 || to < from) to = from - 1;                                                       \
      if (to >= from) {                                                                            \
        for (int k = 0; k < 7; k++)                                                                \
          for (ptrdiff_t c = most(0, t + k - oldest); c < from; c++)                               \
            sum[k] = FMA(load##N(v + c * vr, VS), load##N(s + (t + k - c - youngest) * sr, SS),    \
                         sum[k]);                                                                  \
        for (ptrdiff_t c = from; c <= to; c++) {                                                   \
          V x = load##N(v + c * vr, VS);                                                           \
          const double *p = s + (t - c - youngest) * sr;                                           \
          _Pragma("clang loop unroll(full)") for (int k = 0; k < 8; k++)                           \
              sum[k] = FMA(x, load##N(p + k * sr, SS), sum[k]);                                    \
        }                                                                                          \
        for (int k = 1; k < 8; k++)                                                                \
          for (ptrdiff_t c = to + 1; c <= least(cohorts - 1, t + k - youngest); c++)               \
            sum[k] = FMA(load##N(v + c * vr, VS), load##N(s + (t + k - c - youngest) * sr, SS),    \
                         sum[k]);                                                                  \
      } else {                                                                                     \
        for (int k = 0; k < n; k++)                                                                \
          for (ptrdiff_t c = most(0, t + k - oldest); c <= least(cohorts - 1, t + k - youngest);   \
               c++)                                                                                \
            sum[k] = FMA(load##N(v + c * vr, VS), load##N(s + (t + k - c - youngest) * sr, SS),    \
                         sum[k]);                                                                  \
      }                                                                                            \
      for (int k = 0; k < n; k++) store##N(out + (r + k) * lanes, sum[k]);                         \
    }                                                                                              \
  }

VINTAGE(Lanes8, 8, 1, 1)
VINTAGE(Lanes8, 8, 1, 0)
VINTAGE(Lanes8, 8, 0, 1)
VINTAGE(double, 1, 1, 1)

CLONES void wedge_vintage_sum(double *restrict out, WedgeOperand flow, ptrdiff_t cohorts,
                              WedgeSurvival s, ptrdiff_t start, ptrdiff_t rows, ptrdiff_t lanes) {
#define ARGUMENTS                                                                                  \
  (out + lane, flow.base + lane * flow.lane, flow.row, cohorts,                                    \
   s.survival.base + lane * s.survival.lane, s.survival.row, s.first, s.last, start, rows, lanes)
  if (flow.lane && s.survival.lane)
    FOR_LANES(lanes, vintage_8_11 ARGUMENTS, vintage_1_11 ARGUMENTS);
  else if (flow.lane)
    FOR_LANES(lanes, vintage_8_10 ARGUMENTS, vintage_1_11 ARGUMENTS);
  else
    FOR_LANES(lanes, vintage_8_01 ARGUMENTS, vintage_1_11 ARGUMENTS);
#undef ARGUMENTS
}

// From the newest cohort back, so that the shares kept multiply up on the way.
#define RETAINED(V, N)                                                                             \
  INLINE void retained_##N(double *out, WedgeOperand flow, ptrdiff_t cohorts, WedgeSurvival s,     \
                           WedgeOperand kept, ptrdiff_t kept_from, ptrdiff_t kept_rows,            \
                           ptrdiff_t start, ptrdiff_t rows, ptrdiff_t lanes, ptrdiff_t lane) {     \
    const double *v = flow.base + lane * flow.lane;                                                \
    const double *share = s.survival.base + lane * s.survival.lane;                                \
    const double *keep = kept.base + lane * kept.lane;                                             \
    for (ptrdiff_t r = 0; r < rows; r++) {                                                         \
      ptrdiff_t t = start + r, oldest = most(0, t - s.last);                                       \
      V sum = spread##N(0.0), left = spread##N(1.0);                                               \
      for (ptrdiff_t c = t; c >= oldest; c--) {                                                    \
        if (c < cohorts && t - c >= s.first)                                                       \
          sum = FMA(load##N(v + c * flow.row, flow.lane) *                                         \
                        load##N(share + (t - c - s.first) * s.survival.row, s.survival.lane),      \
                    left, sum);                                                                    \
        if (c >= kept_from && c < kept_from + kept_rows)                                           \
          left *= load##N(keep + (c - kept_from) * kept.row, kept.lane);                           \
      }                                                                                            \
      store##N(out + r * lanes + lane, sum);                                                       \
    }                                                                                              \
  }

RETAINED(Lanes8, 8)
RETAINED(double, 1)

CLONES void wedge_vintage_sum_retained(double *restrict out, WedgeOperand flow, ptrdiff_t cohorts,
                                       WedgeSurvival s, WedgeOperand retention,
                                       ptrdiff_t retained_from, ptrdiff_t retained, ptrdiff_t start,
                                       ptrdiff_t rows, ptrdiff_t lanes) {
  FOR_LANES(lanes,
            retained_8(out, flow, cohorts, s, retention, retained_from, retained, start, rows,
                       lanes, lane),
            retained_1(out, flow, cohorts, s, retention, retained_from, retained, start, rows,
                       lanes, lane));
}
