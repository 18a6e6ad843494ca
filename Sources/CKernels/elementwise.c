#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"
#include "kernel_math.h"

INLINE int flat(WedgeOperand x, ptrdiff_t lanes) {
  return (x.row == lanes && x.lane == 1) || (x.row == 0 && x.lane == 0);
}

#define SIDEWAYS(x) ((WedgeOperand){(x).base, 0, (x).row})

// Where no operand repeats along a row, all rows are one; a single lane turns rows into lanes.
#define UNARY(name, f)                                                                             \
  CLONES void name(double *restrict out, WedgeOperand x, ptrdiff_t rows, ptrdiff_t lanes) {        \
    if (lanes == 1) {                                                                              \
      x = SIDEWAYS(x);                                                                             \
      lanes = rows;                                                                                \
      rows = 1;                                                                                    \
    } else if (flat(x, lanes)) {                                                                   \
      lanes *= rows;                                                                               \
      rows = 1;                                                                                    \
    }                                                                                              \
    for (ptrdiff_t r = 0; r < rows; r++, out += lanes, x.base += x.row) {                          \
      const double *restrict a = x.base;                                                           \
      if (x.lane) {                                                                                \
        for (ptrdiff_t i = 0; i < lanes; i++) out[i] = f(a[i]);                                    \
      } else {                                                                                     \
        double v = f(*a);                                                                          \
        for (ptrdiff_t i = 0; i < lanes; i++) out[i] = v;                                          \
      }                                                                                            \
    }                                                                                              \
  }

#define LANES(expression)                                                                          \
  for (ptrdiff_t k = 0; k < lanes; k++) out[k] = (expression)

#define BINARY(name, f)                                                                            \
  CLONES void name(double *restrict out, WedgeOperand x, WedgeOperand y, ptrdiff_t rows,           \
                   ptrdiff_t lanes) {                                                              \
    if (lanes == 1) {                                                                              \
      x = SIDEWAYS(x);                                                                             \
      y = SIDEWAYS(y);                                                                             \
      lanes = rows;                                                                                \
      rows = 1;                                                                                    \
    } else if (flat(x, lanes) && flat(y, lanes)) {                                                 \
      lanes *= rows;                                                                               \
      rows = 1;                                                                                    \
    }                                                                                              \
    const double *restrict a = x.base, *restrict b = y.base;                                       \
    if (x.lane && y.lane) {                                                                        \
      for (ptrdiff_t r = 0; r < rows; r++, out += lanes, a += x.row, b += y.row)                   \
        LANES(f(a[k], b[k]));                                                                      \
    } else if (x.lane) {                                                                           \
      for (ptrdiff_t r = 0; r < rows; r++, out += lanes, a += x.row, b += y.row) {                 \
        double w = *b;                                                                             \
        LANES(f(a[k], w));                                                                         \
      }                                                                                            \
    } else if (y.lane) {                                                                           \
      for (ptrdiff_t r = 0; r < rows; r++, out += lanes, a += x.row, b += y.row) {                 \
        double v = *a;                                                                             \
        LANES(f(v, b[k]));                                                                         \
      }                                                                                            \
    } else {                                                                                       \
      for (ptrdiff_t r = 0; r < rows; r++, out += lanes, a += x.row, b += y.row) {                 \
        double v = f(*a, *b);                                                                      \
        LANES(v);                                                                                  \
      }                                                                                            \
    }                                                                                              \
  }

// The four operations of arithmetic, eight lanes at a time: rows of a block are short.
#define STRIPS(left8, right8, left, right, op)                                                     \
  do {                                                                                             \
    ptrdiff_t k = 0;                                                                               \
    for (; k + 8 <= lanes; k += 8) store8(out + k, (left8)op(right8));                             \
    for (; k < lanes; k++) out[k] = (left)op(right);                                               \
  } while (0)

#define ARITHMETIC(name, op)                                                                       \
  CLONES void name(double *restrict out, WedgeOperand x, WedgeOperand y, ptrdiff_t rows,           \
                   ptrdiff_t lanes) {                                                              \
    if (lanes == 1) {                                                                              \
      x = SIDEWAYS(x);                                                                             \
      y = SIDEWAYS(y);                                                                             \
      lanes = rows;                                                                                \
      rows = 1;                                                                                    \
    } else if (flat(x, lanes) && flat(y, lanes)) {                                                 \
      lanes *= rows;                                                                               \
      rows = 1;                                                                                    \
    }                                                                                              \
    const double *restrict a = x.base, *restrict b = y.base;                                       \
    if (x.lane && y.lane) {                                                                        \
      for (ptrdiff_t r = 0; r < rows; r++, out += lanes, a += x.row, b += y.row)                   \
        STRIPS(load8(a + k, 1), load8(b + k, 1), a[k], b[k], op);                                  \
    } else if (x.lane) {                                                                           \
      for (ptrdiff_t r = 0; r < rows; r++, out += lanes, a += x.row, b += y.row)                   \
        STRIPS(load8(a + k, 1), spread8(*b), a[k], *b, op);                                        \
    } else if (y.lane) {                                                                           \
      for (ptrdiff_t r = 0; r < rows; r++, out += lanes, a += x.row, b += y.row)                   \
        STRIPS(spread8(*a), load8(b + k, 1), *a, b[k], op);                                        \
    } else {                                                                                       \
      for (ptrdiff_t r = 0; r < rows; r++, out += lanes, a += x.row, b += y.row)                   \
        STRIPS(spread8(*a), spread8(*b), *a, *b, op);                                              \
    }                                                                                              \
  }

INLINE double same(double x) { return x; }
INLINE double negate(double x) { return -x; }
INLINE double square_root(double x) { return SQRT(x); }
// A y that is not a number must show: min and max pass it on.
INLINE double smaller(double x, double y) { return x <= y ? x : (x != x ? x : y); }
INLINE double larger(double x, double y) { return x >= y ? x : (x != x ? x : y); }
INLINE double at_least(double x, double y) { return x >= y ? 1.0 : 0.0; }

UNARY(wedge_copy_rows, same)
UNARY(wedge_negate_rows, negate)
UNARY(wedge_square_root_rows, square_root)
UNARY(wedge_exp_rows, math_exp)
UNARY(wedge_log_rows, math_log)
UNARY(wedge_logistic_rows, math_logistic)
UNARY(wedge_normal_cdf_rows, math_normal_cdf)
UNARY(wedge_normal_quantile_rows, math_normal_quantile)
ARITHMETIC(wedge_add_rows, +)
ARITHMETIC(wedge_subtract_rows, -)
ARITHMETIC(wedge_multiply_rows, *)
ARITHMETIC(wedge_divide_rows, /)
BINARY(wedge_minimum_rows, smaller)
BINARY(wedge_maximum_rows, larger)
BINARY(wedge_power_rows, math_power)
BINARY(wedge_at_least_rows, at_least)
