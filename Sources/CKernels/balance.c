#pragma STDC FP_CONTRACT OFF
#include "CKernels.h"
#include "kernel_lanes.h"

/// I − A is productive (A ≥ 0) exactly when every pivot of the elimination is positive.
static const double LEAST_PIVOT = 1e-12;

INLINE double coefficient1(const WedgeCoefficient *c, ptrdiff_t year, ptrdiff_t lane) {
  return c->value.base[year * c->value.row + lane * c->value.lane];
}
INLINE Lanes8 coefficient8(const WedgeCoefficient *c, ptrdiff_t year, ptrdiff_t lane) {
  return load8(c->value.base + year * c->value.row + lane * c->value.lane, c->value.lane);
}

// Columns are eliminated one after another, each with those before it (left-looking): column j
// reads columns 0 … j − 1 alone, so that the columns no lane changes are done once.
CLONES int wedge_balance_factor(double *factor, ptrdiff_t size, ptrdiff_t fixed,
                                const WedgeCoefficient *coefficients, ptrdiff_t count,
                                ptrdiff_t year) {
  double *reciprocals = factor + fixed * size;
  for (ptrdiff_t j = 0; j < fixed; j++)
    for (ptrdiff_t i = 0; i < size; i++) factor[j * size + i] = i == j ? 1.0 : 0.0;
  for (ptrdiff_t e = 0; e < count; e++)
    factor[coefficients[e].column * size + coefficients[e].row] -=
        coefficient1(coefficients + e, year, 0);
  int productive = 1;
  for (ptrdiff_t j = 0; j < fixed; j++) {
    double *column = factor + j * size;
    for (ptrdiff_t k = 0; k < j; k++)
      for (ptrdiff_t i = k + 1; i < size; i++)
        column[i] = FMA(-factor[k * size + i], column[k], column[i]);
    if (column[j] <= LEAST_PIVOT) productive = 0;
    double reciprocal = 1.0 / column[j];
    reciprocals[j] = reciprocal;
    for (ptrdiff_t i = j + 1; i < size; i++) column[i] *= reciprocal;
  }
  return productive;
}

#define SOLVE(V, N)                                                                                \
  INLINE void solve_##N(double *const *out, const double *factor, ptrdiff_t n, ptrdiff_t fixed,    \
                        const WedgeCoefficient *coefficients, ptrdiff_t count,                     \
                        const WedgeOperand *demands, ptrdiff_t year, ptrdiff_t lane,               \
                        double *scratch, double *least_pivot) {                                    \
    V *y = (V *)scratch, *reciprocals = y + n, *varying = reciprocals + n;                         \
    const double *fixed_reciprocals = factor + fixed * n;                                          \
    ptrdiff_t m = n - fixed;                                                                       \
    V least = spread##N(1.0);                                                                      \
    for (ptrdiff_t j = 0; j < m; j++)                                                              \
      for (ptrdiff_t i = 0; i < n; i++)                                                            \
        varying[j * n + i] = spread##N(i == j + fixed ? 1.0 : 0.0);                                \
    for (ptrdiff_t e = 0; e < count; e++)                                                          \
      varying[(coefficients[e].column - fixed) * n + coefficients[e].row] -=                       \
          coefficient##N(coefficients + e, year, lane);                                            \
    for (ptrdiff_t j = 0; j < m; j++) {                                                            \
      V *column = varying + j * n;                                                                 \
      for (ptrdiff_t k = 0; k < fixed; k++) {                                                      \
        V u = column[k];                                                                           \
        for (ptrdiff_t i = k + 1; i < n; i++)                                                      \
          column[i] = FMA(spread##N(-factor[k * n + i]), u, column[i]);                            \
      }                                                                                            \
      for (ptrdiff_t k = 0; k < j; k++) {                                                          \
        V u = column[k + fixed];                                                                   \
        for (ptrdiff_t i = k + fixed + 1; i < n; i++)                                              \
          column[i] = FMA(-varying[k * n + i], u, column[i]);                                      \
      }                                                                                            \
      V pivot = column[j + fixed];                                                                 \
      least = __builtin_elementwise_min(pivot, least);                                                            \
      V reciprocal = spread##N(1.0) / pivot;                                                       \
      reciprocals[j] = reciprocal;                                                                 \
      for (ptrdiff_t i = j + fixed + 1; i < n; i++) column[i] *= reciprocal;                       \
    }                                                                                              \
    for (ptrdiff_t i = 0; i < n; i++)                                                              \
      y[i] = load##N(demands[i].base + year * demands[i].row + lane * demands[i].lane,             \
                     demands[i].lane);                                                             \
    for (ptrdiff_t k = 0; k < fixed; k++)                                                          \
      for (ptrdiff_t i = k + 1; i < n; i++) y[i] = FMA(spread##N(-factor[k * n + i]), y[k], y[i]); \
    for (ptrdiff_t k = fixed; k < n; k++)                                                          \
      for (ptrdiff_t i = k + 1; i < n; i++)                                                        \
        y[i] = FMA(-varying[(k - fixed) * n + i], y[k], y[i]);                                     \
    for (ptrdiff_t k = n - 1; k >= fixed; k--) {                                                   \
      y[k] *= reciprocals[k - fixed];                                                              \
      for (ptrdiff_t i = 0; i < k; i++) y[i] = FMA(-varying[(k - fixed) * n + i], y[k], y[i]);     \
    }                                                                                              \
    for (ptrdiff_t k = fixed - 1; k >= 0; k--) {                                                   \
      y[k] *= spread##N(fixed_reciprocals[k]);                                                     \
      for (ptrdiff_t i = 0; i < k; i++) y[i] = FMA(spread##N(-factor[k * n + i]), y[k], y[i]);     \
    }                                                                                              \
    for (ptrdiff_t i = 0; i < n; i++) store##N(out[i] + lane, y[i]);                               \
    store##N(least_pivot, least);                                                                  \
  }

SOLVE(Lanes8, 8)
SOLVE(double, 1)

CLONES void wedge_balance_solve(double *const *out, const double *factor, ptrdiff_t size,
                                ptrdiff_t fixed, const WedgeCoefficient *coefficients,
                                ptrdiff_t count, const WedgeOperand *demands, ptrdiff_t year,
                                ptrdiff_t lanes, double *scratch, uint64_t *faults, uint64_t word) {
  double pivots[8];
#define ARGUMENTS                                                                                  \
  (out, factor, size, fixed, coefficients, count, demands, year, lane, scratch, pivots)
#define MARK(n)                                                                                    \
  for (ptrdiff_t i = 0; i < (n); i++)                                                              \
    if (pivots[i] <= LEAST_PIVOT && faults[lane + i] == 0) faults[lane + i] = word
  FOR_LANES(
      lanes,
      {
        solve_8 ARGUMENTS;
        MARK(8);
      },
      {
        solve_1 ARGUMENTS;
        MARK(1);
      });
#undef ARGUMENTS
#undef MARK
}
