package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.table.TableFile;
import org.mingjian.values.LocalizedText;

class SlotIndexTest {
  private static final LocalizedText NONE = new LocalizedText("", "");

  private static KnowledgeTable table(List<String> rows) {
    StringBuilder text = new StringBuilder("point_id,codes,valid_from\n");
    for (int row = 0; row < rows.size(); row++) {
      text.append("p%03d,".formatted(row)).append(rows.get(row)).append('\n');
    }
    TableSchema schema = new TableSchema("t", NONE, false, List.of());
    return new TableFile(schema, "t.csv", "市", true).read(new StringReader(text.toString()));
  }

  /// `slot:point` of all entries in force on a day, in order.
  private static List<String> entries(List<Slot> slots, String code, int day) {
    ItemIndex items = new ItemIndex();
    SlotIndex index = SlotIndex.of(slots, items);
    CodeDictionary dictionary = new CodeDictionary();
    int id = dictionary.intern(code, "");
    int item = items.bind(dictionary)[id];
    List<String> found = new ArrayList<>();
    for (int e = index.from(item); e < index.to(item); e++) {
      long entry = index.entry(e);
      if (index.isInForce(entry, day)) {
        found.add(SlotIndex.slot(entry) + ":" + SlotIndex.point(entry));
      }
    }
    return found;
  }

  /// The same, plainly: by slot, the points of the code itself or of its longest prefix there.
  private static List<String> plainEntries(List<Slot> slots, String code) {
    List<String> found = new ArrayList<>();
    for (int s = 0; s < slots.size(); s++) {
      KnowledgeTable table = slots.get(s).table();
      int shortest = code.startsWith("C") ? 2 : code.length();
      List<String> own = List.of();
      for (int length = code.length(); length >= shortest && own.isEmpty(); length--) {
        own = naming(table, code.substring(0, length), s);
      }
      found.addAll(own);
    }
    return found;
  }

  private static List<String> naming(KnowledgeTable table, String code, int s) {
    List<String> points = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      if (table.codes(row).contains(code)) {
        points.add(s + ":" + row);
      }
    }
    return points;
  }

  @RepeatedTest(50)
  void dealsEveryCodeAsAPlainSearchDoes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Slot> slots = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      slots.add(Slot.judged(table(rows(random))));
    }
    for (int i = 0; i < 20; i++) {
      String code = code(random);
      assertEquals(plainEntries(slots, code), entries(slots, code, 0), code);
    }
  }

  private static List<String> rows(Random random) {
    List<String> rows = new ArrayList<>();
    for (int row = random.nextInt(12); row >= 0; row--) {
      List<String> codes = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        codes.add(code(random));
      }
      rows.add(String.join(";", codes) + ",");
    }
    return rows;
  }

  private static String code(Random random) {
    StringBuilder code = new StringBuilder(random.nextInt(4) == 0 ? "X" : "C");
    for (int i = random.nextInt(5); i >= 0; i--) {
      code.append(random.nextInt(2));
    }
    return code.toString();
  }

  @Test
  void keepsThePeriodsOfManyPointsApart() {
    List<String> rows = new ArrayList<>();
    for (int day = 1; day <= 28; day++) {
      rows.add("X1,2000-01-%02d".formatted(day));
    }
    List<Slot> slots = List.of(Slot.judged(table(rows)), Slot.anyDay(table(rows)));
    assertEquals(5 + 28, entries(slots, "X1", 4).size());
  }
}
