// The rival: a plain C program that writes the same draws with libnetcdf, from memory in the order of the file.
//
//   write FILE DRAWS OUTPUTS INPUTS [float32] [settle]     prints "seconds S"
//   write compare FILE OTHER OUTPUTS INPUTS                ends with 0 if all numbers are the same bits
//
// The number of output k in year y (from 0) and draw d is 1000·k + y + d/8, of input k it is k + d/8. With
// `settle` the file is put on the disk before the clock stops, as the other side does.
#include <fcntl.h>
#include <netcdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { YEARS = 36, ROWS = 4096 };

static void check(int status, const char *what) {
  if (!status) return;
  fprintf(stderr, "%s: %s\n", what, nc_strerror(status));
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void *numbers(size_t count) {
  void *place = malloc(count * sizeof(double));
  if (place) return place;
  fprintf(stderr, "out of memory\n");
  exit(1);
}

static void put(int file, int variable, const void *values, size_t first, size_t rows, size_t width, int is_float) {
  size_t start[3] = {first, 0, 0}, count[3] = {rows, 1, width};
  int status = is_float ? nc_put_vara_float(file, variable, start, count, (const float *)values + first * width)
                        : nc_put_vara_double(file, variable, start, count, (const double *)values + first * width);
  check(status, "put");
}

static int write_file(const char *path, size_t draws, int outputs, int inputs, int is_float, int settles) {
  int count = outputs + inputs;
  void **values = malloc((size_t)count * sizeof *values);
  for (int k = 0; k < count; k++) {
    size_t width = k < outputs ? YEARS : 1;
    values[k] = numbers(draws * width);
    for (size_t draw = 0; draw < draws; draw++)
      for (size_t year = 0; year < width; year++) {
        double value = (k < outputs ? 1000.0 * k : k - outputs) + (double)year + (double)draw / 8;
        if (is_float) ((float *)values[k])[draw * width + year] = (float)value;
        else ((double *)values[k])[draw * width + year] = value;
      }
  }
  double start = now();
  int file, dimensions[3], *variables = malloc((size_t)count * sizeof *variables);
  check(nc_create(path, NC_NETCDF4 | NC_CLOBBER, &file), path);
  check(nc_def_dim(file, "draw", draws, &dimensions[0]), "draw");
  check(nc_def_dim(file, "scenario", 1, &dimensions[1]), "scenario");
  check(nc_def_dim(file, "year", YEARS, &dimensions[2]), "year");
  for (int k = 0; k < count; k++) {
    char name[32];
    snprintf(name, sizeof name, k < outputs ? "output_%d" : "input_%d", k < outputs ? k : k - outputs);
    check(nc_def_var(file, name, is_float ? NC_FLOAT : NC_DOUBLE, k < outputs ? 3 : 1, dimensions, &variables[k]),
          name);
    check(nc_def_var_chunking(file, variables[k], NC_CONTIGUOUS, NULL), name);
    check(nc_def_var_fill(file, variables[k], NC_NOFILL, NULL), name);
  }
  check(nc_enddef(file), "enddef");
  for (size_t first = 0; first < draws; first += ROWS) {
    size_t rows = first + ROWS < draws ? ROWS : draws - first;
    for (int k = 0; k < outputs; k++) put(file, variables[k], values[k], first, rows, YEARS, is_float);
  }
  for (int k = outputs; k < count; k++) put(file, variables[k], values[k], 0, draws, 1, is_float);
  check(nc_close(file), "close");
  if (settles) {
    int descriptor = open(path, O_RDONLY);
    fsync(descriptor);
    close(descriptor);
  }
  printf("seconds %.9f\n", now() - start);
  return 0;
}

static size_t read_all(const char *path, const char *name, double **values) {
  int file, variable, rank, dimensions[NC_MAX_VAR_DIMS];
  size_t count = 1;
  check(nc_open(path, NC_NOWRITE, &file), path);
  check(nc_inq_varid(file, name, &variable), name);
  check(nc_inq_varndims(file, variable, &rank), name);
  check(nc_inq_vardimid(file, variable, dimensions), name);
  for (int k = 0; k < rank; k++) {
    size_t length;
    check(nc_inq_dimlen(file, dimensions[k], &length), name);
    count *= length;
  }
  *values = numbers(count);
  check(nc_get_var_double(file, variable, *values), name);
  check(nc_close(file), path);
  return count;
}

static int compare(const char *a, const char *b, int outputs, int inputs) {
  for (int k = 0; k < outputs + inputs; k++) {
    char name[32];
    snprintf(name, sizeof name, k < outputs ? "output_%d" : "input_%d", k < outputs ? k : k - outputs);
    double *of_a, *of_b;
    size_t count = read_all(a, name, &of_a);
    if (read_all(b, name, &of_b) != count || memcmp(of_a, of_b, count * sizeof(double)) != 0) {
      fprintf(stderr, "%s differs\n", name);
      return 1;
    }
    free(of_a);
    free(of_b);
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc == 6 && strcmp(argv[1], "compare") == 0) return compare(argv[2], argv[3], atoi(argv[4]), atoi(argv[5]));
  if (argc < 5) return 64;
  int is_float = 0, settles = 0;
  for (int k = 5; k < argc; k++) {
    if (strcmp(argv[k], "float32") == 0) is_float = 1;
    if (strcmp(argv[k], "settle") == 0) settles = 1;
  }
  return write_file(argv[1], strtoul(argv[2], NULL, 10), atoi(argv[3]), atoi(argv[4]), is_float, settles);
}
