package org.mingjian.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;

/// The built-in rules, every third of them on trial.
final class ShadowRelease {
  private static final int EVERY = 3;

  private ShadowRelease() {}

  /// Codes of the rules on trial.
  static Set<String> onTrial() {
    return pack().rules().stream()
        .filter(RuleDefinition::isShadow)
        .map(RuleDefinition::code)
        .collect(Collectors.toSet());
  }

  /// The release with a city's own tables.
  static Release with(Path local) {
    RulePack pack = pack();
    return new ReleaseBuilder(pack).with(LocalTables.in(local, pack.schemas())).build();
  }

  /// Writes the release without tables of a city; gives its name for the command line.
  static String write(Path file) {
    ReleaseFile.write(new ReleaseBuilder(pack()).build(), file);
    return file.toString();
  }

  private static RulePack pack() {
    RulePack builtIn = RulePack.builtIn();
    List<RuleDefinition> rules =
        builtIn.rules().stream()
            .map(rule -> rule.number() % EVERY == 0 ? rule.at(RuleStage.SHADOW) : rule)
            .toList();
    return new RulePack(builtIn.schemas(), rules, builtIn.tables());
  }
}
