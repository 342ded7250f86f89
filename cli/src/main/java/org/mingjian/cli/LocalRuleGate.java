package org.mingjian.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.engine.expression.Expressions;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleVariant;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.library.LibraryError;
import org.mingjian.library.release.BuiltRelease;
import org.mingjian.library.store.Areas;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.values.MingjianException;

/// Lets no rule of an area into a release that an audit could not compile or that fails its own
/// examples. The library knows rules but not how they are judged, so this stands where both are
/// known.
final class LocalRuleGate {
  private final Release release;
  private final Map<String, RuleDefinition> inForce = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private LocalRuleGate(Release release) {
    this.release = release;
    release.rules().forEach(rule -> inForce.put(rule.code(), rule));
  }

  /// Compiles the rules that areas wrote, and runs their examples.
  ///
  /// @throws MingjianException [LibraryError#GATE] showing every mistake, those of expressions at
  ///   their place
  static void pass(LibraryFolder library, BuiltRelease built) {
    LocalRuleGate gate = new LocalRuleGate(built.release());
    library
        .ruleFiles(built.request().knownAt())
        .forEach((area, files) -> {
          if (!area.equals(Areas.NATION)) {
            gate.check(files);
          }
        });
    if (!gate.mistakes.isEmpty()) {
      throw new MingjianException(
          LibraryError.GATE,
          "本地规则未通过，版本未生成；请改正后重新导入 not built, mend these rules and import them again:\n"
              + String.join("\n", gate.mistakes));
    }
  }

  private void check(PackFiles files) {
    for (RuleTrial trial : RuleTrial.of(files)) {
      if (inForce.containsKey(trial.code())) {
        RuleTrial.Result result = trial.run();
        if (result.wrong() > 0) {
          mistakes.addAll(result.lines());
        } else {
          checkInForce(trial.rule());
        }
      }
    }
  }

  /// With the parameters that layers state, which stand in no rule file.
  private void checkInForce(RuleDefinition written) {
    inForce.getOrDefault(written.code(), written).variants().stream()
        .map(RuleVariant::rule)
        .filter(rule -> !rule.parameters().equals(written.parameters()))
        .forEach(this::checkCompiles);
  }

  private void checkCompiles(RuleDefinition rule) {
    try {
      Expressions.check(rule, release.tables());
    } catch (MingjianException e) {
      mistakes.add("✗ " + rule.code() + "  " + rule.text().name().zh() + "  " + e.display());
    }
  }
}
