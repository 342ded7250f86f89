package org.mingjian.server.desk.docket;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/// Writes down beside findings why they open no case, or that they do again.
final class Standings {
  private static final String STAND =
      """
      UPDATE finding SET standing = ?, exemption = CAST(nullif(?, '') AS uuid),
        marked_by = CAST(nullif(?, '') AS uuid), marked_fen = ?, changed = CAST(? AS timestamptz)
      WHERE finding = CAST(? AS uuid) AND month = CAST(? AS date)
      """;

  private static final String REMEMBER =
      """
      INSERT INTO finding_change (finding, month, run, area_path, institution, at, kind, release,
        content_hash, amount_fen, fund_fen)
      SELECT finding, month, run, area_path, institution, CAST(? AS timestamptz), ?, release,
        content_hash, amount_fen, fund_fen
      FROM finding WHERE finding = CAST(? AS uuid) AND month = CAST(? AS date)
      ON CONFLICT DO NOTHING
      """;

  private final DSLContext sql;
  private final String at;

  Standings(DSLContext sql, Instant at) {
    this.sql = sql;
    this.at = at.toString();
  }

  void write(List<Sifted> sifted) {
    for (Sifted one : sifted) {
      switch (one) {
        case Sifted.Gathered gathered ->
            write(one.row(), new As("live", "", gathered.heldBy(), gathered.heldFen()));
        case Sifted.Exempt exempt -> write(one.row(), new As("exempt", exempt.exemption(), "", 0));
        case Sifted.Marked marked ->
            write(one.row(), new As("marked", "", marked.heldBy(), marked.heldFen()));
      }
    }
  }

  /// How a finding stands.
  private record As(String standing, String exemption, String markedBy, long markedFen) {
    static As of(FoundRow row) {
      return new As(row.standing(), row.exemption(), row.markedBy(), row.markedFen());
    }

    String kind() {
      return switch (standing) {
        case "exempt" -> "exempted";
        case "marked" -> "marked";
        default -> "stands-again";
      };
    }
  }

  private void write(FoundRow row, As now) {
    As before = As.of(row);
    if (now.equals(before)) {
      return;
    }
    if (!now.standing.equals(before.standing)) {
      sql.execute(REMEMBER, at, now.kind(), row.id(), row.month());
    }
    sql.execute(
        STAND, now.standing, now.exemption, now.markedBy, now.markedFen, at, row.id(), row.month());
  }
}
