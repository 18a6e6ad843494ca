// Loops over lanes, in the three versions that run-time dispatch chooses from.
//
// No state, no allocation, no input or output. The only caller is the room Tiles.
#pragma once
#include "CKernelsScalar.h"
#include <stddef.h>
#include <stdint.h>

/// The level of x86-64 of the versions that dispatch has chosen: 1, 3 or 4; 0 on another architecture.
int wedge_level(void);

/// A tile that is read: its first row, and the steps to the next row and to the next lane.
/// A step of 0 repeats the number: over years, over lanes, or over both.
typedef struct {
  const double *base;
  ptrdiff_t row;
  ptrdiff_t lane;
} WedgeOperand;

// Elementwise; `out` has `lanes` numbers in a row.
#define WEDGE_UNARY(name) void name(double *out, WedgeOperand x, ptrdiff_t rows, ptrdiff_t lanes)
#define WEDGE_BINARY(name)                                                                         \
  void name(double *out, WedgeOperand x, WedgeOperand y, ptrdiff_t rows, ptrdiff_t lanes)
WEDGE_UNARY(wedge_copy_rows);
WEDGE_UNARY(wedge_negate_rows);
WEDGE_UNARY(wedge_square_root_rows);
WEDGE_UNARY(wedge_exp_rows);
WEDGE_UNARY(wedge_log_rows);
WEDGE_UNARY(wedge_logistic_rows);
WEDGE_UNARY(wedge_normal_cdf_rows);
WEDGE_UNARY(wedge_normal_quantile_rows);
WEDGE_BINARY(wedge_add_rows);
WEDGE_BINARY(wedge_subtract_rows);
WEDGE_BINARY(wedge_multiply_rows);
WEDGE_BINARY(wedge_divide_rows);
WEDGE_BINARY(wedge_minimum_rows);
WEDGE_BINARY(wedge_maximum_rows);
WEDGE_BINARY(wedge_power_rows);
WEDGE_BINARY(wedge_at_least_rows);

/// xⁿ by squaring; the exponent of row r is exponents[r·step].
void wedge_whole_power(double *out, WedgeOperand x, const int32_t *exponents, ptrdiff_t step,
                       ptrdiff_t rows, ptrdiff_t lanes);

/// (1 − w)·x + w·y in one row.
void wedge_blend(double *out, WedgeOperand x, WedgeOperand y, double w, ptrdiff_t lanes);

/// x·(y/x)^w in one row.
void wedge_blend_geometric(double *out, WedgeOperand x, WedgeOperand y, double w, ptrdiff_t lanes);

/// x[t] = a[t]·x[t−1] + b[t]; `before` is the row before the first.
void wedge_recurrence(double *out, WedgeOperand a, WedgeOperand b, WedgeOperand before,
                      ptrdiff_t rows, ptrdiff_t lanes);

/// 1/(1 + e^(−k(t − m))) for the years t = first + index, … over `rows` rows; k and m have one row. Every twelfth
/// year from `first` on has a power of e of its own, those between follow by products, where |k| is at most 8 and
/// |k(t − m)| at most 600; elsewhere each year has its own.
void wedge_logistic_curve(double *out, WedgeOperand rate, WedgeOperand middle, double first,
                          ptrdiff_t index, ptrdiff_t rows, ptrdiff_t lanes);

/// The sum of the rows, in their order.
void wedge_total(double *out, WedgeOperand x, ptrdiff_t rows, ptrdiff_t lanes);

/// The ages a survival curve holds: `survival.base` is the share at `first`, then up to `last`.
typedef struct {
  WedgeOperand survival;
  ptrdiff_t first;
  ptrdiff_t last;
} WedgeSurvival;

/// Σ_τ flow[τ]·S(t − τ) for `rows` years from index t = `start` on, where index 0 is the flow's
/// first year; flow has `cohorts` years.
void wedge_vintage_sum(double *out, WedgeOperand flow, ptrdiff_t cohorts, WedgeSurvival s,
                       ptrdiff_t start, ptrdiff_t rows, ptrdiff_t lanes);

/// The same with older cohorts cut by retention[u] in each year u; its row 0 is the index
/// `retained_from`, and it has `retained` rows. Outside them nothing is cut.
void wedge_vintage_sum_retained(double *out, WedgeOperand flow, ptrdiff_t cohorts, WedgeSurvival s,
                                WedgeOperand retention, ptrdiff_t retained_from, ptrdiff_t retained,
                                ptrdiff_t start, ptrdiff_t rows, ptrdiff_t lanes);

/// `rows` years of a stock-driven inflow from row `index` of `inflow` on, whose earlier rows are known.
/// `older`: the survivors of cohorts before those; its base is null where there are none. `policy`: 0 error,
/// 2 keep, 3 negative. `wanted` and `older` begin with the first of these years; `index` rows of `wanted` come
/// before it.
void wedge_stock_inflow(double *inflow, WedgeOperand wanted, WedgeOperand older, WedgeSurvival s,
                        ptrdiff_t index, ptrdiff_t rows, ptrdiff_t lanes, int policy,
                        uint64_t *faults, uint64_t word);

/// The same where cohorts retire early: `retention` has one row for each wanted year, the first of which is
/// row `past` of the inflow.
void wedge_stock_retired(double *inflow, double *retention, WedgeOperand wanted, WedgeSurvival s,
                         ptrdiff_t past, ptrdiff_t index, ptrdiff_t rows, ptrdiff_t lanes);

/// Writes `word` + row for each lane without a fault whose x is below `lower` or above `upper`.
void wedge_check_range(WedgeOperand x, ptrdiff_t rows, ptrdiff_t lanes, double lower, double upper,
                       uint64_t *faults, uint64_t word);

/// Writes `word` + row for each lane without a fault whose x is not a finite number.
void wedge_check_finite(WedgeOperand x, ptrdiff_t rows, ptrdiff_t lanes, uint64_t *faults,
                        uint64_t word);

/// x of (I − A)·x = d for one year. Split M = I − A by columns into the first `fixed`, which no lane
/// changes, and the rest: `factor` holds P = M₁₁⁻¹ and then Q = M₂₁·P, both by columns.
/// S = M₂₂ − Q·M₁₂, S·x₂ = d₂ − Q·d₁, x₁ = P·(d₁ − M₁₂·x₂).
/// `operands` are the coefficients of the columns from `fixed` on, column after column, then the demands;
/// `scratch` has 64 bytes for each of 3·size·(size + 3) things, on a boundary of 64; out[i] is component i's
/// row in this year.
void wedge_balance_solve(double *const *out, const double *factor, ptrdiff_t size, ptrdiff_t fixed,
                         const WedgeOperand *operands, ptrdiff_t year, ptrdiff_t lanes, void *scratch,
                         uint64_t *faults, uint64_t word);

// Chance. The draws of `lanes` lanes are those from `first` on; draw k belongs to replicate k mod 16.
// `keys` are those of the 16 replicates: the first halves of all, then the second halves.

/// 64 bits a draw of Philox4x32-10: block k/2 of the counter, its first pair of words for an even
/// draw and its second for an odd one. `mirrored`: an odd draw has the opposite bits of the even
/// one before it.
void wedge_random_words(uint64_t *words, uint64_t key, uint64_t address, uint64_t year, int mirrored,
                        uint64_t first, ptrdiff_t lanes);

/// ((w >> 12) + ½)·2⁻⁵² and what is left to 1, both exact.
void wedge_open_uniforms(double *below, double *above, const uint64_t *words, ptrdiff_t lanes);

/// (π(k/16) + U)/n and what is left to 1, with the permutation and the size n = counts[r] of the draw's
/// replicate r, from 1 to 2³¹; sides[r] is ⌈√counts[r]⌉.
void wedge_latin_uniforms(double *below, double *above, const uint64_t *words,
                          const uint32_t *keys, const uint32_t *counts, const uint32_t *sides,
                          uint64_t first, ptrdiff_t lanes);

/// Puts the scrambled coordinate of Sobol's point k/16 above the upper half of each word.
void wedge_scramble_words(uint64_t *words, const uint32_t *directions, const uint32_t *keys,
                          uint64_t first, ptrdiff_t lanes);

/// Σ weights[k]·scores[k·stride + lane], in the order of k.
void wedge_mix(double *out, const double *scores, ptrdiff_t stride, const double *weights,
               ptrdiff_t count, ptrdiff_t lanes);

// Laws. A point is the probability below it and that above it, or its standard normal score.

void wedge_scores(double *score, const double *below, const double *above, ptrdiff_t lanes);
void wedge_probabilities(double *below, double *above, const double *score, ptrdiff_t lanes);
/// start + part·mass, in place.
void wedge_rescale(double *part, double start, double mass, ptrdiff_t lanes);
void wedge_clamp(double *values, double low, double high, ptrdiff_t lanes);
/// x·divisor/multiplier/scale·scale·multiplier/divisor, in place and in this order.
void wedge_settle(double *values, double scale, double multiplier, double divisor, ptrdiff_t lanes);
void wedge_normal_values(double *out, const double *score, double mean, double deviation,
                         ptrdiff_t lanes);
void wedge_lognormal_values(double *out, const double *score, double median, double deviation,
                            ptrdiff_t lanes);
void wedge_uniform_values(double *out, const double *below, double low, double high, ptrdiff_t lanes);
void wedge_triangular_values(double *out, const double *below, const double *above, double low,
                             double mode, double high, ptrdiff_t lanes);
void wedge_weibull_values(double *out, const double *below, const double *above, double shape,
                          double scale, ptrdiff_t lanes);

/// values[k] for the first k with limits[k] above the point, else the last.
void wedge_step_values(double *out, const double *below, const double *limits, const double *values,
                       ptrdiff_t count, ptrdiff_t lanes);

/// A piece of a law beyond the probability `from`: value + slope·(x − at), from `low` to `high`.
typedef struct {
  double from;
  double value;
  double slope;
  double at;
  double low;
  double high;
} WedgeLine;

/// Writes the lanes that are beyond the piece's beginning, and leaves the others.
void wedge_line_values(double *out, const double *below, const double *x, WedgeLine line,
                       ptrdiff_t lanes);

/// low + (high − low)·x, where ln x is tabulated for scores up to 0 and ln(1 − x) for those above:
/// `pieces` polynomials of 12 terms, each over half a unit of the score's size and in a variable from −1 to 1.
void wedge_table_values(double *out, const double *score, const double *table, ptrdiff_t pieces,
                        double low, double high, ptrdiff_t lanes);

/// Means, sums of squared deviations and ends of `rows` rows of 64 lanes, in two passes.
///
/// `valid` has all bits set for each lane that counts and none for the others, or is null where all
/// 64 count; `first` is a lane that counts and `share` one part of their number. `low` and `high`
/// keep what they hold where it lies further out.
void wedge_leaf_moments(const double *x, ptrdiff_t rows, const uint64_t *valid, ptrdiff_t first,
                        double share, double *mean, double *squares, double *low, double *high);

/// Σ (xᵢ − mᵢ)·(xⱼ − mⱼ) over 64 lanes for each pair j < i, row after row of the lower triangle.
void wedge_leaf_comoments(const double *const *x, const double *means, ptrdiff_t count,
                          const uint64_t *valid, double *out);

/// The moments of two groups together: δ = m₂ − m₁, m₁ + δ·share, (S₁ + S₂) + δ²·weight.
void wedge_combine_moments(double *mean, double *squares, const double *other_mean,
                           const double *other_squares, ptrdiff_t count, double share,
                           double weight);

/// The bin of each number: ⌊|x|·scale⌋ below 1024, else exponent and ten bits of mantissa less
/// `base`; its complement for a negative number.
void wedge_bin_indices(int32_t *out, const double *x, ptrdiff_t lanes, double scale, int32_t base);

/// Counts up to 64 bins. Bin b belongs to counter pages[(b >> 6) − first]·64 + (b & 63), where 0
/// means that there is none. Stops before the first bin without a counter; gives how many it counted.
ptrdiff_t wedge_count_bins(const int32_t *bins, ptrdiff_t count, const uint32_t *pages,
                           ptrdiff_t first, ptrdiff_t length, uint32_t *counters);

/// Lanes of a row of a strip.
enum { WEDGE_STRIP_LANES = 64 };

/// What an operation of a strip does. The first six come in the seven forms that follow; what is held
/// is the value that the operation before left.
typedef enum {
  WEDGE_ADD = 0,
  WEDGE_SUBTRACT = 7,
  WEDGE_MULTIPLY = 14,
  WEDGE_DIVIDE = 21,
  WEDGE_MINIMUM = 28,
  WEDGE_MAXIMUM = 35,
  WEDGE_NEGATE = 42,
  WEDGE_SQUARE_ROOT,
  WEDGE_EXP,
  WEDGE_LOG,
  WEDGE_LOGISTIC,
  WEDGE_NORMAL_CDF,
  /// held = a
  WEDGE_LOAD_ROW,
  WEDGE_LOAD_NUMBER,
  /// held stays
  WEDGE_KEEP,
  /// held/a for a number a, with the bits of a division
  WEDGE_DIVIDE_EXACTLY,
  /// (held·a)·b for numbers
  WEDGE_SCALE,
  /// held + a·b and held − a·b, rounded twice
  WEDGE_ADD_PRODUCT_ROW,
  WEDGE_ADD_PRODUCT_NUMBER,
  WEDGE_SUBTRACT_PRODUCT_ROW,
  WEDGE_SUBTRACT_PRODUCT_NUMBER,
  /// a·b + held, rounded once
  WEDGE_FUSE_ROW,
  WEDGE_FUSE_NUMBER
} WedgeStripCode;
typedef enum {
  WEDGE_HELD_ROW = 0,
  WEDGE_HELD_NUMBER,
  WEDGE_ROW_HELD,
  WEDGE_NUMBER_HELD,
  WEDGE_ROW_ROW,
  WEDGE_ROW_NUMBER,
  WEDGE_NUMBER_ROW
} WedgeStripForm;

/// What an operation does beside its code: whether its operands and the row it is stored in move on from
/// year to year, whether what is held then is stored, and whether it is watched.
typedef enum {
  WEDGE_A_MOVES = 1,
  WEDGE_B_MOVES = 2,
  WEDGE_STORES = 4,
  WEDGE_STORE_MOVES = 8,
  WEDGE_WATCHES_LOWER = 16,
  WEDGE_WATCHES_UPPER = 32,
  WEDGE_WATCHES_SIGN = 64
} WedgeStripSteps;

/// One operation: its operands are places in the block's memory (rows) or in the shared one
/// (numbers). `stored` is a place in the block's memory; the number at `watched` is the least that what is
/// held may be, and the one behind it the greatest. Where zero is the least, its sign is watched.
typedef struct {
  uint16_t code;
  uint16_t steps;
  uint32_t a;
  uint32_t b;
  uint32_t stored;
  uint32_t watched;
} WedgeStripOperation;

/// Runs the operations for each of `rows` rows, 64 lanes at once; 1 where a watched number was
/// outside its range. `fuses`: whether the processor has a fused multiply-add.
int wedge_strip(const WedgeStripOperation *operations, ptrdiff_t count, double *block,
                const double *shared, ptrdiff_t rows, int fuses);

/// Whether the processor has a fused multiply-add.
int wedge_fuses(void);
