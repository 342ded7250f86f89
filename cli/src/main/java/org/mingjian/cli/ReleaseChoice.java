package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.audit.output.AuditError;
import org.mingjian.engine.expression.Expressions;
import org.mingjian.knowledge.AreaReleases;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.LocalRules;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.AreaCode;
import org.mingjian.values.MingjianException;
import org.mingjian.values.NearestNames;
import picocli.CommandLine.Option;

/// Options that choose rules and knowledge.
final class ReleaseChoice {
  @Option(
      names = "--release",
      split = ",",
      paramLabel = "FILE",
      description =
          "规则知识版本文件；多个统筹区给多个，重复此项或以逗号分隔；默认用自带的国家规则与起步知识  release file, several for several areas;"
              + " default: the built-in national rules")
  private List<Path> release = List.of();

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

  /// The releases asked for, at most one an area. `beside` is the folder of local tables taken when
  /// none is named; local tables go with one release only, since they say of no row whose it is.
  ///
  /// @throws MingjianException [AuditError#RULE_UNKNOWN] if a rule asked for is in none,
  ///   [CliError#OPTIONS] if the options do not go together
  AreaReleases chooseAll(Optional<Path> beside, Terminal terminal) {
    if (release.size() < 2) {
      return AreaReleases.of(List.of(choose(beside, terminal)));
    }
    if (local.isPresent()) {
      throw new MingjianException(
          CliError.OPTIONS,
          "--local 只能与一个版本同用；多个版本请把本地知识导入知识库后生成 --local goes with one release only");
    }
    beside.ifPresent(folder ->
        terminal
            .err()
            .println("给了多个版本，本地知识表不使用 several releases, local tables not used: " + folder));
    AreaReleases chosen = AreaReleases.of(oneAnArea());
    return rules.isEmpty() ? chosen : only(chosen);
  }

  private List<Release> oneAnArea() {
    Map<AreaCode, Path> files = new HashMap<>();
    List<Release> releases = new ArrayList<>();
    for (Path file : release) {
      Release read = ReleaseFile.read(file);
      Path earlier = files.putIfAbsent(read.area().code(), file);
      if (earlier != null) {
        throw new MingjianException(
            CliError.OPTIONS,
            "一个统筹区只能给一个版本 one release an area: " + read.area().text() + "：" + earlier + "，" + file);
      }
      releases.add(read);
    }
    return releases;
  }

  private AreaReleases only(AreaReleases chosen) {
    requireKnown(
        chosen.all().stream()
            .flatMap(some -> some.rules().stream())
            .map(RuleDefinition::code)
            .distinct()
            .sorted()
            .toList());
    return chosen.only(rules);
  }

  /// The one release asked for.
  ///
  /// @throws MingjianException as [#chooseAll], and [CliError#OPTIONS] if several are named
  Release choose(Optional<Path> beside, Terminal terminal) {
    if (release.size() > 1) {
      throw new MingjianException(
          CliError.OPTIONS, "这里只能给一个版本 only one --release here: " + release);
    }
    Optional<Release> given = release.stream().findFirst().map(ReleaseFile::read);
    Optional<Path> own = local.or(() -> beside);
    // A release that nothing is added to is taken as it was read: building it anew costs seconds.
    Release chosen = given.isPresent() && own.isEmpty() ? given.get() : built(given, own, terminal);
    return rules.isEmpty() ? chosen : only(chosen);
  }

  private Release built(Optional<Release> given, Optional<Path> own, Terminal terminal) {
    RulePack pack = given.map(ReleaseChoice::pack).orElseGet(RulePack::builtIn);
    ReleaseBuilder builder = new ReleaseBuilder(pack);
    given.map(Release::area).ifPresent(builder::of);
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
    requireKnown(chosen.rules().stream().map(RuleDefinition::code).toList());
    return chosen.only(rules);
  }

  private void requireKnown(List<String> known) {
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
  }
}
