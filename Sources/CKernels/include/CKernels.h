// Loops over lanes, in the three versions that run-time dispatch chooses from.
//
// No state, no allocation, no input or output. The only caller is the room Tiles.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include "CKernelsScalar.h"
