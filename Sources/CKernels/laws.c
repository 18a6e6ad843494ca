#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_math.h"

#define EACH_LANE for (ptrdiff_t i = 0; i < lanes; i++)

INLINE double at_most(double x, double limit) { return limit < x ? limit : x; }
INLINE double no_less(double x, double limit) { return limit > x ? limit : x; }

// One lane in 36 000 million needs the third part of AS 241, which is left out while no lane does.
CLONES void wedge_scores(double *restrict score, const double *restrict below,
                         const double *restrict above, ptrdiff_t lanes) {
  uint64_t far = 0;
  EACH_LANE {
    int low = below[i] <= above[i];
    double root, z = near_score(low ? below[i] : above[i], &root);
    score[i] = low ? z : -z;
    far |= root > 5.0 ? 1 : 0;
  }
  if (!far) return;
  EACH_LANE {
    int low = below[i] <= above[i];
    double z = math_normal_quantile(low ? below[i] : above[i]);
    score[i] = low ? z : -z;
  }
}

CLONES void wedge_probabilities(double *restrict below, double *restrict above,
                                const double *restrict score, ptrdiff_t lanes) {
  EACH_LANE normal_probabilities(score[i], below + i, above + i);
}

CLONES void wedge_rescale(double *restrict part, double start, double mass, ptrdiff_t lanes) {
  EACH_LANE part[i] = start + part[i] * mass;
}

CLONES void wedge_clamp(double *restrict values, double low, double high, ptrdiff_t lanes) {
  EACH_LANE values[i] = at_most(no_less(values[i], low), high);
}

// A step by 1 changes no bit, and most units need one of the three.
CLONES void wedge_settle(double *restrict values, double scale, double multiplier, double divisor,
                         ptrdiff_t lanes) {
  if (divisor != 1.0) EACH_LANE values[i] *= divisor;
  if (multiplier != 1.0) EACH_LANE values[i] /= multiplier;
  if (scale != 1.0) EACH_LANE values[i] = values[i] / scale * scale;
  if (multiplier != 1.0) EACH_LANE values[i] *= multiplier;
  if (divisor != 1.0) EACH_LANE values[i] /= divisor;
}

CLONES void wedge_normal_values(double *restrict out, const double *restrict score, double mean,
                                double deviation, ptrdiff_t lanes) {
  EACH_LANE out[i] = mean + deviation * score[i];
}

CLONES void wedge_lognormal_values(double *restrict out, const double *restrict score, double median,
                                   double deviation, ptrdiff_t lanes) {
  EACH_LANE out[i] = at_most(median * math_exp(at_most(deviation * score[i], 700.0)), 1e300);
}

CLONES void wedge_uniform_values(double *restrict out, const double *restrict below, double low,
                                 double high, ptrdiff_t lanes) {
  EACH_LANE out[i] = at_most(low + below[i] * (high - low), high);
}

CLONES void wedge_triangular_values(double *restrict out, const double *restrict below,
                                    const double *restrict above, double low, double mode, double high,
                                    ptrdiff_t lanes) {
  double width = high - low, rise = mode - low, fall = high - mode;
  EACH_LANE {
    int left = below[i] * width <= rise;
    double part = left ? below[i] : above[i];
    double root = SQRT(part * width * (left ? rise : fall));
    double up = at_most(low + root, mode), down = no_less(high - root, mode);
    out[i] = left ? up : down;
  }
}

CLONES void wedge_weibull_values(double *restrict out, const double *restrict below,
                                 const double *restrict above, double shape, double scale,
                                 ptrdiff_t lanes) {
  double exponent = 1.0 / shape;
  EACH_LANE {
    double hazard = below[i] < 0.5 ? -math_log1p(-below[i]) : -math_log(above[i]);
    double value = at_most(scale * math_power(hazard, exponent), 1e300);
    out[i] = hazard > 0.0 ? value : 0.0;
  }
}

CLONES void wedge_step_values(double *restrict out, const double *restrict below,
                              const double *restrict limits, const double *restrict values,
                              ptrdiff_t count, ptrdiff_t lanes) {
  EACH_LANE out[i] = values[0];
  for (ptrdiff_t k = 1; k < count; k++) {
    double limit = limits[k - 1], value = values[k];
    EACH_LANE out[i] = below[i] < limit ? out[i] : value;
  }
}

CLONES void wedge_line_values(double *restrict out, const double *restrict below,
                              const double *restrict x, WedgeLine line, ptrdiff_t lanes) {
  EACH_LANE {
    double value = line.value + line.slope * (x[i] - line.at);
    value = at_most(no_less(value, line.low), line.high);
    out[i] = below[i] > line.from ? value : out[i];
  }
}

enum { TERMS = 12 };

CLONES void wedge_table_values(double *restrict out, const double *restrict score,
                               const double *restrict table, ptrdiff_t pieces, double low, double high,
                               ptrdiff_t lanes) {
  double width = high - low, last = (double)(pieces - 1);
  EACH_LANE {
    double z = score[i], t = absolute(z) * 2.0;
    double floor = (double)(int32_t)at_most(t, last);
    double s = 2.0 * (t - floor) - 1.0;
    const double *piece = table + ((int32_t)floor + (z > 0.0 ? (int32_t)pieces : 0)) * TERMS;
    double v = piece[TERMS - 1];
#pragma clang loop unroll(full)
    for (int k = TERMS - 2; k >= 0; k--) v = FMA(v, s, piece[k]);
    double part = math_exp(v), rest = 1.0 - part;
    double x = z > 0.0 ? rest : part, y = z > 0.0 ? part : rest;
    double value = x <= 0.5 ? low + width * x : high - width * y;
    out[i] = at_most(no_less(value, low), high);
  }
}
