package org.mingjian.lake;

import java.util.Locale;
import java.util.Set;
import org.mingjian.claims.extract.CsvExtract;
import org.mingjian.claims.extract.ExtractFile;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.ExtractTerms;
import org.mingjian.claims.extract.RowHandler;

/// A CSV file of an extract.
final class CsvSource implements RowSource {
  /// How many times smaller claims get by gzip, about.
  private static final int PACKING = 8;

  private final ExtractFile file;
  private final ExtractTerms terms;
  private final long sizeBytes;
  private final SourceHash contentHash;

  CsvSource(ExtractFile file, ExtractTerms terms, long fileBytes) {
    this.file = file;
    this.terms = terms;
    boolean packed = file.path().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    sizeBytes = packed ? fileBytes * PACKING : fileBytes;
    contentHash = new SourceHash(file.path());
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
    long[] done = {0};
    new CsvExtract(terms)
        .read(
            file,
            handler,
            bytes -> {
              done[0] += bytes;
              progress.done(Math.min(sizeBytes, done[0]));
            });
  }
}
