package org.mingjian.server.desk.declared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingjian.cases.CasesError;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.values.MingjianException;

/// The files of a data folder: `procedures/370600.yaml`, what an area declares of its procedure,
/// and `calendar/2027.csv`, the days of a year in the place of those that come with the program.
final class DeclaredFiles {
  private static final Pattern PROCEDURE = Pattern.compile("([0-9]{6})\\.yaml");
  private static final Pattern CALENDAR = Pattern.compile("([0-9]{4})\\.csv");
  private static final String NATION = "000000";

  private final Path procedures;
  private final Path calendar;

  DeclaredFiles(Path data) {
    this.procedures = data.resolve("procedures");
    this.calendar = data.resolve("calendar");
  }

  /// All files that count, by the part of their name that says what they are of.
  private static SortedMap<String, Path> in(Path folder, Pattern name) {
    SortedMap<String, Path> found = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> {
        Matcher matcher = name.matcher(file.getFileName().toString());
        if (matcher.matches()) {
          found.put(matcher.group(1), file);
        }
      });
      return found;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static MingjianException unreadable(Path file, IOException cause) {
    return new MingjianException(
        CasesError.PROCEDURE_FILE, "无法读取 cannot be read: " + file + ": " + cause, cause);
  }

  /// What the files look like; changes when one of them does.
  String stamp() {
    StringBuilder stamp = new StringBuilder();
    in(procedures, PROCEDURE).values().forEach(file -> stamp.append(stamp(file)));
    in(calendar, CALENDAR).values().forEach(file -> stamp.append(stamp(file)));
    return stamp.toString();
  }

  private static String stamp(Path file) {
    try {
      return file
          + " "
          + Files.getLastModifiedTime(file).toMillis()
          + " "
          + Files.size(file)
          + "\n";
    } catch (IOException e) {
      return file + " gone\n";
    }
  }

  /// A procedure and all its declarations, the nation's own last.
  record Read(Procedure procedure, List<Procedures.Declaration> texts) {
    Read {
      texts = List.copyOf(texts);
    }
  }

  /// The procedure of each area that declares one, by its code.
  ///
  /// @throws MingjianException with file, line and what is allowed
  SortedMap<String, Read> procedures() {
    SortedMap<String, Path> files = in(procedures, PROCEDURE);
    SortedMap<String, Read> read = new TreeMap<>();
    for (String area : files.keySet()) {
      List<Procedures.Declaration> declarations = new ArrayList<>();
      for (String around : innermostFirst(area)) {
        if (files.containsKey(around)) {
          Path file = files.getOrDefault(around, procedures);
          declarations.add(new Procedures.Declaration(file.toString(), read(file)));
        }
      }
      read.put(area, read(area, declarations));
    }
    return read;
  }

  private static Read read(String area, List<Procedures.Declaration> declarations) {
    Procedure procedure = Procedures.read(declarations);
    if (!procedure.area().digits().equals(area)) {
      throw new MingjianException(
          CasesError.PROCEDURE_FILE,
          declarations.getFirst().name()
              + "：area 应为 must be \""
              + area
              + "\"，现为 is \""
              + procedure.area().digits()
              + "\"");
    }
    return new Read(procedure, Procedures.whole(declarations));
  }

  /// `370602`, `370600`, `370000`, the nation.
  static List<String> innermostFirst(String area) {
    List<String> codes = new ArrayList<>();
    String path = Areas.ofCode(area);
    for (String code : List.of(path.substring(1).split("/", -1))) {
      codes.addFirst(code);
    }
    if (!codes.contains(NATION)) {
      codes.add(NATION);
    }
    return codes;
  }

  /// The calendar that comes with the program, with the years of the files in the place of its own.
  ///
  /// @throws MingjianException with file, line and what is allowed
  WorkingCalendar calendar() {
    WorkingCalendar whole = WorkingCalendar.national();
    for (Map.Entry<String, Path> one : in(calendar, CALENDAR).entrySet()) {
      int year = Integer.parseInt(one.getKey());
      WorkingCalendar edited =
          WorkingCalendar.parse(one.getValue().toString(), read(one.getValue()));
      if (edited.years().size() != 1 || !edited.years().containsKey(year)) {
        throw new MingjianException(
            CasesError.CALENDAR,
            one.getValue()
                + "：只能有 must have the year "
                + year
                + " 一年，现有 has "
                + edited.years().keySet());
      }
      whole = whole.with(edited.years().get(year));
    }
    return whole;
  }
}
