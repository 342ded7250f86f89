package org.mingjian.claims.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Prints how many lines of a 38-column `fee_list_d` one thread reads in a second. Arguments:
/// number of lines, and the charset of the file.
public final class CsvSpeed {
  private static final List<String> COLUMNS =
      List.of(
          ("bkkp_sn,feedetl_sn,mdtrt_id,psn_no,setl_id,fixmedins_code,fee_ocur_time,cnt,pric,"
                  + "det_item_fee_sumamt,hilist_code,hilist_name,list_type,med_chrgitm_type,"
                  + "chrgitm_lv,inscp_amt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,"
                  + "pric_uplmt_amt,selfpay_prop,rx_drord_no,init_feedetl_sn,spec,bilg_dept_codg,"
                  + "bilg_dept_name,bilg_dr_code,bilg_dr_name,acord_dept_codg,acord_dept_name,"
                  + "used_frqu_dscr,prd_days,medc_way_dscr,hosp_appr_flag,lmt_used_flag,drord_time,"
                  + "upld_time,vali_flag")
              .split(","));

  private CsvSpeed() {}

  /// Writes a file, reads it five times and prints each rate.
  public static void main(String[] args) throws IOException {
    int lines = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    Charset charset = args.length > 1 ? Charset.forName(args[1]) : StandardCharsets.UTF_8;
    Path file = Files.createTempFile("fee_list_d", ".csv");
    try {
      write(file, lines, charset);
      PrintStream out = System.out;
      out.printf(Locale.ROOT, "%d columns, %d MB%n", COLUMNS.size(), Files.size(file) >> 20);
      for (int i = 0; i < 5; i++) {
        read(file, lines, out);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void read(Path file, int lines, PrintStream out) {
    ExtractFile extract =
        new ExtractFile(ExtractTable.FEE_LIST_D, file, "f", FileFormat.CSV, COLUMNS);
    TextReader texts = new TextReader();
    long start = System.nanoTime();
    long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    new CsvExtract(new ExtractTerms(10_000, true)).read(extract, texts, bytes -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart;
    out.printf(
        Locale.ROOT,
        "%,d rows, %,d rejected, %.2f M lines/s, %d ns CPU a line (%d)%n",
        texts.rows,
        texts.rejected,
        lines / seconds / 1e6,
        cpu / lines,
        texts.characters);
  }

  /// Takes every text, as an import does.
  private static final class TextReader implements RowHandler {
    private final int[] columns =
        ExtractTable.FEE_LIST_D.columns().stream()
            .filter(column -> column.type().isText())
            .mapToInt(ExtractColumn::index)
            .toArray();
    private long characters;
    private long rows;
    private long rejected;

    @Override
    public void damaged(FileDamage damage) {
      throw new IllegalStateException(damage.reason());
    }

    @Override
    public void row(TypedRow row) {
      rows++;
      for (int column : columns) {
        characters += row.text(column).length();
      }
    }

    @Override
    public void rejected(Rejection rejection) {
      rejected++;
    }
  }

  private static void write(Path file, int lines, Charset charset) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, charset)) {
      out.write(String.join(",", COLUMNS));
      out.write('\n');
      for (int i = 0; i < lines; i++) {
        out.write(line(i));
      }
    }
  }

  private static String line(int i) {
    int item = i % 3000 * 7919 % 3000;
    int quantity = 1 + i % 5;
    return String.format(
        Locale.ROOT,
        "B%018d,F%010d,M%015d,3706%016d,S%015d,H370602%05d,2025-%02d-%02d %02d:%02d:%02d,%d.0000,"
            + "%d.500000,%d.%02d,XA%02dDAW%03dA001010104127,注射用头孢曲松钠%d,101,09,02,%d.00,0.00,0.00,"
            + "1.00,999999,0.1000,RX%012d,,1.0g×10瓶/盒,A%02d,呼吸内科%d病区,D370602%06d,王医生%d,A%02d,检验科,"
            + "一日%d次,3,静脉滴注,0,0,2025-03-01 08:00:00,2025-03-02 08:00:00,1%n",
        i,
        i,
        i / 30,
        i / 90,
        i / 30,
        i % 300,
        1 + i % 12,
        1 + i % 28,
        i % 24,
        i % 60,
        i % 60,
        quantity,
        item,
        quantity * item,
        i % 100,
        item % 100,
        item % 1000,
        item,
        quantity * item,
        i / 5,
        i % 30,
        i % 4,
        i % 2000,
        i % 2000,
        i % 20,
        1 + i % 4);
  }
}
