package org.mingjian.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Codes of one kind as dense ints, with the name each was first seen with. Id 0 is the absent
/// code, the empty text. Ids are local to the lake or request that made them. Not safe for writing
/// from several threads; safe for reading once writing has ended.
public final class CodeDictionary {
  /// The id of an absent code.
  public static final int ABSENT = 0;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  // Rows beside each other often have one code; compared as an object.
  private String last = "";
  private int lastId;

  /// A dictionary that holds only the absent code.
  public CodeDictionary() {
    intern("", "");
  }

  /// The id of `code`, given a new one if it has none. A name already known is kept, an empty one
  /// is replaced.
  public int intern(String code, String name) {
    if (!isLast(code)) {
      Integer known = ids.putIfAbsent(code, codes.size());
      last = code;
      lastId = known == null ? add(code) : known;
    }
    if (!name.isEmpty() && names.get(lastId).isEmpty()) {
      names.set(lastId, name);
    }
    return lastId;
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isLast(String code) {
    return code == last && !codes.isEmpty();
  }

  private int add(String code) {
    codes.add(code);
    names.add("");
    return codes.size() - 1;
  }

  /// The id of `code`, or -1 if it has none.
  public int find(String code) {
    return ids.getOrDefault(code, -1);
  }

  /// The code with this id.
  public String code(int id) {
    return codes.get(id);
  }

  /// The name of the code with this id; empty where none was ever given.
  public String name(int id) {
    return names.get(id);
  }

  /// How many ids there are, the absent one included.
  public int size() {
    return codes.size();
  }
}
