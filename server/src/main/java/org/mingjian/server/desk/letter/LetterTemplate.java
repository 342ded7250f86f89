package org.mingjian.server.desk.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.mingjian.values.MingjianException;

/// The text of a letter with places to be filled: `title:` and `to:`, a line `---`, then a
/// paragraph a line. Empty lines and those that begin with `#` count for nothing.
///
/// @param title with places
/// @param to with places
/// @param paragraphs each with places
record LetterTemplate(String title, String to, List<String> paragraphs) {
  private static final String RULE = "---";
  private static final String TABLE = "{" + Placeholder.FINDINGS.word() + "}";

  LetterTemplate {
    paragraphs = List.copyOf(paragraphs);
  }

  /// Reads a template.
  ///
  /// @param source as people find it
  /// @throws MingjianException [LetterError#TEMPLATE] naming source and line
  static LetterTemplate parse(String source, String text) {
    Map<String, String> heads = new TreeMap<>();
    List<String> paragraphs = new ArrayList<>();
    boolean body = false;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!body && line.equals(RULE)) {
        body = true;
        continue;
      }
      check(source, i + 1, line);
      if (body) {
        paragraphs.add(line);
      } else {
        head(heads, source, i + 1, line);
      }
    }
    if (heads.size() < 2 || paragraphs.isEmpty()) {
      throw wrong(source, lines.size(), "须有 needs title:、to:、---、正文 and paragraphs");
    }
    return new LetterTemplate(
        heads.getOrDefault("title", ""), heads.getOrDefault("to", ""), paragraphs);
  }

  private static void head(Map<String, String> heads, String source, int line, String text) {
    int colon = text.indexOf(':');
    String key = colon < 0 ? text : text.substring(0, colon);
    if (colon < 0 || !List.of("title", "to").contains(key)) {
      throw wrong(source, line, "应为 title: 或 to: must be one of these, then ---: " + text);
    }
    heads.put(key, text.substring(colon + 1).strip());
  }

  private static void check(String source, int line, String text) {
    Matcher places = Placeholder.ANY.matcher(text);
    while (places.find()) {
      if (Placeholder.find(places.group(1)).isEmpty()) {
        throw wrong(
            source,
            line,
            "没有占位符 no such placeholder " + places.group() + "，可用 allowed: " + Placeholder.all());
      }
    }
    if (text.contains(TABLE) && !text.equals(TABLE)) {
      throw wrong(source, line, TABLE + " 须独占一行 stands alone in its line");
    }
  }

  static MingjianException wrong(String source, int line, String what) {
    return new MingjianException(LetterError.TEMPLATE, source + " 第 line " + line + " 行: " + what);
  }

  /// The letter with its places filled.
  Letter fill(LetterFacts facts) {
    List<Letter.Part> parts = new ArrayList<>();
    for (String paragraph : paragraphs) {
      parts.add(
          paragraph.equals(TABLE)
              ? Letter.Part.table(facts.table())
              : Letter.Part.paragraph(filled(paragraph, facts)));
    }
    return new Letter(
        filled(title, facts),
        facts.value(Placeholder.DOCUMENT),
        facts.value(Placeholder.BUREAU),
        filled(to, facts),
        parts,
        facts.value(Placeholder.DATE));
  }

  private static String filled(String text, LetterFacts facts) {
    return Placeholder.ANY
        .matcher(text)
        .replaceAll(place ->
            Matcher.quoteReplacement(facts.value(Placeholder.find(place.group(1)).orElseThrow())));
  }
}
