package org.mingjian.server;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.WarningStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./mingjian reactions`.
@Command(
    name = "reactions",
    header = "医生对提醒的反应  What doctors did after a reminder",
    description = {
      "按规则、机构或医生统计：提醒后修改的、坚持的，及坚持率。",
      "By rule, institution or doctor: reminders followed, insisted on, and the share insisted on."
    })
final class ReactionsCommand implements Callable<Integer> {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final double PERCENT = 100;

  @Spec private CommandSpec spec;
  @Mixin private KeptStorage storage = new KeptStorage();

  @Option(
      names = "--by",
      paramLabel = "rule|institution|doctor",
      description = "按什么统计，默认 rule  counted by; default: rule")
  private WarningStore.By by = WarningStore.By.RULE;

  @Option(names = "--from", paramLabel = "DAY", description = "自这一天起的提醒  told from this day on")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", paramLabel = "DAY", description = "到这一天（含）  told until this day")
  private LocalDate to = LocalDate.of(2999, 12, 31);

  @Option(names = "--json", description = "输出 JSON  print JSON")
  private boolean json;

  @Override
  public Integer call() {
    Instant begin = from.atStartOfDay(CHINA).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(CHINA).toInstant();
    WarningStore warnings = new WarningStore();
    List<WarningStore.Reactions> reactions =
        storage.open(database ->
            database.inScope(Scope.service(), sql -> warnings.reactions(sql, by, begin, end)));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(reactions));
    } else {
      print(out, reactions);
    }
    return ExitCode.STOPPED.number();
  }

  private static void print(PrintWriter out, List<WarningStore.Reactions> reactions) {
    out.printf("%-24s%12s%12s%12s%n", "name", "followed", "insisted", "insisted %");
    for (WarningStore.Reactions row : reactions) {
      double share = PERCENT * row.insisted() / (row.followed() + row.insisted());
      out.printf("%-24s%12d%12d%12.1f%n", row.name(), row.followed(), row.insisted(), share);
    }
    out.println("修改 followed，坚持 insisted；未反馈的提醒不计 reminders nobody reacted to are not counted");
  }
}
