// How the library is found, and the lock around it.
#include "library.h"
#include "CNetCDF.h"
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static WedgeLibrary library;
static int isReady;
/// HDF5's own voice, which each thread has to turn off for itself.
static int (*keep_quiet)(int64_t, void *, void *);
static _Thread_local int isQuiet;

/// Below libnetcdf stands HDF5. It is not to speak of failures on its own, and has nothing left to do at the
/// process's end: a file that could not be closed, as on a full disk, would keep it trying.
static void quieten(void *handle) {
  keep_quiet = (int (*)(int64_t, void *, void *))dlsym(handle, "H5Eset_auto2");
  int (*leave_alone)(void) = (int (*)(void))dlsym(handle, "H5dont_atexit");
  if (leave_alone) leave_alone();
}

int wedge_netcdf_load(const char *name) {
  int result = WEDGE_NETCDF_READY;
  pthread_mutex_lock(&lock);
  if (!isReady) {
    void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
      result = WEDGE_NETCDF_MISSING;
    } else {
#define WEDGE_FIND(function)                                                                       \
  library.function = (__typeof__(library.function))dlsym(handle, #function);                       \
  if (!library.function) result = WEDGE_NETCDF_INCOMPLETE;
      WEDGE_NETCDF_FUNCTIONS(WEDGE_FIND)
#undef WEDGE_FIND
      if (result == WEDGE_NETCDF_READY) {
        quieten(handle);
        isReady = 1;
      } else {
        dlclose(handle);
      }
    }
  }
  pthread_mutex_unlock(&lock);
  return result;
}

const WedgeLibrary *wedge_enter(void) {
  pthread_mutex_lock(&lock);
  if (isReady && !isQuiet) {
    if (keep_quiet) keep_quiet(0, NULL, NULL);
    isQuiet = 1;
  }
  errno = 0;
  return isReady ? &library : NULL;
}

int wedge_leave(int status) {
  int reason = errno;
  pthread_mutex_unlock(&lock);
  if (status != NC_EHDFERR && status > -100) return status;
  switch (reason) {
  case ENOSPC: case EFBIG: case EDQUOT: case EIO: case EACCES: case EPERM: case EROFS: case EAGAIN:
    return reason;
  default: return status;
  }
}

const char *wedge_netcdf_version(void) {
  const WedgeLibrary *nc = wedge_enter();
  const char *version = nc ? nc->nc_inq_libvers() : "";
  wedge_leave(0);
  return version;
}

const char *wedge_netcdf_message(int status) {
  static _Thread_local char text[160];
  if (status > 0) {
    if (strerror_r(status, text, sizeof text) != 0) snprintf(text, sizeof text, "error %d", status);
    return text;
  }
  const WedgeLibrary *nc = wedge_enter();
  snprintf(text, sizeof text, "%s", nc ? nc->nc_strerror(status) : "libnetcdf is not loaded");
  wedge_leave(0);
  return text;
}
