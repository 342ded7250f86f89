package org.mingjian.wire.message;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A kind of object in a message (an order, a patient) and the fields it has.
final class Kind {
  private static final int MOST_MET = 2_000;
  private static final int LONGEST_MET = 64;

  private final String name;
  private final List<Field> fields;
  private final Map<String, Integer> byName = new HashMap<>();

  // Spellings as compared, the field each means and how much the spelling is preferred.
  private final Map<String, Spelling> spellings;

  // Keys as clients write them, with what each means; a client writes the same ones always.
  private final Map<String, Optional<Spelling>> met = new ConcurrentHashMap<>();

  Kind(String name, List<Field> fields, Map<String, Spelling> spellings) {
    this.name = name;
    this.fields = List.copyOf(fields);
    this.spellings = Map.copyOf(spellings);
    fields.forEach(field -> byName.put(field.name(), field.index()));
  }

  /// A spelling of a field.
  ///
  /// @param rank 0 for the national name, then the aliases; the smallest filled one counts
  record Spelling(Field field, int rank) {}

  List<Field> fields() {
    return fields;
  }

  /// The field that goes by a key of a message.
  Optional<Spelling> find(String key) {
    Optional<Spelling> known = met.get(key);
    return known == null ? meet(key) : known;
  }

  private Optional<Spelling> meet(String key) {
    Optional<Spelling> spelling = Optional.ofNullable(spellings.get(compared(key)));
    if (met.size() < MOST_MET && key.length() <= LONGEST_MET) {
      met.put(key, spelling);
    }
    return spelling;
  }

  /// The field of this national name; asking for one that is not in the table is our mistake.
  Field field(String national) {
    Integer index = byName.get(national);
    if (index == null) {
      throw new IllegalArgumentException("no field " + national + " in " + name);
    }
    return fields.get(index);
  }

  /// A key as it is compared: small letters, no underscores.
  static String compared(String key) {
    return key.replace("_", "").toLowerCase(Locale.ROOT).strip();
  }
}
