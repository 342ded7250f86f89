package org.mingjian.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.knowledge.Basis;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Parameters.Parameter;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleText;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;
import org.mingjian.values.LocalizedText;

/// Rules as content of a release, one after the other: the same rules are the same bytes.
final class RuleContent {
  private RuleContent() {}

  static void write(Collection<RuleDefinition> rules, ContentWriter out) {
    out.number(rules.size());
    rules.forEach(rule -> write(rule, out));
  }

  static List<RuleDefinition> read(ContentReader in) {
    int count = in.count(Integer.BYTES);
    List<RuleDefinition> rules = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rules.add(rule(in));
    }
    return rules;
  }

  private static void write(RuleDefinition rule, ContentWriter out) {
    out.text(rule.code());
    out.number(rule.number());
    out.texts(rule.officialCode().stream().toList());
    write(rule.text(), out);
    out.text(rule.template());
    write(rule.parameters(), out);
    out.texts(rule.tables());
    write(rule.scope(), out);
    out.text(rule.verdict());
    out.texts(List.of(rule.basis().document(), rule.basis().clause(), rule.basis().from()));
    out.text(rule.status());
    out.text(rule.stage().name());
  }

  private static RuleDefinition rule(ContentReader in) {
    return new RuleDefinition(
        in.text(),
        in.number(),
        optional(in.texts()),
        text(in),
        in.text(),
        parameters(in),
        in.texts(),
        scope(in),
        in.text(),
        basis(in),
        in.text(),
        constant(RuleStage.class, in.text()));
  }

  private static Optional<String> optional(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts.getFirst());
  }

  private static void write(RuleText text, ContentWriter out) {
    localized(text.name(), out);
    out.text(text.ruleClass());
    out.text(text.subclass());
    localized(text.definition(), out);
    localized(text.logic(), out);
    localized(text.message(), out);
  }

  private static RuleText text(ContentReader in) {
    return new RuleText(
        localized(in), in.text(), in.text(), localized(in), localized(in), localized(in));
  }

  static void localized(LocalizedText text, ContentWriter out) {
    out.text(text.zh());
    out.text(text.en());
  }

  static LocalizedText localized(ContentReader in) {
    return new LocalizedText(in.text(), in.text());
  }

  static void write(Parameters parameters, ContentWriter out) {
    out.number(parameters.byName().size());
    parameters
        .byName()
        .forEach((name, parameter) -> {
          out.text(name);
          out.texts(List.of(parameter.value(), parameter.unit(), parameter.source()));
        });
  }

  static Parameters parameters(ContentReader in) {
    int count = in.count(Integer.BYTES);
    Map<String, Parameter> byName = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.text();
      List<String> said = in.texts();
      require(said.size() == 3, "参数 " + name);
      byName.put(name, new Parameter(said.get(0), said.get(1), said.get(2)));
    }
    return new Parameters(byName);
  }

  private static void write(RuleScope scope, ContentWriter out) {
    out.texts(new TreeSet<>(scope.scenes()));
    out.texts(new TreeSet<>(scope.moments()));
    out.texts(new TreeSet<>(scope.insuranceTypes()));
    out.text(scope.follows().name());
    out.text(scope.subject().name());
    out.texts(scope.fields());
  }

  private static RuleScope scope(ContentReader in) {
    return new RuleScope(
        Set.copyOf(in.texts()),
        Set.copyOf(in.texts()),
        Set.copyOf(in.texts()),
        constant(RuleScope.Follows.class, in.text()),
        constant(RuleScope.Subject.class, in.text()),
        in.texts());
  }

  private static Basis basis(ContentReader in) {
    List<String> said = in.texts();
    require(said.size() == 3, "依据");
    return new Basis(said.get(0), said.get(1), said.get(2));
  }

  /// The constant of a name that was written with [Enum#name].
  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    throw ContentReader.damaged("没有 " + type.getSimpleName() + " “" + name + "”");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw ContentReader.damaged(what + " 不完整");
    }
  }
}
