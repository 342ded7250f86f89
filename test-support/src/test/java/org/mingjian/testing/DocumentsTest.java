package org.mingjian.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.claims.extract.ExtractTable;

/// The documents name only what exists.
class DocumentsTest {
  private static final Path ROOT = root();
  private static final Pattern QUOTED = Pattern.compile("`([^`\\s]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void glossaryNamesEveryColumnOfTheExtract() throws IOException {
    Set<String> named = quoted("docs/glossary.md");
    List<String> missing =
        Arrays.stream(ExtractTable.values())
            .flatMap(table -> table.columns().stream())
            .map(column -> column.name())
            .filter(name -> !named.contains(name))
            .distinct()
            .toList();
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md", "docs/glossary.md"})
  void documentsNameOnlyTypesThatExist(String document) throws IOException {
    Set<String> types = types();
    List<String> unknown =
        quoted(document).stream()
            .map(word -> word.replaceAll("\\..*", ""))
            .filter(word -> word.matches("[A-Z][a-z]+([A-Z][A-Za-z]*)*"))
            .filter(word -> !types.contains(word))
            .toList();
    assertEquals(List.of(), unknown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "README.zh-CN.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CLARIFICATIONS.md"
      })
  void documentsLinkOnlyToFilesThatExist(String document) throws IOException {
    List<String> broken =
        LINK.matcher(Files.readString(ROOT.resolve(document)))
            .results()
            .map(match -> match.group(1))
            .filter(link -> !Files.exists(ROOT.resolve(link)))
            .toList();
    assertEquals(List.of(), broken);
  }

  private static Set<String> quoted(String document) throws IOException {
    return QUOTED
        .matcher(Files.readString(ROOT.resolve(document)))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> types() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mingjian"))) {
      at = at.getParent();
    }
    return at;
  }
}
