// How many fused multiply-adds this core does now: chains in registers, nothing else. Prints "gflops G".
// A slow probe explains a slow run: the clock moves with what the neighbours do.
#include <stdio.h>
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
enum { CHAINS = 12, STEPS = 4000000 };
typedef double Vector __attribute__((vector_size(8 * LANES)));

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int main(void) {
  Vector sums[CHAINS], factor = {0}, term = {0};
  factor += 0.999;
  term += 1e-6;
  for (int k = 0; k < CHAINS; k++) sums[k] = term * (double)k;
  double start = now();
  for (long step = 0; step < STEPS; step++) {
#pragma GCC unroll 12
    for (int k = 0; k < CHAINS; k++) {
      sums[k] = sums[k] * factor + term;
      __asm__ volatile("" : REGISTER(sums[k]));
    }
  }
  printf("gflops %.2f\n", 2.0 * LANES * CHAINS * STEPS / (now() - start) / 1e9);
  return 0;
}
