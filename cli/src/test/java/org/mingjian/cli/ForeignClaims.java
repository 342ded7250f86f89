package org.mingjian.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Inpatient claims of United States Medicare (public, synthetic persons; diagnoses in ICD-9-CM),
/// where the machine has them: `MINGJIAN_REFERENCE` names the folder. Nothing of it is kept here.
record ForeignClaims(List<Claim> claims) {
  /// Beginnings of diagnosis codes that only women have.
  static final List<String> WOMEN =
      List.of("179", "180", "182", "183", "184", "614", "618", "620", "625", "626", "64", "65");

  /// Beginnings of those that only men have.
  static final List<String> MEN = List.of("185", "186", "187", "600", "601", "602", "607", "608");

  /// Beginnings of those of great age, by what the test says.
  static final List<String> OLD = List.of("797", "2900", "36617");

  private static final String SEX_RULE = "GZ10000204006000";
  private static final String AGE_RULE = "GZ10000204007000";
  private static final int OLD_AGE = 75;
  private static final int ROWS = 3000;
  private static final int FIRST_DIAGNOSIS = 14;
  private static final int AFTER_DIAGNOSES = 24;

  /// One claim.
  record Claim(String id, Person person, Stay stay, List<String> diagnoses) {}

  /// Whose.
  record Person(String id, String sex, String birth) {
    String text() {
      return String.join(",", id, sex, birth);
    }
  }

  /// Where and when, and what was paid.
  record Stay(String provider, String begin, String end, String paid) {}

  /// The first few thousand claims.
  static ForeignClaims fewThousand() throws IOException {
    Path folder =
        Optional.ofNullable(System.getenv("MINGJIAN_REFERENCE"))
            .map(root -> Path.of(root).resolve("data/fraud/kaggle-provider"))
            .filter(Files::isDirectory)
            .orElse(Path.of(""));
    Assumptions.assumeFalse(folder.toString().isEmpty(), "no MINGJIAN_REFERENCE");
    Map<String, Person> persons = new HashMap<>();
    rows(folder.resolve("Train_Beneficiarydata-1542865627584.csv.gz"), Integer.MAX_VALUE)
        .forEach(row -> persons.put(row[0], new Person(row[0], row[3], row[1])));
    List<Claim> claims = new ArrayList<>();
    for (String[] row : rows(folder.resolve("Train_Inpatientdata-1542865627584.csv.gz"), ROWS)) {
      claims.add(
          new Claim(
              row[1],
              Optional.ofNullable(persons.get(row[0])).orElseThrow(),
              new Stay(row[4], row[2], row[3], row[5]),
              List.of(row).subList(FIRST_DIAGNOSIS, AFTER_DIAGNOSES).stream()
                  .filter(code -> !code.equals("NA"))
                  .toList()));
    }
    return new ForeignClaims(claims);
  }

  /// Writes them as tables of the extract.
  Path writeTo(Path folder) {
    table(
        folder,
        "setl_d",
        "setl_id,mdtrt_id,psn_no,gend,brdy,fixmedins_code,begndate,enddate,setl_time,"
            + "medfee_sumamt,fund_pay_sumamt,insutype,med_type",
        claims.stream()
            .map(it ->
                String.join(
                    ",",
                    it.id(),
                    it.id(),
                    it.person().text(),
                    it.stay().provider(),
                    it.stay().begin(),
                    it.stay().end(),
                    it.stay().end(),
                    it.stay().paid(),
                    it.stay().paid(),
                    "310,21")));
    table(
        folder,
        "fee_list_d",
        "bkkp_sn,mdtrt_id,setl_id,psn_no,fixmedins_code,fee_ocur_time,cnt,pric,"
            + "det_item_fee_sumamt,hilist_code,inscp_amt",
        claims.stream()
            .map(it ->
                String.join(
                    ",",
                    it.id(),
                    it.id(),
                    it.id(),
                    it.person().id(),
                    it.stay().provider(),
                    it.stay().begin(),
                    "1",
                    it.stay().paid(),
                    it.stay().paid(),
                    "INPATIENT",
                    it.stay().paid())));
    table(
        folder,
        "setl_list_diag_d",
        "mdtrt_id,diag_code",
        claims.stream().flatMap(it -> it.diagnoses().stream().map(code -> it.id() + "," + code)));
    return folder;
  }

  private static void table(Path folder, String name, String header, Stream<String> rows) {
    SmallExtract.write(
        folder, name + ".csv", header + "\n" + rows.collect(Collectors.joining("\n")) + "\n");
  }

  /// What the claims themselves contradict, as `rule claim`.
  List<String> contradictions() {
    List<String> found = new ArrayList<>();
    for (Claim claim : claims) {
      List<String> wrong = claim.person().sex().equals("1") ? WOMEN : MEN;
      if (has(claim, wrong)) {
        found.add(SEX_RULE + " " + claim.id());
      }
      if (age(claim) < OLD_AGE && has(claim, OLD)) {
        found.add(AGE_RULE + " " + claim.id());
      }
    }
    return found.stream().sorted().toList();
  }

  private static long age(Claim claim) {
    return ChronoUnit.YEARS.between(
        LocalDate.parse(claim.person().birth()), LocalDate.parse(claim.stay().begin()));
  }

  private static boolean has(Claim claim, List<String> beginnings) {
    return claim.diagnoses().stream()
        .anyMatch(code -> beginnings.stream().anyMatch(code::startsWith));
  }

  private static List<String[]> rows(Path file, int most) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return in.lines().skip(1).limit(most).map(line -> line.replace("\"", "").split(",")).toList();
    }
  }
}
