// How a finished file comes by its name.
#define _GNU_SOURCE
#include "CNetCDF.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

int wedge_file_destination(const char *path, uint8_t *place, size_t room) {
  char resolved[PATH_MAX];
  struct stat information;
  if (stat(path, &information) != 0) {
    if (errno != ENOENT || strlen(path) >= sizeof resolved) return errno == ENOENT ? ENAMETOOLONG : errno;
    strcpy(resolved, path);
  } else {
    if (S_ISDIR(information.st_mode)) return EISDIR;
    if (!S_ISREG(information.st_mode)) return ENOTSUP;
    if (access(path, W_OK) != 0 || !realpath(path, resolved)) return errno;
  }
  size_t length = strlen(resolved) + 1;
  if (length > room) return ENAMETOOLONG;
  memcpy(place, resolved, length);
  return 0;
}

int wedge_file_settle(const char *path) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int reason = fsync(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  return reason;
}

void wedge_file_hasten(const char *path) {
  int descriptor = open(path, O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
  close(descriptor);
}

/// Puts the entry of a file in its folder on the disk, where the file system can.
static void settle_folder(const char *path) {
  char folder[4096];
  const char *slash = strrchr(path, '/');
  size_t length = slash ? (size_t)(slash - path) : 0;
  if (length >= sizeof folder) return;
  memcpy(folder, path, length);
  folder[length] = 0;
  int descriptor = open(length ? folder : slash ? "/" : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

int wedge_file_publish(const char *temporary, const char *final) {
  int reason = wedge_file_settle(temporary);
  if (reason) return reason;
  if (rename(temporary, final) != 0) return errno;
  settle_folder(final);
  return 0;
}

int wedge_file_remove(const char *path) { return unlink(path) == 0 ? 0 : errno; }

int wedge_file_process(void) { return (int)getpid(); }

int wedge_file_is_busy(const char *path) {
  int descriptor = open(path, O_RDWR | O_CLOEXEC);
  if (descriptor < 0) return 0;
  int isBusy = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  close(descriptor);
  return isBusy;
}
