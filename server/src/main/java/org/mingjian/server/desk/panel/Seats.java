package org.mingjian.server.desk.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.decision.Bench;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.server.database.Columns;
import org.mingjian.server.desk.docket.CaseWatcher;

/// Who sits on the panel of which case, kept with the events: an expert finds what they sit on, and
/// nothing else.
public final class Seats implements CaseWatcher {
  private static final String EMPTY = "DELETE FROM panel_seat WHERE \"case\" = CAST(? AS uuid)";
  private static final String SEAT =
      """
      INSERT INTO panel_seat ("case", account, area_path, institution, declared, opinion)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?)
      """;
  private static final String OF =
      """
      SELECT replace(CAST(c."case" AS text), '-', '') AS id, c.rule, c.item, c.amount_fen,
        c.limit_day, s.declared, s.opinion
      FROM panel_seat s JOIN desk_case c USING ("case")
      WHERE s.account = ? ORDER BY c.limit_day, c."case"
      """;

  /// A case somebody sits on. Money in fen.
  ///
  /// @param limit last day to give an opinion
  /// @param declared whether they said they have no conflict of interest
  /// @param opinion the outcome they are for; empty until they said so
  public record Seat(
      String id,
      String rule,
      String item,
      long amountFen,
      LocalDate limit,
      boolean declared,
      String opinion) {
    static Seat of(Record row) {
      return new Seat(
          row.get("id", String.class),
          row.get("rule", String.class),
          row.get("item", String.class),
          row.get("amount_fen", Long.class),
          Columns.day(row, "limit_day"),
          row.get("declared", Boolean.class),
          row.get("opinion", String.class));
    }
  }

  /// The cases an account sits on, those due first coming first. Few: a panel is disbanded with its
  /// step.
  public List<Seat> of(DSLContext sql, String account) {
    return sql.fetch(OF, account).map(Seat::of);
  }

  /// A file whose first events these are had no panel before.
  @Override
  public void saw(DSLContext sql, String areaPath, Decision.Accepted change) {
    boolean opens = change.events().getFirst().event() instanceof CaseEvent.Opened;
    if (!opens) {
      seat(sql, areaPath, change.file());
    }
  }

  private static void seat(DSLContext sql, String areaPath, CaseFile file) {
    String id = file.opening().caseId();
    sql.execute(EMPTY, id);
    for (Map.Entry<String, Bench.Seat> one : file.stay().bench().seats().entrySet()) {
      sql.execute(
          SEAT,
          id,
          one.getKey(),
          areaPath,
          file.opening().key().institution(),
          one.getValue().noConflict(),
          one.getValue().outcome().orElse(""));
    }
  }
}
