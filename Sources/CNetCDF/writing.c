// Definitions and values, on their way into a file.
#include "library.h"
#include "CNetCDF.h"
#include <math.h>
#include <string.h>

#define WEDGE_CALL(call)                                                                           \
  const WedgeLibrary *nc = wedge_enter();                                                          \
  return wedge_leave(nc ? nc->call : NC_ENOTNC)

int wedge_netcdf_end_definitions(int file) { WEDGE_CALL(nc_enddef(file)); }

int wedge_netcdf_sync(int file) { WEDGE_CALL(nc_sync(file)); }

int wedge_netcdf_close(int file) { WEDGE_CALL(nc_close(file)); }

int wedge_netcdf_define_dimension(int file, const char *name, size_t length, int *dimension) {
  WEDGE_CALL(nc_def_dim(file, name, length, dimension));
}

int wedge_netcdf_define_variable(int file, const char *name, int type, int rank, const int *dimensions,
                                 int *variable) {
  const WedgeLibrary *nc = wedge_enter();
  if (!nc) return wedge_leave(NC_ENOTNC);
  int status = nc->nc_def_var(file, name, type, rank, dimensions, variable);
  // A length of 0 is that of a dimension that grows, which has no place to be laid out in.
  int isEmpty = 0;
  for (int index = 0; !status && index < rank; index++) {
    size_t length = 0;
    status = nc->nc_inq_dimlen(file, dimensions[index], &length);
    isEmpty |= length == 0;
  }
  if (!status && rank > 0 && !isEmpty) status = nc->nc_def_var_chunking(file, *variable, NC_CONTIGUOUS, NULL);
  if (!status && type != NC_STRING) status = nc->nc_def_var_fill(file, *variable, NC_NOFILL, NULL);
  return wedge_leave(status);
}

int wedge_netcdf_define_deflated(int file, const char *name, int type, int dimension, size_t chunk,
                                 int *variable) {
  const WedgeLibrary *nc = wedge_enter();
  if (!nc) return wedge_leave(NC_ENOTNC);
  int status = nc->nc_def_var(file, name, type, 1, &dimension, variable);
  if (!status) status = nc->nc_def_var_chunking(file, *variable, NC_CHUNKED, &chunk);
  if (!status) status = nc->nc_def_var_deflate(file, *variable, 0, 1, 1);
  return wedge_leave(status);
}

int wedge_netcdf_set_text(int file, int variable, const char *name, const char *text) {
  WEDGE_CALL(nc_put_att_text(file, variable, name, strlen(text), text));
}

int wedge_netcdf_set_integers(int file, int variable, const char *name, const int32_t *values,
                              size_t count) {
  WEDGE_CALL(nc_put_att_int(file, variable, name, NC_INT, count, values));
}

int wedge_netcdf_set_double(int file, int variable, const char *name, double value) {
  WEDGE_CALL(nc_put_att_double(file, variable, name, NC_DOUBLE, 1, &value));
}

int wedge_netcdf_set_fill(int file, int variable, int type) {
  const double missing = NAN;
  WEDGE_CALL(nc_put_att_double(file, variable, "_FillValue", type, 1, &missing));
}

int wedge_netcdf_put_doubles(int file, int variable, const size_t *start, const size_t *count,
                             const double *values) {
  WEDGE_CALL(nc_put_vara_double(file, variable, start, count, values));
}

int wedge_netcdf_put_floats(int file, int variable, const size_t *start, const size_t *count,
                            const float *values) {
  WEDGE_CALL(nc_put_vara_float(file, variable, start, count, values));
}

int wedge_netcdf_put_integers(int file, int variable, const size_t *start, const size_t *count,
                              const int32_t *values) {
  WEDGE_CALL(nc_put_vara_int(file, variable, start, count, values));
}

int wedge_netcdf_put_bytes(int file, int variable, size_t start, size_t count, const uint8_t *values) {
  WEDGE_CALL(nc_put_vara_schar(file, variable, &start, &count, (const signed char *)values));
}

int wedge_netcdf_put_string(int file, int variable, size_t index, const char *text) {
  WEDGE_CALL(nc_put_var1_string(file, variable, &index, &text));
}
