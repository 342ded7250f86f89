package org.mingjian.library.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mingjian.library.LibraryError;
import org.mingjian.values.MingjianException;

/// Keeps two writers of one library apart, while it is open.
final class LibraryLock implements AutoCloseable {
  private final FileChannel channel;

  private LibraryLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock of a library, making its folder if need be.
  ///
  /// @throws MingjianException [LibraryError#IN_USE] if somebody else has it
  static LibraryLock take(Path library) {
    try {
      Files.createDirectories(library);
      FileChannel channel =
          FileChannel.open(
              library.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel)) {
        return new LibraryLock(channel);
      }
      channel.close();
      throw new MingjianException(LibraryError.IN_USE, library + "：另一个程序正在写入 in use");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
