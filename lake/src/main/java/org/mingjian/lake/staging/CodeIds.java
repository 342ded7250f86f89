package org.mingjian.lake.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.extract.TypedRow;

/// Codes of one kind as one reading thread meets them, with ids of its own and the name that stands
/// first in the sources. Id 0 is the empty code.
public final class CodeIds {
  private final Map<String, Entry> entries = new HashMap<>();
  private final List<Entry> byId = new ArrayList<>();
  private Entry last;

  /// Only the empty code.
  public CodeIds() {
    last = add("");
  }

  /// A code with its temporary id and its name, which stood at `place`.
  public static final class Entry {
    private final String code;
    private final int id;
    private String name = "";
    private long place = Long.MAX_VALUE;

    private Entry(String code, int id) {
      this.code = code;
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
      return code;
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

  /// The id of a code whose name stands in a column of `row` at `place`. The name is looked at only
  /// if it stands before the one known.
  public int of(String code, TypedRow row, int nameColumn, long place) {
    return find(code).named(row, nameColumn, place).id;
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
    Entry known = last;
    if (known.code.equals(code)) {
      return known;
    }
    known = entries.get(code);
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
