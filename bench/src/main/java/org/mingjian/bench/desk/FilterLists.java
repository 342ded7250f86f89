package org.mingjian.bench.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.desk.found.FindingOrder;
import org.mingjian.server.desk.found.Findings;

/// Asks by what else the lists offer to filter by: what many have, what few have, and what nobody
/// has.
final class FilterLists {
  private static final int PAGE = 50;
  private static final int SEED = 13;
  private static final int ITEMS = 5000;
  private static final int PEOPLE = 200;
  private static final String LARGE = "430000";
  private static final String HUGE = "99999999";
  private static final Scope ALL = Scope.area("/990000");

  private final Asks asks;
  private final Findings findings = new Findings();
  private final Cases cases = new Cases();
  private final SplittableRandom chance = new SplittableRandom(SEED);

  FilterLists(Asks asks) {
    this.asks = asks;
  }

  void measure() {
    findings("按项目 by item", () -> Map.of("item", item()));
    findings("常见项目 by the commonest item", () -> Map.of("item", "X0"));
    findings("无此项目 by an item nobody has", () -> Map.of("item", "X99999"));
    findings("项目、机构 by item and institution", () -> Map.of("item", item(), "place", place()));
    findings("项目、规则 by item and rule", () -> Map.of("item", item(), "rule", rule()));
    findings("按医师 by doctor", () -> Map.of("doctor", doctor()));
    findings("无此医师 by a doctor nobody has", () -> Map.of("doctor", "D-none"));
    findings("按性质 by verdict", () -> Map.of("verdict", "VIOLATION"));
    findings("无此性质 by a verdict nobody has", () -> Map.of("verdict", "INDICATOR"));
    findings("大额 large ones", () -> Map.of("least", LARGE));
    findings("无此大额 larger than any", () -> Map.of("least", HUGE));
    findings("机构大额 large ones of an institution", () -> Map.of("least", LARGE, "place", place()));
    for (String standing : List.of("EXEMPT", "MARKED", "WITHDRAWN")) {
      findings("状态 standing " + standing, () -> Map.of("standing", standing));
      findings(
          "机构状态 of an institution, standing " + standing,
          () -> Map.of("standing", standing, "place", place()));
    }
    Stream.of(CaseFilter.View.OPEN, CaseFilter.View.CLOSED)
        .map(Object::toString)
        .forEach(this::cases);
    cases("按环节 by step", () -> Map.of("step", "verification"));
    cases("环节、机构 by step and institution", () -> Map.of("step", "verification", "place", place()));
    cases("按办理人 by who has it", () -> Map.of("assignee", person()));
    cases("无人办理 nobody's", () -> Map.of("assignee", ""));
  }

  private void cases(String view) {
    cases("按机构 by institution " + view, () -> Map.of("view", view, "place", place()));
    cases("按规则 by rule " + view, () -> Map.of("view", view, "rule", rule()));
    cases("按月 by month " + view, () -> Map.of("view", view, "month", "2025-01"));
    cases(
        "按区县 by county " + view,
        () -> Map.of("view", view, "area", MadeFinding.area(chance.nextInt(MadeFinding.COUNTIES))));
    cases("大额 large ones " + view, () -> Map.of("view", view, "least", LARGE));
    cases("无此大额 larger than any " + view, () -> Map.of("view", view, "least", HUGE));
  }

  private String item() {
    return "X" + chance.nextInt(ITEMS);
  }

  private String place() {
    return MadeFinding.institution(chance.nextInt(MadeFinding.INSTITUTIONS));
  }

  private String rule() {
    return MadeFinding.rule(chance.nextInt(MadeFinding.RULES));
  }

  private String doctor() {
    return "D" + chance.nextInt(MadeFinding.INSTITUTIONS) + "-" + chance.nextInt(100);
  }

  private String person() {
    return "reviewer" + chance.nextInt(PEOPLE);
  }

  private void findings(String name, Supplier<Map<String, String>> some) {
    for (FindingOrder order : FindingOrder.values()) {
      Findings.Cut cut = new Findings.Cut(order, Optional.empty(), PAGE);
      asks.row(
          name + " " + order,
          ALL,
          sql -> findings.page(sql, finding(some.get()), cut).rows().size());
    }
    asks.row(name + "，合计 sums", ALL, sql -> (int) findings.total(sql, finding(some.get())).count());
  }

  private static FindingFilter finding(Map<String, String> asked) {
    return new FindingFilter(
            FindingFilter.Standing.valueOf(asked.getOrDefault("standing", "LIVE")),
            named(asked, "rule"),
            named(asked, "place"),
            Optional.empty(),
            named(asked, "verdict"),
            named(asked, "item"),
            named(asked, "doctor"),
            least(asked),
            Optional.empty(),
            Optional.empty())
        .within(ALL, Optional.empty());
  }

  private void cases(String name, Supplier<Map<String, String>> some) {
    for (CaseFilter.Order order : List.of(CaseFilter.Order.LIMIT, CaseFilter.Order.AMOUNT)) {
      Cases.Cut cut = new Cases.Cut(order, Optional.empty(), PAGE);
      asks.row(
          "案件 cases " + name + " " + order,
          ALL,
          sql -> cases.page(sql, listed(some.get()), cut).rows().size());
    }
    asks.row(
        "案件 cases " + name + "，计数 counted",
        ALL,
        sql -> cases.count(sql, listed(some.get())).length());
  }

  private static CaseFilter listed(Map<String, String> asked) {
    return new CaseFilter(
        CaseFilter.View.valueOf(asked.getOrDefault("view", "OPEN")),
        "2025-06-01",
        named(asked, "assignee"),
        named(asked, "step"),
        named(asked, "place"),
        named(asked, "rule"),
        named(asked, "month"),
        least(asked),
        named(asked, "area").or(() -> Optional.of("/990000")));
  }

  private static Optional<String> named(Map<String, String> asked, String name) {
    return Optional.ofNullable(asked.get(name));
  }

  private static OptionalLong least(Map<String, String> asked) {
    return asked.containsKey("least")
        ? OptionalLong.of(Long.parseLong(asked.get("least")))
        : OptionalLong.empty();
  }
}
