package org.mingjian.server.desk.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.mingjian.claims.PersonBatch;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// The lake of a service, open for reading single persons. After an import it is opened anew.
public final class LakeShelf implements AutoCloseable {
  /// One person's rows need little; doctors wait for the same machine.
  private static final ReadSettings SETTINGS = new ReadSettings(1, 128);

  private final Optional<Path> folder;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile Optional<Open> open = Optional.empty();

  /// The lake in a folder, if the service has one.
  public LakeShelf(Optional<Path> folder) {
    this.folder = folder;
  }

  private record Open(LakeReader reader, FileTime since) {}

  /// What `work` makes of what the lake has of a person; nothing where it has nothing, or there is
  /// no lake.
  <T> Optional<T> ofPerson(String number, Function<PersonBatch, T> work) {
    return manifest()
        .flatMap(since -> {
          if (open.filter(one -> one.since.equals(since)).isEmpty()) {
            refresh(since);
          }
          lock.readLock().lock();
          try {
            return open.flatMap(one -> one.reader.ofPerson(number, work));
          } finally {
            lock.readLock().unlock();
          }
        });
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
