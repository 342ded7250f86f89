package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.audit.output.AuditError;
import org.mingjian.engine.expression.Expressions;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.LocalRules;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.MingjianException;
import org.mingjian.values.NearestNames;
import picocli.CommandLine.Option;

/// Options that choose rules and knowledge.
final class ReleaseChoice {
  @Option(
      names = "--release",
      paramLabel = "FILE",
      description = "规则知识版本文件；默认用自带的国家规则与起步知识  release file; default: the built-in national rules")
  private Optional<Path> release = Optional.empty();

  @Option(
      names = "--local",
      paramLabel = "DIR",
      description =
          "本地知识表与 rules/ 下本地规则所在文件夹；默认用数据目录下的 local  the area's own tables and rules; default: local beside the input")
  private Optional<Path> local = Optional.empty();

  @Option(
      names = "--rules",
      split = ",",
      paramLabel = "CODE",
      description = "只用这些规则，以逗号分隔  these rules only, separated by commas")
  private List<String> rules = List.of();

  /// The release asked for. `beside` is the folder of local tables taken when none is named.
  ///
  /// @throws MingjianException [AuditError#RULE_UNKNOWN] if a rule asked for is not in it
  Release choose(Optional<Path> beside, Terminal terminal) {
    Optional<Release> given = release.map(ReleaseFile::read);
    Optional<Path> own = local.or(() -> beside);
    // A release that nothing is added to is taken as it was read: building it anew costs seconds.
    Release chosen = given.isPresent() && own.isEmpty() ? given.get() : built(given, own, terminal);
    return rules.isEmpty() ? chosen : only(chosen);
  }

  private Release built(Optional<Release> given, Optional<Path> own, Terminal terminal) {
    RulePack pack = given.map(ReleaseChoice::pack).orElseGet(RulePack::builtIn);
    ReleaseBuilder builder = new ReleaseBuilder(pack);
    own.ifPresent(folder -> builder.with(localTables(folder, pack, terminal)));
    LocalRules ownRules =
        own.map(folder -> LocalRules.in(folder, pack.schemas().keySet()))
            .orElseGet(LocalRules::none);
    Release built = builder.with(ownRules).build();
    ownRules
        .rules()
        .forEach(rule -> Expressions.check(rule.definition(), built.tables(), rule.file()));
    return built;
  }

  private static RulePack pack(Release release) {
    SortedMap<String, TableSchema> schemas = new TreeMap<>();
    release.tables().forEach((name, table) -> schemas.put(name, table.schema()));
    return new RulePack(schemas, release.rules(), release.tables());
  }

  private LocalTables localTables(Path folder, RulePack pack, Terminal terminal) {
    if (local.isPresent() && !Files.isDirectory(folder)) {
      throw new MingjianException(
          CliError.NO_SUCH_FOLDER, "--local：文件夹不存在 no such folder: " + folder);
    }
    LocalTables tables = LocalTables.in(folder, pack.schemas());
    tables
        .unknownFiles()
        .forEach(file ->
            terminal
                .err()
                .println("不是知识表，忽略 ignored, no knowledge table: " + folder.resolve(file)));
    return tables;
  }

  private Release only(Release chosen) {
    List<String> known = chosen.rules().stream().map(RuleDefinition::code).toList();
    List<String> unknown = rules.stream().filter(code -> !known.contains(code)).toList();
    if (!unknown.isEmpty()) {
      throw new MingjianException(
          AuditError.RULE_UNKNOWN,
          "没有这样的规则 no such rule: "
              + unknown.stream()
                  .map(code -> code + "（相近的 nearest: " + new NearestNames(known).to(code) + "）")
                  .collect(Collectors.joining("，"))
              + "；可用的见 see ./mingjian rules");
    }
    return chosen.only(rules);
  }
}
