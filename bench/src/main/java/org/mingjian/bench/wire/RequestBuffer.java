package org.mingjian.bench.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of one request after another. For one thread.
final class RequestBuffer {
  private byte[] bytes = new byte[1 << 17];
  private int length;

  RequestBuffer clear() {
    length = 0;
    return this;
  }

  RequestBuffer add(byte[] part) {
    if (length + part.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + part.length));
    }
    System.arraycopy(part, 0, bytes, length, part.length);
    length += part.length;
    return this;
  }

  RequestBuffer add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
