package org.mingjian.server.desk.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;
import org.mingjian.values.MingjianException;

/// Files on their way in, part by part. Which parts are there is what lies on the disk, so that an
/// upload goes on after a restart of either side; until it is ended there is no file of it.
public final class Uploads {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final int LONGEST_NAME = 200;
  private static final int MOST_AT_ONCE = 50;

  private static final String COLUMNS =
      "replace(CAST(upload AS text), '-', '') AS id, name, bytes, part_bytes, hash, type";

  private static final String BEGIN =
      """
      INSERT INTO upload (upload, area_path, institution, organisation, account, name, bytes,
        part_bytes, begun, touched, hash, type)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?, CAST(? AS timestamptz), CAST(? AS timestamptz),
        '', '')
      """;

  private static final String END =
      "UPDATE upload SET hash = ?, type = ?, touched = CAST(? AS timestamptz)"
          + " WHERE upload = CAST(? AS uuid)";

  private static final String OLD =
      """
      SELECT replace(CAST(upload AS text), '-', '') AS id FROM upload
      WHERE hash = '' AND touched < CAST(? AS timestamptz) LIMIT 1000 FOR UPDATE SKIP LOCKED
      """;

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

  private final Database database;
  private final FileStore store;
  private final UploadParts parts;
  private final Rules rules;
  private final Clock clock;

  /// Uploads that `database` knows and whose parts lie in `folder`.
  public Uploads(Database database, Path folder, Rules rules, Clock clock) {
    this.database = database;
    this.store = new FileStore(folder);
    this.parts = new UploadParts(store, folder.resolve("parts"));
    this.rules = rules;
    this.clock = clock;
  }

  /// How large, and for how long.
  ///
  /// @param mostBytes of a file
  /// @param mostMaterialBytes of one that is put into the file of a case
  /// @param partBytes of each part but the last
  /// @param kept how long an upload waits for its next part
  public record Rules(long mostBytes, long mostMaterialBytes, int partBytes, Duration kept) {}

  /// An upload as it stands.
  ///
  /// @param parts how many it has
  /// @param present numbers of those that are there, from 0
  /// @param hash SHA-256 of the file; empty until it is ended
  /// @param type word of a [FileType]; empty until it is ended
  public record Upload(
      String id,
      String name,
      long bytes,
      int partBytes,
      int parts,
      List<Integer> present,
      String hash,
      String type) {
    /// Copies in.
    public Upload {
      present = List.copyOf(present);
    }

    /// Whether it is a file by now.
    public boolean isEnded() {
      return !hash.isEmpty();
    }

    private long bytesOf(int part) {
      return part == parts - 1 ? bytes - (long) part * partBytes : partBytes;
    }
  }

  /// A file somebody brought.
  public record Brought(FileType type, long bytes) {}

  /// The files that were brought whole.
  public FileStore store() {
    return store;
  }

  /// Begins one.
  ///
  /// @throws MingjianException [FileError#UPLOAD_REFUSED], [FileError#TOO_LARGE]
  public Upload begin(Actor actor, String name, long bytes) {
    check(name, bytes);
    String id = UUID.randomUUID().toString().replace("-", "");
    String now = clock.instant().toString();
    return database.inScope(
        actor.scope(),
        sql -> {
          checkOpen(sql, actor);
          sql.execute(
              BEGIN,
              id,
              Organisation.areaOf(actor.scope()),
              actor.scope().institution().orElse(""),
              actor.organisation().code(),
              actor.account(),
              name,
              bytes,
              rules.partBytes,
              now,
              now);
          return load(sql, actor, id, "");
        });
  }

  private void check(String name, long bytes) {
    boolean plain = name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == 0x7f);
    if (name.isBlank() || name.length() > LONGEST_NAME || !plain) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED,
          "文件名应为 1 至 200 字，不含路径 a name of 1 to 200 characters without a path: " + name);
    }
    if (bytes < 1) {
      throw new MingjianException(FileError.UPLOAD_REFUSED, "文件是空的 the file is empty: " + name);
    }
    if (bytes > rules.mostBytes) {
      throw tooLarge(name, bytes, rules.mostBytes);
    }
  }

  private static MingjianException tooLarge(String name, long bytes, long most) {
    return new MingjianException(
        FileError.TOO_LARGE,
        "文件过大 too large: " + name + " " + bytes + " 字节 bytes，至多 at most " + most);
  }

  private static void checkOpen(DSLContext sql, Actor actor) {
    long open =
        sql.fetchSingle(
                "SELECT count(*) FROM upload WHERE account = ? AND hash = ''", actor.account())
            .into(Long.class);
    if (open >= MOST_AT_ONCE) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED,
          "未完成的上传已有 " + open + " 个，请先完成 too many unfinished uploads, at most " + MOST_AT_ONCE);
    }
  }

  /// One of one's own.
  ///
  /// @throws MingjianException [FileError#UNKNOWN_UPLOAD]
  public Upload find(Actor actor, String id) {
    return database.inScope(actor.scope(), sql -> load(sql, actor, id, ""));
  }

  private Upload load(DSLContext sql, Actor actor, String id, String lock) {
    if (!ID.matcher(id).matches()) {
      throw missing(id);
    }
    return fetch(sql, actor, id, lock).orElseThrow(() -> missing(id));
  }

  private static MingjianException missing(String id) {
    return new MingjianException(
        FileError.UNKNOWN_UPLOAD, "没有该上传，或已过期 no such upload, or given up: " + id);
  }

  private Optional<Upload> fetch(DSLContext sql, Actor actor, String id, String lock) {
    return sql
        .fetch(
            "SELECT "
                + COLUMNS
                + " FROM upload WHERE upload = CAST(? AS uuid) AND account = ?"
                + lock,
            id,
            actor.account())
        .stream()
        .findFirst()
        .map(this::upload);
  }

  private Upload upload(Record row) {
    String id = row.get("id", String.class);
    long bytes = row.get("bytes", Long.class);
    int partBytes = row.get("part_bytes", Integer.class);
    String hash = row.get("hash", String.class);
    int all = Math.toIntExact((bytes + partBytes - 1) / partBytes);
    return new Upload(
        id,
        row.get("name", String.class),
        bytes,
        partBytes,
        all,
        hash.isEmpty() ? parts.present(id) : IntStream.range(0, all).boxed().toList(),
        hash,
        row.get("type", String.class));
  }

  /// Takes a part; the same again replaces it. After the end nothing is taken, nor needed.
  ///
  /// @throws MingjianException [FileError#UPLOAD_REFUSED] where it is no part of it or of another
  ///   length, [FileError#UNKNOWN_UPLOAD], [FileError#DISK]
  public Upload put(Actor actor, String id, int part, InputStream content) throws IOException {
    Upload upload = find(actor, id);
    if (upload.isEnded()) {
      return upload;
    }
    parts.keep(id, part, read(upload, part, content));
    return database.inScope(
        actor.scope(),
        sql -> {
          sql.execute(
              "UPDATE upload SET touched = CAST(? AS timestamptz) WHERE upload = CAST(? AS uuid)",
              clock.instant().toString(),
              id);
          return load(sql, actor, id, "");
        });
  }

  private static byte[] read(Upload upload, int part, InputStream content) throws IOException {
    if (part < 0 || part >= upload.parts) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED,
          "没有第 " + part + " 块 no such part，应为 must be 0 至 to " + (upload.parts - 1));
    }
    int length = Math.toIntExact(upload.bytesOf(part));
    byte[] bytes = content.readNBytes(length + 1);
    if (bytes.length != length) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED,
          "第 " + part + " 块应为 part must have " + length + " 字节 bytes，收到 got " + bytes.length);
    }
    return bytes;
  }

  /// Makes a file of the parts; the same again says what came of it.
  ///
  /// @throws MingjianException [FileError#UNFINISHED], [FileError#WRONG_TYPE],
  ///   [FileError#TOO_LARGE], [FileError#UNKNOWN_UPLOAD], [FileError#DISK]
  public Upload end(Actor actor, String id) {
    Upload ended =
        database.inScope(
            actor.scope(),
            sql -> {
              Upload upload = load(sql, actor, id, " FOR UPDATE");
              if (!upload.isEnded()) {
                file(sql, upload);
              }
              return load(sql, actor, id, "");
            });
    parts.forget(id);
    return ended;
  }

  private void file(DSLContext sql, Upload upload) {
    checkWhole(upload);
    FileStore.Whole whole = store.join(parts.paths(upload.id, upload.parts));
    try {
      FileType type = typeOf(whole.path(), upload.name);
      if (type.isMaterial() && whole.bytes() > rules.mostMaterialBytes) {
        throw tooLarge(upload.name, whole.bytes(), rules.mostMaterialBytes);
      }
      hold(sql, whole.hash());
      store.file(whole);
      sql.execute(END, whole.hash(), type.word(), clock.instant().toString(), upload.id);
    } finally {
      store.drop(whole.path());
    }
  }

  private static void checkWhole(Upload upload) {
    int missing = upload.parts - upload.present.size();
    if (missing > 0) {
      throw new MingjianException(
          FileError.UNFINISHED, "还缺 missing: " + missing + " 块 parts，共 of " + upload.parts);
    }
  }

  /// What is refused is refused by its name, and told where the name says something else.
  private static FileType typeOf(Path file, String name) {
    FileType type;
    try {
      type = FileStore.typeOf(file);
    } catch (MingjianException e) {
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      String but =
          FileType.find(ending).isPresent()
              ? "名称为 ." + ending + "，内容不符 named so, but its content is another; "
              : "";
      throw new MingjianException(e.code(), name + "：" + but + e.getMessage(), e);
    }
    FileEnd.require(file, type, name);
    return type;
  }

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

  /// Gives up uploads that nobody went on with.
  ///
  /// @return how many
  public int sweep() {
    Instant then = clock.instant().minus(rules.kept);
    List<String> old =
        database.inScope(
            Scope.service(),
            sql -> {
              List<String> ids = sql.fetch(OLD, then.toString()).getValues("id", String.class);
              ids.forEach(
                  id -> sql.execute("DELETE FROM upload WHERE upload = CAST(? AS uuid)", id));
              return ids;
            });
    old.forEach(parts::forget);
    store.sweep(then);
    return old.size();
  }
}
