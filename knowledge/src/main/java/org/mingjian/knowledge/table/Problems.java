package org.mingjian.knowledge.table;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.values.MingjianException;

/// The mistakes of one file, told together: who mends a table wants to see all of them.
final class Problems {
  private static final int SHOWN = 20;

  private final String file;
  private final List<String> shown = new ArrayList<>();
  private int count;

  Problems(String file) {
    this.file = file;
  }

  void add(String problem) {
    count++;
    if (count <= SHOWN) {
      shown.add(file + "：" + problem);
    }
  }

  void add(long line, String column, String value, String wanted) {
    add("第 " + line + " 行 " + column + " 列：值 “" + value + "” 不合要求，应为" + wanted);
  }

  void throwIfAny() {
    if (count > SHOWN) {
      shown.add("……另有 " + (count - SHOWN) + " 处");
    }
    if (count > 0) {
      throw new MingjianException(KnowledgeError.TABLE_FILE, String.join("\n", shown));
    }
  }
}
