package org.mingjian.server.desk.declared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Limits;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The texts of procedures and calendars that were ever in force: a case goes on under the
/// procedure it was opened under, whatever its area or a newer program declares.
final class KeptTexts {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CALENDAR = "calendar/";

  private static final String KEEP =
      """
      INSERT INTO case_procedure (procedure, area_path, texts, kept)
      VALUES (?, ?, ?, CAST(? AS timestamptz)) ON CONFLICT DO NOTHING
      """;

  private static final String KEEP_CALENDAR =
      """
      INSERT INTO case_procedure AS c (procedure, area_path, texts, kept)
      SELECT ?, '/000000', ?, CAST(? AS timestamptz)
      WHERE ? <> coalesce((SELECT procedure FROM case_procedure
        WHERE procedure ^@ 'calendar/' ORDER BY kept DESC, procedure LIMIT 1), '')
      ON CONFLICT (procedure) DO UPDATE SET kept = excluded.kept
      """;

  private static final String CALENDARS =
      "SELECT texts, kept FROM case_procedure WHERE procedure ^@ 'calendar/'"
          + " ORDER BY kept DESC, procedure";

  private final Database database;
  private final Clock clock;

  KeptTexts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void keep(String areaPath, DeclaredFiles.Read read) {
    database.inScope(
        Scope.service(),
        sql ->
            sql.execute(
                KEEP,
                read.procedure().id(),
                areaPath,
                JSON.writeValueAsString(read.texts()),
                clock.instant().toString()));
  }

  /// The procedures that were kept, by id.
  SortedMap<String, Procedure> procedures() {
    SortedMap<String, Procedure> procedures = new TreeMap<>();
    database.inScope(
        Scope.service(),
        sql -> {
          sql.fetch(
                  "SELECT procedure, texts FROM case_procedure WHERE NOT procedure ^@ 'calendar/'")
              .forEach(row -> procedures.put(row.get("procedure", String.class), procedure(row)));
          return procedures;
        });
    return procedures;
  }

  private static Procedure procedure(Record row) {
    List<Procedures.Declaration> texts =
        JSON.readValue(
            row.get("texts", String.class), new TypeReference<List<Procedures.Declaration>>() {});
    return Procedures.reread(texts);
  }

  /// Keeps the calendar that is in force now, and says what it was edited from: the one before the
  /// day of its first use.
  Optional<Limits.Edit> keep(WorkingCalendar calendar) {
    String id = CALENDAR + calendar.id();
    return database.inScope(
        Scope.service(),
        sql -> {
          sql.execute(KEEP_CALENDAR, id, calendar.text(), clock.instant().toString(), id);
          return edit(sql);
        });
  }

  private static Optional<Limits.Edit> edit(DSLContext sql) {
    List<Record> kept = List.copyOf(sql.fetch(CALENDARS));
    LocalDate day = day(kept.getFirst());
    return kept.stream()
        .filter(row -> day(row).isBefore(day))
        .findFirst()
        .map(row ->
            new Limits.Edit(WorkingCalendar.parse("former", row.get("texts", String.class)), day));
  }

  private static LocalDate day(Record row) {
    return WorkingCalendar.day(row.get("kept", OffsetDateTime.class).toInstant());
  }
}
