// Sums over cohorts of which some retired early.
#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_vintage.h"

/// The cohorts in whose year older ones were cut, `from` to before `end`, and the shares kept.
typedef struct {
  const double *share;
  ptrdiff_t row, from, end;
} Cuts;

// Each year's sum runs from the newest cohort back to the oldest in one chain, so that the shares
// kept multiply up on the way. Chains of different years do not meet: how many run at once changes
// no bit. `T` years and the lane steps `VS`, `SS`, `KS` are known where this is inlined.
#define RETAINED(V, N)                                                                             \
  /* One cohort in the years from the `first` of T on; `keep` is null where none is cut. */        \
  INLINE void retained_cohort_##N(V *sum, V *left, int first, int T, const double *v, int VS,      \
                                  const double *s, ptrdiff_t sr, int SS, const double *keep,       \
                                  int KS) {                                                        \
    V x = load##N(v, VS);                                                                          \
    _Pragma("clang loop unroll(full)") for (int k = first; k < T; k++) sum[k] =                    \
        FMA(x * load##N(s + (k - first) * sr, SS), left[k], sum[k]);                               \
    if (!keep) return;                                                                             \
    V y = load##N(keep, KS);                                                                       \
    _Pragma("clang loop unroll(full)") for (int k = first; k < T; k++) left[k] *= y;               \
  }                                                                                                \
  /* The cohorts of one year, from `c` back to `end`. */                                           \
  INLINE void retained_year_##N(V *sum, V *left, const double *v, ptrdiff_t vr, int VS,            \
                                ptrdiff_t cohorts, const double *s, ptrdiff_t sr, int SS,          \
                                ptrdiff_t youngest, Cuts kept, int KS, ptrdiff_t t, ptrdiff_t c,   \
                                ptrdiff_t end) {                                                   \
    for (; c >= end; c--) {                                                                        \
      if (c < cohorts && t - c >= youngest)                                                        \
        *sum = FMA(load##N(v + c * vr, VS) * load##N(s + (t - c - youngest) * sr, SS), *left,      \
                   *sum);                                                                          \
      if (c >= kept.from && c < kept.end)                                                          \
        *left *= load##N(kept.share + (c - kept.from) * kept.row, KS);                             \
    }                                                                                              \
  }                                                                                                \
  /* Cohorts that some years are too early for, then those of all years, then the oldest. */       \
  INLINE void retained_##N(V *sum, int T, const double *v, ptrdiff_t vr, int VS,                   \
                           ptrdiff_t cohorts, const double *s, ptrdiff_t sr, int SS,               \
                           ptrdiff_t youngest, ptrdiff_t oldest, Cuts kept, int KS,                \
                           ptrdiff_t t) {                                                          \
    V left[8];                                                                                     \
    _Pragma("clang loop unroll(full)") for (int k = 0; k < T; k++) {                               \
      sum[k] = spread##N(0.0);                                                                     \
      left[k] = spread##N(1.0);                                                                    \
    }                                                                                              \
    ptrdiff_t to = most(0, t + T - 1 - oldest), c = least(cohorts - 1, t - most(0, youngest));     \
    if (c < to) c = to - 1;                                                                        \
    if (c == t && youngest == 0 && cohorts >= t + T) {                                             \
      _Pragma("clang loop unroll(full)") for (int j = T - 1; j > 0; j--) {                         \
        const double *x = v + (t + j) * vr;                                                        \
        const double *keep = kept.share + (t + j - kept.from) * kept.row;                          \
        if (t + j >= kept.from && t + j < kept.end)                                                \
          retained_cohort_##N(sum, left, j, T, x, VS, s, sr, SS, keep, KS);                        \
        else                                                                                       \
          retained_cohort_##N(sum, left, j, T, x, VS, s, sr, SS, 0, KS);                           \
      }                                                                                            \
    } else {                                                                                       \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < T; k++)                               \
          retained_year_##N(&sum[k], &left[k], v, vr, VS, cohorts, s, sr, SS, youngest, kept, KS,  \
                            t + k, t + k, most(c + 1, t + k - oldest));                            \
    }                                                                                              \
    const double *x = v + c * vr, *p = s + (t - c - youngest) * sr;                                \
    for (; c >= most(to, kept.end); c--, x -= vr, p += sr)                                         \
      retained_cohort_##N(sum, left, 0, T, x, VS, p, sr, SS, 0, KS);                               \
    const double *keep = kept.share + (c - kept.from) * kept.row;                                  \
    for (; c >= most(to, kept.from); c--, x -= vr, p += sr, keep -= kept.row)                      \
      retained_cohort_##N(sum, left, 0, T, x, VS, p, sr, SS, keep, KS);                            \
    for (; c >= to; c--, x -= vr, p += sr)                                                         \
      retained_cohort_##N(sum, left, 0, T, x, VS, p, sr, SS, 0, KS);                               \
    _Pragma("clang loop unroll(full)") for (int k = 0; k < T; k++)                                 \
        retained_year_##N(&sum[k], &left[k], v, vr, VS, cohorts, s, sr, SS, youngest, kept, KS,    \
                          t + k, least(to - 1, t + k), most(0, t + k - oldest));                   \
  }                                                                                                \
  /* T years at once; the last T begin among those before. */                                      \
  INLINE void retained_rows_##N(double *out, int T, const double *v, ptrdiff_t vr, int VS,         \
                                ptrdiff_t cohorts, const double *s, ptrdiff_t sr, int SS,          \
                                ptrdiff_t youngest, ptrdiff_t oldest, Cuts kept, int KS,           \
                                ptrdiff_t start, ptrdiff_t rows, ptrdiff_t lanes) {                \
    V sum[8];                                                                                      \
    for (ptrdiff_t r = 0; r < rows; r += T) {                                                      \
      ptrdiff_t row = least(r, rows - T);                                                          \
      retained_##N(sum, T, v, vr, VS, cohorts, s, sr, SS, youngest, oldest, kept, KS,              \
                   start + row);                                                                   \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < T; k++)                               \
          store##N(out + (row + k) * lanes, sum[k]);                                               \
    }                                                                                              \
  }

RETAINED(Lanes8, 8)
RETAINED(double, 1)

CLONES void wedge_vintage_sum_retained(double *restrict out, WedgeOperand flow, ptrdiff_t cohorts,
                                       WedgeSurvival s, WedgeOperand retention,
                                       ptrdiff_t retained_from, ptrdiff_t retained, ptrdiff_t start,
                                       ptrdiff_t rows, ptrdiff_t lanes) {
  WedgeOperand share = s.survival;
  ptrdiff_t lane = 0, end = start + rows;
  ptrdiff_t oldest = least(s.last, end - 1), ages = oldest - s.first + 1;
  cohorts = least(cohorts, end);
  retained = least(retained, end - retained_from);
  NEAR double near_flow[NEAR_ROWS * 8], near_share[NEAR_ROWS * 8], near_kept[NEAR_ROWS * 8];
  int is_near = rows > 1 && cohorts <= NEAR_ROWS && ages <= NEAR_ROWS && retained <= NEAR_ROWS;
#define RUN(N, T, v, vr, VS, p, pr, SS, kept, KS)                                                  \
  retained_rows_##N(out + lane, T, v, vr, VS, cohorts, p, pr, SS, s.first, oldest, kept, KS,       \
                    start, rows, lanes)
#define RUNS(N, ...)                                                                               \
  if (rows >= 8) RUN(N, 8, __VA_ARGS__);                                                           \
  else if (rows >= 4) RUN(N, 4, __VA_ARGS__);                                                      \
  else RUN(N, 1, __VA_ARGS__)
#define AT_LANE                                                                                    \
  const double *v = flow.base + lane * flow.lane, *p = share.base + lane * share.lane;             \
  Cuts kept = {retention.base + lane * retention.lane, retention.row, retained_from,               \
               retained_from + retained}
  for (; lane + 8 <= lanes; lane += 8) {
    AT_LANE;
    // Steps that are known here cost nothing in the loops.
    if (is_near) {
      v = nearer(near_flow, v, flow.row, flow.lane, cohorts, 1);
      p = nearer(near_share, p, share.row, share.lane, ages, 1);
      kept.share = nearer(near_kept, kept.share, kept.row, retention.lane, retained, 1);
      kept.row = 8;
      RUNS(8, v, 8, 1, p, 8, 1, kept, 1);
    } else {
      RUNS(8, v, flow.row, flow.lane != 0, p, share.row, share.lane != 0, kept,
           retention.lane != 0);
    }
  }
  for (; lane < lanes; lane++) {
    AT_LANE;
    RUNS(1, v, flow.row, 0, p, share.row, 0, kept, 0);
  }
#undef AT_LANE
#undef RUNS
#undef RUN
}
