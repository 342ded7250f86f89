package org.mingjian.knowledge.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;

/// Texts by number from 0, as UTF-8 in one array. Immutable.
final class Texts {
  private final byte[] bytes;
  private final int[] ends;

  /// Takes over both arrays: the bytes of all texts, and where each one ends.
  Texts(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  int count() {
    return ends.length;
  }

  String text(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  /// Texts in the order of their code points.
  int compare(int a, int b) {
    return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
  }

  /// 64 well-mixed bits of a text, to notice equal texts of different tables.
  long fingerprint(int number) {
    long print = 0xcbf29ce484222325L;
    for (int i = start(number); i < ends[number]; i++) {
      print = (print ^ bytes[i]) * 0x100000001b3L;
      print ^= print >>> 29;
    }
    return print;
  }

  void writeTo(ContentWriter out) {
    out.ints(ends);
    out.bytes(bytes);
  }

  static Texts read(ContentReader in) {
    int[] ends = in.ints();
    byte[] bytes = in.bytes();
    int last = 0;
    for (int end : ends) {
      if (end < last) {
        throw ContentReader.damaged("文字的位置不递增");
      }
      last = end;
    }
    if (last != bytes.length) {
      throw ContentReader.damaged("文字有 " + bytes.length + " 字节，应为 " + last);
    }
    return new Texts(bytes, ends);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }
}
