package org.mingjian.wire.message;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.mingjian.values.ContentHash;

/// SHA-256 over what an input says, whatever the order of its keys.
final class InputHash {
  private static final int BUFFER_BYTES = 1 << 12;
  private static final int ASCII = 0x80;
  private static final int MOST_BYTES_A_CHAR = 3;
  private static final int SLICE = BUFFER_BYTES / MOST_BYTES_A_CHAR;

  private final MessageDigest digest = ContentHash.sha256();
  private final byte[] bytes = new byte[BUFFER_BYTES];
  private final Tree tree;
  private Keys last = Keys.NONE;
  private int size;

  private InputHash(Tree tree) {
    this.tree = tree;
  }

  /// The hash of a node in hexadecimal; that of nothing is that of `null`.
  static String of(Tree tree, int node) {
    InputHash hash = new InputHash(tree);
    hash.add(node);
    hash.digest.update(hash.bytes, 0, hash.size);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(int node) {
    switch (tree.type(node)) {
      case OBJECT -> addObject(node);
      case ARRAY -> addArray(node);
      case TEXT -> addText(tree.text(node));
      case BARE, NULL, NONE -> {
        put(tree.text(node));
        put(',');
      }
    }
  }

  private void addArray(int array) {
    put('[');
    for (int node = array + 1; node < tree.end(array); node = tree.end(node)) {
      add(node);
    }
    put(']');
  }

  /// With its length before it a text needs no quotes that would have to be told apart.
  private void addText(String text) {
    put('"');
    putNumber(text.length());
    put(text);
  }

  /// The names first, or that they are those of the object before; then the values.
  private void addObject(int object) {
    Keys keys = tree.keys(object);
    put('{');
    if (keys.isLike(last)) {
      put('=');
    } else {
      putNames(keys);
    }
    last = keys;
    int[] values = tree.values(object);
    for (int i = 0; i < keys.names(); i++) {
      add(values[keys.place(i)]);
    }
    put('}');
  }

  private void putNames(Keys keys) {
    put(':');
    putNumber(keys.names());
    for (int i = 0; i < keys.names(); i++) {
      addText(keys.name(i));
    }
  }

  private void put(char one) {
    ensure(1);
    bytes[size++] = (byte) one;
  }

  private void putNumber(int number) {
    ensure(Integer.BYTES);
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (number >> shift);
    }
  }

  private void put(String text) {
    for (int from = 0; from < text.length(); from += SLICE) {
      put(text, from, Math.min(text.length(), from + SLICE));
    }
  }

  /// Three bytes for a character that is not ASCII, whichever it is.
  private void put(String text, int from, int to) {
    ensure(MOST_BYTES_A_CHAR * (to - from));
    byte[] target = bytes;
    int at = size;
    for (int i = from; i < to; i++) {
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
      digest.update(bytes, 0, size);
      size = 0;
    }
  }
}
