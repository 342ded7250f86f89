package org.mingjian.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.RejectReason;
import org.mingjian.claims.extract.RejectionReason;

/// The rows an import rejected, gathered into one `rejected.csv` and counted by reason.
public final class RejectedRows {
  /// Name of the file.
  public static final String FILE = "rejected.csv";

  private static final List<String> HEADER = List.of("file", "line", "column", "value", "reason");

  private static final int REASON = HEADER.indexOf("reason");

  /// Reasons counted one by one; a source broken in more ways than these shows the first ones.
  private static final int MAX_REASONS = 10_000;

  private final Map<List<String>, RejectReason> reasons =
      new TreeMap<>(Comparator.comparing(Object::toString));

  private RejectedRows() {}

  /// Writes the rows of all `sources` to `target` and gives them by reason, most first.
  static List<RejectReason> gather(List<Path> sources, Path target) {
    RejectedRows rows = new RejectedRows();
    try (CsvWriter out = CsvWriter.builder().build(target, StandardCharsets.UTF_8)) {
      out.writeRecord(HEADER);
      for (Path source : sources) {
        rows.copy(source, out);
      }
    } catch (IOException e) {
      throw OutputFolder.notWritable(target, e);
    }
    return rows.byReason();
  }

  /// The rows of `source` by reason, most first.
  ///
  /// @throws org.mingjian.values.MingjianException if it cannot be read
  public static List<RejectReason> count(Path source) {
    RejectedRows rows = new RejectedRows();
    try (CsvReader<NamedCsvRecord> in = open(source)) {
      in.forEach(row -> rows.add(values(row)));
    } catch (IOException e) {
      throw OutputFolder.notWritable(source, e);
    }
    return rows.byReason();
  }

  private void copy(Path source, CsvWriter out) throws IOException {
    try (CsvReader<NamedCsvRecord> in = open(source)) {
      for (NamedCsvRecord row : in) {
        List<String> values = values(row);
        out.writeRecord(explained(values));
        add(values);
      }
    }
  }

  private static CsvReader<NamedCsvRecord> open(Path source) throws IOException {
    return CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(source);
  }

  private static List<String> values(NamedCsvRecord row) {
    return HEADER.stream().map(row::getField).toList();
  }

  /// The row with its reason in words behind the code.
  private static List<String> explained(List<String> row) {
    List<String> values = new ArrayList<>(row);
    values.set(REASON, RejectionReason.explained(row.get(REASON)));
    return values;
  }

  private void add(List<String> row) {
    List<String> kind = List.of(row.get(0), row.get(2), row.get(4));
    if (reasons.size() < MAX_REASONS || reasons.containsKey(kind)) {
      RejectReason one =
          new RejectReason(
              row.get(0),
              row.get(2),
              row.get(4),
              1,
              new RejectReason.Example(row.get(1), row.get(3)));
      reasons.merge(kind, one, (known, next) -> known.oneMore());
    }
  }

  private List<RejectReason> byReason() {
    return reasons.values().stream()
        .sorted(Comparator.comparingLong(RejectReason::rows).reversed())
        .toList();
  }
}
