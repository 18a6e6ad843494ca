#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_support.h"

// Draws come in groups of 16 that begin at a multiple of 16: eight blocks of Philox, and one draw of
// each replicate. What a group holds beyond the draws asked for is computed and left out.
enum { GROUP = 16 };

/// Runs BODY for each group that holds some of the draws; `from` ..< `to` are their places in it,
/// and `out` is the lane of the first.
#define FOR_GROUPS(first, lanes, BODY)                                                             \
  for (uint64_t start = (first) / GROUP * GROUP, end = (first) + (uint64_t)(lanes); start < end;   \
       start += GROUP) {                                                                           \
    ptrdiff_t from = start < (first) ? (ptrdiff_t)((first) - start) : 0;                           \
    ptrdiff_t to = end - start < GROUP ? (ptrdiff_t)(end - start) : GROUP;                         \
    ptrdiff_t out = (ptrdiff_t)(start + (uint64_t)from - (first));                                 \
    BODY                                                                                           \
  }

/// Both pairs of words of Philox4x32-10; every number here has 32 bits.
INLINE void philox(uint64_t c0, uint64_t c1, uint64_t c2, uint64_t c3, uint64_t k0, uint64_t k1,
                   uint64_t *even, uint64_t *odd) {
  const uint64_t low = 0xffffffffull;
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    uint64_t a = c0 * 0xD2511F53ull, b = c2 * 0xCD9E8D57ull;
    c0 = (b >> 32) ^ c1 ^ k0;
    c1 = b & low;
    c2 = (a >> 32) ^ c3 ^ k1;
    c3 = a & low;
    k0 = (k0 + 0x9E3779B9ull) & low;
    k1 = (k1 + 0xBB67AE85ull) & low;
  }
  *even = c0 | c1 << 32;
  *odd = c2 | c3 << 32;
}

CLONES void wedge_random_words(uint64_t *restrict words, uint64_t key, uint64_t address,
                               uint64_t year, int mirrored, uint64_t first, ptrdiff_t lanes) {
  const uint64_t low = 0xffffffffull;
  FOR_GROUPS(first, lanes, {
    uint64_t even[GROUP / 2];
    uint64_t odd[GROUP / 2];
    uint64_t both[GROUP];
    for (int i = 0; i < GROUP / 2; i++) {
      uint64_t counter = (start / 2 + (uint64_t)i) | year << 48;
      philox(counter & low, counter >> 32, address & low, address >> 32, key & low, key >> 32,
             even + i, odd + i);
    }
    for (int i = 0; i < GROUP / 2; i++) {
      both[2 * i] = even[i];
      both[2 * i + 1] = mirrored ? ~even[i] : odd[i];
    }
    for (ptrdiff_t i = from; i < to; i++) words[out + i - from] = both[i];
  })
}

/// ((w >> 12) + ½)·2⁻⁵², exactly: 1 + (w >> 12)·2⁻⁵² less 1 − 2⁻⁵³.
INLINE double open_uniform(uint64_t word) {
  return from_bits(word >> 12 | 0x3ff0000000000000ull) - 0x1.fffffffffffffp-1;
}

CLONES void wedge_open_uniforms(double *restrict below, double *restrict above,
                                const uint64_t *restrict words, ptrdiff_t lanes) {
  for (ptrdiff_t i = 0; i < lanes; i++) {
    double u = open_uniform(words[i]);
    below[i] = u;
    above[i] = 1.0 - u;
  }
}

/// The keyed hash of the room Randomness.
INLINE uint32_t keyed_hash(uint32_t x, uint32_t first, uint32_t second) {
  x ^= first;
  x ^= x >> 17;
  x *= 0xED5AD4BBu;
  x ^= second;
  x ^= x >> 11;
  x *= 0xAC4C1B51u;
  x ^= x >> 15;
  x *= 0x31848BABu;
  return x ^ x >> 14;
}

/// A whole number of 32 bits as a double, exactly.
INLINE double real_of(uint32_t n) { return from_bits(n | 0x4330000000000000ull) - 0x1p52; }

/// The quotient of whole numbers n < 2³² − 2¹⁶ and d ≤ 2¹⁶: the whole number nearest to n/d, or the
/// one before it.
INLINE uint32_t quotient(uint32_t n, uint32_t divisor) {
  double ratio = real_of(n) / real_of(divisor);
  uint32_t nearest = (uint32_t)bits_of(ratio + 0x1p52);
  return nearest * divisor > n ? nearest - 1 : nearest;
}

/// One pass of the keyed permutation of the room Randomness over places l·side + r.
INLINE uint32_t walked(uint32_t place, uint32_t side, uint32_t first, uint32_t second) {
  uint32_t left = quotient(place, side);
  uint32_t right = place - left * side;
#pragma clang loop unroll(full)
  for (uint32_t round = 0; round < 6; round++) {
    uint32_t hash = keyed_hash(right | round << 16, first, second);
    uint32_t sum = left + ((hash >> 16) * side >> 16);
    left = right;
    right = sum >= side ? sum - side : sum;
  }
  return left * side + right;
}

CLONES void wedge_latin_uniforms(double *restrict below, double *restrict above,
                                 const uint64_t *restrict words, const uint32_t *restrict keys,
                                 const uint32_t *restrict counts, const uint32_t *restrict sides,
                                 uint64_t first, ptrdiff_t lanes) {
  FOR_GROUPS(first, lanes, {
    uint32_t place = (uint32_t)(start / GROUP);
    uint32_t image[GROUP];
    uint32_t pending[GROUP];
    uint32_t outside;
    for (int i = 0; i < GROUP; i++) {
      image[i] = place < counts[i] ? place : counts[i] - 1;
      pending[i] = ~0u;
    }
    do {
      outside = 0;
      for (int i = 0; i < GROUP; i++) {
        uint32_t next = walked(image[i], sides[i], keys[i], keys[GROUP + i]);
        image[i] = (next & pending[i]) | (image[i] & ~pending[i]);
        pending[i] = image[i] >= counts[i] ? ~0u : 0;
        outside |= pending[i];
      }
    } while (outside);
    for (ptrdiff_t i = from; i < to; i++) {
      double u = (real_of(image[i]) + open_uniform(words[out + i - from])) / real_of(counts[i]);
      u = u > 0x1.fffffffffffffp-1 ? 0x1.fffffffffffffp-1 : u;
      below[out + i - from] = u;
      above[out + i - from] = 1.0 - u;
    }
  })
}

/// Nested uniform scrambling of one coordinate with the keys of all replicates.
INLINE void scramble(uint32_t *scrambled, uint32_t coordinate, const uint32_t *keys) {
  uint32_t flips[GROUP] = {0};
  // From the last bit to the first, so that each flip is pushed to its place.
#pragma clang loop unroll_count(8)
  for (int bit = 31; bit >= 0; bit--) {
    uint32_t node = 1u << bit | (uint32_t)((uint64_t)coordinate >> (32 - bit));
    for (int i = 0; i < GROUP; i++)
      flips[i] = flips[i] >> 1 | (keyed_hash(node, keys[i], keys[GROUP + i]) & 0x80000000u);
  }
  for (int i = 0; i < GROUP; i++) scrambled[i] = coordinate ^ flips[i];
}

CLONES void wedge_scramble_words(uint64_t *restrict words, const uint32_t *restrict directions,
                                 const uint32_t *restrict keys, uint64_t first, ptrdiff_t lanes) {
  FOR_GROUPS(first, lanes, {
    uint32_t point = (uint32_t)(start / GROUP);
    uint32_t coordinate = 0;
    for (uint32_t gray = point ^ point >> 1; gray; gray &= gray - 1)
      coordinate ^= directions[__builtin_ctz(gray)];
    uint32_t scrambled[GROUP];
    scramble(scrambled, coordinate, keys);
    for (ptrdiff_t i = from; i < to; i++)
      words[out + i - from] = (uint64_t)scrambled[i] << 32 | words[out + i - from] >> 32;
  })
}

CLONES void wedge_mix(double *restrict out, const double *restrict scores, ptrdiff_t stride,
                      const double *restrict weights, ptrdiff_t count, ptrdiff_t lanes) {
  for (ptrdiff_t i = 0; i < lanes; i++) out[i] = 0.0;
  for (ptrdiff_t k = 0; k < count; k++, scores += stride) {
    double weight = weights[k];
    for (ptrdiff_t i = 0; i < lanes; i++) out[i] += weight * scores[i];
  }
}
