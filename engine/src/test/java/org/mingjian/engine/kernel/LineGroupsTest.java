package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.KernelSet;
import org.mingjian.engine.frame.Prefixes;
import org.mingjian.engine.frame.View;

class LineGroupsTest {
  private static final int LINES = 60;

  @Test
  void ordersByKeyThenUnitThenTimeThenLine() {
    for (int seed = 0; seed < 20; seed++) {
      assertOrdered(seed, new Stretched(1, 1));
    }
  }

  @Test
  void ordersNumbersTooLargeForOneLong() {
    for (int seed = 0; seed < 20; seed++) {
      assertOrdered(seed, new Stretched(Integer.MAX_VALUE / 10, Integer.MAX_VALUE / 10));
    }
  }

  private static void assertOrdered(int seed, Stretched grouping) {
    Random random = new Random(seed);
    View view = view(random);
    Candidates all = candidates(random);
    LineGroups groups = LineGroups.of(view, all, grouping);
    List<Integer> actual = IntStream.of(groups.candidate).boxed().toList();
    Comparator<Integer> order =
        Comparator.comparingInt((Integer i) -> all.point[i])
            .thenComparing(i -> view.lines.visit[all.line[i]])
            .thenComparing(i -> view.lines.time[all.line[i]])
            .thenComparing(i -> i);
    assertEquals(IntStream.range(0, all.size).boxed().sorted(order).toList(), actual);
    List<Integer> cut = new ArrayList<>();
    for (int g = 0; g < groups.count; g++) {
      IntStream.range(groups.from(g), groups.to(g)).forEach(i -> cut.add(groups.candidate[i]));
    }
    assertEquals(actual, cut);
  }

  private static View view(Random random) {
    PersonBatchBuilder builder = new PersonBatchBuilder();
    builder.person(
        "P",
        person -> {
          for (int v = 0; v < 6; v++) {
            person.visit(
                "V" + v,
                visit -> {
                  visit.begin("2025-03-01");
                  for (int l = 0; l < LINES / 6; l++) {
                    visit.line("L" + l, line -> line.at("2025-03-0" + (1 + random.nextInt(9))));
                  }
                });
          }
        });
    PersonBatch batch = builder.build();
    KernelSet none = new KernelSet(List.of(), Prefixes.empty());
    return new View(batch, none.bind(batch.dictionaries));
  }

  private static Candidates candidates(Random random) {
    Candidates all = new Candidates();
    all.line = new int[LINES * 10];
    all.point = new int[LINES * 10];
    for (int line = 0; line < LINES; line++) {
      for (int point = 0; point < 10; point++) {
        if (random.nextInt(4) == 0) {
          all.line[all.size] = line;
          all.point[all.size++] = point;
        }
      }
    }
    return all;
  }

  private record Stretched(int keys, int units) implements LineGroups.Grouping {
    @Override
    public int key(int point) {
      return point * keys;
    }

    @Override
    public int unit(int point, int visit) {
      return visit * units;
    }
  }
}
