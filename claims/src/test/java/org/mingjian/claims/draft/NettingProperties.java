package org.mingjian.claims.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.values.Decimals;

/// Netting against the plainest reading of its words, on random visits.
class NettingProperties {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 30})
  void netsAsTheWordsSay(int size) {
    for (int seed = 0; seed < 500; seed++) {
      LineColumns lines = randomVisit(new Random(seed), size).lines;
      PlainNetting plain = new PlainNetting(lines);
      for (int i = 0; i < lines.count; i++) {
        String where = "seed " + seed + " line " + i;
        assertEquals(plain.left[i], lines.netQuantity[i], where);
        assertEquals(plain.unmatched[i], (lines.flags[i] & LineColumns.UNMATCHED) != 0, where);
        assertEquals(plain.money(i), lines.netAmount[i], where);
      }
    }
  }

  private static PersonBatch randomVisit(Random random, int size) {
    return new PersonBatchBuilder()
        .person(
            "P",
            p ->
                p.visit(
                    "V",
                    v -> {
                      for (int i = 0; i < size; i++) {
                        String id = String.valueOf(i);
                        v.line(id, line -> fill(line, random, size));
                      }
                    }))
        .build();
  }

  private static void fill(LineDraft line, Random random, int size) {
    int quantity = random.nextInt(4) + 1;
    boolean negative = random.nextInt(3) == 0;
    line.item("XA01AAA001A00101010000" + random.nextInt(2))
        .price(random.nextInt(4) == 0 ? "3.33" : "0.77")
        .quantity(negative ? "-" + quantity : quantity + ".5")
        .at("2025-03-0" + (1 + random.nextInt(3)));
    if (negative && random.nextBoolean()) {
      line.cancels(String.valueOf(random.nextInt(size)));
    }
  }

  /// One negative line after the other, looking through all lines each time.
  private static final class PlainNetting {
    private final LineColumns lines;
    private final long[] left;
    private final boolean[] unmatched;

    PlainNetting(LineColumns lines) {
      this.lines = lines;
      left = new long[lines.count];
      unmatched = new boolean[lines.count];
      for (int i = 0; i < lines.count; i++) {
        left[i] = Math.max(0, lines.quantity[i]);
      }
      for (int i = 0; i < lines.count; i++) {
        if (lines.quantity[i] < 0) {
          cancel(i);
        }
      }
    }

    long money(int i) {
      return left[i] == 0 ? 0 : Decimals.proportion(lines.amount[i], left[i], lines.quantity[i]);
    }

    private void cancel(int negative) {
      long rest = -lines.quantity[negative];
      if (lines.cancels[negative] >= 0) {
        rest -= take(lines.cancels[negative], rest);
      }
      List<Integer> partners = partners(negative, rest);
      while (rest > 0 && !partners.isEmpty()) {
        rest -= take(partners.getFirst(), rest);
        partners = partners(negative, rest);
      }
      unmatched[negative] = rest > 0;
    }

    private List<Integer> partners(int negative, long rest) {
      List<Integer> result = new ArrayList<>();
      for (int i = 0; i < lines.count; i++) {
        boolean same =
            lines.item[i] == lines.item[negative]
                && lines.unitPrice[i] == lines.unitPrice[negative];
        if (same && left[i] > 0) {
          result.add(i);
        }
      }
      Comparator<Integer> order =
          Comparator.<Integer, Boolean>comparing(i -> left[i] != rest)
              .thenComparing(i -> lines.time[i] > lines.time[negative])
              .thenComparing(Comparator.reverseOrder());
      result.sort(order);
      return result;
    }

    private long take(int i, long wanted) {
      long taken = Math.min(wanted, left[i]);
      left[i] -= taken;
      return taken;
    }
  }
}
