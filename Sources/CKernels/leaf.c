#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_lanes.h"

// A leaf is 64 lanes: eight groups of eight. Sums run in two chains, over the even and over the odd
// groups, and end in one tree, so every version adds in the same order.
typedef uint64_t Masks8 __attribute__((vector_size(64), aligned(8)));
enum { LEAF = 64 };

INLINE Lanes8 kept(Lanes8 v, const uint64_t *valid) {
  return (Lanes8)((Masks8)v & *(const Masks8 *)valid);
}

/// One number where the condition holds, the other where it does not.
INLINE Lanes8 chosen(Masks8 condition, Lanes8 yes, Lanes8 no) {
  return (Lanes8)((condition & (Masks8)yes) | (~condition & (Masks8)no));
}

INLINE double total8(Lanes8 v) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

INLINE void ends8(Lanes8 v, Lanes8 w, double *low, double *high) {
  double least = *low, most = *high;
  for (int i = 0; i < 8; i++) {
    least = v[i] < least ? v[i] : least;
    most = w[i] > most ? w[i] : most;
  }
  *low = least;
  *high = most;
}

/// One row. Lanes that are not valid count as the first valid one where the ends are looked for,
/// and as nothing in the sums.
INLINE void row_moments(const double *x, const uint64_t *valid, int masked, double origin,
                        double share, double *mean, double *squares, double *low, double *high) {
  Lanes8 start = spread8(origin), even = spread8(0.0), odd = spread8(0.0), least = start, most = start;
  for (int i = 0; i < LEAF; i += 16) {
    Lanes8 a = load8(x + i, 1), b = load8(x + i + 8, 1);
    Lanes8 d = a - start, e = b - start;
    if (masked) {
      d = kept(d, valid + i);
      e = kept(e, valid + i + 8);
      a = chosen(*(const Masks8 *)(valid + i), a, start);
      b = chosen(*(const Masks8 *)(valid + i + 8), b, start);
    }
    even += d;
    odd += e;
    least = chosen((Masks8)(a < least), a, least);
    most = chosen((Masks8)(a > most), a, most);
    least = chosen((Masks8)(b < least), b, least);
    most = chosen((Masks8)(b > most), b, most);
  }
  double middle = origin + total8(even + odd) * share;
  Lanes8 centre = spread8(middle);
  even = spread8(0.0);
  odd = spread8(0.0);
  for (int i = 0; i < LEAF; i += 16) {
    Lanes8 d = load8(x + i, 1) - centre, e = load8(x + i + 8, 1) - centre;
    if (masked) {
      d = kept(d, valid + i);
      e = kept(e, valid + i + 8);
    }
    even += d * d;
    odd += e * e;
  }
  *mean = middle;
  *squares = total8(even + odd);
  ends8(least, most, low, high);
}

CLONES void wedge_leaf_moments(const double *x, ptrdiff_t rows, const uint64_t *valid,
                               ptrdiff_t first, double share, double *restrict mean,
                               double *restrict squares, double *restrict low,
                               double *restrict high) {
  if (valid)
    for (ptrdiff_t r = 0; r < rows; r++, x += LEAF)
      row_moments(x, valid, 1, x[first], share, mean + r, squares + r, low + r, high + r);
  else
    for (ptrdiff_t r = 0; r < rows; r++, x += LEAF)
      row_moments(x, 0, 0, x[first], share, mean + r, squares + r, low + r, high + r);
}

CLONES void wedge_leaf_comoments(const double *const *x, const double *means, ptrdiff_t count,
                                 const uint64_t *valid, double *restrict out) {
  for (ptrdiff_t i = 1; i < count; i++) {
    Lanes8 one = spread8(means[i]);
    for (ptrdiff_t j = 0; j < i; j++) {
      Lanes8 other = spread8(means[j]), even = spread8(0.0), odd = spread8(0.0);
      for (int lane = 0; lane < LEAF; lane += 16) {
        Lanes8 d = (load8(x[i] + lane, 1) - one) * (load8(x[j] + lane, 1) - other);
        Lanes8 e = (load8(x[i] + lane + 8, 1) - one) * (load8(x[j] + lane + 8, 1) - other);
        if (valid) {
          d = kept(d, valid + lane);
          e = kept(e, valid + lane + 8);
        }
        even += d;
        odd += e;
      }
      *out++ = total8(even + odd);
    }
  }
}

CLONES void wedge_combine_moments(double *restrict mean, double *restrict squares,
                                  const double *restrict other_mean,
                                  const double *restrict other_squares, ptrdiff_t count,
                                  double share, double weight) {
  for (ptrdiff_t i = 0; i < count; i++) {
    double d = other_mean[i] - mean[i];
    mean[i] += d * share;
    squares[i] = (squares[i] + other_squares[i]) + d * d * weight;
  }
}

/// The top bits of a number: exponent and ten bits of mantissa.
enum { DROPPED = 42, LINEAR = 1024 };

CLONES void wedge_bin_indices(int32_t *restrict out, const double *restrict x, ptrdiff_t lanes,
                              double scale, int32_t base) {
  for (ptrdiff_t i = 0; i < lanes; i++) {
    uint64_t bits = bits_of(x[i]), size = bits & 0x7fffffffffffffffull;
    double steps = from_bits(size) * scale;
    int32_t near = (int32_t)(steps < (double)LINEAR ? steps : 0.0);
    int32_t far = (int32_t)(size >> DROPPED) - base;
    int32_t bin = steps < (double)LINEAR ? near : far;
    out[i] = bin ^ -(int32_t)(bits >> 63);
  }
}

// Counters of wide sweeps lie far apart in memory: their lines are fetched before they are counted.
CLONES ptrdiff_t wedge_count_bins(const int32_t *restrict bins, ptrdiff_t count,
                                  const uint32_t *restrict pages, ptrdiff_t first, ptrdiff_t length,
                                  uint32_t *restrict counters) {
  uint32_t places[LEAF];
  ptrdiff_t known = 0;
  for (; known < count; known++) {
    ptrdiff_t page = (bins[known] >> 6) - first;
    if (page < 0 || page >= length || pages[page] == 0) break;
    places[known] = pages[page] << 6 | (uint32_t)(bins[known] & 63);
    __builtin_prefetch(counters + places[known], 1);
  }
  for (ptrdiff_t i = 0; i < known; i++) counters[places[i]]++;
  return known;
}
