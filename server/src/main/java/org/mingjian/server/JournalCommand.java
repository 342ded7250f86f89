package org.mingjian.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.journal.Aside;
import org.mingjian.server.store.RecordCodec;
import org.mingjian.server.store.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian journal`.
@Command(
    name = "journal",
    header = "日志中另存的记录  Records of the journal that were put aside",
    subcommands = {JournalCommand.ListThem.class, JournalCommand.Restore.class})
final class JournalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.STOPPED.number();
  }

  /// Where they lie and what opens them.
  private static final class Place {
    @Mixin private KeptStorage storage = new KeptStorage();

    @Option(
        names = "--keys",
        paramLabel = "FILE",
        description = "服务的密钥文件，默认 DATA/keys  key file of the service (mingjian.keys)")
    private Optional<Path> keys = Optional.empty();

    @Option(
        names = "--sealed-by",
        paramLabel = "FILE",
        description = "记录加密所用的密钥文件，默认同上  key file they were sealed with; default: the same")
    private Optional<Path> sealedBy = Optional.empty();

    private Aside aside() {
      return new Aside(storage.data().resolve("journal").resolve("aside"));
    }

    private Restoration restoration(Database database) {
      Path own = keys.orElseGet(() -> storage.data().resolve("keys"));
      return new Restoration(database, codec(own), codec(sealedBy.orElse(own)), Clock.systemUTC());
    }

    private static RecordCodec codec(Path file) {
      return new RecordCodec(new Protector(new LocalKeyFile(file).current()));
    }
  }

  /// What is done with them: once the storage is open, to the end.
  private abstract static class Work implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Place place = new Place();

    @Override
    public final Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      return place.storage.open(database -> {
        run(place.aside(), place.restoration(database), out);
        return ExitCode.STOPPED.number();
      });
    }

    abstract void run(Aside aside, Restoration restoration, PrintWriter out);
  }

  /// `./mingjian journal list`.
  @Command(name = "list", header = "列出另存的记录  List what lies aside")
  static final class ListThem extends Work {
    @Override
    void run(Aside aside, Restoration restoration, PrintWriter out) {
      aside.records().forEach(one -> out.println(restoration.look(one).text()));
      out.println("另存 aside: " + aside.records().size());
    }
  }

  /// `./mingjian journal restore`.
  @Command(
      name = "restore",
      header = "将另存的记录入库；可重复执行  Take what lies aside to the database; may be repeated",
      footer = {
        "%n例 Example:",
        "  ./mingjian journal restore --data ./data --sealed-by /secure/former-keys"
      })
  static final class Restore extends Work {
    @Override
    void run(Aside aside, Restoration restoration, PrintWriter out) {
      int restored = aside.takeBack(record -> said(restoration.restore(record), out));
      out.printf("已入库 restored %d，仍另存 still aside %d%n", restored, aside.records().size());
    }

    private static boolean said(Restoration.Result result, PrintWriter out) {
      out.println((result.restored() ? "已入库 restored: " : "仍另存 stays: ") + result.text());
      return result.restored();
    }
  }
}
