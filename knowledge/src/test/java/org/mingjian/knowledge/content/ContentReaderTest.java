package org.mingjian.knowledge.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.MingjianException;

class ContentReaderTest {
  @TempDir private Path folder;

  private Seal write(Consumer<ContentWriter> content) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("content"))) {
      ContentWriter writer = new ContentWriter(out);
      content.accept(writer);
      return writer.finish();
    }
  }

  private void read(Seal seal, Consumer<ContentReader> content) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve("content"))) {
      ContentReader reader = new ContentReader(channel, 0, seal.length());
      content.accept(reader);
      assertEquals(seal.sha256(), reader.finish());
    }
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    Seal seal =
        write(out -> {
          out.number(-7);
          out.text("药品 a");
          out.texts(List.of("", "乙"));
          out.number(Long.MIN_VALUE);
        });
    read(
        seal,
        in -> {
          assertEquals(-7, in.number());
          assertEquals("药品 a", in.text());
          assertEquals(List.of("", "乙"), in.texts());
          assertEquals(Long.MIN_VALUE, in.largeNumber());
          in.requireEnd();
        });
  }

  @Test
  void readsArraysLongerThanAnyBuffer() throws IOException {
    byte[] bytes = new byte[300_001];
    int[] ints = IntStream.range(0, 100_000).toArray();
    long[] longs = LongStream.range(-5, 50_000).toArray();
    Seal seal =
        write(out -> {
          out.bytes(bytes);
          out.ints(ints);
          out.longs(longs);
        });
    read(
        seal,
        in -> {
          assertArrayEquals(bytes, in.bytes());
          assertArrayEquals(ints, in.ints());
          assertArrayEquals(longs, in.longs());
        });
  }

  @Test
  void hashesWhatNobodyRead() throws IOException {
    Seal seal = write(out -> out.ints(new int[100_000]));
    read(seal, in -> assertEquals(100_000, in.number()));
  }

  @Test
  void refusesALengthBeyondTheContent() throws IOException {
    Seal seal = write(out -> out.number(1_000_000_000));
    read(seal, in -> assertThrows(MingjianException.class, in::ints));
    read(seal, in -> assertThrows(MingjianException.class, in::texts));
    Seal negative = write(out -> out.number(-1));
    read(negative, in -> assertThrows(MingjianException.class, in::bytes));
  }

  @Test
  void refusesToReadOnAtTheEndAndToStopBeforeIt() throws IOException {
    Seal seal = write(out -> out.number(1));
    read(
        seal,
        in -> {
          assertThrows(MingjianException.class, in::requireEnd);
          in.number();
          assertThrows(MingjianException.class, in::number);
        });
  }
}
