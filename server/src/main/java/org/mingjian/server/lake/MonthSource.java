package org.mingjian.server.lake;

import java.util.List;
import java.util.Set;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.lake.RowSource;
import org.mingjian.values.ContentHash;

/// A file of a month that is imported with the other files of the month or not at all.
record MonthSource(RowSource file, List<RowSource> month) implements RowSource {
  @Override
  public String name() {
    return file.name();
  }

  @Override
  public ExtractTable table() {
    return file.table();
  }

  @Override
  public Set<String> fields() {
    return file.fields();
  }

  @Override
  public String contentHash() {
    String[] hashes = month.stream().map(RowSource::contentHash).toArray(String[]::new);
    return ContentHash.of(file.name(), ContentHash.of(hashes).hex()).hex();
  }

  @Override
  public long sizeBytes() {
    return file.sizeBytes();
  }

  @Override
  public void read(RowHandler handler, Progress progress) {
    file.read(handler, progress);
  }
}
