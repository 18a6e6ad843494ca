#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"

/// I − A is productive (A ≥ 0) exactly when every pivot of the elimination is positive; those of
/// the first columns and of the Schur complement S together are the pivots of the whole.
static const double LEAST_PIVOT = 1e-12;

/// A number of this year: where its lanes begin, and the step between them.
typedef struct {
  const double *base;
  ptrdiff_t lane;
} Place;

// Eliminates and solves S·x = x in place, S by columns; gives the least pivot. `m` is a constant where
// it is small, so that S stays in registers.
#define ELIMINATE(V, N, SIZE)                                                                      \
  INLINE V eliminate_##N##_##SIZE(V *S, V *x, int m) {                                             \
    V least = spread##N(1.0);                                                                      \
    UNROLL for (int k = 0; k < m; k++) {                                                           \
      V pivot = S[k * m + k];                                                                      \
      least = __builtin_elementwise_min(pivot, least);                                             \
      V reciprocal = spread##N(1.0) / pivot;                                                       \
      S[k * m + k] = reciprocal;                                                                   \
      UNROLL for (int i = k + 1; i < m; i++) {                                                     \
        V share = S[k * m + i] * reciprocal;                                                       \
        UNROLL for (int j = k + 1; j < m; j++) S[j * m + i] =                                      \
            FMA(-share, S[j * m + k], S[j * m + i]);                                               \
        x[i] = FMA(-share, x[k], x[i]);                                                            \
      }                                                                                            \
    }                                                                                              \
    UNROLL for (int k = m - 1; k >= 0; k--) {                                                      \
      V value = x[k];                                                                              \
      UNROLL for (int j = k + 1; j < m; j++) value = FMA(-S[j * m + k], x[j], value);              \
      x[k] = value * S[k * m + k];                                                                 \
    }                                                                                              \
    return least;                                                                                  \
  }

#define AT(N, place) load##N((place).base + lane * (place).lane, (place).lane)

// `a` holds the coefficients of the varying columns, column after column, and after them the demands.
#define SOLVE(V, N, SIZE)                                                                          \
  INLINE void solve_##N##_##SIZE(double *const *out, const double *factor, ptrdiff_t f, int m,     \
                        const Place *a, ptrdiff_t lane, V *S, V *x, V *d, double *least_pivot) {   \
    ptrdiff_t n = f + m;                                                                           \
    const double *q = factor + f * f;                                                              \
    const Place *demands = a + m * n;                                                              \
    UNROLL for (int j = 0; j < m; j++) UNROLL for (int i = 0; i < m; i++) S[j * m + i] =           \
        spread##N(i == j ? 1.0 : 0.0) - AT(N, a[j * n + f + i]);                                   \
    UNROLL for (int i = 0; i < m; i++) x[i] = AT(N, demands[f + i]);                               \
    for (ptrdiff_t k = 0; k < f; k++) {                                                            \
      V demand = AT(N, demands[k]);                                                                \
      d[k] = demand;                                                                               \
      UNROLL for (int i = 0; i < m; i++) x[i] = FMA(spread##N(-q[k * m + i]), demand, x[i]);       \
      UNROLL for (int j = 0; j < m; j++) {                                                         \
        V above = spread##N(0.0) - AT(N, a[j * n + k]);                                            \
        UNROLL for (int i = 0; i < m; i++) S[j * m + i] =                                          \
            FMA(spread##N(-q[k * m + i]), above, S[j * m + i]);                                    \
      }                                                                                            \
    }                                                                                              \
    store##N(least_pivot, eliminate_##N##_##SIZE(S, x, m));                                        \
    UNROLL for (int k = 0; k < m; k++) store##N(out[f + k] + lane, x[k]);                          \
    for (ptrdiff_t k = 0; k < f; k++) {                                                            \
      V value = d[k];                                                                              \
      UNROLL for (int j = 0; j < m; j++) value =                                                   \
          FMA(spread##N(0.0) - (spread##N(0.0) - AT(N, a[j * n + k])), x[j], value);               \
      d[k] = value;                                                                                \
    }                                                                                              \
    ptrdiff_t i = 0;                                                                               \
    for (; i + 4 <= f; i += 4) {                                                                   \
      V sum[4] = {spread##N(0.0), spread##N(0.0), spread##N(0.0), spread##N(0.0)};                 \
      for (ptrdiff_t k = 0; k < f; k++) {                                                          \
        V value = d[k];                                                                            \
        UNROLL for (int l = 0; l < 4; l++) sum[l] =                                                \
            FMA(spread##N(factor[k * f + i + l]), value, sum[l]);                                  \
      }                                                                                            \
      UNROLL for (int l = 0; l < 4; l++) store##N(out[i + l] + lane, sum[l]);                      \
    }                                                                                              \
    for (; i < f; i++) {                                                                           \
      V sum = spread##N(0.0);                                                                      \
      for (ptrdiff_t k = 0; k < f; k++) sum = FMA(spread##N(factor[k * f + i]), d[k], sum);        \
      store##N(out[i] + lane, sum);                                                                \
    }                                                                                              \
  }

#define UNROLL _Pragma("clang loop unroll(full)")
ELIMINATE(Lanes8, 8, small)
SOLVE(Lanes8, 8, small)
// Two groups of eight lanes side by side: one is worked on while a division of the other's lasts.
ELIMINATE(Lanes16, 16, small)
SOLVE(Lanes16, 16, small)
#undef UNROLL
// Where the number of varying columns is not known here, loops stay loops.
#define UNROLL
ELIMINATE(Lanes8, 8, any)
SOLVE(Lanes8, 8, any)
ELIMINATE(double, 1, any)
SOLVE(double, 1, any)
#undef UNROLL

CLONES void wedge_balance_solve(double *const *out, const double *factor, ptrdiff_t size,
                                ptrdiff_t fixed, const WedgeOperand *operands, ptrdiff_t year,
                                ptrdiff_t lanes, void *scratch, uint64_t *faults, uint64_t word) {
  double pivots[16];
  int m = (int)(size - fixed);
  Place *places = scratch;
  ptrdiff_t count = size * (m + 1);
  for (ptrdiff_t i = 0; i < count; i++)
    places[i] = (Place){operands[i].base + year * operands[i].row, operands[i].lane};
  void *room = (char *)scratch + (count * (ptrdiff_t)sizeof(Place) + 63) / 64 * 64;
#define MARK(n)                                                                                    \
  for (ptrdiff_t i = 0; i < (n); i++)                                                              \
    if (pivots[i] <= LEAST_PIVOT && faults[lane + i] == 0) faults[lane + i] = word
#define SMALL(V, N, m)                                                                             \
  {                                                                                                \
    V S[(m) * (m) + 1], x[(m) + 1];                                                                \
    solve_##N##_small(out, factor, fixed, m, places, lane, S, x, room, pivots);                    \
  }                                                                                                \
  break
#define ANY(V, N)                                                                                  \
  {                                                                                                \
    V *d = room;                                                                                   \
    solve_##N##_any(out, factor, fixed, m, places, lane, d + size, d + size + m * m, d, pivots);   \
  }
  ptrdiff_t lane = 0;
  int is_wide = m <= 4 && holds16();
  for (; is_wide && lane + 16 <= lanes; lane += 16) {
    switch (m) {
      case 0: SMALL(Lanes16, 16, 0);
      case 1: SMALL(Lanes16, 16, 1);
      case 2: SMALL(Lanes16, 16, 2);
      case 3: SMALL(Lanes16, 16, 3);
      default: SMALL(Lanes16, 16, 4);
    }
    MARK(16);
  }
  for (; lane + 8 <= lanes; lane += 8) {
    switch (m) {
      case 0: SMALL(Lanes8, 8, 0);
      case 1: SMALL(Lanes8, 8, 1);
      case 2: SMALL(Lanes8, 8, 2);
      case 3: SMALL(Lanes8, 8, 3);
      case 4: SMALL(Lanes8, 8, 4);
      default: ANY(Lanes8, 8)
    }
    MARK(8);
  }
  for (; lane < lanes; lane++) {
    ANY(double, 1)
    MARK(1);
  }
}
