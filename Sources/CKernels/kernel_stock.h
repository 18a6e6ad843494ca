// What a stock that is wanted makes one buy.
#pragma once
#include "kernel_lanes.h"

// Most curves begin at 1, and a division is what the next year would wait for.
#define BOUGHT(V, N, CHOSEN)                                                                       \
  INLINE V bought##N(V need, double floor, V fresh, int is_whole) {                                \
    V least = spread##N(floor), bought = CHOSEN(need < least, least, need);                        \
    return is_whole ? bought : bought / fresh;                                                     \
  }
#define CHOSEN1(first, x, y) ((first) ? (x) : (y))

BOUGHT(Lanes16, 16, chosen16)
BOUGHT(Lanes8, 8, chosen8)
BOUGHT(double, 1, CHOSEN1)
