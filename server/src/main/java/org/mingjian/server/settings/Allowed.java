package org.mingjian.server.settings;

import java.time.Duration;
import org.mingjian.values.MingjianException;
import org.springframework.util.unit.DataSize;

/// Refuses settings that are too small or too large, naming key, value and bounds.
final class Allowed {
  private Allowed() {}

  /// Durations, as told in milliseconds.
  static void between(String key, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw wrong(key, value.toMillis() + "ms", least.toMillis() + "ms", most.toMillis() + "ms");
    }
  }

  /// Sizes, as told in bytes.
  static void between(String key, DataSize value, DataSize least, DataSize most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw wrong(key, value.toString(), least.toString(), most.toString());
    }
  }

  private static MingjianException wrong(String key, String value, String least, String most) {
    return new MingjianException(
        ServerError.CONFIGURATION,
        key + " 应在 must be " + least + " 至 to " + most + "，收到 got " + value);
  }
}
