package org.mingjian.server.desk.file;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.values.MingjianException;

/// What becomes of files that were brought whole: who brought them, and whether they are wanted.
public final class BroughtFiles {
  private static final String BROUGHT =
      """
      SELECT u.type, u.bytes FROM upload u
      WHERE u.hash = ? AND u.organisation =
        (SELECT a.organisation FROM account a WHERE a.account = ?)
      ORDER BY u.upload LIMIT 1
      """;

  private static final String USE =
      """
      UPDATE upload SET used = true
      WHERE hash = ? AND organisation = (SELECT a.organisation FROM account a WHERE a.account = ?)
      """;

  private static final String TOUCH =
      """
      UPDATE upload SET touched = CAST(? AS timestamptz)
      WHERE hash = ? AND organisation = (SELECT a.organisation FROM account a WHERE a.account = ?)
      """;

  private BroughtFiles() {}

  /// A file somebody brought.
  public record Brought(FileType type, long bytes) {}

  /// The file of a hash, where the organisation of an account brought it.
  public static Optional<Brought> brought(DSLContext sql, String hash, String account) {
    return sql.fetch(BROUGHT, hash, account).stream()
        .findFirst()
        .map(row ->
            new Brought(
                FileType.find(row.get("type", String.class)).orElseThrow(),
                row.get("bytes", Long.class)));
  }

  /// Keeps others from filing or deleting the file of a hash until the transaction ends.
  static void hold(DSLContext sql, String hash) {
    sql.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", hash);
  }

  /// Notes that a file the organisation of an account brought stands in the file of a case from now
  /// on, where it is kept.
  ///
  /// @throws MingjianException [FileError#NOT_UPLOADED] where it brought none, or it is gone
  public static void use(DSLContext sql, String hash, String account) {
    if (sql.execute(USE, hash, account) == 0) {
      throw notUploaded(hash);
    }
  }

  /// Notes that a file is still wanted: its time begins anew.
  ///
  /// @throws MingjianException [FileError#NOT_UPLOADED] where the organisation brought none, or it
  ///   is gone
  public static void touch(DSLContext sql, String hash, String account, Instant now) {
    if (sql.execute(TOUCH, now.toString(), hash, account) == 0) {
      throw notUploaded(hash);
    }
  }

  static MingjianException notUploaded(String hash) {
    return new MingjianException(FileError.NOT_UPLOADED, "请先上传该文件 upload the file first: " + hash);
  }
}
