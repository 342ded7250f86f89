package org.mingjian.knowledge.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.values.MingjianException;

/// An area's own rules: `rules/<code>.yaml` beside its tables. Their codes are the area's six
/// digits (or `MJ` and them), a dash and three digits, so they never meet a national one.
public record LocalRules(List<Rule> rules) {
  private static final Pattern CODE = Pattern.compile("(MJ)?[0-9]{6}-[0-9]{3}");

  /// Copies in.
  public LocalRules {
    rules = List.copyOf(rules);
  }

  /// One rule and the file it stands in.
  public record Rule(RuleDefinition definition, SourceFile file) {}

  /// No rules.
  public static LocalRules none() {
    return new LocalRules(List.of());
  }

  /// Whether a code is that of an area's own rule.
  public static boolean isLocal(String code) {
    return CODE.matcher(code).matches();
  }

  /// Reads the rules below `rules/` of a folder; none if it does not exist.
  ///
  /// @param tables names of all knowledge tables
  /// @throws MingjianException [KnowledgeError#RULE_FILE] naming file, place and what is allowed
  public static LocalRules in(Path folder, Set<String> tables) {
    return Files.isDirectory(folder) ? in(PackFiles.in(folder), tables) : none();
  }

  /// Reads the rules of a pack's `rules/`.
  ///
  /// @throws MingjianException as [#in(Path, Set)]
  public static LocalRules in(PackFiles files, Set<String> tables) {
    List<Rule> rules = new ArrayList<>();
    for (String path : files.paths().stream().sorted().toList()) {
      if (path.startsWith("rules/") && path.endsWith(".yaml")) {
        SourceFile file = new SourceFile(path, files.text(path), KnowledgeError.RULE_FILE);
        rules.add(read(file, tables));
      }
    }
    return new LocalRules(rules);
  }

  private static Rule read(SourceFile file, Set<String> tables) {
    RuleDefinition rule = RuleReader.read(file, tables::contains);
    if (!isLocal(rule.code()) || !file.name().equals("rules/" + rule.code() + ".yaml")) {
      throw file.error(
          0, 0, "本地规则代码 “" + rule.code() + "” 应为 六位区划-三位序号 或 MJ六位区划-三位序号，如 MJ370600-001，并与文件名一致");
    }
    return new Rule(rule, file);
  }
}
