package org.mingjian.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;

class PersonSelectionTest {
  private static final int PERSONS = 6;

  private final Dictionaries dictionaries = Dictionaries.empty();
  private final PersonBatch whole = batch((1 << PERSONS) - 1);

  @Test
  void isTheBatchThatHoldsThesePersonsAlone() throws IllegalAccessException {
    for (int persons = 0; persons < 1 << PERSONS; persons++) {
      PersonBatch expected = batch(persons);
      PersonBatch selected = PersonSelection.of(whole, bits(persons));
      assertEquals(expected.personCount, selected.personCount);
      assertEquals(columns(expected), columns(selected), "persons " + persons);
    }
  }

  @Test
  void namesItsRowsAsTheWholeDoes() {
    for (int persons = 0; persons < 1 << PERSONS; persons++) {
      assertEquals(
          names(batch(persons)), names(PersonSelection.of(whole, bits(persons))), "" + persons);
    }
  }

  @Test
  void copiesNothingWhereEverybodyIsSelected() {
    assertSame(whole, PersonSelection.of(whole, bits((1 << PERSONS) - 1)));
  }

  private static BitSet bits(int persons) {
    return BitSet.valueOf(new long[] {persons});
  }

  private PersonBatch batch(int persons) {
    PersonBatchBuilder builder = new PersonBatchBuilder(dictionaries);
    bits(persons).stream().forEach(i -> builder.person("P" + i, person -> draft(person, i)));
    return builder.build();
  }

  /// Persons with 0 to 2 visits of 0 to 3 lines, some refunded.
  private static void draft(PersonDraft person, int i) {
    for (int v = 0; v < (i + 2) % 3; v++) {
      String day = "2025-03-0" + (v + 1);
      int lines = (i + v) % 4;
      String id = i + "" + v;
      person.visit(
          "V" + id,
          visit -> {
            visit.begin(day).diagnosis("I1" + i).operation("39.9" + i).institution("H" + i, "");
            for (int l = 0; l < lines; l++) {
              String line = "L" + id + l;
              visit.line(line, draft -> draft.quantity("2").price("1" + i));
            }
            if (lines == 2) {
              visit.line("R" + id, draft -> draft.quantity("-1").price("1" + i));
            }
          });
    }
  }

  private static List<String> names(PersonBatch batch) {
    BitSet visits = new BitSet();
    visits.set(0, batch.visits.count);
    BitSet lines = new BitSet();
    lines.set(0, batch.lines.count);
    Identities.Texts texts = batch.identities().read(visits, lines);
    List<String> names = new ArrayList<>();
    for (int v = 0; v < batch.visits.count; v++) {
      names.add(texts.personNumber(v) + " " + texts.visitId(v));
    }
    for (int l = 0; l < batch.lines.count; l++) {
      names.add(texts.lineId(l) + " " + texts.settlementId(batch.lines.settlement[l]));
    }
    return names;
  }

  private static List<String> columns(PersonBatch batch) throws IllegalAccessException {
    List<String> columns = new ArrayList<>();
    for (Object part : List.of(batch, batch.visits, batch.settlements, batch.lines)) {
      for (Field field : part.getClass().getFields()) {
        if (field.getType().isArray()) {
          String text = Arrays.deepToString(new Object[] {field.get(part)});
          columns.add(part.getClass().getSimpleName() + "." + field.getName() + text);
        }
      }
    }
    assertTrue(columns.size() > 45, columns::toString);
    return columns;
  }
}
