package org.mingjian.cases.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.cases.procedure.Declared.Fields;
import org.mingjian.cases.procedure.Procedure.Words;
import org.mingjian.finding.Verdict;

/// Reads one outcome.
final class OutcomeReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "effect",
          "next",
          "close",
          "for",
          "silent",
          "reasons",
          "materials",
          "opinion",
          "letter",
          "disposal");
  private static final Set<String> VERDICTS = Set.of("VIOLATION", "SUSPECTED");

  private final Words words;
  private final Set<String> stepIds;

  OutcomeReader(Words words, Set<String> stepIds) {
    this.words = words;
    this.stepIds = stepIds;
  }

  Outcome read(String id, Declared declared) {
    Fields fields = declared.fields(KEYS);
    return new Outcome(
        id,
        fields.get("name").localized(),
        fields.get("effect").constant(Effect.class),
        next(fields),
        verdicts(fields),
        fields.isYes("silent"),
        demands(fields),
        fields.find("letter").map(letter -> letter.oneOf(words.letters().keySet())),
        fields.find("disposal").map(disposal -> disposal.constant(Disposal.class)));
  }

  private Next next(Fields fields) {
    Optional<Declared> close = fields.find("close");
    if (close.isPresent() && fields.find("next").isPresent()) {
      throw close.get().error("“next” 与 “close” 只写一个");
    }
    return close.isPresent()
        ? new Next.Close(close.get().oneOf(words.closings().keySet()))
        : new Next.To(fields.get("next").oneOf(stepIds));
  }

  private static Set<Verdict> verdicts(Fields fields) {
    Set<Verdict> verdicts = new LinkedHashSet<>();
    fields.listOf("for", VERDICTS).forEach(name -> verdicts.add(Verdict.valueOf(name)));
    return verdicts.isEmpty() ? Set.of(Verdict.VIOLATION, Verdict.SUSPECTED) : verdicts;
  }

  private Demands demands(Fields fields) {
    List<String> reasons = fields.listOf("reasons", words.reasons().keySet());
    if (reasons.isEmpty() && !fields.isYes("silent")) {
      throw fields.place().error("每种结论至少要有一个理由代码 “reasons”");
    }
    return new Demands(
        reasons, fields.listOf("materials", words.materials().keySet()), fields.isYes("opinion"));
  }
}
