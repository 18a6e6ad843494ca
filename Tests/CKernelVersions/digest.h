// A hash of everything the kernels of one version write for fixed numbers.
#include "../../Sources/CKernels/include/CKernels.h"

#include "../../Sources/CKernels/balance.c"
#include "../../Sources/CKernels/curve.c"
#include "../../Sources/CKernels/draws.c"
#include "../../Sources/CKernels/elementwise.c"
#include "../../Sources/CKernels/laws.c"
#include "../../Sources/CKernels/leaf.c"
#include "../../Sources/CKernels/rows.c"
#include "../../Sources/CKernels/scalar.c"
#include "../../Sources/CKernels/stock.c"
#include "../../Sources/CKernels/stock_retired.c"
#include "../../Sources/CKernels/strip.c"
#include "../../Sources/CKernels/vintage.c"
#include "../../Sources/CKernels/vintage_retained.c"

enum { ROWS = 12, LANES_WIDE = 29, COUNT = ROWS * LANES_WIDE, FAMILIES = 29 };

static void fill(double *x, int count, uint64_t seed, double low, double high) {
  for (int i = 0; i < count; i++) {
    seed = seed * 6364136223846793005ull + 1442695040888963407ull;
    x[i] = low + (high - low) * (double)(seed >> 11) * 0x1p-53;
  }
}

static uint64_t hashed(uint64_t hash, const double *x, int count) {
  for (int i = 0; i < count; i++) hash = (hash ^ bits_of(x[i])) * 1099511628211ull;
  return hash;
}

typedef void (*UnaryLoop)(double *, WedgeOperand, ptrdiff_t, ptrdiff_t);
typedef void (*BinaryLoop)(double *, WedgeOperand, WedgeOperand, ptrdiff_t, ptrdiff_t);

static uint64_t unary_digest(UnaryLoop loop, double low, double high) {
  double x[COUNT], out[COUNT];
  uint64_t hash = 14695981039346656037ull;
  fill(x, COUNT, 1, low, high);
  loop(out, (WedgeOperand){x, LANES_WIDE, 1}, ROWS, LANES_WIDE);
  hash = hashed(hash, out, COUNT);
  loop(out, (WedgeOperand){x, 1, 0}, ROWS, LANES_WIDE);
  return hashed(hash, out, COUNT);
}

static uint64_t binary_digest(BinaryLoop loop) {
  double x[COUNT], y[COUNT], out[COUNT];
  uint64_t hash = 14695981039346656037ull;
  fill(x, COUNT, 2, 0.01, 30.0);
  fill(y, COUNT, 3, -5.0, 9.0);
  for (int shape = 0; shape < 9; shape++) {
    const WedgeOperand ways[3] = {{x, LANES_WIDE, 1}, {x, 1, 0}, {x, 0, 1}};
    WedgeOperand a = ways[shape % 3], b = ways[shape / 3];
    b.base = y;
    loop(out, a, b, ROWS, LANES_WIDE);
    hash = hashed(hash, out, COUNT);
  }
  return hash;
}

static uint64_t stock_digest(int family) {
  double flow[COUNT], share[COUNT], kept[COUNT], out[COUNT], want[COUNT];
  uint64_t faults[LANES_WIDE] = {0};
  uint64_t hash = 14695981039346656037ull;
  fill(flow, COUNT, 4, 1.0, 9.0);
  fill(share, COUNT, 5, 0.1, 1.0);
  fill(kept, COUNT, 6, 0.5, 1.0);
  fill(want, COUNT, 7, 1.0, 60.0);
  for (int wide = 0; wide < 2; wide++) {
    WedgeOperand f = {flow, LANES_WIDE, 1};
    WedgeSurvival s = {wide ? (WedgeOperand){share, LANES_WIDE, 1} : (WedgeOperand){share, 1, 0}, 0, 9};
    if (family == 0) {
      wedge_vintage_sum(out, f, ROWS, s, 0, ROWS, LANES_WIDE);
    } else if (family == 1) {
      // Eight years at once, four, and one.
      for (int rows = ROWS; rows > 1; rows -= 5) {
        wedge_vintage_sum_retained(out, f, ROWS, s, (WedgeOperand){kept, LANES_WIDE, 1}, 2, 8,
                                   ROWS - rows, rows, LANES_WIDE);
        hash = hashed(hash, out, rows * LANES_WIDE);
      }
    } else {
      for (int policy = 0; policy < 4; policy++) {
        WedgeOperand wanted = {want, LANES_WIDE, 1};
        if (policy == 1) {
          // Three groups of eight lanes side by side, two, and one; then one year a call.
          for (int lanes = LANES_WIDE; lanes > 8; lanes -= 8) {
            wedge_stock_retired(out, kept, wanted, s, 0, 0, ROWS, lanes);
            hash = hashed(hashed(hash, out, ROWS * lanes), kept, ROWS * lanes);
          }
          for (int row = 0; row < ROWS; row++, wanted.base += LANES_WIDE)
            wedge_stock_retired(out, kept, wanted, s, 0, row, 1, LANES_WIDE);
        } else {
          WedgeOperand older = {kept, LANES_WIDE, 1};
          wedge_stock_inflow(out, wanted, older, s, 0, ROWS, LANES_WIDE, policy, faults, 77);
        }
        hash = hashed(hash, out, COUNT);
      }
      hash = hashed(hash, kept, COUNT);
    }
    hash = hashed(hash, out, COUNT);
  }
  for (int i = 0; i < LANES_WIDE; i++) hash = (hash ^ faults[i]) * 1099511628211ull;
  return hash;
}

static uint64_t balance_digest(void) {
  enum { N = 7 };
  double a[N * N * LANES_WIDE], d[N * LANES_WIDE], x[N * LANES_WIDE], factor[N * N];
  double scratch[8 * 3 * N * (N + 3)] __attribute__((aligned(64)));
  uint64_t faults[LANES_WIDE] = {0};
  uint64_t hash = 14695981039346656037ull;
  fill(a, N * N * LANES_WIDE, 8, 0.0, 0.2);
  fill(d, N * LANES_WIDE, 9, 0.0, 5.0);
  for (int fixed = 0; fixed <= N; fixed++) {
    WedgeOperand operands[N * (N + 1)];
    double *out[N];
    for (int j = 0; j < N; j++) {
      for (int i = 0; i < N; i++)
        operands[j * N + i] = (WedgeOperand){a + (j * N + i) * LANES_WIDE, 0, j < fixed ? 0 : 1};
      operands[N * N + j] = (WedgeOperand){d + j * LANES_WIDE, 0, 1};
      out[j] = x + j * LANES_WIDE;
    }
    fill(factor, fixed * N, 20 + fixed, -0.1, 0.4);
    wedge_balance_solve(out, factor, N, fixed, operands + fixed * N, 0, LANES_WIDE, scratch, faults, 5);
    hash = hashed(hash, x, N * LANES_WIDE);
  }
  return hash;
}

static uint64_t row_digest(int family) {
  double x[COUNT], y[COUNT], out[COUNT] = {0};
  const int32_t exponents[ROWS] = {0, 1, 2, 3, 7, -4, 35, 12, -1, 20, 5, 6};
  const int32_t rising[ROWS] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  uint64_t faults[LANES_WIDE] = {0};
  fill(x, COUNT, 10, 0.5, 1.5);
  fill(y, COUNT, 11, 0.5, 1.5);
  WedgeOperand a = {x, LANES_WIDE, 1}, b = {y, LANES_WIDE, 1};
  if (family == 0) {
    wedge_whole_power(out, (WedgeOperand){x, 0, 1}, rising, 1, ROWS, LANES_WIDE);
    uint64_t hash = hashed(14695981039346656037ull, out, COUNT);
    wedge_whole_power(out, (WedgeOperand){x, 0, 1}, exponents, 1, ROWS, LANES_WIDE);
    return hashed(hash, out, COUNT);
  } else if (family == 1) {
    for (int r = 0; r < ROWS; r++) {
      if (r & 1)
        wedge_blend(out + r * LANES_WIDE, a, b, 0.3, LANES_WIDE);
      else
        wedge_blend_geometric(out + r * LANES_WIDE, a, b, r / 12.0, LANES_WIDE);
    }
  } else if (family == 2) {
    wedge_recurrence(out, a, b, (WedgeOperand){y, 0, 1}, ROWS, LANES_WIDE);
  } else {
    wedge_total(out, a, ROWS, LANES_WIDE);
    wedge_check_range(a, ROWS, LANES_WIDE, 0.6, 1.4, faults, 9);
    wedge_check_finite(b, ROWS, LANES_WIDE, faults, 9);
    for (int i = 0; i < LANES_WIDE; i++) out[LANES_WIDE + i] = (double)faults[i];
  }
  return hashed(14695981039346656037ull, out, COUNT);
}

static uint64_t draw_digest(void) {
  uint64_t words[LANES_WIDE], hash = 14695981039346656037ull;
  uint32_t keys[32], counts[16], sides[16], directions[32];
  double below[LANES_WIDE], above[LANES_WIDE];
  for (uint32_t i = 0; i < 32; i++) keys[i] = i * 2654435761u + 99;
  for (uint32_t i = 0; i < 32; i++) directions[i] = 1u << (31 - i) | (i > 2 ? 0x30u : 0);
  for (int i = 0; i < 16; i++) counts[i] = i < 9 ? 1100 : 1099;
  for (int i = 0; i < 16; i++) sides[i] = 34;
  for (uint64_t first = 0; first < 17000; first = first * 3 + 7) {
    for (int mirrored = 0; mirrored < 2; mirrored++) {
      wedge_random_words(words, 0x123456789abcdefull, 0xfedcba987654321ull, 2031, mirrored, first,
                         LANES_WIDE);
      wedge_open_uniforms(below, above, words, LANES_WIDE);
      hash = hashed(hashed(hash, below, LANES_WIDE), above, LANES_WIDE);
    }
    wedge_latin_uniforms(below, above, words, keys, counts, sides, first, LANES_WIDE);
    hash = hashed(hashed(hash, below, LANES_WIDE), above, LANES_WIDE);
    wedge_scramble_words(words, directions, keys, first, LANES_WIDE);
    for (int i = 0; i < LANES_WIDE; i++) hash = (hash ^ words[i]) * 1099511628211ull;
  }
  return hash;
}

static uint64_t leaf_digest(int family) {
  enum { LEAVES = 5 };
  double x[LEAVES * LEAF], mean[LEAVES], squares[LEAVES], low[LEAVES], high[LEAVES], out[64] = {0};
  uint64_t valid[LEAF], hash = 14695981039346656037ull;
  fill(x, LEAVES * LEAF, 12, -3.0, 9.0);
  x[70] = 0.0;
  x[75] = -0.0;
  for (int i = 0; i < LEAF; i++) valid[i] = i % 5 == 2 ? 0 : ~0ull;
  for (int masked = 0; masked < 2; masked++) {
    for (int r = 0; r < LEAVES; r++) low[r] = 1e300, high[r] = -1e300;
    wedge_leaf_moments(x, LEAVES, masked ? valid : 0, masked, 1.0 / (masked ? 51 : 64), mean, squares,
                       low, high);
    if (family == 0) {
      for (int r = 0; r < LEAVES; r++) {
        const double all[4] = {mean[r], squares[r], low[r], high[r]};
        hash = hashed(hash, all, 4);
      }
      wedge_combine_moments(mean, squares, squares, mean, LEAVES, 0.3, 7.0);
      hash = hashed(hashed(hash, mean, LEAVES), squares, LEAVES);
    } else if (family == 1) {
      const double *rows[LEAVES];
      for (int r = 0; r < LEAVES; r++) rows[r] = x + r * LEAF;
      wedge_leaf_comoments(rows, mean, LEAVES, masked ? valid : 0, out);
      hash = hashed(hash, out, LEAVES * (LEAVES - 1) / 2);
    }
  }
  if (family == 2) {
    int32_t bins[LEAVES * LEAF];
    uint32_t pages[64] = {0}, counters[4 * LEAF] = {0};
    wedge_bin_indices(bins, x, LEAVES * LEAF, 1024.0, 1022 << 10);
    for (int i = 0; i < LEAVES * LEAF; i++) hash = (hash ^ (uint32_t)bins[i]) * 1099511628211ull;
    pages[40] = 1;
    pages[41] = 2;
    for (int i = 0; i < LEAF; i++) bins[i] = (i * 37) % 128;
    ptrdiff_t done = wedge_count_bins(bins, LEAF, pages, -40, 64, counters);
    for (int i = 0; i < 4 * LEAF; i++) hash = (hash ^ counters[i]) * 1099511628211ull;
    hash ^= (uint64_t)done;
  }
  return hash;
}

static uint64_t law_digest(void) {
  double below[COUNT], above[COUNT], score[COUNT], out[COUNT] = {0};
  const double weights[3] = {0.3, -0.5, 0.7}, limits[3] = {0.2, 0.6, 1.0}, steps[3] = {1.0, 2.0, 4.0};
  uint64_t hash = 14695981039346656037ull;
  fill(below, COUNT, 12, 0.0, 1.0);
  below[3] = 1e-14;
  below[77] = 1.0 - 1e-13;
  for (int i = 0; i < COUNT; i++) above[i] = 1.0 - below[i];
  for (int far = 0; far < 2; far++) {
    wedge_scores(score, below + 80 * (1 - far), above + 80 * (1 - far), 80);
    hash = hashed(hash, score, 80);
  }
  wedge_scores(score, below, above, COUNT);
  wedge_mix(out, score, COUNT / 4, weights, 3, COUNT / 4);
  hash = hashed(hash, out, COUNT / 4);
  double table[48];
  fill(table, 48, 13, -0.3, 0.1);
  for (int law = 0; law < 8; law++) {
    const WedgeLine line = {0.4, 1.0, 0.5, 0.25, -1.0, 2.0};
    if (law == 0) wedge_normal_values(out, score, 2.0, 0.3, COUNT);
    if (law == 1) wedge_lognormal_values(out, score, 2.0, 0.3, COUNT);
    if (law == 2) wedge_uniform_values(out, below, 2.0, 5.5, COUNT);
    if (law == 3) wedge_triangular_values(out, below, above, 1.0, 1.7, 4.1, COUNT);
    if (law == 4) wedge_weibull_values(out, below, above, 2.7, 1.3, COUNT);
    if (law == 5) wedge_step_values(out, below, limits, steps, 3, COUNT);
    if (law == 6) wedge_line_values(out, below, score, line, COUNT);
    if (law == 7) wedge_table_values(out, score, table, 2, 3.0, 8.0, COUNT);
    hash = hashed(hash, out, COUNT);
  }
  wedge_probabilities(below, above, score, COUNT);
  wedge_rescale(below, 0.1, 0.7, COUNT);
  wedge_clamp(above, 0.2, 0.8, COUNT);
  wedge_settle(below, 0.01, 1e-3, 3.156e7, COUNT);
  return hashed(hashed(hash, below, COUNT), above, COUNT);
}

static uint64_t strip_digest(void) {
  enum { YEARS = 4, HELD = 8, NUMBERS = 12, LAST = WEDGE_FUSE_NUMBER };
  double block[(HELD + YEARS) * WEDGE_STRIP_LANES], shared[NUMBERS];
  uint64_t hash = 14695981039346656037ull;
  for (int code = 0; code <= LAST; code++) {
    for (int ways = 0; ways < 8; ways++) {
      uint16_t steps = (ways & 1 ? WEDGE_A_MOVES : 0) | (ways & 2 ? WEDGE_B_MOVES : 0);
      // Each kind of division: of usual numbers, and of rows that hold others.
      int spread = ways & 4;
      fill(block, HELD * WEDGE_STRIP_LANES, 30 + ways, spread ? -8.0 : 0.1, 8.0);
      fill(shared, NUMBERS, 40 + ways, spread ? -3.0 : 0.1, 3.0);
      if (spread) block[5] = 0.0, block[77] = 1e-300, block[200] = 1e300;
      const WedgeStripOperation load = {WEDGE_LOAD_ROW, WEDGE_A_MOVES, 0, 0, 0, 0};
      uint16_t all = steps | WEDGE_WATCHES_LOWER | WEDGE_WATCHES_UPPER;
      WedgeStripOperation one = {(uint16_t)code, all, 2, 3, 0, 8};
      // Places of rows are those of numbers times the lanes.
      int form = code % 7, b_is_row = 0, a_is_row = 0;
      if (code < WEDGE_NEGATE) {
        a_is_row = form == WEDGE_HELD_ROW || form == WEDGE_ROW_HELD || form == WEDGE_ROW_ROW ||
            form == WEDGE_ROW_NUMBER;
        b_is_row = form == WEDGE_ROW_ROW || form == WEDGE_NUMBER_ROW;
      } else if (code == WEDGE_LOAD_ROW || code >= WEDGE_ADD_PRODUCT_ROW) {
        a_is_row = 1;
        b_is_row = code == WEDGE_ADD_PRODUCT_ROW || code == WEDGE_SUBTRACT_PRODUCT_ROW ||
            code == WEDGE_FUSE_ROW;
      }
      if (a_is_row) one.a *= WEDGE_STRIP_LANES;
      if (b_is_row) one.b *= WEDGE_STRIP_LANES;
      one.steps |= WEDGE_STORES | WEDGE_STORE_MOVES;
      one.stored = HELD * WEDGE_STRIP_LANES;
      shared[8] = -20.0;
      shared[9] = 20.0;
      const WedgeStripOperation both[2] = {load, one};
      for (int fuses = 0; fuses < 2; fuses++) {
        int outside = wedge_strip(both, 2, block, shared, YEARS, fuses);
        // What is not a number has no bits of its own.
        for (int i = 0; i < YEARS * WEDGE_STRIP_LANES; i++) {
          double x = block[one.stored + (uint32_t)i];
          hash = (hash ^ (x == x ? bits_of(x) : 1)) * 1099511628211ull;
          if (x != x) outside = 0;
        }
        hash = (hash ^ (uint64_t)outside) * 1099511628211ull;
      }
    }
  }
  return hash;
}

static uint64_t curve_digest(void) {
  double rate[LANES_WIDE], middle[LANES_WIDE], out[3 * COUNT];
  uint64_t hash = 14695981039346656037ull;
  for (int steep = 0; steep < 3; steep++) {
    fill(rate, LANES_WIDE, 50, steep == 2 ? -50.0 : -8.0, steep ? 50.0 : 8.0);
    fill(middle, LANES_WIDE, 51, steep == 2 ? 1000.0 : 1990.0, 2080.0);
    for (int shape = 0; shape < 4; shape++) {
      wedge_logistic_curve(out, (WedgeOperand){rate, 0, shape & 1}, (WedgeOperand){middle, 0, shape >> 1},
                           2015.0, 5 * shape, 3 * ROWS, LANES_WIDE);
      hash = hashed(hash, out, 3 * COUNT);
    }
  }
  return hash;
}

static uint64_t digest(int family) {
  static const UnaryLoop unary[] = {wedge_exp_rows, wedge_log_rows, wedge_logistic_rows,
    wedge_normal_cdf_rows, wedge_square_root_rows, wedge_normal_quantile_rows};
  static const double low[] = {-720, 1e-9, -40, -38, 0, 0}, high[] = {700, 1e9, 40, 8, 9, 1};
  static const BinaryLoop binary[] = {wedge_add_rows, wedge_subtract_rows, wedge_multiply_rows,
    wedge_divide_rows, wedge_minimum_rows, wedge_maximum_rows, wedge_power_rows, wedge_at_least_rows};
  if (family < 6) return unary_digest(unary[family], low[family], high[family]);
  if (family < 14) return binary_digest(binary[family - 6]);
  if (family < 17) return stock_digest(family - 14);
  if (family < 21) return row_digest(family - 17);
  if (family < 22) return balance_digest();
  if (family < 24) return family < 23 ? draw_digest() : law_digest();
  if (family < 27) return leaf_digest(family - 24);
  return family < 28 ? strip_digest() : curve_digest();
}
