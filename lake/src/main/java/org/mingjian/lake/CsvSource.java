package org.mingjian.lake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingjian.claims.extract.CsvExtract;
import org.mingjian.claims.extract.ExtractFile;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.ExtractTerms;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.ParentKeys;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.claims.extract.TypedRow;

/// A CSV file of an extract.
final class CsvSource implements RowSource {
  /// How many times smaller claims get by gzip, about.
  private static final int PACKING = 8;

  private final ExtractFile file;
  private final ExtractTerms terms;
  private final long sizeBytes;
  private final String contentHash;

  CsvSource(ExtractFile file, ExtractTerms terms, long fileBytes) {
    this.file = file;
    this.terms = terms;
    boolean packed = file.path().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    sizeBytes = packed ? fileBytes * PACKING : fileBytes;
    contentHash = SourceHash.of(file.path());
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
  public boolean isOfOneTable() {
    return true;
  }

  @Override
  public Optional<FileDamage> read(RowHandler handler, Progress progress) {
    return new CsvExtract(terms).read(file, new Counting(handler, progress, sizeBytes)).damage();
  }

  /// Passes rows on and tells, from time to time, about how many bytes they had.
  private static final class Counting implements RowHandler {
    private static final int STEP = 8192;
    private static final long ROW_BYTES = 300;

    private final RowHandler handler;
    private final Progress progress;
    private final long most;
    private long rows;

    Counting(RowHandler handler, Progress progress, long most) {
      this.handler = handler;
      this.progress = progress;
      this.most = most;
    }

    @Override
    public void row(TypedRow row) {
      handler.row(row);
      count();
    }

    @Override
    public void rejected(Rejection rejection) {
      handler.rejected(rejection);
      count();
    }

    @Override
    public void rejectedParent(ParentKeys keys) {
      handler.rejectedParent(keys);
    }

    private void count() {
      if (++rows % STEP == 0) {
        progress.done(Math.min(most, rows * ROW_BYTES));
      }
    }
  }
}
