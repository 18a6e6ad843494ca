// exp, log, power and the normal distribution in arithmetic alone: no table, no branch, so that a
// loop over lanes turns into vector code. The polynomials were fitted for this program by Chebyshev
// interpolation in 60 digits; the inverse normal uses the published coefficients of AS 241.
#pragma once
#include "kernel_support.h"

static const double LN2_HI = 0x1.62e42fef00000p-1, LN2_LO = 0x1.473de6af278edp-34;
static const double LOG2_E = 0x1.71547652b82fep+0;
/// 1.5·2⁵²: adding and subtracting it rounds to the nearest whole number.
static const double ROUNDER = 0x1.8p52;

/// (eʳ − 1 − r)/r² for |r| ≤ ln 2 / 2.
INLINE double exp_tail(double r) {
  double q = 0x1.1f731ea5352cap-29;
  q = FMA(q, r, 0x1.af4e196027428p-26);
  q = FMA(q, r, 0x1.27e4db57442fbp-22);
  q = FMA(q, r, 0x1.71de021a90822p-19);
  q = FMA(q, r, 0x1.a01a01a6dcaffp-16);
  q = FMA(q, r, 0x1.a01a01abef415p-13);
  q = FMA(q, r, 0x1.6c16c16c162ccp-10);
  q = FMA(q, r, 0x1.11111111100cep-7);
  q = FMA(q, r, 0x1.5555555555556p-5);
  q = FMA(q, r, 0x1.5555555555557p-3);
  return FMA(q, r, 0.5);
}

/// y·2ⁿ for whole |n| ≤ 1100, in two steps so that the ends of the range round once.
INLINE double scaled(double y, double n) {
  uint64_t whole = bits_of(n + ROUNDER) - bits_of(ROUNDER);
  uint64_t half = (whole + 2048) / 2 - 1024;
  return y * from_bits((half + 1023) << 52) * from_bits((whole - half + 1023) << 52);
}

/// e^(x + low) for a low part far below x.
INLINE double exp_of(double x, double low) {
  double c = x > 710.0 ? 710.0 : x;
  c = c < -746.0 ? -746.0 : c;
  double n = FMA(c, LOG2_E, ROUNDER) - ROUNDER;
  double r = FMA(n, -LN2_HI, c);
  r = FMA(n, -LN2_LO, r) + low;
  double y = FMA(exp_tail(r), r * r, r) + 1.0;
  return scaled(y, n);
}

INLINE double math_exp(double x) { return exp_of(x, 0.0); }

/// eˣ − 1 without cancellation near 0.
INLINE double math_expm1(double x) {
  double c = x > 710.0 ? 710.0 : x;
  c = c < -746.0 ? -746.0 : c;
  double n = FMA(c, LOG2_E, ROUNDER) - ROUNDER;
  double r = FMA(n, -LN2_HI, c);
  r = FMA(n, -LN2_LO, r);
  double p = FMA(exp_tail(r), r * r, r);
  double m = n > 1000.0 ? 1000.0 : n;
  double near = scaled(p, m) + (scaled(1.0, m) - 1.0);
  double far = scaled(p + 1.0, n);
  double y = n > 60.0 ? far : near;
  return n == 0.0 ? (x == 0.0 ? x : p) : y;
}

/// A positive number as 2^e·(1 + f) with 1 + f between √½ and √2.
INLINE double split_number(double x, double *f) {
  int small = x < 0x1p-1022;
  double y = small ? x * 0x1p54 : x;
  uint64_t b = bits_of(y);
  uint64_t k = (b - 0x3fe6a09e667f3bcdull + 0x4000000000000000ull) >> 52;
  *f = from_bits(b - (k << 52) + 0x4000000000000000ull) - 1.0;
  double e = from_bits(0x4330000000000000ull | k) - (0x1p52 + 1024.0);
  return small ? e - 54.0 : e;
}

/// (2·artanh s)/s = 2 + z·R(z) with z = s²; this is R.
INLINE double log_tail(double z) {
  double p = 0x1.0c051669ed051p-3;
  p = FMA(p, z, 0x1.0fbe71adfbddap-3);
  p = FMA(p, z, 0x1.3b1c36b44161bp-3);
  p = FMA(p, z, 0x1.745cf8fe32a46p-3);
  p = FMA(p, z, 0x1.c71c720168523p-3);
  p = FMA(p, z, 0x1.2492492476c42p-2);
  p = FMA(p, z, 0x1.9999999999a38p-2);
  return FMA(p, z, 0x1.5555555555555p-1);
}

/// ln x for finite x > 0; log(1+f) = f − s·(f − z·R) with s = f/(2+f).
INLINE double log_positive(double x) {
  double f;
  double e = split_number(x, &f);
  double s = f / (2.0 + f), z = s * s;
  double low = FMA(e, LN2_LO, -(s * FMA(-z, log_tail(z), f)));
  return FMA(e, LN2_HI, f + low);
}

INLINE double log_ends(double x, double y) {
  y = x > 0x1.fffffffffffffp1023 ? x : y;
  y = x == 0.0 ? -__builtin_inf() : y;
  return x >= 0.0 ? y : __builtin_nan("");
}

INLINE double math_log(double x) { return log_ends(x, log_positive(x)); }

/// ln(1 + x) without cancellation near 0.
INLINE double math_log1p(double x) {
  double u = 1.0 + x;
  double rest = u - 1.0;
  double lost = (1.0 - (u - rest)) + (x - rest);
  double y = log_positive(u) + (u > 0x1p60 ? 0.0 : lost / u);
  y = log_ends(u, y);
  return x == 0.0 ? x : y;
}

/// x^y as e^(y·ln x), with ln x carried in two doubles.
INLINE double power_positive(double x, double y) {
  double f;
  double e = split_number(x, &f);
  double t = 2.0 + f, lost = f - (t - 2.0);
  double s = f / t;
  double s_low = FMA(-s, lost, FMA(-s, t, f)) / t;
  double z = s * s;
  double main = e * LN2_HI, part = 2.0 * s;
  double high = main + part;
  double back = high - main;
  double low = (main - (high - back)) + (part - back);
  low += FMA(e, LN2_LO, FMA(s * z, log_tail(z), 2.0 * s_low));
  double whole = high + low;
  low = (high - whole) + low;
  double c = y * whole;
  double c_low = FMA(y, low, FMA(y, whole, -c));
  return exp_of(c, absolute(c) < 800.0 ? c_low : 0.0);
}

/// x^y; negative x has a power for whole y alone.
INLINE double math_power(double x, double y) {
  double a = absolute(x), size = absolute(y);
  double r = power_positive(a, y);
  r = a == 0.0 ? (y > 0.0 ? 0.0 : __builtin_inf()) : r;
  r = a > 0x1.fffffffffffffp1023 ? (y > 0.0 ? a : 0.0) : r;
  double big = size < 0x1p51 ? size : 0.0;
  double nearest = (big + 0x1p52) - 0x1p52;
  double half = 0.5 * nearest;
  int odd = ((half + 0x1p52) - 0x1p52) != half;
  double signed_r = nearest == size ? (odd ? -r : r) : __builtin_nan("");
  r = x < 0.0 ? signed_r : r;
  r = ((y == 0.0) | (x == 1.0)) ? 1.0 : r;
  return ((x != x) | (y != y)) ? x + y : r;
}

static const double PARABOLA_0 = 0x1.0f83e0f83e0f9p+1, PARABOLA_1 = -0x1.745d1745d1746p+0,
                    PARABOLA_2 = 0x1.4afd6a052bf5bp-2;

/// 1/x for x from 1 to 2 without a division, which takes as long as thirty products: the parabola p with
/// 1 − x·p(x) = T₃(2x − 3)/99, of Chebyshev's T₃; three steps of Newton's, and one more that rounds.
INLINE double near_reciprocal(double x) {
  double r = FMA(FMA(x, PARABOLA_2, PARABOLA_1), x, PARABOLA_0);
  for (int i = 0; i < 4; i++) r = FMA(FMA(-x, r, 1.0), r, r);
  return r;
}

/// 1/(1 + e^−x), accurate in both tails.
INLINE double math_logistic(double x) {
  double e = math_exp(-absolute(x));
  double r = near_reciprocal(1.0 + e);
  return x < 0.0 ? e * r : r;
}

/// Φ(−a) for a from 0 to 40: e^(−a²/2)·H(t)/(a + 5) with t = (a − 5)/(a + 5).
INLINE double normal_tail(double a) {
  static const double h[25] = {
    0x1.89d3abe1f95aep-1,
    -0x1.54ad03f27ca19p-1,
    0x1.fb31653876f89p-2,
    -0x1.410ed5f8758d4p-2,
    0x1.51f6329f01ba0p-3,
    -0x1.1b1c254ca7b40p-4,
    0x1.54b4d4f48bf3fp-6,
    -0x1.88590e916f3c3p-9,
    -0x1.a250377aaec7fp-11,
    0x1.1daf19f8887a9p-11,
    -0x1.f214921df50b8p-15,
    -0x1.a16fc7d385410p-15,
    0x1.17df1355db688p-16,
    0x1.0b0cceb69c16ep-18,
    -0x1.73e1b901846e3p-19,
    -0x1.6620b712fb8efp-22,
    0x1.d498e06b752c4p-22,
    0x1.4b3a7dd63ad7ep-25,
    -0x1.2ec02989fa8b3p-24,
    -0x1.dc6ca46b46f2fp-28,
    0x1.84b35ab131230p-27,
    0x1.5c99b106bb2cfp-30,
    -0x1.ad4223edde281p-30,
    -0x1.23866b1263775p-33,
    0x1.1c765d2dcba2fp-33
  };
  double w = 1.0 / (a + 5.0), t = (a - 5.0) * w;
  double p = h[24];
#pragma clang loop unroll(full)
  for (int i = 23; i >= 0; i--) p = FMA(p, t, h[i]);
  double square = a * a;
  double lost = FMA(a, a, -square);
  return exp_of(-0.5 * square, -0.5 * lost) * (p * w);
}

/// M(z) of Φ(x) = ½ + x·M(x²) for |x| ≤ 1.
INLINE double normal_middle(double z) {
  double m = 0x1.1eb48cc19cdecp-38;
  m = FMA(m, z, -0x1.e69d43072e1f8p-34);
  m = FMA(m, z, 0x1.380b151d37375p-29);
  m = FMA(m, z, -0x1.621cc567a99f7p-25);
  m = FMA(m, z, 0x1.6589f17ce2693p-21);
  m = FMA(m, z, -0x1.3ce8f9bacee1ep-17);
  m = FMA(m, z, 0x1.e42b0d4b14d39p-14);
  m = FMA(m, z, -0x1.37403f6b93143p-10);
  m = FMA(m, z, 0x1.46d0429769010p-7);
  m = FMA(m, z, -0x1.1058377e2cedfp-4);
  m = FMA(m, z, 0x1.9884533d43651p-2);
  return m;
}

/// Φ(x) and Φ(−x).
INLINE void normal_probabilities(double x, double *below, double *above) {
  double a = absolute(x), z = x * x;
  double tail = normal_tail(a > 40.0 ? 40.0 : a), rest = 1.0 - tail;
  double m = normal_middle(z);
  *below = z <= 1.0 ? FMA(x, m, 0.5) : (x > 0.0 ? rest : tail);
  *above = z <= 1.0 ? FMA(-x, m, 0.5) : (x > 0.0 ? tail : rest);
}

INLINE double math_normal_cdf(double x) {
  double below, above;
  normal_probabilities(x, &below, &above);
  return below;
}

// The coefficients of algorithm AS 241 (Wichura 1988), PPND16.
static const double MIDDLE_P[8] = {3.3871328727963666080e0, 1.3314166789178437745e2,
  1.9715909503065514427e3, 1.3731693765509461125e4, 4.5921953931549871457e4,
  6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3};
static const double MIDDLE_Q[8] = {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2,
  5.3941960214247511077e3, 2.1213794301586595867e4, 3.9307895800092710610e4,
  2.8729085735721942674e4, 5.2264952788528545610e3};
static const double FAR_P[8] = {1.42343711074968357734e0, 4.63033784615654529590e0,
  5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0,
  2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};
static const double FAR_Q[8] = {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0,
  6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2,
  5.47593808499534494600e-4, 1.05075007164441684324e-9};
static const double FARTHEST_P[8] = {6.65790464350110377720e0, 5.46378491116411436990e0,
  1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2,
  1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7};
static const double FARTHEST_Q[8] = {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
  1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
  1.42151175831644588870e-7, 2.04426310338993978564e-15};

INLINE double polynomial7(double r, const double a[8]) {
  double p = a[7];
#pragma clang loop unroll(full)
  for (int i = 6; i >= 0; i--) p = FMA(p, r, a[i]);
  return p;
}

/// Φ⁻¹ of the smaller tail p of a point by algorithm AS 241, where `root` = √(−ln p) is at most 5.
INLINE double near_score(double p, double *root) {
  double q = p - 0.5;
  double s = SQRT(-log_positive(p));
  int middle = absolute(q) <= 0.425;
  double r = middle ? 0.180625 - q * q : s - 1.6;
  double over = middle ? polynomial7(r, MIDDLE_P) : polynomial7(r, FAR_P);
  double under = middle ? polynomial7(r, MIDDLE_Q) : polynomial7(r, FAR_Q);
  *root = s;
  double ratio = over / under;
  return middle ? q * ratio : -ratio;
}

/// Φ⁻¹(p) by algorithm AS 241.
INLINE double math_normal_quantile(double p) {
  double other = 1.0 - p;
  double root, z = near_score(p <= other ? p : other, &root);
  double r = root - 5.0;
  z = root > 5.0 ? -(polynomial7(r, FARTHEST_P) / polynomial7(r, FARTHEST_Q)) : z;
  z = p <= other ? z : -z;
  z = p == 0.0 ? -__builtin_inf() : z;
  z = p == 1.0 ? __builtin_inf() : z;
  return ((p >= 0.0) & (p <= 1.0)) ? z : __builtin_nan("");
}
