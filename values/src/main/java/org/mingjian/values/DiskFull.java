package org.mingjian.values;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells a full disk from other failures. Java has no type of its own for it: the words are those
/// of the operating system, in its language.
public final class DiskFull {
  private static final List<String> WORDS =
      List.of("no space left", "disk quota", "not enough space", "没有空间", "空间不足", "磁盘配额", "磁盘限额");

  private DiskFull() {}

  /// Whether a message of a failed write says that the disk is full.
  public static boolean says(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  /// The first failure to read or write among a failure and its causes.
  public static Optional<IOException> io(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return Optional.of(io);
      }
    }
    return Optional.empty();
  }
}
