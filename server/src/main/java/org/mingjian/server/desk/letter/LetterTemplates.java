package org.mingjian.server.desk.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingjian.cases.procedure.Letter.Kind;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.values.MingjianException;

/// The templates of the nation and of areas, read and checked at the start. An area's folder
/// `letters/370600` may have `letters.properties` (`bureau`, `number.NOTICE`, `number.REQUEST`,
/// `number.DECISION`), which are of that area alone, and templates `<letter>.txt` or, for one
/// outcome, `<letter>.<outcome>.txt`, which hold for all areas in it that have none of their own.
public final class LetterTemplates {
  private static final String NATION = "000000";
  private static final String SETTINGS = "letters.properties";
  private static final String NUMBER = "number.";
  private static final String BUREAU = "bureau";
  private static final Pattern AREA = Pattern.compile("[0-9]{6}");
  private static final List<String> PLACES_OF_NUMBERS = List.of("{year}", "{number}", "{area}");

  private final Map<String, Folder> folders;

  private LetterTemplates(Map<String, Folder> folders) {
    this.folders = new TreeMap<>(folders);
  }

  /// The templates and words of one area.
  private record Folder(Map<String, LetterTemplate> templates, Map<String, String> words) {}

  /// A letter of the procedure and the outcome that sends it.
  record Occasion(String letter, String outcome) {}

  /// A number as it is written.
  ///
  /// @param area six digits
  record Number(String area, int year, int number) {}

  /// Reads those of the nation, and those of areas from `folder`, where it is there.
  ///
  /// @param procedures the procedure of an area, by its six digits; `000000` is the nation
  /// @throws MingjianException [LetterError#TEMPLATE] naming file and line
  public static LetterTemplates read(Path folder, Function<String, Procedure> procedures) {
    Map<String, Folder> folders = new TreeMap<>();
    List<Occasion> national = occasions(procedures.apply(NATION));
    folders.put(NATION, nation(national));
    for (Path area : list(folder)) {
      String code = area.getFileName().toString();
      if (!AREA.matcher(code).matches()) {
        throw LetterTemplate.wrong(area.toString(), 0, "应为六位行政区划代码 must be named by six digits");
      }
      List<Occasion> all = new ArrayList<>(national);
      all.addAll(occasions(procedures.apply(code)));
      folders.put(code, folder(area, all));
    }
    return new LetterTemplates(folders);
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.comparing(Path::toString)).toList();
    } catch (IOException e) {
      throw unreadable(folder.toString(), e);
    }
  }

  private static MingjianException unreadable(String source, IOException e) {
    return new MingjianException(
        LetterError.TEMPLATE, source + " 无法读取 cannot be read: " + e.getMessage(), e);
  }

  /// Every letter of the procedure has one of the nation.
  private static Folder nation(List<Occasion> occasions) {
    Map<String, LetterTemplate> templates = new TreeMap<>();
    for (Occasion occasion : occasions) {
      String name =
          Stream.of(occasion.letter + "." + occasion.outcome, occasion.letter)
              .filter(one -> resource(one + ".txt").isPresent())
              .findFirst()
              .orElseThrow(() ->
                  new MingjianException(
                      LetterError.TEMPLATE, "没有该文书的模板 no template of letter " + occasion));
      templates.put(
          name,
          LetterTemplate.parse("national/" + name + ".txt", resource(name + ".txt").orElseThrow()));
    }
    return new Folder(templates, words("national/" + SETTINGS, resource(SETTINGS).orElseThrow()));
  }

  private static List<Occasion> occasions(Procedure procedure) {
    List<Occasion> occasions = new ArrayList<>();
    procedure
        .steps()
        .values()
        .forEach(step ->
            step.outcomes()
                .values()
                .forEach(outcome ->
                    outcome
                        .letter()
                        .ifPresent(letter -> occasions.add(new Occasion(letter, outcome.id())))));
    return occasions;
  }

  private static Optional<String> resource(String name) {
    try (InputStream in = LetterTemplates.class.getResourceAsStream("national/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static Folder folder(Path area, List<Occasion> occasions) {
    List<String> names =
        occasions.stream()
            .flatMap(one -> Stream.of(one.letter, one.letter + "." + one.outcome))
            .map(one -> one + ".txt")
            .distinct()
            .toList();
    Map<String, LetterTemplate> templates = new TreeMap<>();
    Map<String, String> words = new TreeMap<>();
    for (Path file : list(area)) {
      String name = file.getFileName().toString();
      if (name.equals(SETTINGS)) {
        words.putAll(words(file.toString(), text(file)));
      } else if (names.contains(name)) {
        String key = name.substring(0, name.length() - ".txt".length());
        templates.put(key, LetterTemplate.parse(file.toString(), text(file)));
      } else {
        throw LetterTemplate.wrong(
            file.toString(), 0, "没有该文书 no such letter，可用 allowed: " + SETTINGS + " " + names);
      }
    }
    return new Folder(templates, words);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  private static Map<String, String> words(String source, String text) {
    Map<String, String> words = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        int sign = line.indexOf('=');
        String key = sign < 0 ? line : line.substring(0, sign).strip();
        checkWord(source, i + 1, key, line.substring(sign + 1).strip());
        words.put(key, line.substring(sign + 1).strip());
      }
    }
    return words;
  }

  private static void checkWord(String source, int line, String key, String value) {
    List<String> keys =
        Stream.concat(
                Stream.of(BUREAU), Arrays.stream(Kind.values()).map(kind -> NUMBER + kind.name()))
            .toList();
    if (!keys.contains(key) || value.isEmpty()) {
      throw LetterTemplate.wrong(source, line, "应为 must be " + keys + " = …: " + key);
    }
    if (key.startsWith(NUMBER)) {
      checkNumber(source, line, value);
    }
  }

  /// Without year and number no two letters would be told apart.
  private static void checkNumber(String source, int line, String format) {
    boolean known =
        Placeholder.ANY
            .matcher(format)
            .results()
            .allMatch(place -> PLACES_OF_NUMBERS.contains(place.group()));
    if (!known || !format.contains("{year}") || !format.contains("{number}")) {
      throw LetterTemplate.wrong(
          source, line, "文号须含 {year}、{number}，可含 {area} must contain these: " + format);
    }
  }

  /// The template of an occasion in an area.
  ///
  /// @param areaPath `/370000/370600`
  /// @throws MingjianException [LetterError#TEMPLATE] where the procedure of an area sends a letter
  ///   that nobody wrote a template for
  LetterTemplate template(String areaPath, Occasion occasion) {
    return around(areaPath)
        .flatMap(folder ->
            Stream.of(occasion.letter + "." + occasion.outcome, occasion.letter)
                .filter(folder.templates::containsKey)
                .map(folder.templates::get))
        .findFirst()
        .orElseThrow(() ->
            new MingjianException(
                LetterError.TEMPLATE,
                "没有该文书的模板 no template: letters/"
                    + code(areaPath)
                    + "/"
                    + occasion.letter
                    + ".txt"));
  }

  /// What the bureau of an area calls itself; empty where its folder does not say.
  Optional<String> bureau(String areaPath) {
    return word(areaPath, BUREAU);
  }

  /// A number as the area writes it, or as the nation does. No other area lends its own: two
  /// bureaus would write the same.
  String document(String areaPath, Kind kind, Number number) {
    String key = NUMBER + kind.name();
    return word(areaPath, key)
        .or(() -> word(NATION, key))
        .orElseThrow()
        .replace("{area}", number.area)
        .replace("{year}", Integer.toString(number.year))
        .replace("{number}", Integer.toString(number.number));
  }

  private Optional<String> word(String areaPath, String key) {
    return Optional.ofNullable(folders.get(code(areaPath)))
        .filter(folder -> folder.words.containsKey(key))
        .map(folder -> folder.words.getOrDefault(key, ""));
  }

  /// The innermost area of a path, six digits.
  static String code(String areaPath) {
    return areaPath.substring(areaPath.lastIndexOf('/') + 1);
  }

  /// The folders that hold for an area, innermost first.
  private Stream<Folder> around(String areaPath) {
    List<String> codes = List.of((NATION + areaPath).split("/"));
    return codes.reversed().stream().filter(folders::containsKey).map(folders::get);
  }
}
