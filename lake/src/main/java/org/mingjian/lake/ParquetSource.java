package org.mingjian.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractFile;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.ExtractTerms;
import org.mingjian.claims.extract.FieldReader;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.claims.extract.RowGate;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.lake.parquet.ColumnReader;
import org.mingjian.lake.parquet.ParquetColumn;
import org.mingjian.lake.parquet.ParquetFile;
import org.mingjian.lake.parquet.RowGroup;
import org.mingjian.lake.staging.RowStager;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

/// A Parquet file of an extract, with text or typed columns. Every value is read as its text would
/// be in CSV; any thread may read any of the row groups.
final class ParquetSource implements RowSource {
  private static final long ROW_BYTES = 300;
  private static final int STEP = 4096;

  private final ExtractFile file;
  private final ExtractTerms terms;
  private final SourceHash contentHash;
  private final long sizeBytes;

  ParquetSource(ExtractFile file, ExtractTerms terms, long fileBytes) {
    this.file = file;
    this.terms = terms;
    contentHash = new SourceHash(file.path());
    sizeBytes = rowCount(fileBytes) * ROW_BYTES;
  }

  private long rowCount(long fileBytes) {
    try {
      return ParquetFile.open(file.path()).rowCount();
    } catch (MingjianException e) {
      // Reading will say what is wrong; until then any size will do.
      return fileBytes / ROW_BYTES;
    }
  }

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
    return SourceHash.fields(file);
  }

  @Override
  public String contentHash() {
    return contentHash.hex();
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public void read(RowHandler handler, Progress progress) {
    AtomicLong done = new AtomicLong();
    try {
      ParquetFile opened = ParquetFile.open(file.path());
      long line = 0;
      for (RowGroup group : opened.groups()) {
        long before = line;
        handler.block(target ->
            new GroupReading(opened, group, before)
                .run(target, rows -> progress.done(done.addAndGet(rows) * ROW_BYTES)));
        line += group.rows();
      }
    } catch (MingjianException e) {
      report(e, 0, handler);
    }
  }

  /// Tells the handler of a file that cannot be read; any other failure is not the file's.
  private void report(MingjianException failure, long line, RowHandler handler) {
    if (failure.code() != LakeError.UNREADABLE_FILE) {
      throw failure;
    }
    handler.damaged(new FileDamage(file.name(), line, failure.display()));
  }

  /// Reading one row group, whose first row is on the line behind `line`.
  private final class GroupReading {
    private final ParquetFile opened;
    private final RowGroup group;
    private final RowGate gate = new RowGate(file, terms);
    private long line;

    GroupReading(ParquetFile opened, RowGroup group, long line) {
      this.opened = opened;
      this.group = group;
      this.line = line;
    }

    void run(RowHandler target, Progress rows) {
      List<ParquetColumn> columns = opened.columns().stream().filter(this::isWanted).toList();
      try (ParquetFile.GroupReader reader = opened.read(group, columns)) {
        ParquetRow row = new ParquetRow(file.table(), cells(columns, reader), line);
        for (long i = 1; i <= group.rows(); i++) {
          row.next();
          line = row.line();
          hand(row, target);
          if (i % STEP == 0 || i == group.rows()) {
            rows.done((i - 1) % STEP + 1);
          }
        }
      } catch (MingjianException e) {
        report(e, line, target);
      }
    }

    private void hand(ParquetRow row, RowHandler target) {
      Optional<RejectionReason> broken = row.broken();
      if (broken.isPresent()) {
        gate.reject(row.line(), broken.get(), "", target);
      } else {
        gate.pass(row, target);
      }
    }

    private List<ParquetCell> cells(List<ParquetColumn> columns, ParquetFile.GroupReader reader) {
      List<ColumnReader> readers = reader.columns();
      FieldReader fields = new FieldReader(terms.todayDay());
      List<ParquetCell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        int index = file.table().index(columns.get(i).name());
        cells.add(new ParquetCell(file.table().column(index), readers.get(i), fields));
      }
      return cells;
    }

    private boolean isWanted(ParquetColumn column) {
      OptionalInt index = file.table().find(column.name());
      if (index.isEmpty()) {
        return false;
      }
      ExtractColumn known = file.table().column(index.getAsInt());
      return RowStager.looksAt(known);
    }
  }
}
