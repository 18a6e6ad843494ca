#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"
#include "kernel_math.h"

/// Whether the exponents run 0, 1, 2, … or 1, 2, …, for at most 2³¹ rows.
INLINE int counts_up(const int32_t *exponents, ptrdiff_t step, ptrdiff_t rows) {
  if (step != 1 || exponents[0] < 0 || exponents[0] > 1) return 0;
  for (ptrdiff_t r = 1; r < rows; r++)
    if (exponents[r] != exponents[0] + (int32_t)r) return 0;
  return 1;
}

/// Vectors that are taken through the rows together.
enum { ABREAST = 8 };

// x^(2ʰ + n) for n < 2ʰ is x^n, which an earlier row holds, times x^(2ʰ): the products of squaring, one a row.
INLINE void rising_powers(double *out, WedgeOperand x, ptrdiff_t first, ptrdiff_t rows,
                          ptrdiff_t vectors, ptrdiff_t lanes) {
  Lanes8 square[ABREAST];
  for (ptrdiff_t i = 0; i < vectors; i++) square[i] = load8(x.base + 8 * i * x.lane, x.lane);
  ptrdiff_t top = 1;
  for (ptrdiff_t r = 0; r < rows; r++, out += lanes) {
    ptrdiff_t exponent = first + r;
    if (exponent == 0) {
      for (ptrdiff_t i = 0; i < vectors; i++) store8(out + 8 * i, spread8(1.0));
    } else if (exponent == 2 * top || exponent == 1) {
      for (ptrdiff_t i = 0; i < vectors; i++) {
        if (exponent > 1) square[i] *= square[i];
        store8(out + 8 * i, square[i]);
      }
      top = exponent;
    } else {
      const double *earlier = out - top * lanes;
      for (ptrdiff_t i = 0; i < vectors; i++)
        store8(out + 8 * i, load8(earlier + 8 * i, 1) * square[i]);
    }
  }
}

// One exponent for all rows.
INLINE void same_powers(double *out, WedgeOperand x, int32_t exponent, ptrdiff_t rows,
                        ptrdiff_t lane, ptrdiff_t lanes) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    Lanes8 square = load8(x.base + r * x.row + lane * x.lane, x.lane), power = spread8(1.0);
    uint32_t rest = exponent < 0 ? 0u - (uint32_t)exponent : (uint32_t)exponent;
    for (; rest > 0; rest >>= 1, square *= square)
      if (rest & 1) power *= square;
    store8(out + r * lanes + lane, exponent < 0 ? spread8(1.0) / power : power);
  }
}

// The squares are the same for every exponent, so they serve all rows where x does not change.
CLONES void wedge_whole_power(double *restrict out, WedgeOperand x, const int32_t *exponents,
                              ptrdiff_t step, ptrdiff_t rows, ptrdiff_t lanes) {
  ptrdiff_t start = 0;
  if (x.row == 0 && counts_up(exponents, step, rows)) {
    for (; start + 8 <= lanes; start += 8 * ABREAST) {
      WedgeOperand some = {x.base + start * x.lane, x.row, x.lane};
      ptrdiff_t vectors = least(ABREAST, (lanes - start) / 8);
      rising_powers(out + start, some, exponents[0], rows, vectors, lanes);
      if (vectors < ABREAST) {
        start += 8 * vectors;
        break;
      }
    }
  } else if (step == 0) {
    for (; start + 8 <= lanes; start += 8) same_powers(out, x, exponents[0], rows, start, lanes);
  }
  for (; start < lanes; start += 8) {
    ptrdiff_t count = lanes - start < 8 ? lanes - start : 8;
    double squares[32][8];
    int known = 0;
    for (ptrdiff_t r = 0; r < rows; r++) {
      int32_t exponent = exponents[r * step];
      uint32_t rest = exponent < 0 ? 0u - (uint32_t)exponent : (uint32_t)exponent;
      double result[8];
      for (int i = 0; i < 8; i++) result[i] = 1.0;
      if (known == 0 || x.row != 0) {
        const double *p = x.base + r * x.row;
        for (int i = 0; i < 8; i++) squares[0][i] = i < count ? p[(start + i) * x.lane] : 1.0;
        known = 1;
      }
      for (int bit = 0; rest > 0; bit++, rest >>= 1) {
        if (bit == known) {
          for (int i = 0; i < 8; i++) squares[bit][i] = squares[bit - 1][i] * squares[bit - 1][i];
          known++;
        }
        if (rest & 1)
          for (int i = 0; i < 8; i++) result[i] *= squares[bit][i];
      }
      if (exponent < 0)
        for (int i = 0; i < 8; i++) result[i] = 1.0 / result[i];
      double *target = out + r * lanes + start;
      if (count == 8)
        for (int i = 0; i < 8; i++) target[i] = result[i];
      else
        for (ptrdiff_t i = 0; i < count; i++) target[i] = result[i];
    }
  }
}

CLONES void wedge_blend(double *restrict out, WedgeOperand x, WedgeOperand y, double w,
                        ptrdiff_t lanes) {
  double v = 1.0 - w;
  for (ptrdiff_t i = 0; i < lanes; i++) out[i] = v * x.base[i * x.lane] + w * y.base[i * y.lane];
}

CLONES void wedge_blend_geometric(double *restrict out, WedgeOperand x, WedgeOperand y, double w,
                                  ptrdiff_t lanes) {
  for (ptrdiff_t i = 0; i < lanes; i++) {
    double a = x.base[i * x.lane], b = y.base[i * y.lane];
    double between = a * math_power(b / a, w);
    out[i] = w == 0.0 ? a : (w == 1.0 ? b : between);
  }
}

#define RECURRENCE(V, N, AS, BS)                                                                   \
  INLINE void recurrence_##N##_##AS##BS(double *out, const double *a, ptrdiff_t ar,                \
                                        const double *b, ptrdiff_t br, V x, ptrdiff_t rows,        \
                                        ptrdiff_t lanes) {                                         \
    for (ptrdiff_t r = 0; r < rows; r++) {                                                         \
      x = FMA(load##N(a + r * ar, AS), x, load##N(b + r * br, BS));                                \
      store##N(out + r * lanes, x);                                                                \
    }                                                                                              \
  }

RECURRENCE(Lanes8, 8, 1, 1)
RECURRENCE(Lanes8, 8, 1, 0)
RECURRENCE(Lanes8, 8, 0, 1)
RECURRENCE(Lanes8, 8, 0, 0)
RECURRENCE(double, 1, 1, 1)

CLONES void wedge_recurrence(double *out, WedgeOperand a, WedgeOperand b, WedgeOperand before,
                             ptrdiff_t rows, ptrdiff_t lanes) {
#define ARGUMENTS(N)                                                                               \
  (out + lane, a.base + lane * a.lane, a.row, b.base + lane * b.lane, b.row,                       \
   load##N(before.base + lane * before.lane, before.lane), rows, lanes)
  if (a.lane && b.lane)
    FOR_LANES(lanes, recurrence_8_11 ARGUMENTS(8), recurrence_1_11 ARGUMENTS(1));
  else if (a.lane)
    FOR_LANES(lanes, recurrence_8_10 ARGUMENTS(8), recurrence_1_11 ARGUMENTS(1));
  else if (b.lane)
    FOR_LANES(lanes, recurrence_8_01 ARGUMENTS(8), recurrence_1_11 ARGUMENTS(1));
  else
    FOR_LANES(lanes, recurrence_8_00 ARGUMENTS(8), recurrence_1_11 ARGUMENTS(1));
#undef ARGUMENTS
}

CLONES void wedge_total(double *restrict out, WedgeOperand x, ptrdiff_t rows, ptrdiff_t lanes) {
  for (ptrdiff_t i = 0; i < lanes; i++) out[i] = x.base[i * x.lane];
  for (ptrdiff_t r = 1; r < rows; r++) {
    const double *restrict p = x.base + r * x.row;
    for (ptrdiff_t i = 0; i < lanes; i++) out[i] += p[i * x.lane];
  }
}

CLONES void wedge_check_range(WedgeOperand x, ptrdiff_t rows, ptrdiff_t lanes, double lower,
                              double upper, uint64_t *restrict faults, uint64_t word) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    const double *restrict p = x.base + r * x.row;
    for (ptrdiff_t i = 0; i < lanes; i++) {
      double v = p[i * x.lane];
      uint64_t bad = ((v < lower) | (v > upper)) & (faults[i] == 0);
      faults[i] = bad ? word + (uint64_t)r : faults[i];
    }
  }
}

CLONES void wedge_check_finite(WedgeOperand x, ptrdiff_t rows, ptrdiff_t lanes,
                               uint64_t *restrict faults, uint64_t word) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    const double *restrict p = x.base + r * x.row;
    for (ptrdiff_t i = 0; i < lanes; i++) {
      uint64_t bad = !(absolute(p[i * x.lane]) <= 0x1.fffffffffffffp1023) & (faults[i] == 0);
      faults[i] = bad ? word + (uint64_t)r : faults[i];
    }
  }
}
