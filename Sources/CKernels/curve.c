#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"
#include "kernel_math.h"

/// Years from one power of e to the next; those between follow by products.
enum { ANCHORS = 12 };
/// Within these, nothing on the way leaves the range: twelve steps and the curve's ends.
static const double STEEPEST = 8.0, FARTHEST = 600.0;

/// 1/x for x from 1 to 2^1000: that of its mantissa, and the exponent taken off.
INLINE Lanes8 reciprocal8(Lanes8 x) {
  Words8 bits = (Words8)x, exponent = (bits >> 52) - 1023;
  Lanes8 m = (Lanes8)((bits & 0x000fffffffffffffull) | 0x3ff0000000000000ull), one = spread8(1.0);
  Lanes8 r = FMA(FMA(m, spread8(PARABOLA_2), spread8(PARABOLA_1)), m, spread8(PARABOLA_0));
  for (int i = 0; i < 4; i++) r = FMA(FMA(-m, r, one), r, r);
  return (Lanes8)((Words8)r - (exponent << 52));
}

// Eight lanes; one lane is the first of eight, so that there is one way to compute.
INLINE void curve(double *out, ptrdiff_t lanes, ptrdiff_t used, const double *rate,
                  const double *middle, double first, ptrdiff_t index, ptrdiff_t rows) {
  double step[8], power[8];
  for (int i = 0; i < 8; i++) step[i] = math_exp(-rate[i]);
  ptrdiff_t end = index + rows;
  for (ptrdiff_t anchor = index / ANCHORS * ANCHORS; anchor < end; anchor += ANCHORS) {
    double year = first + (double)anchor;
    int64_t usual[8], all = -1;
    for (int i = 0; i < 8; i++) {
      double x = rate[i] * (year - middle[i]);
      power[i] = math_exp(-x);
      usual[i] = -(int64_t)(absolute(x) <= FARTHEST && absolute(rate[i]) <= STEEPEST);
    }
    for (int i = 0; i < 8; i++) all &= usual[i];
    Lanes8 y = load8(power, 1), factor = load8(step, 1);
    for (ptrdiff_t r = anchor; r < least(anchor + ANCHORS, end); r++, y *= factor) {
      if (r < index) continue;
      Lanes8 value = reciprocal8(spread8(1.0) + y);
      if (!all) {
        double direct[8];
        for (int i = 0; i < 8; i++)
          direct[i] = math_logistic(rate[i] * ((first + (double)r) - middle[i]));
        value = chosen8(*(const Bits8 *)usual, value, load8(direct, 1));
      }
      double *row = out + (r - index) * lanes;
      if (used == 8) {
        store8(row, value);
      } else {
        for (ptrdiff_t i = 0; i < used; i++) row[i] = value[i];
      }
    }
  }
}

CLONES void wedge_logistic_curve(double *out, WedgeOperand rate, WedgeOperand middle, double first,
                                 ptrdiff_t index, ptrdiff_t rows, ptrdiff_t lanes) {
  for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
    ptrdiff_t used = least(8, lanes - lane);
    double k[8], m[8];
    for (ptrdiff_t i = 0; i < 8; i++) {
      ptrdiff_t from = lane + least(i, used - 1);
      k[i] = rate.base[from * rate.lane];
      m[i] = middle.base[from * middle.lane];
    }
    curve(out + lane, lanes, used, k, m, first, index, rows);
  }
}
