package org.mingjian.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a record does to its key.
public enum RecordKind {
  /// The layer publishes a point.
  PUBLISH("发布"),
  /// The layer's point ends the day before the record's first day.
  REPEAL("废止"),
  /// What was recorded for the same key and publication was wrong; this is what it says.
  CORRECT("更正"),
  /// Inside its period this replaces what the layer or those above it say.
  OVERRIDE("覆盖"),
  /// Inside its period there is no such point in the layer.
  SWITCH_OFF("停用");

  private final String zh;

  RecordKind(String zh) {
    this.zh = zh;
  }

  /// As people call it.
  public String zh() {
    return zh;
  }

  /// Whether it stands above publications for a stated time, instead of being one.
  public boolean isOverride() {
    return this == OVERRIDE || this == SWITCH_OFF;
  }

  /// Whether nothing holds where it decides.
  public boolean isNothing() {
    return this == REPEAL || this == SWITCH_OFF;
  }

  /// Reads either name; a blank one is a publication.
  public static Optional<RecordKind> parse(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      return Optional.of(PUBLISH);
    }
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name) || kind.zh.equals(name))
        .findFirst();
  }
}
