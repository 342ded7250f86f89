package org.mingjian.knowledge.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleTerm;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;
import org.mingjian.values.EffectivePeriod;

/// Terms of rules as content of a release, rule by rule: the same terms are the same bytes.
final class TermContent {
  private TermContent() {}

  static void write(List<RuleDefinition> rules, ContentWriter out) {
    List<RuleDefinition> changing = rules.stream().filter(rule -> !rule.terms().isEmpty()).toList();
    out.number(changing.size());
    for (RuleDefinition rule : changing) {
      out.text(rule.code());
      out.number(rule.terms().size());
      rule.terms().forEach(term -> write(term, out));
    }
  }

  private static void write(RuleTerm term, ContentWriter out) {
    out.number(term.period().fromDay());
    out.number(term.period().toDay());
    RuleContent.write(term.parameters(), out);
    out.text(term.stage().name());
  }

  /// The rules with their terms.
  static List<RuleDefinition> read(ContentReader in, List<RuleDefinition> rules) {
    Map<String, List<RuleTerm>> terms = new HashMap<>();
    int count = in.count(Integer.BYTES);
    for (int i = 0; i < count; i++) {
      String code = in.text();
      terms.put(code, terms(in));
    }
    return rules.stream()
        .map(rule -> with(rule, terms.getOrDefault(rule.code(), List.of())))
        .toList();
  }

  private static RuleDefinition with(RuleDefinition rule, List<RuleTerm> terms) {
    return terms.isEmpty() ? rule : rule.during(terms);
  }

  private static List<RuleTerm> terms(ContentReader in) {
    int count = in.count(Integer.BYTES);
    List<RuleTerm> terms = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      terms.add(new RuleTerm(period(in), RuleContent.parameters(in), stage(in)));
    }
    return terms;
  }

  private static EffectivePeriod period(ContentReader in) {
    int from = in.number();
    int to = in.number();
    if (from > to) {
      throw ContentReader.damaged("期间的终止日早于起始日");
    }
    return new EffectivePeriod(from, to);
  }

  private static RuleStage stage(ContentReader in) {
    return RuleContent.constant(RuleStage.class, in.text());
  }
}
