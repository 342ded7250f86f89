package org.mingjian.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.RejectReason;

/// The rows an import rejected, gathered into one `rejected.csv` and counted by reason.
final class RejectedRows {
  /// Name of the file.
  static final String FILE = "rejected.csv";

  private static final List<String> HEADER = List.of("file", "line", "column", "value", "reason");

  /// Reasons counted one by one; a source broken in more ways than these shows the first ones.
  private static final int MAX_REASONS = 10_000;

  private final Map<List<String>, Long> counts =
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

  private void copy(Path source, CsvWriter out) throws IOException {
    try (CsvReader<NamedCsvRecord> in =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(source)) {
      for (NamedCsvRecord row : in) {
        List<String> values = HEADER.stream().map(row::getField).toList();
        out.writeRecord(values);
        List<String> kind = List.of(values.get(0), values.get(2), values.get(4));
        if (counts.size() < MAX_REASONS || counts.containsKey(kind)) {
          counts.merge(kind, 1L, Long::sum);
        }
      }
    }
  }

  private List<RejectReason> byReason() {
    return counts.entrySet().stream()
        .map(entry ->
            new RejectReason(
                entry.getKey().get(0),
                entry.getKey().get(1),
                entry.getKey().get(2),
                entry.getValue()))
        .sorted(Comparator.comparingLong(RejectReason::rows).reversed())
        .toList();
  }
}
