package org.mingjian.claims.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.claims.AreaSettings;
import org.mingjian.claims.AreaSettings.Setting;
import org.mingjian.values.MingjianException;

/// `area_settings.csv` beside the tables of an extract: `setting,code,value,basis`, UTF-8. The
/// settings are columns whose codes are the area's own business; the basis is for people.
public final class AreaSettingsFile {
  /// Its name in the folder of an extract.
  public static final String NAME = "area_settings.csv";

  private static final int COLUMNS = 3;
  private static final char MARK = '\uFEFF';

  private AreaSettingsFile() {}

  /// The settings of the extract in `folder`; the nation's where there is no such file.
  ///
  /// @throws MingjianException [ExtractError#AREA_SETTINGS] naming line, value and what is allowed
  public static AreaSettings in(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return AreaSettings.NATIONAL;
    }
    try {
      return read(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The settings that [AreaSettings#lines] wrote.
  public static AreaSettings of(List<String> lines) {
    return read(NAME, Stream.concat(Stream.of(""), lines.stream()).toList());
  }

  private static AreaSettings read(String file, List<String> lines) {
    Map<String, AreaSettings.Entry> entries = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty()) {
        add(entries, file + ":" + (i + 1), line.split(",", -1));
      }
    }
    return new AreaSettings(List.copyOf(entries.values()));
  }

  private static void add(Map<String, AreaSettings.Entry> entries, String place, String... cells) {
    AreaSettings.Entry entry = entry(place, cells);
    AreaSettings.Entry earlier =
        entries.putIfAbsent(entry.setting().column() + " " + entry.code(), entry);
    if (earlier != null && !earlier.equals(entry)) {
      throw wrong(place, cells[2], earlier.value() + "（前面已定 as said before）");
    }
  }

  private static AreaSettings.Entry entry(String place, String... cells) {
    if (cells.length < COLUMNS || cells[1].isBlank()) {
      throw wrong(place, String.join(",", cells), "setting,code,value,basis");
    }
    String columns =
        Stream.of(Setting.values()).map(Setting::column).collect(Collectors.joining(" | "));
    Setting setting =
        Setting.of(cells[0].strip().replace(String.valueOf(MARK), ""))
            .orElseThrow(() -> wrong(place, cells[0], columns));
    String value =
        setting
            .value(cells[2].strip())
            .orElseThrow(() -> wrong(place, cells[2], String.join(" | ", setting.words())));
    return new AreaSettings.Entry(setting, cells[1].strip(), value);
  }

  private static MingjianException wrong(String place, String value, String allowed) {
    return new MingjianException(
        ExtractError.AREA_SETTINGS, place + "：\"" + value + "\"，应为 must be " + allowed);
  }
}
