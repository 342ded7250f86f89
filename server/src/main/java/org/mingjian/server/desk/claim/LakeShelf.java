package org.mingjian.server.desk.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.mingjian.claims.PersonBatch;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lake of a service, open for reading single persons. After an import it is opened anew.
public final class LakeShelf implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LakeShelf.class);

  /// One person's rows need little; doctors wait for the same machine.
  private static final ReadSettings SETTINGS = new ReadSettings(1, 128);

  private final Optional<Path> folder;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicReference<FileTime> told = new AtomicReference<>(FileTime.fromMillis(0));
  private volatile Optional<Open> open = Optional.empty();

  /// The lake in a folder, if the service has one.
  public LakeShelf(Optional<Path> folder) {
    this.folder = folder;
  }

  private record Open(LakeReader reader, FileTime since) {}

  /// What the lake says of a person.
  sealed interface Said<T> permits Has, Nothing, Unreadable {}

  /// It has them.
  record Has<T>(T what) implements Said<T> {}

  /// It does not, or there is no lake.
  record Nothing<T>() implements Said<T> {}

  /// It was made by another program, or is damaged.
  record Unreadable<T>() implements Said<T> {}

  /// What `work` makes of what the lake has of a person.
  <T> Said<T> ofPerson(String number, Function<PersonBatch, T> work) {
    Optional<FileTime> since = manifest();
    if (since.isEmpty()) {
      return new Nothing<>();
    }
    try {
      return read(number, since.get(), work).<Said<T>>map(Has::new).orElseGet(Nothing::new);
    } catch (MingjianException | UncheckedIOException e) {
      tell(since.get(), e);
      return new Unreadable<>();
    }
  }

  /// Once, until the lake is another.
  private void tell(FileTime since, RuntimeException broken) {
    if (!told.getAndSet(since).equals(since)) {
      LOG.warn("数据湖无法读取，疑点旁不显示费用 the lake cannot be read: {}", broken.getMessage());
    }
  }

  private <T> Optional<T> read(String number, FileTime since, Function<PersonBatch, T> work) {
    if (open.filter(one -> one.since.equals(since)).isEmpty()) {
      refresh(since);
    }
    lock.readLock().lock();
    try {
      return open.flatMap(one -> one.reader.ofPerson(number, work));
    } finally {
      lock.readLock().unlock();
    }
  }

  private Optional<FileTime> manifest() {
    Optional<Path> file =
        folder.map(path -> path.resolve("manifest.json")).filter(Files::isRegularFile);
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(Files.getLastModifiedTime(file.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refresh(FileTime since) {
    lock.writeLock().lock();
    try {
      if (open.filter(one -> one.since.equals(since)).isEmpty()) {
        close();
        open = Optional.of(new Open(LakeReader.open(folder.orElseThrow(), SETTINGS), since));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      open.ifPresent(one -> one.reader.close());
      open = Optional.empty();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
