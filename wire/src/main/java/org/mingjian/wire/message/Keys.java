package org.mingjian.wire.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The keys of an object in the order they came, and what follows from them alone. A client writes
/// the same keys in the same order always, so they are remembered beyond the message. Immutable but
/// for what it remembers; safe for use by several threads.
final class Keys {
  private static final int MOST_MET = 2_000;
  private static final int MOST_REMEMBERED = 200;
  private static final int LONGEST_REMEMBERED = 64;
  private static final Map<List<String>, Keys> MET = new ConcurrentHashMap<>();

  /// The keys of an object without any.
  static final Keys NONE = new Keys(List.of());

  private final List<String> sent;

  // Names without repetition, sorted, and of each the place of the value that was said last.
  private final String[] names;
  private final int[] places;

  // What each kind makes of them; there are few kinds.
  private final Map<Kind, List<Known>> known = new ConcurrentHashMap<>();

  private Keys(List<String> sent) {
    this.sent = sent;
    TreeMap<String, Integer> last = new TreeMap<>();
    for (int i = 0; i < sent.size(); i++) {
      last.put(sent.get(i), i);
    }
    names = last.keySet().toArray(String[]::new);
    places = last.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /// A key that stands for a field.
  ///
  /// @param place of its value among those of the object
  record Known(int place, Kind.Spelling spelling) {}

  /// The keys from `from` on, to before `to`.
  static Keys of(String[] keys, int from, int to) {
    List<String> sent = List.of(Arrays.copyOfRange(keys, from, to));
    Keys met = MET.get(sent);
    return met == null ? meet(sent) : met;
  }

  private static Keys meet(List<String> sent) {
    Keys keys = new Keys(sent);
    boolean remembered =
        MET.size() < MOST_MET
            && sent.size() <= MOST_REMEMBERED
            && sent.stream().allMatch(key -> key.length() <= LONGEST_REMEMBERED);
    if (remembered) {
      MET.put(sent, keys);
    }
    return keys;
  }

  /// Whether these are the keys from `from` on, to before `to`.
  boolean are(String[] keys, int from, int to) {
    if (to - from != sent.size()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!keys[i].equals(sent.get(i - from))) {
        return false;
      }
    }
    return true;
  }

  /// How many values the object has, those of repeated keys among them.
  int size() {
    return sent.size();
  }

  /// How many names.
  int names() {
    return names.length;
  }

  /// A name, in the order of their letters.
  String name(int index) {
    return names[index];
  }

  /// The place of a name's value.
  int place(int index) {
    return places[index];
  }

  /// The place of a key's value, -1 for none.
  int place(String key) {
    int index = Arrays.binarySearch(names, key);
    return index < 0 ? -1 : places[index];
  }

  /// Whether another object has the same names.
  boolean isLike(Keys other) {
    return this == other || Arrays.equals(names, other.names);
  }

  /// The keys that stand for fields of a kind, in the order they first came; of a repeated one the
  /// last value counts.
  List<Known> known(Kind kind) {
    List<Known> met = known.get(kind);
    if (met == null) {
      met = find(kind);
      known.put(kind, met);
    }
    return met;
  }

  private List<Known> find(Kind kind) {
    Map<String, Integer> last = new LinkedHashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      last.put(sent.get(i), i);
    }
    List<Known> found = new ArrayList<>();
    last.forEach((key, place) ->
        kind.find(key).ifPresent(spelling -> found.add(new Known(place, spelling))));
    return List.copyOf(found);
  }
}
