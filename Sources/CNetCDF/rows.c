// From years of draws to draws of years: as a plan computes them, and as a reader wants them.
#include "CNetCDF.h"

// A few draws at a time, so that the lines of memory that are read and those that are written stay near.
#define WEDGE_DRAWS_AT_ONCE 16

#define WEDGE_TURN(number)                                                                         \
  for (size_t first = 0; first < draws; first += WEDGE_DRAWS_AT_ONCE) {                            \
    size_t end = first + WEDGE_DRAWS_AT_ONCE < draws ? first + WEDGE_DRAWS_AT_ONCE : draws;        \
    for (size_t year = 0; year < years; year++) {                                                  \
      number *row = rows + to.start + first * to.stride + year;                                    \
      const double *line = values + from.start + year * from.stride;                               \
      for (size_t draw = first; draw < end; draw++, row += to.stride)                              \
        *row = (number)(line[draw] / divisor);                                                     \
    }                                                                                              \
  }

void wedge_rows_of_doubles(double *rows, WedgeLines to, const double *values, WedgeLines from, size_t years,
                           size_t draws, double divisor) {
  WEDGE_TURN(double)
}

void wedge_rows_of_floats(float *rows, WedgeLines to, const double *values, WedgeLines from, size_t years,
                          size_t draws, double divisor) {
  WEDGE_TURN(float)
}
