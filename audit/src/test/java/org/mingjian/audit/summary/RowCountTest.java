package org.mingjian.audit.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowCountTest {
  @Test
  void standsFileByFileWhereFilesAreFew() {
    List<RowCount> rows = rows(60);
    assertEquals(rows, RowCount.forReading(rows));
  }

  @Test
  void standsTableByTableWhereFilesAreMany() {
    assertEquals(
        List.of(
            new RowCount("t0", "50 个文件 files", 500, 350, 100, 50),
            new RowCount("t1", "50 个文件 files", 500, 350, 100, 50)),
        RowCount.forReading(rows(100)));
  }

  private static List<RowCount> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new RowCount("t" + i % 2, "f" + i, 10, 7, 2, 1))
        .toList();
  }
}
