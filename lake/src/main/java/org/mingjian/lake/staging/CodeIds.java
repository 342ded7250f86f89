package org.mingjian.lake.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mingjian.claims.extract.KnownText;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.store.LongTable;

/// Codes of one kind as one reading thread meets them, with ids of its own and the name that stands
/// first in the sources. Id 0 is the empty code. A code in a row is found by its hash, without a
/// string being made of it.
public final class CodeIds {
  private final Map<String, Entry> entries = new HashMap<>();
  private final List<Entry> byId = new ArrayList<>();
  private final LongTable byHash = new LongTable();
  private Entry last;

  /// The hash of the text that [#last] was found by, if it was found by one.
  private long lastHash;

  /// Only the empty code.
  public CodeIds() {
    last = add("");
    byHash.putIfAbsent(0, last.id);
  }

  /// A code with its temporary id and its name, which stood at `place`.
  public static final class Entry {
    private final KnownText code;
    private final int id;
    private String name = "";
    private long place = Long.MAX_VALUE;

    private Entry(String code, int id) {
      this.code = KnownText.of(code);
      this.id = id;
    }

    Entry named(TypedRow row, int nameColumn, long namePlace) {
      return namePlace < place && row.isPresent(nameColumn)
          ? named(row.text(nameColumn), namePlace)
          : this;
    }

    Entry named(String newName, long namePlace) {
      if (namePlace < place && !newName.isEmpty()) {
        name = newName;
        place = namePlace;
      }
      return this;
    }

    int id() {
      return id;
    }

    /// The code.
    public String code() {
      return code.text();
    }

    /// The name; empty where none was given.
    public String name() {
      return name;
    }

    /// Where the name stood.
    public long place() {
      return place;
    }
  }

  /// The id of a code.
  public int of(String code) {
    return find(code).id;
  }

  /// The id of the code in a column of `row`.
  int of(TypedRow row, int column) {
    return find(row, column, UnaryOperator.identity()).id;
  }

  /// The id of the code in a column of `row`, whose name stands in another at `place`. The name is
  /// looked at only if it stands before the one known.
  int of(TypedRow row, int column, int nameColumn, long place) {
    return find(row, column, UnaryOperator.identity()).named(row, nameColumn, place).id;
  }

  /// The code that `form` makes of the text in a column of `row`; a text that has the form stays as
  /// it is.
  Entry find(TypedRow row, int column, UnaryOperator<String> form) {
    long hash = row.textHash(column);
    int known = hash == lastHash ? last.id : byHash.get(hash);
    lastHash = hash;
    if (known >= 0 && row.isText(column, byId.get(known).code)) {
      last = byId.get(known);
      return last;
    }
    Entry found = find(form.apply(row.text(column)));
    byHash.putIfAbsent(hash, found.id);
    return found;
  }

  /// The id of a code that has a name at `place`.
  public int of(String code, String name, long place) {
    return find(code).named(name, place).id;
  }

  /// All codes by id.
  public List<Entry> entries() {
    return List.copyOf(byId);
  }

  Entry find(String code) {
    Entry known = entries.get(code);
    if (known == null) {
      known = add(code);
    }
    last = known;
    return known;
  }

  private Entry add(String code) {
    Entry entry = new Entry(code, byId.size());
    entries.put(code, entry);
    byId.add(entry);
    return entry;
  }
}
