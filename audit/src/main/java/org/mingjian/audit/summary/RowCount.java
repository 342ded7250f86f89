package org.mingjian.audit.summary;

/// Where the rows of one source file went; `audited + leftOut + rejected` is `read`.
///
/// @param table the extract table
/// @param file its name as handed over
/// @param read rows seen
/// @param audited rows judged, or kept as facts
/// @param leftOut readable rows that are not judged
/// @param rejected unreadable or unbelievable rows
public record RowCount(
    String table, String file, long read, long audited, long leftOut, long rejected) {}
