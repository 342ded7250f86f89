package org.mingjian.server.desk.panel;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.identity.Organisation;

/// What would tell an expert whose case it is or where: the institution, its bureau and its area,
/// and the numbers of settlements and charges, by which anybody there finds it.
final class Hidden {
  /// The institution itself, and the bureaus it is under; not the nation's.
  private static final String NAMES =
      """
      SELECT name FROM organisation WHERE institution = ?
        OR kind = 'bureau' AND area_path <> ? AND starts_with(?, area_path)
      """;

  private static final Pattern BUREAU = Pattern.compile("(医疗保障局|医保局).*$");

  private Hidden() {}

  static List<String> of(DSLContext sql, CaseFiles.Kept kept) {
    String area = kept.areaPath();
    Stream<String> named =
        sql
            .fetch(NAMES, kept.institution(), Organisation.NATION, area)
            .map(row -> row.get("name", String.class))
            .stream()
            .flatMap(name -> Stream.of(name, BUREAU.matcher(name).replaceFirst("")));
    Stream<String> codes = Arrays.stream(area.split("/", -1));
    return Stream.of(Stream.of(kept.institution()), codes, named, numbers(kept))
        .flatMap(one -> one)
        .toList();
  }

  private static Stream<String> numbers(CaseFiles.Kept kept) {
    return kept.file().holdings().byId().values().stream()
        .map(held -> held.finding().line())
        .flatMap(line -> Stream.of(line.settlementId(), line.lineId()));
  }
}
