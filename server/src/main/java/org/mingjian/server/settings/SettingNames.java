package org.mingjian.server.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjian.values.MingjianException;

/// The names there are under `mingjian.`. One misspelt would pass in silence, and its default hold.
public final class SettingNames {
  private static final String PREFIX = "mingjian.";
  private static final List<String> ALL = names(PREFIX, ServerSettings.class).sorted().toList();

  private SettingNames() {}

  private static Stream<String> names(String prefix, Class<?> settings) {
    return Arrays.stream(settings.getRecordComponents()).flatMap(part -> names(prefix, part));
  }

  private static Stream<String> names(String prefix, RecordComponent part) {
    String name = prefix + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    boolean group =
        part.getType().isRecord() && part.getType().getPackage() == SettingNames.class.getPackage();
    return group ? names(name + ".", part.getType()) : Stream.of(name);
  }

  /// Refuses names that are none of ours among settings; those of others are not looked at.
  ///
  /// @throws MingjianException [ServerError#CONFIGURATION] naming key, value and the nearest name
  ///   there is
  public static void check(Map<String, ?> settings) {
    new TreeMap<>(settings)
        .forEach((name, value) -> {
          if (name.startsWith(PREFIX) && ALL.stream().noneMatch(known -> isSame(known, name))) {
            throw unknown(name, String.valueOf(value));
          }
        });
  }

  /// Names are written in several ways, and lists also one entry a line.
  private static boolean isSame(String known, String name) {
    return plain(known).equals(plain(name.replaceFirst("\\[[0-9]+]$", "")));
  }

  private static String plain(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  private static MingjianException unknown(String name, String value) {
    String nearest =
        ALL.stream()
            .min(Comparator.comparingInt(known -> distance(plain(known), plain(name))))
            .orElseThrow();
    // A password under a wrong name is one all the same.
    String told = nearest.endsWith("password") || nearest.endsWith("url") ? "…" : value;
    return new MingjianException(
        ServerError.CONFIGURATION,
        name + " = " + told + ": 没有这个设置，是否应为 no such setting; must it be " + nearest);
  }

  /// Letters to be put in, taken out or changed to make one of the other.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
