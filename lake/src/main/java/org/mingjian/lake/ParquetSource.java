package org.mingjian.lake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractFile;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.ExtractTerms;
import org.mingjian.claims.extract.FieldType;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.RowBlocks;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.lake.staging.RowStager;
import org.mingjian.values.MingjianException;

/// A Parquet file of an extract, with text or typed columns. Every value is read as its text would
/// be in CSV.
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
    return contentHash.hex();
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public Optional<FileDamage> read(RowHandler handler, Progress progress) {
    long[] line = {0};
    try (ParquetFile opened = ParquetFile.open(file.path())) {
      List<ParquetFile.Column> codes = columns(opened, type -> type != FieldType.TEXT);
      List<ParquetFile.Column> words = columns(opened, type -> type == FieldType.TEXT);
      List<String> header =
          Stream.concat(codes.stream(), words.stream()).map(ParquetFile.Column::name).toList();
      RowBlocks blocks = new RowBlocks(file, header, terms, handler);
      try {
        opened.read(
            codes,
            words,
            (first, second) -> {
              blocks.add(first, second, ++line[0]);
              if (line[0] % STEP == 0) {
                progress.done(line[0] * ROW_BYTES);
              }
            });
      } finally {
        blocks.finish();
      }
      return Optional.empty();
    } catch (MingjianException e) {
      return Optional.of(new FileDamage(file.name(), line[0], e.display()));
    }
  }

  private List<ParquetFile.Column> columns(ParquetFile opened, Predicate<FieldType> wanted) {
    return opened.columns().stream().filter(column -> isWanted(column, wanted)).toList();
  }

  private boolean isWanted(ParquetFile.Column column, Predicate<FieldType> wanted) {
    OptionalInt index = file.table().find(column.name());
    if (index.isEmpty()) {
      return false;
    }
    ExtractColumn known = file.table().column(index.getAsInt());
    return RowStager.looksAt(known) && wanted.test(known.type());
  }
}
