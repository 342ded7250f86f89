package org.mingjian.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractFile;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.ExtractTerms;
import org.mingjian.claims.extract.FieldReader;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.ParentKeys;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.RowChecks;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.values.MingjianException;

/// A Parquet file of an extract, with text or typed columns. Every value is read as its text would
/// be in CSV.
final class ParquetSource implements RowSource {
  private static final long ROW_BYTES = 300;

  private final ExtractFile file;
  private final ExtractTerms terms;
  private final String contentHash;
  private final long sizeBytes;

  ParquetSource(ExtractFile file, ExtractTerms terms, long fileBytes) {
    this.file = file;
    this.terms = terms;
    contentHash = SourceHash.of(file.path());
    sizeBytes = rowCount(fileBytes) * ROW_BYTES;
  }

  private long rowCount(long fileBytes) {
    try (ParquetFile opened = ParquetFile.open(file.path())) {
      return opened.rowCount();
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
    return contentHash;
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public Optional<FileDamage> read(RowHandler handler, Progress progress) {
    Reading reading = new Reading(handler, progress);
    try (ParquetFile opened = ParquetFile.open(file.path())) {
      List<ParquetFile.Column> chosen = new ArrayList<>();
      for (ParquetFile.Column column : opened.columns()) {
        if (file.table().find(column.name()).isPresent()) {
          chosen.add(column);
          reading.columns.add(file.table().column(file.table().index(column.name())));
        }
      }
      opened.read(chosen, reading::chunk);
      return Optional.empty();
    } catch (MingjianException e) {
      return Optional.of(new FileDamage(file.name(), reading.line, e.display()));
    }
  }

  /// One pass over the file.
  private final class Reading {
    private final RowHandler handler;
    private final Progress progress;
    private final List<ExtractColumn> columns = new ArrayList<>();
    private final RowBuffer row = new RowBuffer(file.table());
    private final FieldReader reader = new FieldReader(terms.todayDay());
    private final RowChecks checks = new RowChecks(file.table(), terms);
    private long line;

    Reading(RowHandler handler, Progress progress) {
      this.handler = handler;
      this.progress = progress;
    }

    void chunk(DuckDBDataChunkReader chunk, int rows) {
      DuckDBReadableVector[] vectors = new DuckDBReadableVector[columns.size()];
      for (int c = 0; c < vectors.length; c++) {
        vectors[c] = chunk.vector(c);
      }
      for (int i = 0; i < rows; i++) {
        line++;
        readRow(vectors, i);
      }
      progress.done(line * ROW_BYTES);
    }

    private void readRow(DuckDBReadableVector[] vectors, int i) {
      row.clear(line);
      for (int c = 0; c < vectors.length; c++) {
        if (!vectors[c].isNull(i)) {
          String text = vectors[c].getString(i);
          Optional<RejectionReason> fault = readValue(columns.get(c), text);
          if (fault.isPresent()) {
            reject(columns.get(c), text, fault.get());
            tellParent(vectors, i);
            return;
          }
        }
      }
      Optional<RowChecks.Problem> problem = checks.check(row);
      if (problem.isPresent()) {
        ExtractColumn column = file.table().column(problem.get().column());
        reject(column, value(vectors, column, i), problem.get().reason());
        tellParent(vectors, i);
      } else {
        handler.row(row);
      }
    }

    private Optional<RejectionReason> readValue(ExtractColumn column, String text) {
      Optional<RejectionReason> fault = reader.read(column, text);
      if (fault.isPresent() || !reader.isPresent()) {
        return fault;
      }
      if (column.type().isText()) {
        row.text(column.index(), text.strip());
      } else if (reader.isDateOnly()) {
        row.dateOnly(column.index(), reader.number());
      } else {
        row.number(column.index(), reader.number());
      }
      return fault;
    }

    private void tellParent(DuckDBReadableVector[] vectors, int i) {
      if (ParentKeys.hasParents(file.table())) {
        handler.rejectedParent(
            new ParentKeys(
                file.table(),
                line,
                value(vectors, "psn_no", i),
                value(vectors, "mdtrt_id", i),
                value(vectors, "setl_id", i),
                value(vectors, "fixmedins_code", i)));
      }
    }

    private String value(DuckDBReadableVector[] vectors, String name, int i) {
      OptionalInt column = file.table().find(name);
      return column.isPresent()
          ? value(vectors, file.table().column(column.getAsInt()), i).strip()
          : "";
    }

    private String value(DuckDBReadableVector[] vectors, ExtractColumn column, int i) {
      int at = columns.indexOf(column);
      return at < 0 || vectors[at].isNull(i) ? "" : vectors[at].getString(i);
    }

    private void reject(ExtractColumn column, String value, RejectionReason reason) {
      Rejection.RowPlace place = new Rejection.RowPlace(file.name(), line);
      handler.rejected(Rejection.of(place, column, value, reason));
    }
  }
}
