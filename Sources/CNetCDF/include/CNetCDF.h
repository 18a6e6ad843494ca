// NetCDF-4 files through libnetcdf, which is opened when the first of them is asked for.
//
// Each call holds one lock, as the library bears one caller at a time. What returns `int` returns 0,
// a status of the library (negative) or an error number of the system (positive).
#pragma once
#include <stddef.h>
#include <stdint.h>

/// What `wedge_netcdf_load` finds.
enum {
  WEDGE_NETCDF_READY = 0,
  WEDGE_NETCDF_MISSING = 1,
  WEDGE_NETCDF_INCOMPLETE = 2,
};

/// Types of variables. Of the types of NetCDF-4 these are the ones that CF-1.8 knows.
enum {
  WEDGE_NETCDF_BYTE = 1,
  WEDGE_NETCDF_INT = 4,
  WEDGE_NETCDF_FLOAT = 5,
  WEDGE_NETCDF_DOUBLE = 6,
  WEDGE_NETCDF_STRING = 12,
};

/// A variable number that stands for the file as a whole.
enum { WEDGE_NETCDF_GLOBAL = -1 };

// MARK: The library

/// Opens the library by the name of its file. Once ready it stays so, whatever the name.
int wedge_netcdf_load(const char *name);
/// `4.9.0 of Aug 7 2022 …`; empty before the library is ready.
const char *wedge_netcdf_version(void);
/// A status in words; valid until the calling thread asks again.
const char *wedge_netcdf_message(int status);

// MARK: Files

int wedge_netcdf_create(const char *path, int *file);
int wedge_netcdf_open(const char *path, int writes, int *file);
int wedge_netcdf_end_definitions(int file);
/// Hands all that is held back to the system.
int wedge_netcdf_sync(int file);
int wedge_netcdf_close(int file);

// MARK: Definitions

int wedge_netcdf_define_dimension(int file, const char *name, size_t length, int *dimension);
/// A variable whose values stand in one row, without a filling of its own; one that can grow where a dimension has
/// the length 0.
int wedge_netcdf_define_variable(int file, const char *name, int type, int rank, const int *dimensions,
                                 int *variable);
/// A variable of one dimension, kept in deflated chunks of this length.
int wedge_netcdf_define_deflated(int file, const char *name, int type, int dimension, size_t chunk,
                                 int *variable);
int wedge_netcdf_set_text(int file, int variable, const char *name, const char *text);
int wedge_netcdf_set_integers(int file, int variable, const char *name, const int32_t *values,
                              size_t count);
int wedge_netcdf_set_double(int file, int variable, const char *name, double value);
/// Not a number, of the variable's type, as its mark of a missing value.
int wedge_netcdf_set_fill(int file, int variable, int type);

// MARK: Values

int wedge_netcdf_put_doubles(int file, int variable, const size_t *start, const size_t *count,
                             const double *values);
int wedge_netcdf_put_floats(int file, int variable, const size_t *start, const size_t *count,
                            const float *values);
int wedge_netcdf_put_integers(int file, int variable, const size_t *start, const size_t *count,
                              const int32_t *values);
int wedge_netcdf_put_bytes(int file, int variable, size_t start, size_t count, const uint8_t *values);
int wedge_netcdf_put_string(int file, int variable, size_t index, const char *text);

// MARK: Reading

int wedge_netcdf_find_variable(int file, const char *name, int *variable);
int wedge_netcdf_rank(int file, int variable, int *rank);
/// The lengths of a variable's dimensions; room for `wedge_netcdf_rank` of them.
int wedge_netcdf_lengths(int file, int variable, size_t *lengths);
int wedge_netcdf_type(int file, int variable, int *type);
/// The length of a text attribute in bytes.
int wedge_netcdf_text_length(int file, int variable, const char *name, size_t *length);
int wedge_netcdf_get_text(int file, int variable, const char *name, uint8_t *bytes);
/// Numbers of any type, as doubles.
int wedge_netcdf_get_doubles(int file, int variable, const size_t *start, const size_t *count,
                             double *values);
int wedge_netcdf_get_bytes(int file, int variable, size_t start, size_t count, uint8_t *values);
/// A string's length in bytes; at most `room` of them are copied.
int wedge_netcdf_get_string(int file, int variable, size_t index, uint8_t *bytes, size_t room,
                            size_t *length);

// MARK: Rows of draws

/// Numbers that stand in lines: where the first of them is, and how far it is from one line to the next.
typedef struct {
  size_t start;
  size_t stride;
} WedgeLines;

/// Turns `years` lines of `draws` numbers into `draws` lines of `years` numbers, each divided by `divisor`.
void wedge_rows_of_doubles(double *rows, WedgeLines to, const double *values, WedgeLines from, size_t years,
                           size_t draws, double divisor);
void wedge_rows_of_floats(float *rows, WedgeLines to, const double *values, WedgeLines from, size_t years,
                          size_t draws, double divisor);

// MARK: The files' names

/// The real place of a result file, links followed, as the `room` bytes of `place` with a 0 at the end; an error
/// number where none may be written there.
int wedge_file_destination(const char *path, uint8_t *place, size_t room);
/// Puts a finished file on the disk and gives it its own name, replacing what has it.
int wedge_file_publish(const char *temporary, const char *final);
/// Puts what was written to a file on the disk.
int wedge_file_settle(const char *path);
/// Lets the system begin to put what was written on the disk, and does not wait.
void wedge_file_hasten(const char *path);
int wedge_file_remove(const char *path);
/// A number that no other process of this machine has.
int wedge_file_process(void);
/// Whether another process has the file open for writing.
int wedge_file_is_busy(const char *path);

// MARK: Whether a file is as it was written

/// What is found of a file before the library opens it, whose code does not bear every change of a byte.
enum {
  /// Sealed, and every byte is as it was.
  WEDGE_FILE_WHOLE = 0,
  /// Sealed, or with something behind its end, and not as it was.
  WEDGE_FILE_DAMAGED = 1,
  /// HDF5 without a seal.
  WEDGE_FILE_UNSEALED = 2,
  /// HDF5 that ends before its end.
  WEDGE_FILE_CUT = 3,
  /// Anything else.
  WEDGE_FILE_FOREIGN = 4,
};

/// Appends a checksum of all bytes. HDF5 states its own end, so what stands behind it is in no reader's way.
int wedge_file_seal(const char *path);
int wedge_file_judge(const char *path, int *verdict);
/// A checksum of the first bytes of an HDF5 file, 48 at least, but for those that opening and closing it change.
int wedge_file_head_sum(const char *path, uint64_t length, uint64_t *result);
int wedge_file_length(const char *path, uint64_t *length);
