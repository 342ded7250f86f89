package org.mingjian.lake;

import java.util.List;
import org.mingjian.claims.extract.FileDamage;

/// What an import did. `importId` is empty if it added nothing. Counts are of the sources read;
/// `skipped` names those whose content was in the lake already; `damages` says which break off or
/// cannot be read.
public record ImportReport(
    String importId,
    List<TableRows> rows,
    List<String> skipped,
    List<FileDamage> damages,
    long visits) {
  /// Copies in.
  public ImportReport {
    rows = List.copyOf(rows);
    skipped = List.copyOf(skipped);
    damages = List.copyOf(damages);
  }

  /// Where the rows of one table in one source went; the last three add up to the first.
  public record TableRows(
      String file, String table, long read, long audited, long leftOut, long rejected) {}
}
