package org.mingjian.lake.staging;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.extract.TextHash;
import org.mingjian.lake.store.LongTable;
import org.mingjian.lake.store.Spill;

/// Finds lines whose `bkkp_sn` another line of the import has, in whatever visit. The first in the
/// order of the sources keeps it.
public final class LineKeys {
  /// What [#repetitions] says of a line that says the same as the first with its key.
  public static final int SAME = 1;

  /// What [#repetitions] says of a line that says something else than the first with its key.
  public static final int OTHER = 2;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int KEY = 0;
  private static final int CHECK = 8;
  private static final int CONTENT = 16;
  private static final int PLACE = 24;
  private static final int BYTES = 32;

  private final byte[] row = new byte[BYTES];
  private final Spill spill;
  private final int partitionBits;

  /// Notes keys in `spill`, which has 2^`partitionBits` partitions.
  LineKeys(Spill spill, int partitionBits) {
    this.spill = spill;
    this.partitionBits = partitionBits;
  }

  /// Notes the key of a line.
  void add(byte[] ledgerId, long content, long place) throws IOException {
    long key = TextHash.of(ledgerId, 0, ledgerId.length);
    LONG.set(row, KEY, key);
    LONG.set(row, CHECK, (long) Arrays.hashCode(ledgerId));
    LONG.set(row, CONTENT, content);
    LONG.set(row, PLACE, place);
    spill.append(PersonHash.leading(key, partitionBits), row, BYTES);
  }

  /// The places of the lines of one partition that repeat a key, with [#SAME] or [#OTHER]; `spills`
  /// are those of all reading threads.
  public static Map<Long, Integer> repetitions(List<Spill> spills, int partition)
      throws IOException {
    int bytes = 0;
    for (Spill spill : spills) {
      bytes = Math.addExact(bytes, Math.toIntExact(spill.size(partition)));
    }
    byte[] all = new byte[bytes];
    int end = 0;
    for (Spill spill : spills) {
      byte[] some = spill.read(partition);
      System.arraycopy(some, 0, all, end, some.length);
      end += some.length;
    }
    return repetitions(all);
  }

  private static Map<Long, Integer> repetitions(byte[] rows) {
    LongTable first = LongTable.sized(rows.length / BYTES);
    Map<Long, List<Integer>> repeated = new HashMap<>();
    for (int at = 0; at < rows.length; at += BYTES) {
      long key = get(rows, at + KEY);
      int known = first.putIfAbsent(key, at);
      if (known >= 0) {
        int start = known;
        repeated.computeIfAbsent(key, k -> new ArrayList<>(List.of(start))).add(at);
      }
    }
    Map<Long, Integer> result = new HashMap<>();
    repeated.values().forEach(list -> decide(rows, list, result));
    return result;
  }

  private static void decide(byte[] rows, List<Integer> list, Map<Long, Integer> result) {
    list.sort(Comparator.comparingLong(at -> get(rows, at + PLACE)));
    int first = list.get(0);
    for (int at : list.subList(1, list.size())) {
      boolean sameKey = get(rows, at + CHECK) == get(rows, first + CHECK);
      boolean same = get(rows, at + CONTENT) == get(rows, first + CONTENT);
      if (sameKey) {
        result.put(get(rows, at + PLACE), same ? SAME : OTHER);
      }
    }
  }

  private static long get(byte[] rows, int at) {
    return (long) LONG.get(rows, at);
  }
}
