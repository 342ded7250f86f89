package org.mingjian.lake.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// One file into which rows are thrown by partition, to be read back partition by partition.
/// Memory: one block per partition in use. Written by one thread, then, after [#finish], read by
/// many.
public final class Spill implements Closeable {
  private static final int BLOCK = 1 << 16;

  private final FileChannel file;
  private final Pile[] piles;
  private long end;

  /// An empty file at `path`.
  public Spill(Path path, int partitions) throws IOException {
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    piles = new Pile[partitions];
    Arrays.setAll(piles, i -> new Pile());
  }

  /// Adds the first `length` of `bytes` to a partition.
  public void append(int partition, byte[] bytes, int length) throws IOException {
    Pile pile = piles[partition];
    int done = 0;
    while (done < length) {
      if (pile.filled == pile.block.length) {
        makeRoom(pile);
      }
      int some = Math.min(length - done, pile.block.length - pile.filled);
      System.arraycopy(bytes, done, pile.block, pile.filled, some);
      pile.filled += some;
      done += some;
    }
  }

  /// Writes out what is left in memory; nothing can be added afterwards.
  public void finish() throws IOException {
    for (Pile pile : piles) {
      flush(pile);
      pile.block = new byte[0];
    }
  }

  /// Everything added to a partition, in that order.
  public byte[] read(int partition) throws IOException {
    Pile pile = piles[partition];
    byte[] result = new byte[Math.toIntExact(size(partition))];
    ByteBuffer target = ByteBuffer.wrap(result);
    for (int i = 0; i < pile.blocks; i++) {
      target.limit(target.position() + pile.lengths[i]);
      long at = pile.offsets[i];
      while (target.hasRemaining()) {
        at += file.read(target, at);
      }
    }
    return result;
  }

  /// Bytes in a partition.
  public long size(int partition) {
    Pile pile = piles[partition];
    long size = pile.filled;
    for (int i = 0; i < pile.blocks; i++) {
      size += pile.lengths[i];
    }
    return size;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void makeRoom(Pile pile) throws IOException {
    if (pile.block.length < BLOCK) {
      pile.block = Arrays.copyOf(pile.block, Math.max(1024, pile.block.length * 4));
    } else {
      flush(pile);
    }
  }

  private void flush(Pile pile) throws IOException {
    if (pile.filled == 0) {
      return;
    }
    pile.remember(end, pile.filled);
    ByteBuffer source = ByteBuffer.wrap(pile.block, 0, pile.filled);
    while (source.hasRemaining()) {
      end += file.write(source, end);
    }
    pile.filled = 0;
  }

  /// What is known of one partition: its block in memory, its blocks on disk.
  private static final class Pile {
    byte[] block = {};
    int filled;
    int blocks;
    long[] offsets = new long[4];
    int[] lengths = new int[4];

    void remember(long offset, int length) {
      if (blocks == offsets.length) {
        offsets = Arrays.copyOf(offsets, blocks * 2);
        lengths = Arrays.copyOf(lengths, blocks * 2);
      }
      offsets[blocks] = offset;
      lengths[blocks++] = length;
    }
  }
}
