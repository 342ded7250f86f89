package org.mingjian.library.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.knowledge.Parameters.Parameter;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.RuleVariant;
import org.mingjian.library.release.ReleaseDiff.Change;
import org.mingjian.library.release.ReleaseDiff.Kind;
import org.mingjian.values.LocalizedText;

/// What two releases say differently of rules: of a rule that both have, only that which differs.
final class RuleChanges {
  private static final String NOTHING = "–";

  private RuleChanges() {}

  /// What the second says differently from the first, in the order of the rules' codes.
  static List<Change> between(Collection<RuleDefinition> before, Collection<RuleDefinition> after) {
    SortedMap<String, RuleDefinition> old = byCode(before);
    SortedMap<String, RuleDefinition> now = byCode(after);
    TreeSet<String> codes = new TreeSet<>(old.keySet());
    codes.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (String code : codes) {
      RuleDefinition a = old.get(code);
      RuleDefinition b = now.get(code);
      if (a == null && b != null) {
        changes.add(new Change(Kind.ADDED, code, name(b), "", brief(b)));
      } else if (a != null && b == null) {
        changes.add(new Change(Kind.REMOVED, code, name(a), brief(a), ""));
      } else if (a != null && b != null) {
        compare(a, b, changes);
      }
    }
    return changes;
  }

  private static void compare(RuleDefinition a, RuleDefinition b, List<Change> changes) {
    Map<String, String> before = said(a);
    Map<String, String> after = said(b);
    TreeSet<String> differing = new TreeSet<>(before.keySet());
    differing.addAll(after.keySet());
    differing.removeIf(
        what -> before.getOrDefault(what, NOTHING).equals(after.getOrDefault(what, NOTHING)));
    if (!differing.isEmpty()) {
      changes.add(
          new Change(Kind.CHANGED, b.code(), name(b), of(before, differing), of(after, differing)));
    }
  }

  private static String of(Map<String, String> said, Set<String> differing) {
    List<String> parts = new ArrayList<>();
    differing.forEach(what -> parts.add(what + "：" + said.getOrDefault(what, NOTHING)));
    return String.join("；", parts);
  }

  /// Everything a rule says, by what it says it of.
  private static Map<String, String> said(RuleDefinition rule) {
    Map<String, String> said = new TreeMap<>();
    standing(rule).forEach((what, days) -> said.put(what, text(days)));
    RuleScope scope = rule.scope();
    said.put("模板", rule.template());
    said.put("性质", rule.verdict());
    said.put("知识表", rule.tables().toString());
    said.put("场景", new TreeSet<>(scope.scenes()).toString());
    said.put("时点", new TreeSet<>(scope.moments()).toString());
    said.put("险种", new TreeSet<>(scope.insuranceTypes()).toString());
    said.put("跟随", scope.follows().toString());
    said.put("对象", scope.subject().toString());
    said.put("字段", scope.fields().toString());
    said.put("名称", text(rule.text().name()));
    said.put("类别", rule.text().ruleClass() + "/" + rule.text().subclass());
    said.put("释义", text(rule.text().definition()));
    said.put("逻辑", text(rule.text().logic()));
    said.put("提示", text(rule.text().message()));
    said.put("依据", rule.basis().text() + "，自 " + rule.basis().from());
    return said;
  }

  /// Stage and parameters, each with the days it stands so.
  private static Map<String, Map<String, List<String>>> standing(RuleDefinition rule) {
    Map<String, Map<String, List<String>>> standing = new TreeMap<>();
    for (RuleVariant variant : rule.variants()) {
      List<String> days =
          variant.periods().stream()
              .map(period ->
                  ReleaseDiff.day(period.fromDay()) + "…" + ReleaseDiff.day(period.toDay()))
              .toList();
      RuleDefinition stands = variant.rule();
      add(standing, "状态", stands.stage().zh(), days);
      stands
          .parameters()
          .byName()
          .forEach((name, value) -> add(standing, "参数 " + name, text(value), days));
    }
    return standing;
  }

  private static void add(
      Map<String, Map<String, List<String>>> standing, String what, String text, List<String> on) {
    standing
        .computeIfAbsent(what, unused -> new LinkedHashMap<>())
        .computeIfAbsent(text, unused -> new ArrayList<>())
        .addAll(on);
  }

  /// What stands on all days needs no naming of days.
  private static String text(Map<String, List<String>> days) {
    List<String> parts = new ArrayList<>();
    days.forEach(
        (text, on) -> parts.add(days.size() == 1 ? text : String.join(" ", on) + " " + text));
    return String.join("，", parts);
  }

  /// Value, unit, and the layer and basis they come from.
  private static String text(Parameter parameter) {
    String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
    return parameter.value() + unit + "（" + parameter.source() + "）";
  }

  private static String text(LocalizedText text) {
    return text.zh() + " / " + text.en();
  }

  private static String brief(RuleDefinition rule) {
    return String.join(
        " ", rule.template(), rule.verdict(), rule.stage().zh(), rule.basis().text());
  }

  private static String name(RuleDefinition rule) {
    return rule.text().name().zh();
  }

  private static SortedMap<String, RuleDefinition> byCode(Collection<RuleDefinition> rules) {
    SortedMap<String, RuleDefinition> byCode = new TreeMap<>();
    rules.forEach(rule -> byCode.put(rule.code(), rule));
    return byCode;
  }
}
