// The front door of the two C programs: how fast they sweep, and what they answer.
//
//   drive sweep N     prints "seconds S" (CPU time of this thread, draw + evaluate + fold of N draws) and "pass P"
//   drive outputs N   reads N columns of 24 inputs, input by input; prints their 146 outputs, output by output
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { INPUTS = 24, OUTPUTS = 146, WARM = 8192 };

void refmodel_run(const double *inputs, long count, double *outputs);
void refmodel_sweep(long count, uint32_t seed, double *means, double *squares);

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int main(int count, char **words) {
  long draws = count == 3 ? atol(words[2]) : 0;
  if (draws < 8 || draws % 8) {
    fprintf(stderr, "drive sweep N, drive outputs N; N a multiple of 8\n");
    return 64;
  }
  if (!strcmp(words[1], "sweep")) {
    double means[OUTPUTS], squares[OUTPUTS];
    refmodel_sweep(WARM, 2, means, squares);
    double start = now();
    refmodel_sweep(draws, 1, means, squares);
    printf("seconds %.9f\npass %.6f\n", now() - start, means[OUTPUTS - 1]);
    return 0;
  }
  double *inputs = malloc((size_t)draws * INPUTS * sizeof(double));
  double *outputs = malloc((size_t)draws * OUTPUTS * sizeof(double));
  if (!inputs || !outputs) return 1;
  for (long k = 0; k < draws * INPUTS; k++)
    if (scanf("%lf", &inputs[k]) != 1) return 1;
  refmodel_run(inputs, draws, outputs);
  for (long k = 0; k < draws * OUTPUTS; k++) printf("%.17g\n", outputs[k]);
  return 0;
}
