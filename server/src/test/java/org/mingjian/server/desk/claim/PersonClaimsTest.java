package org.mingjian.server.desk.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.Amount;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.Importer;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.found.FoundFinding;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.server.store.PersonRows;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.SyntheticCity;

class PersonClaimsTest {
  @TempDir private static Path folder;
  private static LakeShelf shelf = new LakeShelf(Optional.empty());
  private static List<Map<String, String>> lines = List.of();
  private static Map<String, String> blamed = Map.of();

  /// Of a settlement of several lines, in the extract that the lake was made of.
  @BeforeAll
  static void makesALake() throws IOException {
    SyntheticCity city = new SyntheticCity(new CityPlan(1, 3, 1, 1));
    Files.createDirectories(folder.resolve("city"));
    city.writeCsv(folder.resolve("city"), (persons, whole, some) -> {});
    ImportSettings settings =
        ImportSettings.defaults().withThreads(1).withKeys(new LocalKeyFile(folder.resolve("keys")));
    new Importer(folder.resolve("lake"), settings).run(city.sources());
    shelf = new LakeShelf(Optional.of(folder.resolve("lake")));
    lines = rows("fee_list_d.csv");
    String settlement =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("setl_id"), TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 3)
            .findFirst()
            .orElseThrow()
            .getKey();
    blamed =
        lines.stream()
            .filter(row -> row.get("setl_id").equals(settlement))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void closes() {
    shelf.close();
  }

  @Test
  void showsTheLinesOfTheBlamedSettlementAndMarksTheBlamedOne() {
    PersonYear year = beside(finding(""), Scope.service());
    assertEquals("lake", year.source());
    Set<String> expected = new TreeSet<>();
    lines.stream()
        .filter(row -> row.get("setl_id").equals(blamed.get("setl_id")))
        .forEach(row -> expected.add(row.get("bkkp_sn")));
    assertEquals(
        expected, year.lines().stream().map(PersonYear.Line::id).collect(Collectors.toSet()));
    List<PersonYear.Line> marked = year.lines().stream().filter(PersonYear.Line::blamed).toList();
    assertEquals(1, marked.size());
    assertEquals(blamed.get("bkkp_sn"), marked.getFirst().id());
    assertEquals(blamed.get("hilist_code"), marked.getFirst().item());
  }

  @Test
  void showsTheYearAsVisitsAndMarksTheBlamedOne() {
    PersonYear year = beside(finding(""), Scope.service());
    Set<String> visits = new TreeSet<>();
    lines.stream()
        .filter(row -> row.get("psn_no").equals(blamed.get("psn_no")))
        .filter(row -> row.get("fee_ocur_time").compareTo(year.to().toString()) < 0)
        .forEach(row -> visits.add(row.get("mdtrt_id")));
    assertTrue(
        year.visits().stream().map(PersonYear.Visit::id).toList().containsAll(visits),
        year.visits()::toString);
    assertEquals(
        List.of(blamed.get("mdtrt_id")),
        year.visits().stream().filter(PersonYear.Visit::blamed).map(PersonYear.Visit::id).toList());
  }

  @Test
  void marksWhatTheEvidenceNames() {
    String other =
        lines.stream()
            .filter(row -> row.get("setl_id").equals(blamed.get("setl_id")))
            .map(row -> row.get("bkkp_sn"))
            .filter(id -> !id.equals(blamed.get("bkkp_sn")))
            .findFirst()
            .orElseThrow();
    PersonYear year =
        beside(finding("{\"facts\":[{\"subject\":\"line:" + other + "\"}]}"), Scope.service());
    assertEquals(
        List.of(other),
        year.lines().stream().filter(PersonYear.Line::related).map(PersonYear.Line::id).toList());
  }

  @Test
  void showsAnInstitutionItsOwnVisitsAlone() {
    Scope elsewhere = Scope.institution("/990000", "H-elsewhere");
    PersonYear year = beside(finding(""), elsewhere);
    assertTrue(year.ownOnly());
    assertEquals(List.of(), year.visits());
    assertEquals("none", year.source());
    Scope own = Scope.institution("/990000", blamed.get("fixmedins_code"));
    assertFalse(beside(finding(""), own).visits().isEmpty());
  }

  @Test
  void saysPlainlyThatNobodyKnowsThePerson() {
    Listed finding = finding("");
    LakeShelf none = new LakeShelf(Optional.empty());
    PersonYear year =
        new PersonClaims(none, new PersonRows(SharedPostgres.database()))
            .beside(finding, Scope.service());
    assertEquals("none", year.source());
    assertEquals(List.of(), year.lines());
  }

  @Test
  void saysInWordsThatTheLakeIsOfAnotherProgramOrDamaged() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("manifest.json"), "{\"format\":1}");
    try (LakeShelf older = new LakeShelf(Optional.of(broken))) {
      PersonYear year =
          new PersonClaims(older, new PersonRows(SharedPostgres.database()))
              .beside(finding(""), Scope.service());
      assertEquals("none", year.source());
      assertTrue(year.reason().zh().contains("重新导入"), year.reason()::toString);
      assertTrue(year.reason().en().contains("older program"), year.reason()::toString);
    }
  }

  @Test
  void readsALakeThatWasBrokenAndIsWholeAgain() throws IOException {
    Path mended = Files.createDirectories(folder.resolve("mended"));
    Path manifest = Files.writeString(mended.resolve("manifest.json"), "torn");
    Files.setLastModifiedTime(manifest, FileTime.fromMillis(1));
    try (LakeShelf shelfOfIt = new LakeShelf(Optional.of(mended))) {
      PersonClaims claims = new PersonClaims(shelfOfIt, new PersonRows(SharedPostgres.database()));
      assertEquals("none", claims.beside(finding(""), Scope.service()).source());
      copy(folder.resolve("lake"), mended);
      PersonYear year = claims.beside(finding(""), Scope.service());
      assertEquals("lake", year.source());
      assertEquals("", year.reason().zh());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.resolveSibling("."));
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static PersonYear beside(Listed finding, Scope scope) {
    return new PersonClaims(shelf, new PersonRows(SharedPostgres.database()))
        .beside(finding, scope);
  }

  private static Listed finding(String evidence) {
    LocalDate day = LocalDate.parse(blamed.get("fee_ocur_time").substring(0, 10));
    TreeMap<String, String> words = new TreeMap<>(Map.of("evidence", evidence));
    return new Listed(
        "f".repeat(32),
        "c".repeat(32),
        "",
        new Amount(100, 50),
        day,
        "live",
        false,
        Instant.EPOCH,
        new FoundFinding.Mark("r", "R-1", "SUSPECTED", "事后"),
        new FoundFinding.Whose(
            "/990000", blamed.get("fixmedins_code"), "", "", blamed.get("psn_no")),
        new FoundFinding.About(
            blamed.get("mdtrt_id"),
            blamed.get("setl_id"),
            blamed.get("bkkp_sn"),
            blamed.get("hilist_code")),
        words,
        new Listed.Why("", "", 0));
  }

  /// The generator quotes nothing in these columns.
  private static List<Map<String, String>> rows(String file) throws IOException {
    List<String> all = Files.readAllLines(folder.resolve("city").resolve(file));
    List<String> head = Arrays.asList(all.getFirst().replace("\uFEFF", "").split(",", -1));
    return all.stream().skip(1).map(line -> row(head, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(List<String> head, String[] cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < head.size(); i++) {
      row.put(head.get(i), cells[i]);
    }
    return row;
  }
}
