package org.mingjian.claims.csv;

/// What can keep a line from being a record.
public enum CsvFault {
  /// A quoted field is still open at the end of the file.
  QUOTE_NOT_CLOSED,
  /// Something other than a delimiter follows a closing quote.
  TEXT_AFTER_QUOTE,
  /// A quoted field or a record is longer than any real one.
  TOO_LONG,
  /// The file breaks off inside the record.
  FILE_TRUNCATED
}
