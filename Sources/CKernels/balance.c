#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"

/// I − A is productive (A ≥ 0) exactly when every pivot of the elimination is positive; those of
/// the first columns and of the Schur complement S together are the pivots of the whole.
static const double LEAST_PIVOT = 1e-12;

// `m` = size − fixed is a constant where it is small, so that S stays in registers.
#define SOLVE(V, N)                                                                                \
  INLINE void solve_##N(double *const *out, const double *factor, ptrdiff_t f, ptrdiff_t m,        \
                        const WedgeCoefficient *coefficients, ptrdiff_t count,                     \
                        const WedgeOperand *demands, ptrdiff_t year, ptrdiff_t lane,               \
                        double *scratch, double *least_pivot) {                                    \
    ptrdiff_t n = f + m;                                                                           \
    V *varying = (V *)scratch, *d = varying + m * n, *x = d + n;                                   \
    const double *q = factor + f * f;                                                              \
    V least = spread##N(1.0);                                                                      \
    for (ptrdiff_t j = 0; j < m; j++)                                                              \
      for (ptrdiff_t i = 0; i < n; i++)                                                            \
        varying[j * n + i] = spread##N(i == j + f ? 1.0 : 0.0);                                    \
    for (ptrdiff_t e = 0; e < count; e++) {                                                        \
      WedgeOperand c = coefficients[e].value;                                                      \
      varying[(coefficients[e].column - f) * n + coefficients[e].row] -=                           \
          load##N(c.base + year * c.row + lane * c.lane, c.lane);                                  \
    }                                                                                              \
    for (ptrdiff_t i = 0; i < n; i++)                                                              \
      d[i] = load##N(demands[i].base + year * demands[i].row + lane * demands[i].lane,             \
                     demands[i].lane);                                                             \
    for (ptrdiff_t j = 0; j < m; j++)                                                              \
      for (ptrdiff_t i = 0; i < m; i++) {                                                          \
        V sum = varying[j * n + f + i];                                                            \
        for (ptrdiff_t k = 0; k < f; k++)                                                          \
          sum = FMA(spread##N(-q[k * m + i]), varying[j * n + k], sum);                            \
        varying[j * n + f + i] = sum;                                                              \
      }                                                                                            \
    for (ptrdiff_t i = 0; i < m; i++) {                                                            \
      V sum = d[f + i];                                                                            \
      for (ptrdiff_t k = 0; k < f; k++) sum = FMA(spread##N(-q[k * m + i]), d[k], sum);            \
      x[f + i] = sum;                                                                              \
    }                                                                                              \
    for (ptrdiff_t k = 0; k < m; k++) {                                                            \
      V pivot = varying[k * n + f + k];                                                            \
      least = __builtin_elementwise_min(pivot, least);                                             \
      V reciprocal = spread##N(1.0) / pivot;                                                       \
      varying[k * n + f + k] = reciprocal;                                                         \
      for (ptrdiff_t i = k + 1; i < m; i++) {                                                      \
        V share = varying[k * n + f + i] * reciprocal;                                             \
        for (ptrdiff_t j = k + 1; j < m; j++)                                                      \
          varying[j * n + f + i] = FMA(-share, varying[j * n + f + k], varying[j * n + f + i]);    \
        x[f + i] = FMA(-share, x[f + k], x[f + i]);                                                \
      }                                                                                            \
    }                                                                                              \
    for (ptrdiff_t k = m - 1; k >= 0; k--) {                                                       \
      V value = x[f + k];                                                                          \
      for (ptrdiff_t j = k + 1; j < m; j++)                                                        \
        value = FMA(-varying[j * n + f + k], x[f + j], value);                                     \
      x[f + k] = value * varying[k * n + f + k];                                                   \
      store##N(out[f + k] + lane, x[f + k]);                                                       \
    }                                                                                              \
    for (ptrdiff_t i = 0; i < f; i++) {                                                            \
      V value = d[i];                                                                              \
      for (ptrdiff_t j = 0; j < m; j++) value = FMA(-varying[j * n + i], x[f + j], value);         \
      d[i] = value;                                                                                \
    }                                                                                              \
    for (ptrdiff_t i = 0; i < f; i++) {                                                            \
      V sum = spread##N(0.0);                                                                      \
      for (ptrdiff_t k = 0; k < f; k++) sum = FMA(spread##N(factor[k * f + i]), d[k], sum);        \
      store##N(out[i] + lane, sum);                                                                \
    }                                                                                              \
    store##N(least_pivot, least);                                                                  \
  }

SOLVE(Lanes8, 8)
SOLVE(double, 1)

CLONES void wedge_balance_solve(double *const *out, const double *factor, ptrdiff_t size,
                                ptrdiff_t fixed, const WedgeCoefficient *coefficients,
                                ptrdiff_t count, const WedgeOperand *demands, ptrdiff_t year,
                                ptrdiff_t lanes, double *scratch, uint64_t *faults, uint64_t word) {
  double pivots[8];
#define ARGUMENTS(m)                                                                               \
  (out, factor, fixed, m, coefficients, count, demands, year, lane, scratch, pivots)
#define MARK(n)                                                                                    \
  for (ptrdiff_t i = 0; i < (n); i++)                                                              \
    if (pivots[i] <= LEAST_PIVOT && faults[lane + i] == 0) faults[lane + i] = word
  FOR_LANES(
      lanes,
      {
        switch (size - fixed) {
          case 0: solve_8 ARGUMENTS(0); break;
          case 1: solve_8 ARGUMENTS(1); break;
          case 2: solve_8 ARGUMENTS(2); break;
          case 3: solve_8 ARGUMENTS(3); break;
          case 4: solve_8 ARGUMENTS(4); break;
          default: solve_8 ARGUMENTS(size - fixed);
        }
        MARK(8);
      },
      {
        solve_1 ARGUMENTS(size - fixed);
        MARK(1);
      });
#undef ARGUMENTS
#undef MARK
}
