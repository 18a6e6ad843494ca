// What every kernel file shares: the run-time dispatch, and exact arithmetic.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Three versions of each loop, chosen by the processor when the program starts. All three give
// the same bits: nothing is contracted, and a fused multiply-add is written where it is wanted.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define WEDGE_ONE_VERSION 1
#endif
#endif
#if defined(CLONES)
// The tests build each version by itself.
#elif defined(__x86_64__) && !defined(WEDGE_ONE_VERSION)
#define CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define CLONES
#endif

#define INLINE static inline __attribute__((always_inline))

/// a·b + c with one rounding, on every machine.
#define FMA(a, b, c) __builtin_elementwise_fma((a), (b), (c))
#define SQRT(x) __builtin_elementwise_sqrt(x)

INLINE uint64_t bits_of(double x) {
  uint64_t b;
  __builtin_memcpy(&b, &x, 8);
  return b;
}

INLINE double from_bits(uint64_t b) {
  double x;
  __builtin_memcpy(&x, &b, 8);
  return x;
}

INLINE double absolute(double x) { return from_bits(bits_of(x) & 0x7fffffffffffffffull); }
