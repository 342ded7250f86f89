package org.mingjian.server.desk.letter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.values.MingjianException;
import tools.jackson.databind.json.JsonMapper;

/// The letters that went out, and the files of them.
public final class Letters {
  private static final String LIST =
      """
      SELECT letter, kind, title, document, issued, docx, pdf, content FROM letter
      WHERE "case" = CAST(? AS uuid) ORDER BY sequence
      """;

  private final Database database;
  private final FileStore store;
  private final LetterFont font;

  /// Letters that `database` has, their files in `store`.
  public Letters(Database database, FileStore store, LetterFont font) {
    this.database = database;
    this.store = store;
    this.font = font;
  }

  /// A letter that went out.
  ///
  /// @param letter its id in the procedure
  /// @param kind NOTICE, REQUEST, DECISION
  /// @param document its number
  /// @param hash of the DOCX, by which it is got
  public record Issued(
      String letter, String kind, String title, String document, Instant issued, String hash) {}

  /// Those of a case, in order.
  public List<Issued> of(DSLContext sql, String caseId) {
    return sql.fetch(LIST, caseId).map(Letters::issued);
  }

  private static Issued issued(Record row) {
    return new Issued(
        row.get("letter", String.class),
        row.get("kind", String.class),
        row.get("title", String.class),
        row.get("document", String.class),
        row.get("issued", OffsetDateTime.class).toInstant(),
        row.get("docx", String.class));
  }

  /// One of a case.
  public Optional<Issued> find(DSLContext sql, String caseId, String hash) {
    return row(sql, caseId, hash).map(Letters::issued);
  }

  private static MingjianException missing(String hash) {
    return new MingjianException(
        LetterError.NO_LETTER, "本案没有该文书 the case has no such letter: " + hash);
  }

  private static Optional<Record> row(DSLContext sql, String caseId, String hash) {
    return sql.fetch(LIST, caseId).stream()
        .filter(row -> row.get("docx", String.class).equals(hash))
        .map(row -> (Record) row)
        .findFirst();
  }

  /// The hash of the file to print; made when it is first asked for, and kept.
  ///
  /// @throws MingjianException [LetterError#NO_FONT], [LetterError#NO_LETTER]
  public String pdf(String caseId, String hash) {
    Record row =
        database
            .inScope(Scope.service(), sql -> row(sql, caseId, hash))
            .orElseThrow(() -> missing(hash));
    String kept = row.get("pdf", String.class);
    if (store.has(kept)) {
      return kept;
    }
    Letter letter = JsonMapper.shared().readValue(row.get("content", String.class), Letter.class);
    String made = store.keep(Pdf.of(letter, font.get()));
    if (kept.isEmpty()) {
      database.inScope(
          Scope.service(),
          sql ->
              sql.execute(
                  "UPDATE letter SET pdf = ? WHERE \"case\" = CAST(? AS uuid) AND docx = ?"
                      + " AND pdf = ''",
                  made,
                  caseId,
                  hash));
    }
    return made;
  }
}
