// The functions of libnetcdf that are used, with the types of its own header.
#pragma once
#include <netcdf.h>

#define WEDGE_NETCDF_FUNCTIONS(use)                                                                \
  use(nc_inq_libvers) use(nc_strerror) use(nc_create) use(nc_open) use(nc_enddef) use(nc_sync)     \
  use(nc_close) use(nc_def_dim) use(nc_def_var) use(nc_def_var_chunking) use(nc_def_var_deflate)   \
  use(nc_def_var_fill) use(nc_put_att_text) use(nc_put_att_int) use(nc_put_att_double)             \
  use(nc_put_att_float) use(nc_put_vara_double) use(nc_put_vara_float) use(nc_put_vara_int)        \
  use(nc_put_vara_schar) use(nc_put_var1_string) use(nc_inq_varid) use(nc_inq_varndims)            \
  use(nc_inq_vardimid) use(nc_inq_dimlen) use(nc_inq_vartype) use(nc_inq_att) use(nc_get_att_text) \
  use(nc_get_vara_double) use(nc_get_vara_schar) use(nc_get_var1_string) use(nc_free_string)

typedef struct {
#define WEDGE_MEMBER(name) __typeof__(&name) name;
  WEDGE_NETCDF_FUNCTIONS(WEDGE_MEMBER)
#undef WEDGE_MEMBER
} WedgeLibrary;

/// Takes the lock; null while the library is not ready.
const WedgeLibrary *wedge_enter(void);
/// Gives the lock back. A failure of the system that hides behind the library's status comes out.
int wedge_leave(int status);
/// Opens an ordinary file as the system does; 0 or an error number.
int wedge_knock(const char *path, int writes, int *descriptor);
