package org.mingjian.server;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.reminder.Reactions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./mingjian reactions`.
@Command(
    name = "reactions",
    header = "医生对提醒的反应  What doctors did after a reminder",
    description = {
      "按规则、机构统计（截至昨日），或按一家机构的医生统计：提示的、七日内修改的、坚持的，及坚持率。",
      "By rule or institution (until yesterday), or by doctor of one institution: reminders shown,"
          + " followed and insisted on within a week, and the share insisted on."
    })
final class ReactionsCommand implements Callable<Integer> {
  private static final double PERCENT = 100;

  @Spec private CommandSpec spec;
  @Mixin private KeptStorage storage = new KeptStorage();

  @Option(
      names = "--by",
      paramLabel = "rule|institution|doctor",
      description = "按什么统计，默认 rule  counted by; default: rule")
  private Reactions.By by = Reactions.By.RULE;

  @Option(
      names = "--institution",
      paramLabel = "CODE",
      description = "只计这家机构，按医生统计时必填  of this institution alone; needed by doctor")
  private Optional<String> institution = Optional.empty();

  @Option(names = "--from", paramLabel = "DAY", description = "自这一天起的提醒  told from this day on")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", paramLabel = "DAY", description = "到这一天（含）  told until this day")
  private LocalDate to = LocalDate.of(2999, 12, 31);

  @Option(names = "--json", description = "输出 JSON  print JSON")
  private boolean json;

  @Override
  public Integer call() {
    if (by == Reactions.By.DOCTOR && institution.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--by doctor 须以 --institution 指明机构：医师代码由机构自编  needs --institution: codes of doctors are"
              + " their institution's own");
    }
    Reactions.Asked asked = new Reactions.Asked(from, to, institution, Optional.empty());
    List<Reactions.Counted> counted =
        storage.open(database ->
            database.inScope(Scope.service(), sql -> new Reactions().of(sql, by, asked)));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(counted));
    } else {
      print(out, counted);
    }
    return ExitCode.STOPPED.number();
  }

  private static void print(PrintWriter out, List<Reactions.Counted> counted) {
    out.printf("%-24s%12s%12s%12s%12s%n", "code", "shown", "followed", "insisted", "insisted %");
    counted.forEach(row ->
        out.printf(
            "%-24s%12d%12d%12d%12s%n",
            row.code(), row.shown(), row.followed(), row.insisted(), share(row)));
    out.println("提示 shown，修改 followed，坚持 insisted；坚持率以已反馈的为分母  the share is of those reacted to");
  }

  private static String share(Reactions.Counted row) {
    long said = row.followed() + row.insisted();
    return said == 0 ? "-" : String.format(Locale.ROOT, "%.1f", PERCENT * row.insisted() / said);
  }
}
