#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_stock.h"
#include "kernel_vintage.h"

/// Rounding may leave survivors above the wanted stock without a fault: by this share of the largest stock that
/// was wanted until then, for what is left of it.
static const double TOLERANCE = 1e-9;

/// Whether a need below zero is more than rounding; `wanted` is the row of this year, `index` rows after the first.
INLINE int is_surplus(double need, const double *wanted, ptrdiff_t row, ptrdiff_t index) {
  if (!(need < 0.0)) return 0;
  double most = 0.0;
  for (ptrdiff_t k = 0; k <= index; k++) most = most < wanted[-k * row] ? wanted[-k * row] : most;
  return need < -TOLERANCE * most;
}

// `T` years at once: first what is left of older cohorts and the survivors of the cohorts before
// them, then year by year those among them.
// `v` are the cohorts as they are bought, near each other or in the tile itself.
#define INFLOW(V, N)                                                                               \
  INLINE void inflow_##N(double *inflow, double *v, ptrdiff_t vr, int T, WedgeOperand wanted,      \
                         WedgeOperand older, const double *s, ptrdiff_t sr, int SS,                \
                         ptrdiff_t youngest, ptrdiff_t oldest, V fresh, int is_whole,              \
                         ptrdiff_t index, ptrdiff_t lane, ptrdiff_t lanes, double floor,           \
                         uint64_t *faults, uint64_t word) {                                        \
    V left[8];                                                                                     \
    nothing##N(left);                                                                              \
    if (older.base)                                                                                \
      _Pragma("clang loop unroll(full)") for (int k = 0; k < T; k++) left[k] =                     \
          load##N(older.base + k * older.row + lane * older.lane, older.lane);                     \
    vintage_##N(left, T, v, vr, 1, index, s, sr, SS, youngest, oldest, index);                     \
    _Pragma("clang loop unroll(full)") for (int k = 0; k < T; k++) {                               \
      V want = load##N(wanted.base + k * wanted.row + lane * wanted.lane, wanted.lane);            \
      V need = want - left[k];                                                                     \
      if (faults) {                                                                                \
        const double *first = wanted.base + k * wanted.row + lane * wanted.lane;                   \
        double needs[N];                                                                           \
        store##N(needs, need);                                                                     \
        for (int i = 0; i < N; i++)                                                                \
          if (is_surplus(needs[i], first + i * wanted.lane, wanted.row, index + k) &&              \
              faults[lane + i] == 0)                                                               \
            faults[lane + i] = word + (uint64_t)k;                                                 \
      }                                                                                            \
      V x = bought##N(need, floor, fresh, is_whole);                                               \
      store##N(v + (index + k) * vr, x);                                                           \
      store##N(inflow + (index + k) * lanes + lane, x);                                            \
      _Pragma("clang loop unroll(full)") for (int l = k + 1; l < T; l++)                           \
          if (l - k >= youngest && l - k <= oldest) left[l] =                                      \
              FMA(x, load##N(s + (l - k - youngest) * sr, SS), left[l]);                           \
    }                                                                                              \
  }

INFLOW(Lanes16, 16)
INFLOW(Lanes8, 8)
INFLOW(double, 1)

// All years of N lanes, `groups` of eight. Steps that are known here cost nothing in the loops.
#define STOCK(V, N, groups)                                                                        \
  INLINE void stock_##N(double *inflow, WedgeOperand want, WedgeOperand left, WedgeSurvival s,     \
                        ptrdiff_t index, ptrdiff_t rows, ptrdiff_t lanes, ptrdiff_t lane,          \
                        double floor, uint64_t *watched, uint64_t word, double *near_flow,         \
                        double *near_share) {                                                      \
    WedgeOperand share = s.survival;                                                               \
    ptrdiff_t ages = s.last - s.first + 1, end = index + rows, step = lanes, share_step = share.row; \
    double *v = inflow + lane;                                                                     \
    const double *p = share.base + lane * share.lane;                                              \
    V fresh = spread##N(0.0);                                                                      \
    if (s.first <= 0 && s.last >= 0) fresh = load##N(p - s.first * share.row, share.lane);         \
    int is_whole = 1;                                                                              \
    for (int i = 0; i < N; i++) is_whole &= fresh[i] == 1.0;                                       \
    if (rows > 1 && end <= NEAR_ROWS && lanes > N) {                                               \
      nearer(near_flow, v, lanes, 1, index, groups);                                               \
      v = near_flow;                                                                               \
      step = N;                                                                                    \
      if (share.lane && ages <= NEAR_ROWS) {                                                       \
        p = nearer(near_share, p, share.row, 1, ages, groups);                                     \
        share_step = N;                                                                            \
      }                                                                                            \
    }                                                                                              \
    for (ptrdiff_t t = index; t < end;) {                                                          \
      ptrdiff_t count = end - t >= 8 ? 8 : (end - t >= 4 ? 4 : 1);                                 \
      if (step == N && share.lane && share_step == N) {                                            \
        RUNS(N, N, N, 1);                                                                          \
      } else if (step == N && !share.lane && share_step == 1) {                                    \
        RUNS(N, N, 1, 0);                                                                          \
      } else if (share.lane) {                                                                     \
        RUNS(N, step, share_step, 1);                                                              \
      } else {                                                                                     \
        RUNS(N, step, share_step, 0);                                                              \
      }                                                                                            \
      t += count;                                                                                  \
      want.base += count * want.row;                                                               \
      if (left.base) left.base += count * left.row;                                                \
      word += (uint64_t)count;                                                                     \
    }                                                                                              \
  }
#define RUN(N, T, step, share_step, SS)                                                            \
  inflow_##N(inflow, v, step, T, want, left, p, share_step, SS, s.first, s.last, fresh, is_whole,  \
             t, lane, lanes, floor, watched, word)
#define RUNS(N, step, share_step, SS)                                                              \
  if (count == 8) RUN(N, 8, step, share_step, SS);                                                 \
  else if (count == 4) RUN(N, 4, step, share_step, SS);                                            \
  else RUN(N, 1, step, share_step, SS)
STOCK(Lanes16, 16, 2)
STOCK(Lanes8, 8, 1)
#undef RUNS
#undef RUN

CLONES void wedge_stock_inflow(double *inflow, WedgeOperand wanted, WedgeOperand older,
                               WedgeSurvival s, ptrdiff_t index, ptrdiff_t rows, ptrdiff_t lanes,
                               int policy, uint64_t *restrict faults, uint64_t word) {
  double floor = policy == 3 ? -__builtin_inf() : 0.0;
  uint64_t *watched = policy == 0 ? faults : 0;
  WedgeOperand share = s.survival;
  int has_fresh = s.first <= 0 && s.last >= 0;
  NEAR double near_share[NEAR_ROWS * 16], near_flow[NEAR_ROWS * 16];
  ptrdiff_t lane = 0, end = index + rows;
  // Two groups side by side: one goes on while the other waits for what its last year bought.
  int is_wide = holds16();
  for (; is_wide && lane + 16 <= lanes; lane += 16)
    stock_16(inflow, wanted, older, s, index, rows, lanes, lane, floor, watched, word, near_flow,
             near_share);
  for (; lane + 8 <= lanes; lane += 8)
    stock_8(inflow, wanted, older, s, index, rows, lanes, lane, floor, watched, word, near_flow, near_share);
  for (; lane < lanes; lane++) {
    const double *p = share.base + lane * share.lane;
    WedgeOperand want = wanted, left = older;
    for (ptrdiff_t t = index; t < end; t++, want.base += want.row) {
      inflow_1(inflow, inflow + lane, lanes, 1, want, left, p, share.row, 0, s.first, s.last,
               has_fresh ? p[-s.first * share.row] : 0.0, 0, t, lane, lanes, floor, watched,
               word + (uint64_t)(t - index));
      if (left.base) left.base += left.row;
    }
  }
}
