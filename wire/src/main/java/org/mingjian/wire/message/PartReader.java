package org.mingjian.wire.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a tree of JSON by the field table: whatever way a client writes a node or a value, it
/// comes out one way.
final class PartReader {
  /// What clients write where they have nothing to say.
  private static final Set<String> PLACEHOLDERS = Set.of("", "-", "--", "null", "NULL", "无", "\\N");

  private static final int LONGEST_PLACEHOLDER = 4;

  private final Notes notes;

  PartReader(Notes notes) {
    this.notes = notes;
  }

  /// An object without any value.
  static Part empty(String kindName, Notes notes) {
    Kind kind = FieldTable.NATIONAL.kind(kindName);
    String[] texts = new String[kind.fields().size()];
    Arrays.fill(texts, "");
    return new Part(kindName, kind, notes, texts, Collections.nCopies(texts.length, List.of()));
  }

  /// The object as one of a kind.
  Part read(String kindName, JsonNode object) {
    Kind kind = FieldTable.NATIONAL.kind(kindName);
    Filled filled = new Filled(kind.fields().size());
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      kind.find(property.getKey())
          .ifPresent(spelling -> {
            if (spelling.field().type() == FieldType.NODE) {
              filled.node(spelling, nodes(spelling.field().child(), property.getValue()));
            } else {
              filled.text(spelling, text(property.getValue()));
            }
          });
    }
    return new Part(kindName, kind, notes, filled.texts, filled.nodes);
  }

  /// The first object of a node that may come as a text; else an empty one.
  Part readNode(String kindName, JsonNode value) {
    List<Part> parts = nodes(kindName, value);
    return parts.isEmpty() ? empty(kindName, notes) : parts.getFirst();
  }

  /// The objects of a node: array, object, or either in a text.
  private List<Part> nodes(String kindName, JsonNode value) {
    if (value.isObject()) {
      return List.of(read(kindName, value));
    }
    if (value.isArray()) {
      List<Part> parts = new ArrayList<>(value.size());
      value.values().forEach(element -> parts.addAll(nodes(kindName, element)));
      return parts;
    }
    return value.isString() ? nodesInText(kindName, value.stringValue().strip()) : List.of();
  }

  private List<Part> nodesInText(String kindName, String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return List.of();
    }
    try {
      return nodes(kindName, Body.MAPPER.readTree(text));
    } catch (JacksonException e) {
      notes.add(kindName, text);
      return List.of();
    }
  }

  private static String text(JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      return "";
    }
    String text = legible(value.asString()).strip();
    return text.length() <= LONGEST_PLACEHOLDER && PLACEHOLDERS.contains(text) ? "" : text;
  }

  /// Blanks what neither a database nor a screen can hold: control characters, NUL among them, and
  /// halves of characters.
  private static String legible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (Character.isISOControl(one) || Character.isSurrogate(one)) {
        return blanked(text);
      }
    }
    return text;
  }

  private static String blanked(String text) {
    StringBuilder legible = new StringBuilder(text.length());
    text.codePoints().map(point -> isHeld(point) ? point : ' ').forEach(legible::appendCodePoint);
    return legible.toString();
  }

  private static boolean isHeld(int point) {
    return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
  }

  /// The values of one object while it is read; of several spellings of a field the preferred one
  /// that says something stays.
  private static final class Filled {
    private final String[] texts;
    private final int[] rank;
    private List<List<Part>> nodes;

    Filled(int size) {
      texts = new String[size];
      Arrays.fill(texts, "");
      nodes = Collections.nCopies(size, List.of());
      rank = new int[size];
      Arrays.fill(rank, Integer.MAX_VALUE);
    }

    void text(Kind.Spelling spelling, String text) {
      if (!text.isEmpty() && isPreferred(spelling)) {
        texts[spelling.field().index()] = text;
      }
    }

    void node(Kind.Spelling spelling, List<Part> parts) {
      if (!parts.isEmpty() && isPreferred(spelling)) {
        nodes = new ArrayList<>(nodes);
        nodes.set(spelling.field().index(), parts);
      }
    }

    private boolean isPreferred(Kind.Spelling spelling) {
      int index = spelling.field().index();
      boolean preferred = spelling.rank() <= rank[index];
      if (preferred) {
        rank[index] = spelling.rank();
      }
      return preferred;
    }
  }
}
