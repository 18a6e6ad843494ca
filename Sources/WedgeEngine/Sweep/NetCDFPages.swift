import ScenarioSyntax

/// The pages about NetCDF files that cannot be written or read.
let netCDFPages: [ExplanationPage] = [
  ExplanationPage(
    code: "E1121", title: "the library for NetCDF files is missing or too old",
    body: """
      wedge opens libnetcdf when a NetCDF file is asked for, and does all else without it. On Debian:
          apt-get install libnetcdf19
      Without it a sweep can still write its tables: -o with a folder needs it too, --draws FILE.csv does not.
      """),
  ExplanationPage(
    code: "E1122", title: "a NetCDF file that cannot be written",
    body: """
      The message says why: no such folder, no permission, no space left, a file larger than the limit.
      A file gets its name when it is complete, so no half of one is left, and what stood there before
      still stands.
      """),
  ExplanationPage(
    code: "E1123", title: "a file that cannot be read as NetCDF",
    body: """
      It is not there, not readable, or not a whole NetCDF-4 file: a text, or a file whose copying was
      broken off. `ncdump -h FILE` shows what is in a good one.
      """),
  ExplanationPage(
    code: "E1124", title: "a shard that is damaged",
    body: """
      A shard ends with a checksum of all its bytes, and they are not those that were written: the file was
      changed, or its copying went wrong. Copy it once more, or make that shard again; the others are kept
      as they are. A program that writes the file anew (nccopy, ncks) leaves out what a merge needs.
      """),
  ExplanationPage(
    code: "E1125", title: "a file that another process writes",
    body: """
      Two sweeps write draws to one file. Let the first end, or name another file.
      """),
  ExplanationPage(
    code: "E1126", title: "draws that were begun otherwise",
    body: """
      --resume goes on with FILE.part, which holds the draws of another sweep: of another file, seed, number
      of draws, choice of results, or in numbers of another size; or it was changed since. Ask for the same
      sweep again, or begin anew without --resume.
      """),
  ExplanationPage(
    code: "E1127", title: "too many draws for one NetCDF file",
    body: """
      A NetCDF file of draws counts them in 32 bits, up to draw 2_147_483_646. Write CSV.
      """),
]
