#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_vintage.h"

// Eight years at once, then four, then one.
#define YEARS(V, N)                                                                                \
  INLINE void vintage_years_##N(double *out, const double *v, ptrdiff_t vr, int VS,                \
                                ptrdiff_t cohorts, const double *s, ptrdiff_t sr, int SS,          \
                                ptrdiff_t youngest, ptrdiff_t oldest, ptrdiff_t start,             \
                                ptrdiff_t rows, ptrdiff_t lanes) {                                 \
    V sum[8];                                                                                      \
    ptrdiff_t r = 0;                                                                               \
    for (; r + 8 <= rows; r += 8) {                                                                \
      nothing##N(sum);                                                                             \
      vintage_##N(sum, 8, v, vr, VS, cohorts, s, sr, SS, youngest, oldest, start + r);             \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < 8; k++)                               \
          store##N(out + (r + k) * lanes, sum[k]);                                                 \
    }                                                                                              \
    for (; r + 4 <= rows; r += 4) {                                                                \
      nothing##N(sum);                                                                             \
      vintage_##N(sum, 4, v, vr, VS, cohorts, s, sr, SS, youngest, oldest, start + r);             \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < 4; k++)                               \
          store##N(out + (r + k) * lanes, sum[k]);                                                 \
    }                                                                                              \
    for (; r < rows; r++) {                                                                        \
      nothing##N(sum);                                                                             \
      vintage_##N(sum, 1, v, vr, VS, cohorts, s, sr, SS, youngest, oldest, start + r);             \
      store##N(out + r * lanes, sum[0]);                                                           \
    }                                                                                              \
  }

YEARS(Lanes16, 16)
YEARS(Lanes8, 8)
YEARS(double, 1)

// The sums of N lanes, `groups` of eight. Steps that are known here cost nothing in the loops.
#define SUM(N, groups)                                                                             \
  INLINE void vintage_sum_##N(double *out, WedgeOperand flow, ptrdiff_t cohorts, WedgeSurvival s,  \
                              ptrdiff_t start, ptrdiff_t rows, ptrdiff_t lanes, ptrdiff_t lane,    \
                              double *near_flow, double *near_share) {                             \
    WedgeOperand share = s.survival;                                                               \
    ptrdiff_t ages = s.last - s.first + 1;                                                         \
    int has_room = rows > 1 && ages <= NEAR_ROWS;                                                  \
    int is_near = has_room && flow.lane && flow.row > 8 && cohorts <= NEAR_ROWS;                   \
    const double *v = flow.base + lane * flow.lane, *p = share.base + lane * share.lane;           \
    if (is_near) v = nearer(near_flow, v, flow.row, 1, cohorts, groups);                           \
    if (is_near && share.lane) {                                                                   \
      RUN(N, v, N, 1, nearer(near_share, p, share.row, 1, ages, groups), N, 1);                    \
    } else if (is_near && share.row == 1) {                                                        \
      RUN(N, v, N, 1, p, 1, 0);                                                                    \
    } else if (flow.lane) {                                                                        \
      ptrdiff_t row = is_near ? N : flow.row;                                                      \
      if (share.lane) RUN(N, v, row, 1, p, share.row, 1);                                          \
      else RUN(N, v, row, 1, p, share.row, 0);                                                     \
    } else {                                                                                       \
      /* A flow that no lane changes is here for its survival, which they do. */                   \
      if (has_room && share.row > 8)                                                               \
        RUN(N, v, flow.row, 0, nearer(near_share, p, share.row, 1, ages, groups), N, 1);           \
      else RUN(N, v, flow.row, 0, p, share.row, 1);                                                \
    }                                                                                              \
  }
#define RUN(N, v, row, VS, p, step, SS)                                                            \
  vintage_years_##N(out + lane, v, row, VS, cohorts, p, step, SS, s.first, s.last, start, rows, lanes)
SUM(16, 2)
SUM(8, 1)
#undef RUN

CLONES void wedge_vintage_sum(double *restrict out, WedgeOperand flow, ptrdiff_t cohorts,
                              WedgeSurvival s, ptrdiff_t start, ptrdiff_t rows, ptrdiff_t lanes) {
  NEAR double near_flow[NEAR_ROWS * 16], near_share[NEAR_ROWS * 16];
  ptrdiff_t lane = 0;
  // Two groups side by side: what all lanes share is read once for both, and neither waits for its last sum.
  int is_wide = holds16();
  for (; is_wide && lane + 16 <= lanes; lane += 16)
    vintage_sum_16(out, flow, cohorts, s, start, rows, lanes, lane, near_flow, near_share);
  for (; lane + 8 <= lanes; lane += 8)
    vintage_sum_8(out, flow, cohorts, s, start, rows, lanes, lane, near_flow, near_share);
  for (; lane < lanes; lane++)
    vintage_years_1(out + lane, flow.base + lane * flow.lane, flow.row, 0, cohorts,
                    s.survival.base + lane * s.survival.lane, s.survival.row, 0, s.first, s.last, start,
                    rows, lanes);
}
