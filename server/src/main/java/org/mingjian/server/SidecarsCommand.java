package org.mingjian.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.database.Scope;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.server.store.Contacts;
import org.mingjian.server.store.SidecarStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian sidecars`.
@Command(
    name = "sidecars",
    header = "院内服务与接入率  Services inside hospitals, and the share of institutions connected",
    description = {
      "列出各院内服务所用版本和最后联系时间；接入率 = 近期有消息的登记机构 / 全部登记机构。",
      "Which release each runs and when it was last seen; share connected = registered institutions heard of",
      "lately, by a service inside or directly, of all registered. Who used to report and does no more",
      "is listed as silent."
    })
final class SidecarsCommand implements Callable<Integer> {
  private static final double PERCENT = 100;

  @Spec private CommandSpec spec;
  @Mixin private KeptStorage storage = new KeptStorage();

  @Option(names = "--days", paramLabel = "N", description = "近几天，默认 30  how lately; default 30")
  private int days = 30;

  @Option(
      names = "--silent-days",
      paramLabel = "N",
      description = "几天没有上报算静默，默认 14  days without a report that are a silence; default 14")
  private int silentDays = 14;

  /// What the tables say.
  private record Found(
      List<SidecarStore.Seen> sidecars, Set<String> connected, List<Contacts.Contact> contacts) {}

  @Override
  public Integer call() {
    Found found = found(Instant.now().minus(Duration.ofDays(days)));
    PrintWriter out = spec.commandLine().getOut();
    printAll(out, found.sidecars);
    printSilent(out, found.contacts);
    printShare(out, found.connected);
    return ExitCode.STOPPED.number();
  }

  private Found found(Instant since) {
    SidecarStore store = new SidecarStore();
    return storage.open(database ->
        database.inScope(
            Scope.service(),
            sql ->
                new Found(store.all(sql), store.connected(sql, since), new Contacts().all(sql))));
  }

  private static void printAll(PrintWriter out, List<SidecarStore.Seen> sidecars) {
    out.printf(
        "%-16s%-14s%-12s%-24s%10s%n", "institution", "release", "version", "seen", "waiting");
    for (SidecarStore.Seen sidecar : sidecars) {
      out.printf(
          "%-16s%-14.12s%-12s%-24.19s%10d%n",
          sidecar.institution(),
          sidecar.release(),
          sidecar.version(),
          sidecar.seen(),
          sidecar.waiting());
    }
  }

  private void printSilent(PrintWriter out, List<Contacts.Contact> contacts) {
    LocalDate today = Contacts.today(Instant.now());
    for (Contacts.Contact contact : contacts) {
      if (contact.isSilent(today, silentDays)) {
        out.printf(
            "静默 silent %-16s 最后上报 last report %s%n",
            contact.institution(), contact.reported().orElseThrow());
      }
    }
  }

  private void printShare(PrintWriter out, Set<String> connected) {
    Path data = storage.data();
    Register.Rules rules = new Register.Rules(false, ProofRule.IF_REGISTERED);
    try (Register register = new Register(data, new LocalKeyFile(data.resolve("keys")), rules)) {
      long known = connected.stream().filter(code -> register.find(code).isPresent()).count();
      int all = register.institutions();
      out.printf(
          "接入率 connected in %d days: %d/%d = %.1f %%%n",
          days, known, all, all == 0 ? 0 : PERCENT * known / all);
    }
  }
}
