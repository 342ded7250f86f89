package org.mingjian.knowledge.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.knowledge.TableSchema.Column;

/// Collects the values of one column as they are written, row by row. Used by one thread.
sealed interface WrittenColumn {
  /// Adds the value written so. False if the column does not take it; a row is added all the same.
  boolean add(String written);

  /// The column with these rows in this order.
  ValueColumn inOrder(int[] rows);

  /// An empty column.
  static WrittenColumn of(Column column) {
    return switch (column.type()) {
      case TEXT -> new WrittenTexts(new Reading(column), new CodedTexts());
      case SET -> new WrittenSets(new Reading(column), new CodedTexts());
      case INTEGER, DECIMAL4, DECIMAL6, MONEY, SEX, LEVEL, FLAG ->
          new WrittenNumbers(NumberRange.of(column.type()));
    };
  }

  /// How a column reads its texts.
  final class Reading {
    private final String of;
    private final Optional<Pattern> pattern;

    Reading(Column column) {
      this.of = column.allowed().of();
      String expression = column.allowed().pattern();
      this.pattern =
          expression.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(expression));
    }

    boolean takes(String text) {
      return text.isEmpty() || pattern.isEmpty() || pattern.get().matcher(text).matches();
    }

    String normal(String member) {
      return switch (of) {
        case "ITEM" -> Codes.item(member);
        case "ICD10", "ICD9", "ICD10_OR_ICD9" -> Codes.upper(member);
        default -> member.strip();
      };
    }
  }

  /// Values of type TEXT.
  record WrittenTexts(Reading reading, CodedTexts texts) implements WrittenColumn {
    @Override
    public boolean add(String written) {
      String text = reading.normal(written);
      boolean taken = reading.takes(text);
      texts.add(taken ? text : "");
      return taken;
    }

    @Override
    public ValueColumn inOrder(int[] rows) {
      return new ValueColumn.Worded(texts.inOrder(rows));
    }
  }

  /// Values of type SET.
  record WrittenSets(Reading reading, CodedTexts texts) implements WrittenColumn {
    @Override
    public boolean add(String written) {
      boolean taken = true;
      Set<String> members = new LinkedHashSet<>();
      for (String part : written.isBlank() ? new String[0] : written.split(";", -1)) {
        String member = reading.normal(part);
        taken &= !member.isEmpty() && reading.takes(member);
        members.add(member);
      }
      texts.add(String.join(";", members));
      return taken;
    }

    @Override
    public ValueColumn inOrder(int[] rows) {
      return new ValueColumn.Worded(texts.inOrder(rows));
    }
  }

  /// Values that are numbers.
  final class WrittenNumbers implements WrittenColumn {
    private final NumberRange range;
    private long[] values = new long[16];
    private int size;

    WrittenNumbers(NumberRange range) {
      this.range = range;
    }

    @Override
    public boolean add(String written) {
      String text = written.strip();
      OptionalLong number =
          text.isEmpty() ? OptionalLong.of(ValueColumn.Numbers.BLANK) : range.parse(text);
      if (size == values.length) {
        values = Arrays.copyOf(values, size + (size >> 1));
      }
      values[size++] = number.orElse(ValueColumn.Numbers.BLANK);
      return number.isPresent();
    }

    @Override
    public ValueColumn inOrder(int[] rows) {
      long[] ordered = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        ordered[i] = values[rows[i]];
      }
      return new ValueColumn.Numbers(range.scale(), ordered);
    }
  }
}
