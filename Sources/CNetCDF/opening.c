// From a file's name to an open file.
#include "library.h"
#include "CNetCDF.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/// Opens the file as the system does, whose reasons for a failure the library does not tell.
static int knock(const char *path, int flags, int *descriptor) {
  *descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0666);
  if (*descriptor < 0) return errno;
  struct stat information;
  int reason = fstat(*descriptor, &information) != 0 ? errno
               : S_ISDIR(information.st_mode)        ? EISDIR
               : S_ISREG(information.st_mode)        ? 0
                                                     : ENXIO;
  if (reason) close(*descriptor);
  return reason;
}

/// Why a file that could be opened could not be begun. The library says of any failure there that permission is
/// denied, so a few bytes are written to hear what the system says; nobody needs what is in the file.
static int reason_of(int status, int descriptor) {
  static const char bytes[4096];
  errno = 0;
  if (pwrite(descriptor, bytes, sizeof bytes, 0) == (ssize_t)sizeof bytes) {
    return status == EACCES ? NC_EHDFERR : status;
  }
  return errno ? errno : ENOSPC;
}

/// Runs a call of the library on the open file, by its name, or by its number where the library would read the
/// name in another way: it takes a stroke to the left for a folder's.
static int enter(const char *path, int descriptor, int creates, int mode, int *file) {
  char number[40];
  snprintf(number, sizeof number, "/proc/self/fd/%d", descriptor);
  const char *name = strchr(path, '\\') ? number : path;
  const WedgeLibrary *nc = wedge_enter();
  int status = !nc ? NC_ENOTNC : creates ? nc->nc_create(name, mode, file) : nc->nc_open(name, mode, file);
  status = wedge_leave(status);
  if (status && creates) status = reason_of(status, descriptor);
  close(descriptor);
  return status;
}

int wedge_netcdf_create(const char *path, int *file) {
  int descriptor;
  int reason = knock(path, O_RDWR | O_CREAT, &descriptor);
  return reason ? reason : enter(path, descriptor, 1, NC_NETCDF4 | NC_CLOBBER, file);
}

int wedge_netcdf_open(const char *path, int writes, int *file) {
  int descriptor;
  int reason = knock(path, writes ? O_RDWR : O_RDONLY, &descriptor);
  return reason ? reason : enter(path, descriptor, 0, writes ? NC_WRITE : NC_NOWRITE, file);
}

int wedge_knock(const char *path, int writes, int *descriptor) {
  return knock(path, writes ? O_RDWR : O_RDONLY, descriptor);
}
