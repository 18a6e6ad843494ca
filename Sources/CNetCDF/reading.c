// What a file holds.
#include "library.h"
#include "CNetCDF.h"
#include <string.h>

#define WEDGE_CALL(call)                                                                           \
  const WedgeLibrary *nc = wedge_enter();                                                          \
  return wedge_leave(nc ? nc->call : NC_ENOTNC)

int wedge_netcdf_find_variable(int file, const char *name, int *variable) {
  WEDGE_CALL(nc_inq_varid(file, name, variable));
}

int wedge_netcdf_rank(int file, int variable, int *rank) { WEDGE_CALL(nc_inq_varndims(file, variable, rank)); }

int wedge_netcdf_type(int file, int variable, int *type) { WEDGE_CALL(nc_inq_vartype(file, variable, type)); }

int wedge_netcdf_lengths(int file, int variable, size_t *lengths) {
  const WedgeLibrary *nc = wedge_enter();
  if (!nc) return wedge_leave(NC_ENOTNC);
  int rank = 0, dimensions[NC_MAX_VAR_DIMS];
  int status = nc->nc_inq_varndims(file, variable, &rank);
  if (!status) status = nc->nc_inq_vardimid(file, variable, dimensions);
  for (int index = 0; !status && index < rank; index++)
    status = nc->nc_inq_dimlen(file, dimensions[index], &lengths[index]);
  return wedge_leave(status);
}

int wedge_netcdf_text_length(int file, int variable, const char *name, size_t *length) {
  const WedgeLibrary *nc = wedge_enter();
  if (!nc) return wedge_leave(NC_ENOTNC);
  nc_type type = NC_CHAR;
  int status = nc->nc_inq_att(file, variable, name, &type, length);
  return wedge_leave(status ? status : type == NC_CHAR ? NC_NOERR : NC_EBADTYPE);
}

int wedge_netcdf_get_text(int file, int variable, const char *name, uint8_t *bytes) {
  WEDGE_CALL(nc_get_att_text(file, variable, name, (char *)bytes));
}

int wedge_netcdf_get_doubles(int file, int variable, const size_t *start, const size_t *count,
                             double *values) {
  WEDGE_CALL(nc_get_vara_double(file, variable, start, count, values));
}

int wedge_netcdf_get_bytes(int file, int variable, size_t start, size_t count, uint8_t *values) {
  WEDGE_CALL(nc_get_vara_schar(file, variable, &start, &count, (signed char *)values));
}

int wedge_netcdf_get_string(int file, int variable, size_t index, uint8_t *bytes, size_t room,
                            size_t *length) {
  const WedgeLibrary *nc = wedge_enter();
  if (!nc) return wedge_leave(NC_ENOTNC);
  char *text = NULL;
  int status = nc->nc_get_var1_string(file, variable, &index, &text);
  if (!status) {
    *length = text ? strlen(text) : 0;
    if (text) memcpy(bytes, text, *length < room ? *length : room);
    nc->nc_free_string(1, &text);
  }
  return wedge_leave(status);
}
