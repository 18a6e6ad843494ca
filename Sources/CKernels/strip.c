#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"
#include "kernel_math.h"

// One row of a strip is 64 lanes: eight vectors that stay in registers from one operation to the
// next. `held` is the value the operations work on; it is stored where something else reads it.
enum { VECTORS = WEDGE_STRIP_LANES / 8 };

#define EACH _Pragma("clang loop unroll(full)") for (int i = 0; i < VECTORS; i++)
#define ROW_A (block + op->a + (op->steps & WEDGE_A_MOVES ? wide : 0))
#define ROW_B (block + op->b + (op->steps & WEDGE_B_MOVES ? wide : 0))
#define NUMBER_A (shared[op->a + (op->steps & WEDGE_A_MOVES ? row : 0)])
#define NUMBER_B (shared[op->b + (op->steps & WEDGE_B_MOVES ? row : 0)])

// Of two numbers one of which is none, that one: see `smaller` in elementwise.c.
INLINE Lanes8 smaller8(Lanes8 x, Lanes8 y) { return chosen8((x <= y) | (x != x), x, y); }
INLINE Lanes8 larger8(Lanes8 x, Lanes8 y) { return chosen8((x >= y) | (x != x), x, y); }
// The same, of x and a number n that is one: the processor has an instruction for it.
INLINE Lanes8 smaller_than8(Lanes8 x, Lanes8 n) { return chosen8(n < x, n, x); }
INLINE Lanes8 larger_than8(Lanes8 x, Lanes8 n) { return chosen8(n > x, n, x); }

/// x/c for eight vectors, correctly rounded without a division for each: r = 1/c, and the quotient
/// corrected twice by its exact remainder (Markstein 1990). Numbers near the ends of the range, where a
/// remainder may not be exact, are divided.
INLINE void divide_all(Lanes8 *x, double c, int fuses) {
  const uint64_t low = (uint64_t)(1023 - 500) << 53, span = (uint64_t)1000 << 53;
  int usual = fuses && (bits_of(c) << 1) - low < span;
  if (usual) {
    Bits8 outside = {0};
    EACH outside |= (Bits8)(((Words8)x[i] << 1) - low >= span);
    usual = __builtin_reduce_or(outside) == 0;
  }
  if (!usual) {
    EACH x[i] = x[i] / spread8(c);
    return;
  }
  Lanes8 divisor = spread8(-c), inverse = spread8(1.0 / c);
  EACH {
    Lanes8 q = x[i] * inverse;
    q = FMA(FMA(q, divisor, x[i]), inverse, q);
    x[i] = FMA(FMA(q, divisor, x[i]), inverse, q);
  }
}

#define PLUS(x, y) ((x) + (y))
#define MINUS(x, y) ((x) - (y))
#define TIMES(x, y) ((x) * (y))
#define OVER(x, y) ((x) / (y))

// The seven forms of an operation: of what is held, a row and a number. `g` is the function where a number
// stands second, and NUMBER what else is done with that.
#define FORMS(code, f) FORMS_OF(code, f, f, )
#define FORMS_OF(code, f, g, NUMBER)                                                               \
  case code + WEDGE_HELD_ROW: {                                                                    \
    const double *a = ROW_A;                                                                       \
    EACH held[i] = f(held[i], load8(a + 8 * i, 1));                                                \
    break;                                                                                         \
  }                                                                                                \
  case code + WEDGE_HELD_NUMBER: {                                                                 \
    Lanes8 n = spread8(NUMBER_A);                                                                  \
    NUMBER;                                                                                        \
    EACH held[i] = g(held[i], n);                                                                  \
    break;                                                                                         \
  }                                                                                                \
  case code + WEDGE_ROW_HELD: {                                                                    \
    const double *a = ROW_A;                                                                       \
    EACH held[i] = f(load8(a + 8 * i, 1), held[i]);                                                \
    break;                                                                                         \
  }                                                                                                \
  case code + WEDGE_NUMBER_HELD: {                                                                 \
    Lanes8 n = spread8(NUMBER_A);                                                                  \
    EACH held[i] = f(n, held[i]);                                                                  \
    break;                                                                                         \
  }                                                                                                \
  case code + WEDGE_ROW_ROW: {                                                                     \
    const double *a = ROW_A, *b = ROW_B;                                                           \
    EACH held[i] = f(load8(a + 8 * i, 1), load8(b + 8 * i, 1));                                    \
    break;                                                                                         \
  }                                                                                                \
  case code + WEDGE_ROW_NUMBER: {                                                                  \
    const double *a = ROW_A;                                                                       \
    Lanes8 n = spread8(NUMBER_B);                                                                  \
    NUMBER;                                                                                        \
    EACH held[i] = g(load8(a + 8 * i, 1), n);                                                      \
    break;                                                                                         \
  }                                                                                                \
  case code + WEDGE_NUMBER_ROW: {                                                                  \
    Lanes8 n = spread8(NUMBER_A);                                                                  \
    const double *b = ROW_B;                                                                       \
    EACH held[i] = f(n, load8(b + 8 * i, 1));                                                      \
    break;                                                                                         \
  }

// Functions take the row through memory, where one loop over lanes serves all versions.
#define FUNCTION(code, f)                                                                          \
  case code: {                                                                                     \
    double x[WEDGE_STRIP_LANES];                                                                   \
    EACH store8(x + 8 * i, held[i]);                                                               \
    for (int k = 0; k < WEDGE_STRIP_LANES; k++) x[k] = f(x[k]);                                    \
    EACH held[i] = load8(x + 8 * i, 1);                                                            \
    break;                                                                                         \
  }

INLINE double negative(double x) { return -x; }
INLINE double root(double x) { return SQRT(x); }

CLONES int wedge_strip(const WedgeStripOperation *operations, ptrdiff_t count, double *block,
                       const double *shared, ptrdiff_t rows, int fuses) {
  Bits8 outside = {0};
  Lanes8 held[VECTORS];
  EACH held[i] = spread8(0.0);
  for (ptrdiff_t row = 0; row < rows; row++) {
    ptrdiff_t wide = row * WEDGE_STRIP_LANES;
    for (const WedgeStripOperation *op = operations; op < operations + count; op++) {
      switch (op->code) {
        FORMS(WEDGE_ADD, PLUS)
        FORMS(WEDGE_SUBTRACT, MINUS)
        FORMS(WEDGE_MULTIPLY, TIMES)
        FORMS(WEDGE_DIVIDE, OVER)
        // A number that is none is for the other evaluation.
        FORMS_OF(WEDGE_MINIMUM, smaller8, smaller_than8, outside |= n != n)
        FORMS_OF(WEDGE_MAXIMUM, larger8, larger_than8, outside |= n != n)
        FUNCTION(WEDGE_NEGATE, negative)
        FUNCTION(WEDGE_SQUARE_ROOT, root)
        FUNCTION(WEDGE_EXP, math_exp)
        FUNCTION(WEDGE_LOG, math_log)
        FUNCTION(WEDGE_LOGISTIC, math_logistic)
        FUNCTION(WEDGE_NORMAL_CDF, math_normal_cdf)
        case WEDGE_LOAD_ROW: {
          const double *a = ROW_A;
          EACH held[i] = load8(a + 8 * i, 1);
          break;
        }
        case WEDGE_LOAD_NUMBER: {
          Lanes8 n = spread8(NUMBER_A);
          EACH held[i] = n;
          break;
        }
        case WEDGE_DIVIDE_EXACTLY:
          divide_all(held, NUMBER_A, fuses);
          break;
        case WEDGE_SCALE: {
          Lanes8 m = spread8(NUMBER_A), n = spread8(NUMBER_B);
          EACH held[i] = held[i] * m * n;
          break;
        }
        case WEDGE_ADD_PRODUCT_ROW: {
          const double *a = ROW_A, *b = ROW_B;
          EACH held[i] = held[i] + load8(a + 8 * i, 1) * load8(b + 8 * i, 1);
          break;
        }
        case WEDGE_ADD_PRODUCT_NUMBER: {
          const double *a = ROW_A;
          Lanes8 n = spread8(NUMBER_B);
          EACH held[i] = held[i] + load8(a + 8 * i, 1) * n;
          break;
        }
        case WEDGE_SUBTRACT_PRODUCT_ROW: {
          const double *a = ROW_A, *b = ROW_B;
          EACH held[i] = held[i] - load8(a + 8 * i, 1) * load8(b + 8 * i, 1);
          break;
        }
        case WEDGE_SUBTRACT_PRODUCT_NUMBER: {
          const double *a = ROW_A;
          Lanes8 n = spread8(NUMBER_B);
          EACH held[i] = held[i] - load8(a + 8 * i, 1) * n;
          break;
        }
        case WEDGE_FUSE_ROW: {
          const double *a = ROW_A, *b = ROW_B;
          EACH held[i] = FMA(load8(a + 8 * i, 1), load8(b + 8 * i, 1), held[i]);
          break;
        }
        case WEDGE_FUSE_NUMBER: {
          const double *a = ROW_A;
          Lanes8 n = spread8(NUMBER_B);
          EACH held[i] = FMA(load8(a + 8 * i, 1), n, held[i]);
          break;
        }
      }
      if (op->steps & WEDGE_WATCHES_SIGN) EACH outside |= (Bits8)held[i];
      // The sign of x − lower or of upper − x; both differences have the right sign.
      if (op->steps & WEDGE_WATCHES_LOWER) {
        Lanes8 lower = spread8(shared[op->watched]);
        EACH outside |= (Bits8)(held[i] - lower);
      }
      if (op->steps & WEDGE_WATCHES_UPPER) {
        Lanes8 upper = spread8(shared[op->watched + 1]);
        EACH outside |= (Bits8)(upper - held[i]);
      }
      if (op->steps & WEDGE_STORES) {
        double *to = block + op->stored + (op->steps & WEDGE_STORE_MOVES ? wide : 0);
        EACH store8(to + 8 * i, held[i]);
      }
    }
  }
  return __builtin_reduce_or(outside) < 0;
}

int wedge_fuses(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("fma") != 0;
#else
  return 1;
#endif
}
