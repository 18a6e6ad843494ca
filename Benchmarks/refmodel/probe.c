// How many fused multiply-adds this core does now: chains in registers, nothing else.
//
//   probe [TENTHS]    prints "gflops G" after about so many tenths of a second, one if no number is given
//
// A slow probe explains a slow run: the clock moves with what the neighbours do.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#if defined(__AVX512F__)
enum { LANES = 8 };
#define REGISTER "+v"
#elif defined(__x86_64__)
enum { LANES = 4 };
#define REGISTER "+x"
#else
enum { LANES = 2 };
#define REGISTER "+w"
#endif
enum { CHAINS = 12, STEPS = 30000000 };
typedef double Vector __attribute__((vector_size(8 * LANES)));

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int main(int count, char **words) {
  long steps = STEPS * (count > 1 ? atol(words[1]) : 1L);
  Vector sums[CHAINS], factor = {0}, term = {0};
  factor += 0.999;
  term += 1e-6;
  for (int k = 0; k < CHAINS; k++) sums[k] = term * (double)k;
  double start = now();
  for (long step = 0; step < steps; step++) {
#pragma GCC unroll 12
    for (int k = 0; k < CHAINS; k++) {
      sums[k] = sums[k] * factor + term;
      __asm__ volatile("" : REGISTER(sums[k]));
    }
  }
  printf("gflops %.2f\n", 2.0 * LANES * CHAINS * (double)steps / (now() - start) / 1e9);
  return 0;
}
