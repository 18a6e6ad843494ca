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

YEARS(Lanes8, 8)
YEARS(double, 1)

CLONES void wedge_vintage_sum(double *restrict out, WedgeOperand flow, ptrdiff_t cohorts,
                              WedgeSurvival s, ptrdiff_t start, ptrdiff_t rows, ptrdiff_t lanes) {
  WedgeOperand share = s.survival;
  ptrdiff_t lane = 0, ages = s.last - s.first + 1;
  NEAR double near_share[NEAR_ROWS * 8], near_flow[NEAR_ROWS * 8];
  int is_near = rows > 1 && flow.lane && flow.row > 8 && cohorts <= NEAR_ROWS && ages <= NEAR_ROWS;
  for (; lane + 8 <= lanes; lane += 8) {
    const double *v = flow.base + lane * flow.lane, *p = share.base + lane * share.lane;
    // Steps that are known here cost nothing in the loops.
#define RUN(v, row, VS, p, step, SS)                                                               \
  vintage_years_8(out + lane, v, row, VS, cohorts, p, step, SS, s.first, s.last, start, rows, lanes)
    if (is_near) v = nearer(near_flow, v, flow.row, 1, cohorts, 1);
    if (is_near && share.lane) {
      RUN(v, 8, 1, nearer(near_share, p, share.row, 1, ages, 1), 8, 1);
    } else if (is_near && share.row == 1) {
      RUN(v, 8, 1, p, 1, 0);
    } else if (flow.lane) {
      ptrdiff_t row = is_near ? 8 : flow.row;
      if (share.lane) RUN(v, row, 1, p, share.row, 1);
      else RUN(v, row, 1, p, share.row, 0);
    } else {
      // A flow that no lane changes is here for its survival, which they do.
      if (rows > 1 && share.row > 8 && ages <= NEAR_ROWS)
        RUN(v, flow.row, 0, nearer(near_share, p, share.row, 1, ages, 1), 8, 1);
      else RUN(v, flow.row, 0, p, share.row, 1);
    }
#undef RUN
  }
  for (; lane < lanes; lane++)
    vintage_years_1(out + lane, flow.base + lane * flow.lane, flow.row, 0, cohorts,
                    share.base + lane * share.lane, share.row, 0, s.first, s.last, start, rows, lanes);
}
