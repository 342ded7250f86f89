package org.mingjian.claims.extract;

/// The keys of a rejected row of `setl_d` or `mdtrt_d`, as they stand in the file, readable or not;
/// empty where absent.
public record ParentKeys(
    ExtractTable table,
    long line,
    String personNumber,
    String visitId,
    String settlementId,
    String institution) {
  /// Whether rows of this table have others belonging to them.
  public static boolean hasParents(ExtractTable table) {
    return table == ExtractTable.SETL_D || table == ExtractTable.MDTRT_D;
  }
}
