package org.mingjian.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Account;
import org.mingjian.values.ContentHash;

/// The tasks of a demo: the audit of its city, which is done, and a self-check its hospital asked
/// for, which the service does when it starts.
///
/// @param database of the service
/// @param data its folder
/// @param out the folder of the demo, with `extract` and `result`
public record DemoTasks(Database database, Path data, Path out) {
  private static final int ID = 32;

  private static final String KEEP =
      """
      INSERT INTO desk_task (task, area_path, institution, organisation, account, kind, name, upload,
        folder, release, state, wish, findings, reported, brought, asked, changed)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'audit', ?, ?, ?,
        CAST(? AS timestamptz), CAST(? AS timestamptz))
      """;

  /// A task as it is put down.
  private record Kept(
      String kind, String name, String upload, String folder, String release, boolean done) {}

  /// Puts them down.
  ///
  /// @param release id of the one the city was audited by
  public void add(List<Account> accounts, String release, Clock clock) {
    for (Account account : accounts) {
      switch (account.name()) {
        case "supervisor" -> link(keep(account, audit(release), clock));
        case DemoCast.HOSPITAL -> keep(account, check(account, clock), clock);
        default -> {}
      }
    }
  }

  private static Kept audit(String release) {
    return new Kept("audit", "合成市全年结算数据", "", "extract", release, true);
  }

  private Kept check(Account hospital, Clock clock) {
    String name = "结算前自查.zip";
    byte[] rows =
        new DemoExtract(out.resolve("extract"))
            .packed(hospital.organisation().institution().orElseThrow());
    String hash = DemoPapers.in(database, data, clock).bring(hospital, name, rows);
    return new Kept("self-check", name, hash, "", "", false);
  }

  private String keep(Account account, Kept task, Clock clock) {
    String id = ContentHash.of("task", account.name(), task.name).prefix(ID);
    String now = clock.instant().toString();
    Scope scope = account.actor().scope();
    database.inScope(
        scope,
        sql ->
            sql.execute(
                KEEP,
                id,
                scope.areas().getFirst(),
                scope.institution().orElse(""),
                account.organisation().code(),
                account.name(),
                task.kind,
                task.name,
                task.upload,
                task.folder,
                task.release,
                task.done ? "done" : "queued",
                task.done ? sql.fetchSingle("SELECT count(*) FROM finding").into(Long.class) : 0,
                task.done,
                task.done,
                now,
                now));
    return id;
  }

  /// What the audit wrote is the task's result too, without lying there twice where that can be.
  private void link(String task) {
    Path result = data.resolve("tasks").resolve(task).resolve("result");
    try (Stream<Path> files = Files.list(out.resolve("result"))) {
      Files.createDirectories(result);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        link(file, result.resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path file, Path to) throws IOException {
    try {
      Files.createLink(to, file);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(file, to);
    }
  }
}
