package org.mingjian.knowledge.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.values.Decimals;

/// The values of one column by row.
sealed interface ValueColumn {
  /// Adds the value written so. False if the column does not take it; a row is added all the same.
  boolean add(String written);

  /// The value as it would be written, empty where blank.
  String text(int row);

  /// The members of a set; the value of any other column on its own.
  default List<String> set(int row) {
    String text = text(row);
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /// The number, empty where blank or none.
  default OptionalLong number(int row) {
    return OptionalLong.empty();
  }

  /// The same values with the rows in another order.
  ValueColumn inOrder(int[] rows);

  /// An empty column.
  static ValueColumn of(Column column, TextPool pool) {
    return switch (column.type()) {
      case TEXT -> new Texts(new Reading(column, pool), pool, new IntColumn());
      case SET -> new Sets(new Reading(column, pool), pool, new SetColumn());
      case INTEGER, DECIMAL4, DECIMAL6, MONEY, SEX, LEVEL, FLAG ->
          new Numbers(NumberRange.of(column.type()), new LongColumn());
    };
  }

  /// How a column reads its texts.
  final class Reading {
    private final RepeatedText texts;
    private final String of;
    private final Optional<Pattern> pattern;

    Reading(Column column, TextPool pool) {
      this.texts = new RepeatedText(pool);
      this.of = column.allowed().of();
      String expression = column.allowed().pattern();
      this.pattern =
          expression.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(expression));
    }

    boolean takes(String text) {
      return text.isEmpty()
          || pattern.isEmpty()
          || texts.isLast(text)
          || pattern.get().matcher(text).matches();
    }

    String normal(String member) {
      return switch (of) {
        case "ITEM" -> Codes.item(member);
        case "ICD10", "ICD9", "ICD10_OR_ICD9" -> Codes.upper(member);
        default -> member.strip();
      };
    }

    int number(String text) {
      return texts.number(text);
    }
  }

  /// Values of type TEXT.
  record Texts(Reading reading, TextPool pool, IntColumn numbers) implements ValueColumn {
    @Override
    public boolean add(String written) {
      String text = reading.normal(written);
      boolean taken = reading.takes(text);
      numbers.add(reading.number(taken ? text : ""));
      return taken;
    }

    @Override
    public String text(int row) {
      return pool.text(numbers.get(row));
    }

    @Override
    public ValueColumn inOrder(int[] rows) {
      return new Texts(reading, pool, numbers.inOrder(rows));
    }
  }

  /// Values of type SET.
  record Sets(Reading reading, TextPool pool, SetColumn members) implements ValueColumn {
    @Override
    public boolean add(String written) {
      boolean taken = true;
      for (String part : written.isBlank() ? new String[0] : written.split(";", -1)) {
        String member = reading.normal(part);
        taken &= !member.isEmpty() && reading.takes(member);
        int number = reading.number(member);
        if (!members.hasMember(number)) {
          members.addMember(number);
        }
      }
      members.endRow();
      return taken;
    }

    @Override
    public String text(int row) {
      return String.join(";", set(row));
    }

    @Override
    public List<String> set(int row) {
      return members.texts(row, pool);
    }

    @Override
    public ValueColumn inOrder(int[] rows) {
      return new Sets(reading, pool, members.inOrder(rows));
    }
  }

  /// Values that are numbers.
  record Numbers(NumberRange range, LongColumn values) implements ValueColumn {
    @Override
    public boolean add(String written) {
      String text = written.strip();
      OptionalLong number = text.isEmpty() ? OptionalLong.of(LongColumn.BLANK) : range.parse(text);
      values.add(number.orElse(LongColumn.BLANK));
      return number.isPresent();
    }

    @Override
    public String text(int row) {
      OptionalLong number = number(row);
      return number.isEmpty() ? "" : Decimals.format(number.getAsLong(), range.scale());
    }

    @Override
    public OptionalLong number(int row) {
      long value = values.get(row);
      return value == LongColumn.BLANK ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Override
    public ValueColumn inOrder(int[] rows) {
      return new Numbers(range, values.inOrder(rows));
    }
  }
}
