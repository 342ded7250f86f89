package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.CivilTime;

class CsvExtractTest {
  private static final String HEADER =
      "MDTRT_ID,psn_no,FeeDetl_sn,fee_ocur_time,cnt,pric,det_item_fee_sumamt,hilist_code,"
          + "hilist_name,extra\n";
  private static final ExtractTerms TERMS =
      new ExtractTerms(CivilTime.day(LocalDate.of(2025, 12, 31)), true);

  @TempDir private Path folder;

  @Test
  void readsTypedRowsInEitherCaseAndAnyOrder() throws IOException {
    Rows rows = read(HEADER + "M1,P1,F1,2025-03-01 08:00:00,2,1.5,3.00,X1,阿司匹林,zzz\n");
    assertEquals("2 M1 P1 F1 2025-03-01 08:00:00 20000 1500000 300 X1 阿司匹林", rows.shown.getFirst());
    assertEquals(1, rows.shown.size());
    assertEquals(Optional.empty(), rows.damage);
  }

  @Test
  void readsTheSameFromGb18030() throws IOException {
    String text = HEADER + "M1,P1,F1,2025-03-01,2,1.5,3.00,X1,阿司匹林,zzz\n";
    Rows rows = read(text.getBytes(Charset.forName("GB18030")));
    assertEquals("2 M1 P1 F1 2025-03-01 20000 1500000 300 X1 阿司匹林", rows.shown.getFirst());
  }

  @Test
  void sendsEveryRowToExactlyOnePlace() throws IOException {
    Rows rows =
        read(
            HEADER
                + "M1,P1,F1,2025-03-01,1,1,1,X1,,\n"
                + "M1,P1,F2,2025-13-01,1,1,1,X1,,\n"
                + "M1,P1,F3,2025-03-01,1,1,1,X1,\n"
                + "M1,P1,F4,2025-03-01,x,1,1,X1,,\n"
                + "M1,P1,,2025-03-01,1,1,1,X1,,\n"
                + "M1,P1,F6,2025-03-01,1,1,-1,X1,,\n"
                + "M1,3.7E+17,F7,2025-03-01,1,1,1,X1,,\n"
                + "M1,P1,F8,2025-03-01,1,1,1,\"X1\"x,,\n"
                + "M1,P1,F\0,2025-03-01,1,1,1,X1,,\n"
                + "M1,P1,F9,2025-03-01,1,1,1,X1,,\n");
    assertEquals(
        List.of(
            "3 fee_ocur_time 2025-13-01 BAD_TIME",
            "4  9/10 FIELD_COUNT",
            "5 cnt x BAD_NUMBER",
            "6 bkkp_sn  VALUE_MISSING",
            "7 det_item_fee_sumamt -1 SIGN_CONTRADICTION",
            "8 psn_no 3.7E+17 ID_IN_SCIENTIFIC_NOTATION",
            "9   TEXT_AFTER_QUOTE",
            "10   NUL_BYTE"),
        rows.rejected);
    assertEquals(2, rows.shown.size());
  }

  @Test
  void rejectsARowWithBytesThatAreNoText() throws IOException {
    byte[] bytes =
        (HEADER + "M1,P1,F1,2025-03-01,1,1,1,X1,名称,\nM1,P1,F2,2025-03-01,1,1,1,X1,名称,\n")
            .getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 4] = (byte) 0xC0;
    Rows rows = read(bytes);
    assertEquals(List.of("3   BAD_ENCODING"), rows.rejected);
  }

  @Test
  void saysWhereATruncatedFileBreaksOff() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      text.append("M1,P1,F").append(i * 7919L % 10_007).append(",2025-03-01,1,1,1,X1,,\n");
    }
    byte[] packed = gzip(text.toString());
    Rows rows = read(Arrays.copyOf(packed, packed.length * 2 / 3));
    FileDamage damage = rows.damage.orElseThrow();
    assertTrue(rows.shown.size() > 1_000);
    assertEquals("fee_list_d.csv", damage.file());
    assertEquals(rows.shown.size() + 2, damage.line());
    assertTrue(rows.rejected.getLast().endsWith("FILE_TRUNCATED"));
    assertTrue(damage.text().en().contains("breaks off at line " + damage.line()));
  }

  @Test
  void hidesPersonalValuesInRejections() {
    ExtractTable table = ExtractTable.SETL_D;
    Rejection rejection =
        Rejection.of(
            new Rejection.RowPlace("f", 2),
            table.column(table.index("certno")),
            "3.70602E+17",
            RejectionReason.ID_IN_SCIENTIFIC_NOTATION);
    assertEquals("***", rejection.value());
  }

  @Test
  void keepsNothingOfTheRowBefore() throws IOException {
    Rows rows =
        read(
            HEADER
                + "M1,P1,F1,2025-03-01,2,1.5,3.00,X1,名,zzz\n"
                + "M2,P1,F1,2025-03-01 01:02:03,2,1.5,3.00,X1,NULL,zzz\n");
    assertEquals("3 M2 P1 F1 2025-03-01 01:02:03 20000 1500000 300 X1 ", rows.shown.get(1));
  }

  private Rows read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Rows read(byte[] bytes) throws IOException {
    Files.write(folder.resolve("fee_list_d.csv"), bytes);
    ExtractFolder extract = ExtractFolder.open(folder, file -> List.of());
    Rows rows = new Rows();
    new CsvExtract(TERMS).read(extract.files().getFirst(), rows, cut -> {});
    return rows;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /// Notes all rows as texts.
  private static final class Rows implements RowHandler {
    private static final List<String> SHOWN =
        List.of(
            "mdtrt_id",
            "psn_no",
            "feedetl_sn",
            "fee_ocur_time",
            "cnt",
            "pric",
            "det_item_fee_sumamt",
            "hilist_code",
            "hilist_name");

    private final List<String> shown = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private Optional<FileDamage> damage = Optional.empty();

    @Override
    public void damaged(FileDamage found) {
      damage = Optional.of(found);
    }

    @Override
    public void row(TypedRow row) {
      List<String> values = new ArrayList<>(List.of(String.valueOf(row.line())));
      for (String name : SHOWN) {
        ExtractColumn column = row.table().column(row.table().index(name));
        values.add(value(row, column));
      }
      shown.add(String.join(" ", values));
    }

    private static String value(TypedRow row, ExtractColumn column) {
      if (column.type().isText()) {
        return row.text(column.index());
      }
      return column.type() == FieldType.TIME
          ? CivilTime.text(row.time(column.index()), row.isDateOnly(column.index()))
          : String.valueOf(row.number(column.index()));
    }

    @Override
    public void rejected(Rejection r) {
      rejected.add(r.line() + " " + r.column() + " " + r.value() + " " + r.reason());
    }
  }
}
