package org.mingjian.lake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.FieldReader;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.claims.extract.TextHash;
import org.mingjian.lake.parquet.ColumnReader;
import org.mingjian.lake.parquet.Texts;
import org.mingjian.values.CivilTime;

/// The value of one column in the current row of a Parquet file. A value that the file keeps once
/// for many rows is typed, hashed and made a string once. Used by one thread.
final class ParquetCell {
  private static final byte UNSEEN = 0;
  private static final byte ABSENT = 1;
  private static final byte PRESENT = 2;
  private static final byte DATE_ONLY = 3;

  /// From here on: the ordinal of the reason why the value cannot be used.
  private static final byte REFUSED = 4;

  private static final RejectionReason[] REASONS = RejectionReason.values();
  private static final byte NUL = refused(RejectionReason.NUL_BYTE);
  private static final byte NO_TEXT = refused(RejectionReason.BAD_ENCODING);

  private final ExtractColumn column;
  private final ColumnReader reader;
  private final FieldReader fields;
  private final long absentNumber;
  private int text;
  private byte state;
  private long number;

  /// What is known of the texts that repeat in the row group.
  private Known known = new Known(Texts.NONE);

  private byte[] lastBytes = new byte[0];
  private String last = "";

  ParquetCell(ExtractColumn column, ColumnReader reader, FieldReader fields) {
    this.column = column;
    this.reader = reader;
    this.fields = fields;
    absentNumber = column.type().isTime() ? CivilTime.ABSENT : 0;
  }

  /// What was found out about repeating texts, by their number.
  private static final class Known {
    private final Texts texts;
    private final byte[] states;
    private final long[] numbers;
    private final long[] hashes;
    private final String[] strings;

    Known(Texts texts) {
      this.texts = texts;
      states = new byte[texts.count()];
      numbers = new long[states.length];
      hashes = new long[states.length];
      strings = new String[states.length];
      Arrays.fill(strings, "");
    }
  }

  ExtractColumn column() {
    return column;
  }

  /// Goes to the next row.
  void next() {
    text = reader.next();
    if (text < 0) {
      state = ABSENT;
      number = absentNumber;
    } else if (reader.isRepeating()) {
      recall();
    } else {
      type();
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private void recall() {
    if (known.texts != reader.texts()) {
      known = new Known(reader.texts());
    }
    if (known.states[text] == UNSEEN) {
      type();
      known.states[text] = state;
      known.numbers[text] = number;
    }
    state = known.states[text];
    number = known.numbers[text];
  }

  private void type() {
    Texts texts = reader.texts();
    if (texts.hasNul(text) || texts.isBroken(text)) {
      state = texts.hasNul(text) ? NUL : NO_TEXT;
      return;
    }
    Optional<RejectionReason> reason =
        fields.read(column, texts.bytes(), texts.start(text), texts.end(text));
    number = fields.number();
    if (reason.isPresent()) {
      state = refused(reason.get());
    } else {
      state = !fields.isPresent() ? ABSENT : fields.isDateOnly() ? DATE_ONLY : PRESENT;
    }
  }

  private static byte refused(RejectionReason reason) {
    return (byte) (REFUSED + reason.ordinal());
  }

  /// Whether the value cannot be used.
  boolean isRefused() {
    return state >= REFUSED;
  }

  /// Why the value cannot be used, where it cannot.
  RejectionReason reason() {
    return REASONS[state - REFUSED];
  }

  boolean isPresent() {
    return state == PRESENT || state == DATE_ONLY;
  }

  boolean isDateOnly() {
    return state == DATE_ONLY;
  }

  long number() {
    return number;
  }

  /// The value as it stands; empty where absent.
  String raw() {
    return text < 0 ? "" : new String(utf8(), StandardCharsets.UTF_8);
  }

  String string() {
    if (!isPresent()) {
      return "";
    }
    if (!reader.isRepeating()) {
      return fresh();
    }
    if (known.strings[text].isEmpty()) {
      known.strings[text] = raw();
    }
    return known.strings[text];
  }

  /// Rows of one person follow each other, so the text of the row before is tried first.
  private String fresh() {
    Texts texts = reader.texts();
    int from = texts.start(text);
    if (!Arrays.equals(texts.bytes(), from, texts.end(text), lastBytes, 0, lastBytes.length)) {
      lastBytes = utf8();
      last = new String(lastBytes, StandardCharsets.UTF_8);
    }
    return last;
  }

  /// The value as it stands, which has to be there.
  byte[] utf8() {
    Texts texts = reader.texts();
    return Arrays.copyOfRange(texts.bytes(), texts.start(text), texts.end(text));
  }

  long hash() {
    if (!isPresent()) {
      return 0;
    }
    if (!reader.isRepeating()) {
      return hashed();
    }
    if (known.hashes[text] == 0) {
      known.hashes[text] = hashed();
    }
    return known.hashes[text];
  }

  private long hashed() {
    Texts texts = reader.texts();
    return TextHash.of(texts.bytes(), texts.start(text), texts.end(text));
  }
}
