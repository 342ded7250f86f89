package org.mingjian.synth.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// CSV text as bytes in UTF-8, growing; lines end with a line feed. Texts hold no quote, comma or
/// line break: what the city writes never does.
public final class CsvBytes {
  private byte[] bytes;
  private int size;
  private boolean first = true;

  /// Empty, with room for so many bytes.
  public CsvBytes(int capacity) {
    bytes = new byte[Math.max(64, capacity)];
  }

  /// A text field.
  public CsvBytes text(String value) {
    separate(value.length() * 3);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        return wide(value.substring(i));
      }
      bytes[size++] = (byte) c;
    }
    return this;
  }

  /// A number with a decimal point `scale` digits from the right, without needless zeros beyond
  /// `least` decimals.
  public CsvBytes decimal(long value, int scale, int least) {
    separate(24);
    long magnitude = Math.abs(value);
    if (value < 0) {
      bytes[size++] = '-';
    }
    long unit = Decimals.unit(scale);
    digits(magnitude / unit, 1);
    long fraction = magnitude % unit;
    int shown = scale;
    while (shown > least && fraction % 10 == 0) {
      fraction /= 10;
      shown--;
    }
    if (shown > 0) {
      bytes[size++] = '.';
      digits(fraction, shown);
    }
    return this;
  }

  /// A day as `yyyy-MM-dd`.
  public CsvBytes day(int day) {
    separate(20);
    putDay(day);
    return this;
  }

  /// A second as `yyyy-MM-dd HH:mm:ss`.
  public CsvBytes second(int second) {
    separate(20);
    putDay(CivilTime.dayOf(second));
    int rest = Math.floorMod(second, CivilTime.DAY_SECONDS);
    bytes[size++] = ' ';
    digits(rest / 3600, 2);
    bytes[size++] = ':';
    digits(rest / 60 % 60, 2);
    bytes[size++] = ':';
    digits(rest % 60, 2);
    return this;
  }

  /// Ends the line.
  public void end() {
    reserve(1);
    bytes[size++] = '\n';
    first = true;
  }

  /// How many bytes there are.
  public int size() {
    return size;
  }

  /// Writes all bytes to a stream.
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private CsvBytes wide(String rest) {
    byte[] encoded = rest.getBytes(StandardCharsets.UTF_8);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
    return this;
  }

  private void putDay(int day) {
    long shifted = day + 10_957L + 719_468;
    long era = Math.floorDiv(shifted, 146_097);
    int dayOfEra = (int) (shifted - era * 146_097);
    int year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100);
    int shiftedMonth = (5 * dayOfYear + 2) / 153;
    int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    digits(year + era * 400 + (month <= 2 ? 1 : 0), 4);
    bytes[size++] = '-';
    digits(month, 2);
    bytes[size++] = '-';
    digits(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2);
  }

  private void digits(long value, int width) {
    int length = width;
    for (long limit = Decimals.unit(width); limit <= value; limit *= 10) {
      length++;
    }
    long rest = value;
    for (int i = size + length - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += length;
  }

  private void separate(int more) {
    reserve(more + 1);
    if (!first) {
      bytes[size++] = ',';
    }
    first = false;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
