package org.mingjian.server.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;

class PointSearchTest {
  private static final Release RELEASE = new ReleaseBuilder(RulePack.builtIn()).build();
  private static final PointSearch SEARCH = new PointSearch(RELEASE);
  private static final List<String> TABLES = List.copyOf(RELEASE.tables().keySet());

  @Test
  void findsWhatAWalkThroughAllPointsFinds() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String text = someText(random);
      for (String table : TABLES) {
        assertEquals(walked(table, text), found(table, text), table + " " + text);
      }
    }
  }

  @Test
  void findsAllForNothingAndNothingForWhatIsNotThere() {
    for (String table : TABLES) {
      int size = RELEASE.table(table).size();
      assertEquals(IntStream.range(0, size).boxed().toList(), found(table, ""));
      assertEquals(List.of(), found(table, "哪里也没有的词"));
      assertEquals(List.of(), found(table, "\n"));
    }
    assertEquals(0, SEARCH.next("no such table", 0, ""));
  }

  @Test
  void turnsPagesWithoutLosingOrRepeatingOne() {
    Points points = new Points(SEARCH, TABLES);
    List<String> ids = new ArrayList<>();
    Optional<Points.Place> place = Optional.of(Points.Place.FIRST);
    while (place.isPresent()) {
      Points.Page page = points.page("a", place.get(), 7);
      page.rows().forEach(row -> ids.add(row.table() + row.id()));
      place = page.next();
    }
    long expected = TABLES.stream().mapToLong(table -> walked(table, "a").size()).sum();
    assertEquals(expected, ids.size());
    assertEquals(expected, ids.stream().distinct().count());
    assertTrue(expected > 7, "too few to turn pages");
  }

  /// A piece of an object, a code or an id, in letters of any size.
  private static String someText(Random random) {
    KnowledgeTable table = RELEASE.table(TABLES.get(random.nextInt(TABLES.size())));
    if (table.size() == 0) {
      return "x";
    }
    List<String> parts = parts(table, random.nextInt(table.size())).toList();
    String part = parts.get(random.nextInt(parts.size()));
    int from = random.nextInt(part.length() + 1);
    String piece = part.substring(from, Math.min(part.length(), from + 1 + random.nextInt(4)));
    return random.nextBoolean() ? piece.toUpperCase(Locale.ROOT) : piece;
  }

  private static Stream<String> parts(KnowledgeTable table, int row) {
    return Stream.concat(table.codes(row).stream(), Stream.of(table.object(row), table.id(row)));
  }

  private static List<Integer> found(String table, String text) {
    List<Integer> rows = new ArrayList<>();
    int size = RELEASE.table(table).size();
    for (int row = SEARCH.next(table, 0, text); row < size; ) {
      rows.add(row);
      row = SEARCH.next(table, row + 1, text);
    }
    return rows;
  }

  private static List<Integer> walked(String name, String text) {
    KnowledgeTable table = RELEASE.table(name);
    String small = text.toLowerCase(Locale.ROOT);
    return IntStream.range(0, table.size())
        .filter(row ->
            parts(table, row).anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(small)))
        .boxed()
        .toList();
  }
}
