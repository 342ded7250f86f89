package org.mingjian.server.desk.file;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Deletes files that were brought and never put to use. Rows go first, and leave the hash behind;
/// then each file goes, unless another row, a letter or a copy has the same. Cut short in between,
/// the next round goes on; nothing that stands in a case is touched.
public final class UploadSweep {
  private static final int SOME = 1000;

  /// An extract is wanted as long as its task may begin anew. A row somebody is just putting to use
  /// is locked, and left.
  private static final String UNUSED =
      """
      DELETE FROM upload WHERE upload IN (
        SELECT u.upload FROM upload u
        WHERE u.hash <> '' AND NOT u.used AND u.touched < CAST(? AS timestamptz)
          AND NOT EXISTS (SELECT FROM desk_task t WHERE t.upload = u.hash
            AND t.organisation = u.organisation AND t.state <> 'done' AND NOT t.swept)
        LIMIT 1000 FOR UPDATE SKIP LOCKED)
      RETURNING hash
      """;

  private static final String NEEDED =
      """
      SELECT EXISTS (SELECT FROM upload WHERE hash = ?)
        OR EXISTS (SELECT FROM letter WHERE ? IN (docx, pdf))
        OR EXISTS (SELECT FROM material_copy WHERE hash = ?)
      """;

  private final Database database;
  private final FileStore store;
  private final Duration kept;
  private final Clock clock;

  /// Deletes what has been unused for `kept`.
  public UploadSweep(Database database, FileStore store, Duration kept, Clock clock) {
    this.database = database;
    this.store = store;
    this.kept = kept;
    this.clock = clock;
  }

  /// Sweeps once.
  ///
  /// @return how many files were deleted
  public int sweep() {
    forget();
    return delete();
  }

  /// Deletes the rows; their hashes wait.
  void forget() {
    String then = clock.instant().minus(kept).toString();
    database.inScope(
        Scope.service(),
        sql -> {
          List<String> hashes = sql.fetch(UNUSED, then).getValues("hash", String.class);
          hashes.forEach(hash ->
              sql.execute("INSERT INTO file_due (hash) VALUES (?) ON CONFLICT DO NOTHING", hash));
          return hashes.size();
        });
  }

  /// Deletes the files that wait.
  int delete() {
    List<String> waiting =
        database.inScope(
            Scope.service(),
            sql ->
                sql.fetch("SELECT hash FROM file_due ORDER BY hash LIMIT " + SOME)
                    .getValues("hash", String.class));
    return waiting.stream()
        .mapToInt(hash -> database.inScope(Scope.service(), sql -> delete(sql, hash)))
        .sum();
  }

  private int delete(DSLContext sql, String hash) {
    BroughtFiles.hold(sql, hash);
    boolean needed = sql.fetchSingle(NEEDED, hash, hash, hash).into(boolean.class);
    if (!needed) {
      store.delete(hash);
    }
    sql.execute("DELETE FROM file_due WHERE hash = ?", hash);
    return needed ? 0 : 1;
  }
}
