package org.mingjian.cli;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.audit.replacement.Change;
import org.mingjian.audit.replacement.ChangeSums;
import org.mingjian.audit.replacement.PlaceChange;
import org.mingjian.audit.replacement.ReleaseChange;
import org.mingjian.audit.replacement.RuleChange;
import org.mingjian.audit.summary.ReleaseMark;

/// What a later release would have changed, for a terminal.
final class ReleaseChangeText {
  private static final int SHOWN_PLACES = 10;

  private final ReleaseChange change;

  ReleaseChangeText(ReleaseChange change) {
    this.change = change;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("原版本 earlier " + text(change.before()) + " → 新版本 later " + text(change.after()));
    if (change.isOfDifferentAreas()) {
      lines.add(
          "两个版本的统筹区不同，只有一方覆盖的费用计为新增或消失 of different areas: what one alone covers is gained or lost");
    }
    lines.add(
        "参保人 persons "
            + Figures.count(change.persons())
            + "，明细 lines "
            + Figures.count(change.lines()));
    lines.addAll(uncovered("原版本 earlier", change.before()));
    lines.addAll(uncovered("新版本 later", change.after()));
    lines.addAll(rules());
    lines.addAll(shadow());
    lines.add("");
    lines.addAll(places("机构 institution", change.institutions()));
    lines.add("");
    lines.addAll(places("科室 department", change.departments()));
    return lines;
  }

  private static String text(ReleaseChange.Side side) {
    ReleaseMark mark = side.mark();
    return mark.id() + "（" + mark.areaCode() + " " + mark.areaName() + "）";
  }

  private static List<String> uncovered(String title, ReleaseChange.Side side) {
    return side.uncovered().stream()
        .map(some ->
            title
                + " 不覆盖 does not cover: "
                + AreaText.follows(some.follows())
                + " "
                + AreaText.of(some)
                + "，明细 lines "
                + Figures.count(some.lines())
                + "，金额 in scope "
                + Figures.yuan(some.inScopeFen()))
        .toList();
  }

  private List<String> rules() {
    TextTable table = table("规则 rule");
    List<RuleChange> moved =
        change.rules().stream().filter(rule -> !rule.sums().isUnchanged()).toList();
    moved.forEach(
        rule -> row(table, rule.rule().code() + " " + rule.rule().text().name().zh(), rule.sums()));
    row(table, "合计 total", change.sums());
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("没有变化的规则 rules without a change: " + (change.rules().size() - moved.size()));
    return lines;
  }

  /// What rules on trial found, on the side where they are on trial; none of it is in the other
  /// figures.
  private List<String> shadow() {
    List<RuleChange> shadow = change.rules().stream().filter(RuleChange::isShadow).toList();
    if (shadow.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable("试运行规则 rule on trial", "原版本 earlier", "新版本 later");
    shadow.forEach(rule ->
        table.add(
            rule.rule().code() + " " + rule.rule().text().name().zh(),
            text(rule.before()),
            text(rule.after())));
    List<String> lines =
        new ArrayList<>(
            List.of("", "试运行规则只计数、不告知机构，不在上表之内 rules on trial, not in the figures above"));
    lines.addAll(table.lines());
    return lines;
  }

  private static String text(RuleChange.Standing standing) {
    String state =
        switch (standing.state()) {
          case ASSESSABLE -> "可判定 judged";
          case NOT_ASSESSABLE -> "缺少知识或数据 not assessable";
          case ABSENT -> "没有这条规则 absent";
        };
    return standing
        .shadow()
        .map(found ->
            "试运行 shadow："
                + Figures.count(found.findings())
                + " 条，"
                + Figures.yuan(found.amountFen())
                + " 元")
        .orElse(state);
  }

  private static List<String> places(String title, List<PlaceChange> places) {
    TextTable table = table(title);
    places.stream()
        .limit(SHOWN_PLACES)
        .forEach(place -> row(table, name(place.place()), place.sums()));
    List<String> lines = new ArrayList<>(table.lines());
    if (places.size() > SHOWN_PLACES) {
      lines.add(
          "其余 " + (places.size() - SHOWN_PLACES) + " 个见 --out 的比对页 the rest stand in the page");
    }
    return lines;
  }

  private static String name(PlaceChange.Key place) {
    String institution =
        place.institutionName().isEmpty() ? place.institutionCode() : place.institutionName();
    String department =
        place.departmentName().isEmpty() ? place.departmentCode() : place.departmentName();
    return department.isEmpty() ? institution : institution + " " + department;
  }

  private static TextTable table(String title) {
    return new TextTable(
        title,
        "新增 gained>",
        "消失 lost>",
        "金额变化 changed>",
        "不变 kept>",
        "增加金额 money gained>",
        "减少金额 money lost>");
  }

  private static void row(TextTable table, String name, ChangeSums sums) {
    table.add(
        name,
        Figures.count(sums.findings(Change.GAINED)),
        Figures.count(sums.findings(Change.LOST)),
        Figures.count(sums.findings(Change.CHANGED)),
        Figures.count(sums.findings(Change.KEPT)),
        Figures.yuan(sums.gainedFen()),
        Figures.yuan(sums.lostFen()));
  }
}
