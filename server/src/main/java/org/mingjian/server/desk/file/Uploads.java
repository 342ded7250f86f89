package org.mingjian.server.desk.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
          checkOpen(sql, actor, name);
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
          ("文件名“%1$s”不能用，应为 1 至 %2$d 字，不含路径"
                  + " the name “%1$s” cannot be used, 1 to %2$d characters without a path are wanted")
              .formatted(name, LONGEST_NAME));
    }
    if (bytes < 1) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED,
          "文件“%1$s”有 %2$d 字节，应至少 1 字节 the file “%1$s” has %2$d bytes, at least 1 is wanted"
              .formatted(name, bytes));
    }
    if (bytes > rules.mostBytes) {
      throw tooLarge(name, bytes, rules.mostBytes);
    }
  }

  private static MingjianException tooLarge(String name, long bytes, long most) {
    return new MingjianException(
        FileError.TOO_LARGE,
        ("文件“%1$s”过大，有 %2$d 字节，至多 %3$d 字节"
                + " the file “%1$s” is too large with %2$d bytes, at most %3$d are allowed")
            .formatted(name, bytes, most));
  }

  private static void checkOpen(DSLContext sql, Actor actor, String name) {
    long open =
        sql.fetchSingle(
                "SELECT count(*) FROM upload WHERE account = ? AND hash = ''", actor.account())
            .into(Long.class);
    if (open >= MOST_AT_ONCE) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED,
          ("文件“%1$s”暂不能上传，未完成的上传已有 %2$d 个，至多 %3$d 个，请先完成"
                  + " “%1$s” must wait, %2$d uploads are unfinished and at most %3$d may be")
              .formatted(name, open, MOST_AT_ONCE));
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
          ("文件“%1$s”没有第 %2$d 块，应为第 0 至 %3$d 块"
                  + " the file “%1$s” has no part %2$d, its parts are 0 to %3$d")
              .formatted(upload.name, part, upload.parts - 1));
    }
    int length = Math.toIntExact(upload.bytesOf(part));
    byte[] bytes = content.readNBytes(length + 1);
    if (bytes.length != length) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED,
          ("文件“%1$s”第 %2$d 块应为 %3$d 字节，收到%4$s" + " part %2$d of “%1$s” must have %3$d bytes, %5$s")
              .formatted(
                  upload.name,
                  part,
                  length,
                  bytes.length > length ? "更多" : " " + bytes.length + " 字节",
                  bytes.length > length ? "more came" : bytes.length + " came"));
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
      FileType type = FileStore.typeOf(whole.path(), upload.name);
      FileEnd.require(whole.path(), type, upload.name);
      if (type.isMaterial() && whole.bytes() > rules.mostMaterialBytes) {
        throw tooLarge(upload.name, whole.bytes(), rules.mostMaterialBytes);
      }
      BroughtFiles.hold(sql, whole.hash());
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
          FileError.UNFINISHED,
          ("文件“%1$s”共 %3$d 块，还缺 %2$d 块，请先补传"
                  + " the file “%1$s” still lacks %2$d of its %3$d parts, send them first")
              .formatted(upload.name, missing, upload.parts));
    }
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
