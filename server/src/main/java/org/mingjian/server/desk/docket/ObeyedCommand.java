package org.mingjian.server.desk.docket;

import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.server.database.Columns;
import org.mingjian.values.ContentHash;

/// What the id of a command stands for in a case, from the first time it is obeyed.
///
/// @param commandId chosen by the sender
/// @param account of the sender
/// @param word of the command
/// @param asked all that was asked for
record ObeyedCommand(String commandId, String account, String word, ContentHash asked) {
  private static final String KEEP =
      """
      INSERT INTO obeyed_command ("case", command, area_path, institution, account, word, asked)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, ?)
      """;

  private static final String USED =
      """
      SELECT account, word, encode(asked, 'hex') AS asked FROM obeyed_command
      WHERE "case" = CAST(? AS uuid) AND command = ?
      """;

  /// Of before such rows were kept, and of what the program does by itself: the events tell who.
  private static final String EVENT =
      """
      SELECT actor AS account, type AS word FROM event
      WHERE stream = ? AND CAST(payload AS jsonb) ->> 'command' = ? ORDER BY sequence DESC LIMIT 1
      """;

  /// What a wish asks for.
  static ObeyedCommand of(CaseDesk.Wish wish) {
    String word = CaseJson.word(wish.command().getClass());
    ContentHash asked = ContentHash.of(word, CaseJson.text(wish.command()));
    return new ObeyedCommand(wish.commandId(), wish.actor().person(), word, asked);
  }

  /// Keeps it with the case it was obeyed for.
  void keep(DSLContext sql, CaseFiles.Kept kept) {
    sql.execute(
        KEEP,
        kept.file().opening().caseId(),
        commandId,
        kept.areaPath(),
        kept.institution(),
        account,
        word,
        HexFormat.of().parseHex(asked.hex()));
  }

  /// What the id was used for where that was something else: the word of what another asked for by
  /// it, or of another content.
  Optional<String> usedFor(DSLContext sql, String caseId) {
    return sql.fetch(USED, caseId, commandId).stream()
        .findFirst()
        .map(row ->
            new ObeyedCommand(
                commandId,
                Columns.text(row, "account"),
                Columns.text(row, "word"),
                new ContentHash(Columns.text(row, "asked"))))
        .or(() -> ofEvents(sql, caseId))
        .filter(before -> !before.equals(this))
        .map(ObeyedCommand::word);
  }

  private Optional<ObeyedCommand> ofEvents(DSLContext sql, String caseId) {
    return sql.fetch(EVENT, "case/" + caseId, commandId).stream()
        .findFirst()
        .filter(row -> !Columns.text(row, "account").equals(account))
        .map(row -> new ObeyedCommand(commandId, "", Columns.text(row, "word"), asked));
  }
}
