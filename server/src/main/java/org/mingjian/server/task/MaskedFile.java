package org.mingjian.server.task;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.mingjian.audit.RejectedRows;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.server.api.Sight;

/// A table of a run as it leaves where nobody said why they look: persons masked, everything else
/// as it is. Made row by row while it is read, whatever its size.
final class MaskedFile extends InputStream {
  private static final String MARK = "\ufeff";
  private static final String FINDINGS = "findings.csv";
  private static final int CHUNK = 1 << 15;

  /// What tells who somebody is, in the columns of an extract.
  private static final Set<String> PERSONAL =
      Set.of(
          "psn_no",
          "psn_name",
          "certno",
          "brdy",
          "tel",
          "patn_id",
          "patn_name",
          "ipt_otp_no",
          "medcasno",
          "mdtrt_cert_no");

  private final Sight sight = new Sight.Masked();
  private final boolean findings;
  private final CsvReader<CsvRecord> in;
  private final Iterator<CsvRecord> records;
  private List<String> header = List.of();
  private byte[] chunk = new byte[0];
  private int at;

  private MaskedFile(Path file) throws IOException {
    this.findings = file.endsWith(FINDINGS);
    this.in = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file);
    this.records = in.iterator();
  }

  /// Whether a file names persons.
  static boolean isPersonal(String name) {
    return name.startsWith("findings.") || name.equals(RejectedRows.FILE);
  }

  /// Whether one that does can be masked: others leave only where somebody says why.
  static boolean canMask(String name) {
    return name.equals(FINDINGS) || name.equals(RejectedRows.FILE);
  }

  /// A file, masked. Whoever reads it closes it.
  static InputStream open(Path file) throws IOException {
    return new MaskedFile(file);
  }

  @Override
  public int read() {
    return isOver() ? -1 : chunk[at++] & 0xff;
  }

  @Override
  public int read(byte[] to, int from, int length) {
    if (length == 0 || isOver()) {
      return length == 0 ? 0 : -1;
    }
    int some = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, to, from, some);
    at += some;
    return some;
  }

  private boolean isOver() {
    if (at == chunk.length && records.hasNext()) {
      chunk = next().getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return at == chunk.length;
  }

  private String next() {
    StringWriter text = new StringWriter();
    CsvWriter rows = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
    if (header.isEmpty()) {
      header = records.next().getFields();
      text.write(MARK);
      rows.writeRecord(header);
    }
    while (records.hasNext() && text.getBuffer().length() < CHUNK) {
      rows.writeRecord(masked(records.next().getFields()));
    }
    return text.toString();
  }

  private List<String> masked(List<String> row) {
    List<String> masked = new ArrayList<>(row);
    int place = findings ? header.indexOf(FindingColumn.PSN_NO.header()) : rejected(row);
    if (place >= 0 && place < row.size() && !row.get(place).isEmpty()) {
      masked.set(place, sight.number(row.get(place)).text());
    }
    return masked;
  }

  /// The value of a row that was rejected is personal by the column it stood in.
  private int rejected(List<String> row) {
    int column = header.indexOf("column");
    return column >= 0 && column < row.size() && PERSONAL.contains(row.get(column))
        ? header.indexOf("value")
        : -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
