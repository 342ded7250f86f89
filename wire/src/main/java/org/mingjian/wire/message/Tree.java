package org.mingjian.wire.message;

import java.util.Arrays;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// What a JSON text says, its nodes in a row in the order of the text: node 0 is the whole, and
/// what is in a node stands behind it. No object a node, no map an object: those took most of the
/// time of reading a message. Not changed once it is read.
final class Tree {
  /// As long as anything that is sent.
  static final int MAX_BYTES = 10 << 20;

  private static final int MAX_DEPTH = 64;
  private static final int FEWEST = 16;

  /// Characters a value takes in a message, its key among them.
  private static final int CHARACTERS_A_NODE = 16;

  /// Stops at what only an attack would send.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_BYTES)
                  .build())
          .build();

  /// What says nothing.
  static final Tree NOTHING = read("");

  private Type[] types;
  private String[] texts;
  private int[] ends;
  private Keys[] keys;
  private int size;

  private Tree(int characters) {
    int usual = FEWEST + characters / CHARACTERS_A_NODE;
    types = new Type[usual];
    texts = new String[usual];
    ends = new int[usual];
    keys = new Keys[usual];
  }

  /// What a node is.
  enum Type {
    /// Nothing was there.
    NONE,
    /// `null`.
    NULL,
    /// Keys and values.
    OBJECT,
    /// Values.
    ARRAY,
    /// A text.
    TEXT,
    /// A number or a truth.
    BARE
  }

  /// Reads UTF-8, up to the end of the first value.
  ///
  /// @throws JacksonException if it is no JSON, or nests too deep
  static Tree read(byte[] json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      return new Tree(json.length).filled(parser);
    }
  }

  /// As [#read(byte[])], of a text.
  static Tree read(String json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      return new Tree(json.length()).filled(parser);
    }
  }

  private Tree filled(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == null) {
      add(Type.NONE, "");
    } else {
      new Filling().fill(parser, token);
    }
    return this;
  }

  private int add(Type type, String text) {
    if (size == types.length) {
      types = Arrays.copyOf(types, 2 * size);
      texts = Arrays.copyOf(texts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size);
    }
    types[size] = type;
    texts[size] = text;
    ends[size] = size + 1;
    keys[size] = Keys.NONE;
    return size++;
  }

  Type type(int node) {
    return types[node];
  }

  /// What a text, a number or a truth says; empty for other nodes. Whole numbers as they were
  /// written, others as [java.math.BigDecimal] writes them.
  String text(int node) {
    return texts[node];
  }

  /// The first node behind a node and all that is in it.
  int end(int node) {
    return ends[node];
  }

  /// The keys of an object.
  Keys keys(int object) {
    return keys[object];
  }

  /// The values of an object, by the places that its keys name.
  int[] values(int object) {
    int[] values = new int[keys[object].size()];
    int next = object + 1;
    for (int i = 0; i < values.length; i++) {
      values[i] = next;
      next = ends[next];
    }
    return values;
  }

  /// The value of a key of an object.
  OptionalInt value(int object, String key) {
    int place = keys[object].place(key);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(values(object)[place]);
  }

  /// The tree while it is read: what is open, and the keys met in it so far.
  private final class Filling {
    private final int[] open = new int[MAX_DEPTH + 1];
    private final int[] begin = new int[MAX_DEPTH + 1];
    private final Keys[] last = new Keys[MAX_DEPTH + 1];
    private String[] met = new String[2 * MAX_DEPTH];
    private int depth;
    private int count;

    Filling() {
      Arrays.fill(last, Keys.NONE);
    }

    void fill(JsonParser parser, JsonToken first) {
      JsonToken token = first;
      take(parser, token);
      while (depth > 0) {
        token = parser.nextToken();
        take(parser, token);
      }
    }

    private void take(JsonParser parser, JsonToken token) {
      switch (token) {
        case PROPERTY_NAME -> meet(parser.currentName());
        case VALUE_STRING -> add(Type.TEXT, parser.getString());
        case START_OBJECT -> open(Type.OBJECT);
        case START_ARRAY -> open(Type.ARRAY);
        case END_OBJECT -> closeObject();
        case END_ARRAY -> close();
        case VALUE_NULL -> add(Type.NULL, "");
        case VALUE_NUMBER_INT -> add(Type.BARE, whole(parser.getString()));
        case VALUE_NUMBER_FLOAT -> add(Type.BARE, parser.getDecimalValue().toString());
        case VALUE_TRUE, VALUE_FALSE -> add(Type.BARE, token.asString());
        case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
            throw new IllegalStateException("no token of JSON: " + token);
      }
    }

    private static String whole(String number) {
      return number.equals("-0") ? "0" : number;
    }

    private void meet(String key) {
      if (count == met.length) {
        met = Arrays.copyOf(met, 2 * count);
      }
      met[count++] = key;
    }

    private void open(Type type) {
      begin[depth] = count;
      open[depth++] = add(type, "");
    }

    private int close() {
      int node = open[--depth];
      ends[node] = size;
      return node;
    }

    /// Objects of a list mostly have the keys of the one before.
    private void closeObject() {
      int node = close();
      int from = begin[depth];
      if (!last[depth].are(met, from, count)) {
        last[depth] = Keys.of(met, from, count);
      }
      keys[node] = last[depth];
      count = from;
    }
  }
}
