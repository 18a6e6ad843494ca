#pragma STDC FP_CONTRACT OFF
#include "CKernels.h"
#include "kernel_math.h"

CLONES void wedge_whole_power(double *restrict out, WedgeOperand x, int32_t exponent,
                              ptrdiff_t lanes) {
  uint32_t magnitude = exponent < 0 ? 0u - (uint32_t)exponent : (uint32_t)exponent;
  for (ptrdiff_t start = 0; start < lanes; start += 8) {
    ptrdiff_t count = lanes - start < 8 ? lanes - start : 8;
    double result[8], square[8];
    for (ptrdiff_t i = 0; i < 8; i++) {
      result[i] = 1.0;
      square[i] = i < count ? x.base[(start + i) * x.lane] : 1.0;
    }
    for (uint32_t rest = magnitude; rest > 0; rest >>= 1) {
      if (rest & 1)
        for (ptrdiff_t i = 0; i < 8; i++) result[i] *= square[i];
      for (ptrdiff_t i = 0; i < 8; i++) square[i] *= square[i];
    }
    if (exponent < 0)
      for (ptrdiff_t i = 0; i < 8; i++) result[i] = 1.0 / result[i];
    for (ptrdiff_t i = 0; i < count; i++) out[start + i] = result[i];
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

CLONES void wedge_recurrence(double *restrict out, WedgeOperand a, WedgeOperand b,
                             WedgeOperand before, ptrdiff_t rows, ptrdiff_t lanes) {
  const double *last = before.base;
  ptrdiff_t step = before.lane;
  for (ptrdiff_t r = 0; r < rows; r++) {
    double *restrict row = out + r * lanes;
    const double *p = a.base + r * a.row, *q = b.base + r * b.row;
    if (a.lane && b.lane && step) {
      for (ptrdiff_t i = 0; i < lanes; i++) row[i] = FMA(p[i], last[i], q[i]);
    } else {
      for (ptrdiff_t i = 0; i < lanes; i++)
        row[i] = FMA(p[i * a.lane], last[i * step], q[i * b.lane]);
    }
    last = row;
    step = 1;
  }
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
