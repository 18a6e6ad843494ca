// What a stock that is wanted makes one buy.
#pragma once
#include "kernel_lanes.h"

// Most curves begin at 1, and a division is what the next year would wait for.
INLINE Lanes8 bought8(Lanes8 need, double floor, Lanes8 fresh, int is_whole) {
  Lanes8 least = spread8(floor), bought = chosen8(need < least, least, need);
  return is_whole ? bought : bought / fresh;
}
INLINE Lanes16 bought16(Lanes16 need, double floor, Lanes16 fresh, int is_whole) {
  Lanes16 least = spread16(floor), bought = chosen16(need < least, least, need);
  return is_whole ? bought : bought / fresh;
}
INLINE double bought1(double need, double floor, double fresh, int is_whole) {
  double bought = need < floor ? floor : need;
  return is_whole ? bought : bought / fresh;
}
