package org.mingjian.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

/// Keeps a second import away from a lake while one is running. Ends with the process, however that
/// ends.
final class LakeLock implements Closeable {
  private final FileChannel channel;
  private final FileLock lock;

  private LakeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Locks a lake, or raises [LakeError#LOCKED].
  static LakeLock on(Path lake) {
    try {
      FileChannel channel =
          FileChannel.open(
              lake.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new MingjianException(
            LakeError.LOCKED, "另一个导入正在进行 another import is running on this lake: " + lake);
      }
      return new LakeLock(channel, lock);
    } catch (IOException e) {
      throw Database.failure("cannot lock " + lake, e);
    }
  }

  /// Null where somebody else holds the lock, in this process or another.
  @Nullable
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /// Whether the lock still holds.
  boolean isHeld() {
    return lock.isValid();
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw Database.failure("cannot unlock", e);
    }
  }
}
