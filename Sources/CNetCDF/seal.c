// The checksum of a whole file, which stands behind its last byte.
#include "library.h"
#include "CNetCDF.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 18, SEAL = 32, SUPERBLOCK = 48 };

/// What a seal begins with; the length and the checksum of what stands before it follow, the lowest byte first.
static const uint8_t mark[16] = "\nwedge sealed 1\n";
static const uint8_t hdf5[8] = "\x89HDF\r\n\x1a\n";

static uint64_t word(const uint8_t *bytes) {
  uint64_t value = 0;
  for (int place = 7; place >= 0; place--) value = value << 8 | bytes[place];
  return value;
}

static void put_word(uint8_t *bytes, uint64_t value) {
  for (int place = 0; place < 8; place++) bytes[place] = (uint8_t)(value >> 8 * place);
}

/// Reads as many bytes as the file has at this place; a number below 0 is a failure.
static ssize_t read_whole(int descriptor, uint8_t *bytes, size_t count, uint64_t from) {
  size_t done = 0;
  while (done < count) {
    ssize_t got = pread(descriptor, bytes + done, count - done, (off_t)(from + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0) break;
    done += (size_t)got;
  }
  return (ssize_t)done;
}

/// A one-to-one map of the sum, so one word that is changed always changes the result.
static uint64_t step(uint64_t sum, uint64_t word) {
  sum = (sum ^ word) * 0xbf58476d1ce4e5b9u;
  return sum ^ sum >> 32;
}

/// Bytes of a file.
typedef struct {
  uint64_t from;
  uint64_t length;
} Part;

static int sum(int descriptor, Part part, uint64_t *result) {
  uint8_t *piece = malloc(PIECE);
  if (!piece) return ENOMEM;
  uint64_t value = 0x9e3779b97f4a7c15u ^ part.length, end = part.from + part.length;
  int reason = 0;
  for (uint64_t from = part.from; from < end && !reason; from += PIECE) {
    size_t count = end - from < PIECE ? (size_t)(end - from) : PIECE;
    ssize_t got = read_whole(descriptor, piece, count, from);
    if (got < 0 || (size_t)got < count) {
      reason = got < 0 ? errno : EIO;
      break;
    }
    memset(piece + count, 0, -count & 7);
    for (size_t place = 0; place < count; place += 8) value = step(value, word(piece + place));
  }
  free(piece);
  *result = value;
  return reason;
}

int wedge_file_head_sum(const char *path, uint64_t length, uint64_t *result) {
  int descriptor;
  if (length < SUPERBLOCK) return EINVAL;
  int reason = wedge_knock(path, 0, &descriptor);
  if (reason) return reason;
  reason = sum(descriptor, (Part){.from = SUPERBLOCK, .length = length - SUPERBLOCK}, result);
  uint8_t head[SUPERBLOCK] = {0};
  if (!reason && read_whole(descriptor, head, sizeof head, 0) < 0) reason = errno;
  close(descriptor);
  // Whether a process has the file open, and HDF5's own checksum over that.
  head[11] = 0;
  memset(head + 44, 0, 4);
  for (size_t place = 0; place < sizeof head; place += 8) *result = step(*result, word(head + place));
  return reason;
}

int wedge_file_length(const char *path, uint64_t *length) {
  struct stat information;
  if (stat(path, &information) != 0) return errno;
  *length = (uint64_t)information.st_size;
  return 0;
}

int wedge_file_seal(const char *path) {
  int descriptor;
  int reason = wedge_knock(path, 1, &descriptor);
  if (reason) return reason;
  uint8_t seal[SEAL];
  uint64_t value = 0;
  off_t length = lseek(descriptor, 0, SEEK_END);
  reason = length < 0 ? errno : sum(descriptor, (Part){.length = (uint64_t)length}, &value);
  memcpy(seal, mark, sizeof mark);
  put_word(seal + 16, (uint64_t)length);
  put_word(seal + 24, value);
  for (size_t done = 0; done < SEAL && !reason;) {
    ssize_t count = write(descriptor, seal + done, SEAL - done);
    if (count > 0) done += (size_t)count;
    else if (count == 0 || errno != EINTR) reason = count < 0 ? errno : ENOSPC;
  }
  close(descriptor);
  return reason;
}

/// Where an HDF5 file says that it ends; 0 where it says nothing that can be understood.
static uint64_t stated_end(const uint8_t *head) {
  int version = head[8];
  if (version == 2 || version == 3) return head[9] == 8 ? word(head + 28) : 0;
  if (version == 0 || version == 1) return head[13] == 8 ? word(head + (version ? 44 : 40)) : 0;
  return 0;
}

static int judge(int descriptor, int *verdict) {
  off_t size = lseek(descriptor, 0, SEEK_END);
  if (size < 0) return errno;
  uint8_t head[64] = {0}, seal[SEAL] = {0};
  if (read_whole(descriptor, head, sizeof head, 0) < 0) return errno;
  if (size >= SEAL && read_whole(descriptor, seal, SEAL, (uint64_t)size - SEAL) < 0) return errno;
  if (memcmp(seal, mark, sizeof mark) == 0) {
    uint64_t length = (uint64_t)size - SEAL, value = 0;
    int reason = sum(descriptor, (Part){.length = length}, &value);
    *verdict = word(seal + 16) == length && word(seal + 24) == value ? WEDGE_FILE_WHOLE : WEDGE_FILE_DAMAGED;
    return reason;
  }
  if (memcmp(head, hdf5, sizeof hdf5) != 0) *verdict = WEDGE_FILE_FOREIGN;
  else if (size < SUPERBLOCK || (uint64_t)size < stated_end(head)) *verdict = WEDGE_FILE_CUT;
  else *verdict = (uint64_t)size == stated_end(head) ? WEDGE_FILE_UNSEALED : WEDGE_FILE_DAMAGED;
  return 0;
}

int wedge_file_judge(const char *path, int *verdict) {
  int descriptor;
  int reason = wedge_knock(path, 0, &descriptor);
  if (reason) return reason;
  reason = judge(descriptor, verdict);
  close(descriptor);
  return reason;
}
