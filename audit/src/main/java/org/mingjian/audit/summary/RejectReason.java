package org.mingjian.audit.summary;

/// Rejected rows of one file and column for one reason.
///
/// @param file the source file
/// @param column the column at fault, empty where the row as a whole is
/// @param reason what is wrong
/// @param rows how many rows
public record RejectReason(String file, String column, String reason, long rows) {}
