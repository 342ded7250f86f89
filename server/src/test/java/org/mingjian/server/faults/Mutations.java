package org.mingjian.server.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Bodies as they come from broken clients: good ones, the published ones too where they are at
/// hand, cut, garbled, doubled, and filled with what nobody expects. The same seed gives the same.
final class Mutations {
  private static final List<String> VALUES =
      List.of(
          "1e999999999",
          "-1e-999999999",
          "9".repeat(400),
          "NaN",
          "null",
          "[]",
          "{}",
          "[[[[]]]]",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"9999-99-99\"",
          "\"0000-00-00\"",
          "true",
          "\"" + "长".repeat(5000) + "\"",
          "\"-292275055-05-16\"",
          "99999999999999999999",
          "\"\"");

  private final Random random;
  private final List<byte[]> good = new ArrayList<>();
  private int count;

  Mutations(long seed) {
    random = new Random(seed);
    good.add(Bodies.fact("mutant", "1"));
    good.add(Bodies.ask("mutant"));
    good.addAll(published());
  }

  private static List<byte[]> published() {
    Optional<Path> folder =
        Optional.ofNullable(System.getenv("MINGJIAN_REFERENCE"))
            .map(reference -> Path.of(reference, "data", "payloads"))
            .filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      List<byte[]> bodies = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        bodies.add(Files.readAllBytes(file));
      }
      return bodies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] next() {
    byte[] body = good.get(count++ % good.size()).clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times && body.length > 0; i++) {
      body = mutate(body);
    }
    return body;
  }

  private byte[] mutate(byte[] body) {
    int from = random.nextInt(body.length);
    int to = Math.min(body.length, from + 1 + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(body, from);
      case 1 -> join(Arrays.copyOf(body, from), tail(body, to));
      case 2 -> join(Arrays.copyOf(body, to), tail(body, from));
      case 3 -> garbled(body, from, to);
      case 4 -> join(Arrays.copyOf(body, from), tail(body, body.length - from));
      default -> revalued(body, from);
    };
  }

  private byte[] garbled(byte[] body, int from, int to) {
    for (int i = from; i < to; i++) {
      body[i] = (byte) random.nextInt(256);
    }
    return body;
  }

  /// Another value after the next colon.
  private byte[] revalued(byte[] body, int from) {
    String text = new String(body, StandardCharsets.UTF_8);
    int colon = text.indexOf(':', Math.min(from, text.length() - 1));
    int end = colon < 0 ? -1 : text.indexOf(',', colon);
    if (end < 0) {
      return garbled(body, from, Math.min(body.length, from + 1));
    }
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return (text.substring(0, colon + 1) + value + text.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] tail(byte[] body, int from) {
    return Arrays.copyOfRange(body, Math.max(0, from), body.length);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
