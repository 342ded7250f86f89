package org.mingjian.wire.message;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingjian.values.ContentHash;
import tools.jackson.databind.JsonNode;

/// SHA-256 over what an input says, whatever the order of its keys.
final class InputHash {
  private static final int USUAL_BYTES = 1 << 15;
  private static final int ASCII = 0x80;
  private static final int MOST_BYTES_A_CHAR = 3;

  private byte[] bytes = new byte[USUAL_BYTES];
  private int size;

  // Objects of a list mostly have the same keys in the same order: they are sorted once.
  private String[] sortedLast = {};
  private int[] lastOrder = {};

  private InputHash() {}

  /// The hash in hexadecimal.
  static String of(JsonNode input) {
    InputHash hash = new InputHash();
    hash.add(input);
    MessageDigest digest = ContentHash.sha256();
    digest.update(hash.bytes, 0, hash.size);
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(JsonNode node) {
    if (node.isObject()) {
      addObject(node);
    } else if (node.isArray()) {
      put('[');
      node.values().forEach(this::add);
      put(']');
    } else if (node.isString()) {
      // With its length before it a text needs no quotes that would have to be told apart.
      String value = node.stringValue();
      put(Integer.toString(value.length()));
      put('"');
      put(value);
    } else {
      put(node.asString());
      put(',');
    }
  }

  private void addObject(JsonNode object) {
    String[] keys = new String[object.size()];
    JsonNode[] values = new JsonNode[keys.length];
    int at = 0;
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      keys[at] = property.getKey();
      values[at++] = property.getValue();
    }
    put('{');
    for (int i : order(keys)) {
      put(keys[i]);
      put(':');
      add(values[i]);
    }
    put('}');
  }

  private int[] order(String[] keys) {
    if (!Arrays.equals(keys, sortedLast)) {
      sortedLast = keys;
      lastOrder =
          IntStream.range(0, keys.length)
              .boxed()
              .sorted(Comparator.comparing(i -> keys[i]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return lastOrder;
  }

  private void put(char one) {
    ensure(1);
    bytes[size++] = (byte) one;
  }

  /// Three bytes for a character that is not ASCII, whichever it is.
  private void put(String text) {
    int length = text.length();
    ensure(MOST_BYTES_A_CHAR * length);
    byte[] target = bytes;
    int at = size;
    for (int i = 0; i < length; i++) {
      char one = text.charAt(i);
      if (one < ASCII) {
        target[at++] = (byte) one;
      } else {
        target[at++] = (byte) ASCII;
        target[at++] = (byte) (one >> Byte.SIZE);
        target[at++] = (byte) one;
      }
    }
    size = at;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (size + more));
    }
  }
}
