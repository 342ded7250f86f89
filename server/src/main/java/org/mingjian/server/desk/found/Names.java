package org.mingjian.server.desk.found;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What rules and institutions are called, as findings say it. A name once read is kept: lists ask
/// for the same ones again and again. Safe for use by several threads.
public final class Names {
  private final Map<Kind, Map<String, String>> known =
      Map.of(Kind.RULE, new ConcurrentHashMap<>(), Kind.INSTITUTION, new ConcurrentHashMap<>());
  private final Wordage wordage = new Wordage();

  /// What has a name.
  public enum Kind {
    /// A rule, by its code.
    RULE("rule", "rule_name"),
    /// An institution, by its national code.
    INSTITUTION("institution", "fixmedins_name");

    private final String column;
    private final String word;

    Kind(String column, String word) {
      this.column = column;
      this.word = word;
    }
  }

  /// The names of some codes, as far as findings in scope have them.
  public SortedMap<String, String> of(DSLContext sql, Kind kind, Collection<String> codes) {
    SortedMap<String, String> names = new TreeMap<>();
    new TreeSet<>(codes)
        .forEach(code -> find(sql, kind, code).ifPresent(name -> names.put(code, name)));
    return names;
  }

  /// The names of items, as far as findings in scope say them.
  ///
  /// @param findings ids of findings about them
  public SortedMap<String, String> ofItems(DSLContext sql, Collection<String> findings) {
    SortedMap<String, String> names = new TreeMap<>();
    sql.fetch(
            "SELECT item, detail FROM finding WHERE finding = ANY(CAST(? AS uuid[]))",
            (Object) new TreeSet<>(findings).toArray(String[]::new))
        .forEach(
            row -> names.put(row.get("item", String.class), word(row, "item_name").orElse("")));
    names.values().removeIf(String::isEmpty);
    return names;
  }

  private Optional<String> find(DSLContext sql, Kind kind, String code) {
    Map<String, String> kept = known.getOrDefault(kind, Map.of());
    Optional<String> name = Optional.ofNullable(kept.get(code)).or(() -> read(sql, kind, code));
    name.ifPresent(found -> kept.put(code, found));
    return name;
  }

  private Optional<String> read(DSLContext sql, Kind kind, String code) {
    return sql
        .fetch("SELECT detail FROM finding WHERE " + kind.column + " = ? LIMIT 1", code)
        .stream()
        .flatMap(row -> word(row, kind.word).stream())
        .findFirst();
  }

  private Optional<String> word(Record row, String word) {
    return Optional.ofNullable(wordage.unpack(row.get("detail", byte[].class)).get(word))
        .filter(name -> !name.isBlank());
  }
}
