package org.mingjian.wire.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// Reads a tree by the field table: whatever way a client writes a node or a value, it comes out
/// one way.
final class PartReader {
  /// What clients write where they have nothing to say.
  private static final Set<String> PLACEHOLDERS = Set.of("", "-", "--", "null", "NULL", "无", "\\N");

  private static final int LONGEST_PLACEHOLDER = 4;

  /// From here up to before the next are control characters, as below the blank.
  private static final char DELETE = '\u007F';

  private static final char CONTROLS_END = '\u00A0';

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

  /// An object of a tree as one of a kind.
  Part read(String kindName, Tree tree, int object) {
    Kind kind = FieldTable.NATIONAL.kind(kindName);
    Filled filled = new Filled(kind.fields().size());
    int[] values = tree.values(object);
    for (Keys.Known known : tree.keys(object).known(kind)) {
      Kind.Spelling spelling = known.spelling();
      int value = values[known.place()];
      if (spelling.field().type() == FieldType.NODE) {
        filled.node(spelling, nodes(spelling.field().child(), tree, value));
      } else {
        filled.text(spelling, text(tree.text(value)));
      }
    }
    return new Part(kindName, kind, notes, filled.texts, filled.nodes);
  }

  /// The first object of a node that may come as a text; else an empty one.
  Part readNode(String kindName, Tree tree, int node) {
    List<Part> parts = nodes(kindName, tree, node);
    return parts.isEmpty() ? empty(kindName, notes) : parts.getFirst();
  }

  /// The objects of a node: array, object, or either in a text.
  private List<Part> nodes(String kindName, Tree tree, int node) {
    return switch (tree.type(node)) {
      case OBJECT -> List.of(read(kindName, tree, node));
      case ARRAY -> nodesInArray(kindName, tree, node);
      case TEXT -> nodesInText(kindName, tree.text(node).strip());
      case BARE, NULL, NONE -> List.of();
    };
  }

  private List<Part> nodesInArray(String kindName, Tree tree, int array) {
    List<Part> parts = new ArrayList<>();
    for (int node = array + 1; node < tree.end(array); node = tree.end(node)) {
      parts.addAll(nodes(kindName, tree, node));
    }
    return parts;
  }

  private List<Part> nodesInText(String kindName, String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return List.of();
    }
    try {
      return nodes(kindName, Tree.read(text), 0);
    } catch (JacksonException e) {
      notes.add(kindName, text);
      return List.of();
    }
  }

  private static String text(String value) {
    String text = legible(value).strip();
    return text.length() <= LONGEST_PLACEHOLDER && PLACEHOLDERS.contains(text) ? "" : text;
  }

  /// Blanks what neither a database nor a screen can hold: control characters, NUL among them, and
  /// halves of characters.
  private static String legible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDoubtful(text.charAt(i))) {
        return blanked(text);
      }
    }
    return text;
  }

  /// A control character, or half of a character.
  private static boolean isDoubtful(char one) {
    return one < ' ' || one >= DELETE && (one < CONTROLS_END || Character.isSurrogate(one));
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
