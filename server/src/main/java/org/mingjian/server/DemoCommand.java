package org.mingjian.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.server.demo.DemoCast;
import org.mingjian.server.demo.DemoMark;
import org.mingjian.server.demo.DemoPlaces;
import org.mingjian.server.demo.DemoSetting;
import org.mingjian.server.demo.DemoTasks;
import org.mingjian.server.demo.DemoWire;
import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.settings.DatabaseSettings;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `./mingjian demo`, once the city is made and audited: brings the findings to a desk, lets its
/// people work on them, and serves. On this machine only, since everybody knows the password.
@Command(name = "./mingjian demo")
final class DemoCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 4;
  private static final String ADDRESS = "127.0.0.1";
  private static final double NANOS = 1e9;

  @Spec private CommandSpec spec;

  @Option(names = "--out", paramLabel = "DIR")
  private Path out = Path.of("demo-out");

  @Option(names = "--port", paramLabel = "PORT")
  private Optional<Integer> port = Optional.empty();

  private final long begun = System.nanoTime();

  /// What the first half read.
  @Unmatched private final List<String> others = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    setUp();
    PrintWriter told = spec.commandLine().getOut();
    try (RunningServer server = RunningServer.start(settings(), data())) {
      told.println(server.greeting());
      told.println(people(DemoCast.shown(server.part(AccountBook.class))));
      told.println(
          "在浏览器打开 open http://" + ADDRESS + ":" + server.port() + "/   按 Ctrl+C 结束 Ctrl+C ends it");
      server.awaitEnd();
    }
    return ExitCode.STOPPED.number();
  }

  /// Sets up what is not there yet.
  void setUp() {
    DemoMark mark = new DemoMark(data());
    if (mark.isReady()) {
      say("沿用上次的演示，重做请加 --fresh  as the demo was left; --fresh makes it anew: " + out);
      return;
    }
    // What is told while it is set up is told by lines of our own.
    LoggingSystem.get(DemoCommand.class.getClassLoader()).beforeInitialize();
    AuditOutput found = AuditOutput.open(out.resolve("result"));
    mark.refuseOther();
    try (DataFolder folder = DataFolder.lock(data())) {
      mark.begin();
      step("正在准备数据库… making the database…");
      fill(folder, found);
    } catch (IOException e) {
      throw new MingjianException(ServerError.FOLDER_UNUSABLE, data() + ": " + e.getMessage(), e);
    }
    mark.ready();
    step("工作台已备好 the desk is set up");
  }

  private void fill(DataFolder folder, AuditOutput found) {
    Storage storage = Storage.open(database(), folder);
    try (EndedBetween end = EndedBetween.stopping(storage, spec.commandLine().getErr())) {
      DemoPlaces places = DemoPlaces.of(out.resolve("extract"));
      places.register(data());
      Release release = release();
      ReleaseFile.write(release, releaseFile());
      Clock clock = Clock.systemUTC();
      DemoSetting setting = new DemoSetting(storage.database(), data(), places, this::step);
      end.unless(() -> {
        setting.up(found, clock);
        step("医院逐日上传与询问… a month of hospitals asking over the wire…");
        DemoWire.Sent sent = new DemoWire(storage.database(), data(), release).send(out, clock);
        step("询问 asks " + sent.asked() + "，提醒 reminded " + sent.reminded());
        step("正在准备任务… making tasks…");
        new DemoTasks(storage.database(), data(), out)
            .add(DemoCast.shown(setting.book(clock)), release.id(), clock);
      });
    }
  }

  /// The rules the city was audited by.
  private Release release() {
    RulePack pack = RulePack.builtIn();
    LocalTables local = LocalTables.in(out.resolve("extract").resolve("local"), pack.schemas());
    return new ReleaseBuilder(pack).with(local).build();
  }

  private static DatabaseSettings database() {
    return new DatabaseSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CONNECTIONS,
        Duration.ofSeconds(5),
        "256MB",
        Optional.empty());
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("mingjian.data", data());
    settings.put("mingjian.release", releaseFile());
    settings.put("mingjian.desk.lake", out.resolve("lake"));
    settings.put("mingjian.desk.extracts", out);
    settings.put("server.address", ADDRESS);
    settings.put("logging.level.org.mingjian", "error");
    port.ifPresent(value -> settings.put("server.port", value));
    return settings;
  }

  private Path data() {
    return out.resolve("service");
  }

  private Path releaseFile() {
    return out.resolve("demo.release");
  }

  /// A line behind the time since it began.
  private void step(String line) {
    say(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - begun) / NANOS, line));
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  private static String people(List<Account> accounts) {
    return accounts.stream()
        .map(DemoCommand::line)
        .collect(
            Collectors.joining(
                "\n",
                "演示账号，密码都是 accounts of the demo, each with the password "
                    + DemoCast.PASSWORD
                    + "\n",
                ""));
  }

  private static String line(Account account) {
    String roles =
        account.roles().stream()
            .map(role -> role.title().zh() + " " + role.title().en())
            .collect(Collectors.joining("、"));
    return String.format("  %-11s %s（%s）", account.name(), roles, account.organisation().name());
  }
}
