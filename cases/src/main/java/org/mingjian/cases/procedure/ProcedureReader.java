package org.mingjian.cases.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingjian.cases.procedure.Declared.Fields;
import org.mingjian.cases.procedure.Procedure.Words;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.knowledge.source.YamlNode;
import org.mingjian.values.AreaCode;
import org.mingjian.values.ContentHash;
import org.mingjian.values.LocalizedText;

/// Reads the declarations of an area and of those around it as one procedure.
final class ProcedureReader {
  private static final Set<String> KEYS =
      Set.of(
          "area",
          "name",
          "start",
          "gathering",
          "reasons",
          "closings",
          "materials",
          "letters",
          "steps");

  private final String id;
  private final Fields fields;

  private ProcedureReader(List<SourceFile> files) {
    this.id =
        ContentHash.of(files.stream().map(SourceFile::text).toArray(String[]::new)).prefix(16);
    this.fields = new Declared(files.stream().map(YamlNode::parse).toList()).fields(KEYS);
  }

  /// @param files innermost area first
  static Procedure read(List<SourceFile> files) {
    return new ProcedureReader(files).procedure();
  }

  private Procedure procedure() {
    Words words = words();
    Map<String, Declared> declared = fields.get("steps").entries(Set.of());
    StepReader reader = new StepReader(words, declared.keySet());
    Map<String, Step> steps = new LinkedHashMap<>();
    declared.forEach((name, step) -> steps.put(name, reader.read(name, step)));
    return new Procedure(
        id,
        area(),
        fields.get("name").localized(),
        fields.get("start").oneOf(steps.keySet()),
        patternRules(),
        steps,
        words);
  }

  private AreaCode area() {
    Declared area = fields.get("area");
    return AreaCode.find(area.text())
        .orElseThrow(() -> area.error("值 “" + area.text() + "” 不合要求，应为六位区划代码"));
  }

  private Set<String> patternRules() {
    return fields.get("gathering").fields(Set.of("pattern")).get("pattern").items().stream()
        .map(YamlNode::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Words words() {
    return new Words(named("reasons"), named("closings"), named("materials"), letters());
  }

  private Map<String, Letter> letters() {
    Map<String, Letter> letters = new LinkedHashMap<>();
    fields
        .get("letters")
        .entries(Set.of())
        .forEach((name, letter) -> letters.put(name, letter(name, letter)));
    return letters;
  }

  private static Letter letter(String name, Declared declared) {
    Fields letter = declared.fields(Set.of("kind", "name"));
    return new Letter(
        name, letter.get("kind").constant(Letter.Kind.class), letter.get("name").localized());
  }

  private Map<String, LocalizedText> named(String key) {
    Map<String, LocalizedText> texts = new LinkedHashMap<>();
    fields
        .get(key)
        .entries(Set.of())
        .forEach((code, declared) -> texts.put(code, declared.localized()));
    return texts;
  }
}
