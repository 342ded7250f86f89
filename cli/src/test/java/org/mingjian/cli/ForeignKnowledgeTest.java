package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another country's knowledge, with its codes, ages and sexes, judges that country's claims: files
/// are imported, nothing is programmed.
class ForeignKnowledgeTest {
  private static final String DRUG_SEX = "GZ10000301004000";
  private static final String DIAGNOSIS_SEX = "GZ10000204006000";
  private static final String SERVICE_AGE = "MJ2025-029";

  /// Drugs by ATC, services by HCPCS and CPT, diagnoses by ICD-10-CM; sexes in letters, ages in
  /// days and years. The check that codes have China's national shapes is switched off.
  private static final Map<String, String> TABLES =
      Map.of(
          "drug_sex.csv",
          "object,codes,sex,basis\n"
              + "Levonorgestrel,G03AC03,F,Summary of product characteristics\n"
              + "Sildenafil,G04BE03,male,Summary of product characteristics\n",
          "service_age.csv",
          "object,codes,min_age,max_age,unit,basis\n"
              + "Newborn care,99460,,28,DAY,CPT\nProstate screening,G0103,50,,YEAR,HCPCS\n",
          "diagnosis_sex.csv",
          "object,icd,sex,basis\nPregnancy,O;Z33;Z34,F,ICD-10-CM\n",
          "rule_state.csv",
          "kind,rule,state,basis,valid_from\n停用,GZ10000201002000,,own codes,2020-01-01\n");

  @TempDir Path folder;

  @Test
  void judgesClaimsInTheirOwnCodes() {
    Path release = release(TABLES);
    SmallExtract claims = new SmallExtract();
    add(claims, "man", "1", "1980-05-06", "G03AC03", "Z00.0");
    add(claims, "woman", "2", "1980-05-06", "g03ac03", "Z00.0");
    add(claims, "woman2", "2", "1980-05-06", "G04BE03", "Z00.0");
    add(claims, "baby", "1", "2025-02-02", "99460", "Z00.0");
    add(claims, "month", "1", "2025-01-30", "99460", "Z00.0");
    add(claims, "young", "1", "1980-05-06", "G0103", "Z00.0");
    add(claims, "old", "1", "1970-05-06", "G0103", "Z00.0");
    add(claims, "father", "1", "1980-05-06", "J1885", "O80");
    assertEquals(
        List.of(
            DIAGNOSIS_SEX + " father",
            DRUG_SEX + " man",
            DRUG_SEX + " woman2",
            SERVICE_AGE + " month",
            SERVICE_AGE + " young"),
        found(
            CommandRun.audit(
                claims.writeTo(folder.resolve("in")),
                folder.resolve("out"),
                "--release",
                release.toString())));
  }

  @Test
  void judgesPublicClaimsOfAnotherCountryAsTheirOwnRowsSay() throws IOException {
    ForeignClaims claims = ForeignClaims.fewThousand();
    Path release =
        release(
            Map.of(
                "diagnosis_sex.csv",
                "object,icd,sex,basis\nFemale genital tract and pregnancy,"
                    + String.join(";", ForeignClaims.WOMEN)
                    + ",F,ICD-9-CM\nMale genital organs,"
                    + String.join(";", ForeignClaims.MEN)
                    + ",M,ICD-9-CM\n",
                "diagnosis_age.csv",
                "object,icd,min_age,max_age,unit,basis\nSenile conditions,"
                    + String.join(";", ForeignClaims.OLD)
                    + ",75,,YEAR,ICD-9-CM\n"));
    CommandRun run =
        CommandRun.audit(
            claims.writeTo(folder.resolve("in")),
            folder.resolve("out"),
            "--release",
            release.toString(),
            "--rules",
            DIAGNOSIS_SEX + ",GZ10000204007000");
    List<String> found = found(run);
    List<String> wanted = claims.contradictions();
    assertTrue(wanted.size() > 50, wanted::toString);
    assertEquals(List.of(), without(wanted, found), "not found");
    assertEquals(List.of(), without(found, wanted), "found beyond");
  }

  private static List<String> without(List<String> these, List<String> those) {
    return these.stream().filter(one -> !those.contains(one)).toList();
  }

  private static void add(
      SmallExtract claims, String name, String sex, String birth, String item, String icd) {
    String[] who = {"psn_no", name, "gend", sex, "brdy", birth, "mdtrt_id", name};
    claims.settlements.add(with(who, "setl_id", name));
    claims.visits.add(with(who, "dscg_maindiag_code", icd));
    claims.lines.add(
        "psn_no", name, "mdtrt_id", name, "setl_id", name, "bkkp_sn", name, "hilist_code", item);
    claims.diagnoses.add("mdtrt_id", name, "diag_code", icd);
  }

  private static String[] with(String[] who, String column, String value) {
    String[] all = Arrays.copyOf(who, who.length + 2);
    all[who.length] = column;
    all[who.length + 1] = value;
    return all;
  }

  private Path release(Map<String, String> tables) {
    Path release = folder.resolve("abroad.release");
    Path source = folder.resolve("knowledge");
    new TreeMap<>(tables).forEach((name, text) -> SmallExtract.write(source, name, text));
    String library = folder.resolve("library").toString();
    CommandRun.of(
            "knowledge",
            "import",
            source.toString(),
            "--library",
            library,
            "--published",
            "2020-01-01")
        .done();
    CommandRun.of(
            "release",
            "build",
            "--library",
            library,
            "--area",
            "000000",
            "--out",
            release.toString())
        .done();
    return release;
  }

  private static List<String> found(CommandRun run) {
    return run.done().findings().stream()
        .map(row -> row.getField("rule_code") + " " + row.getField("mdtrt_id"))
        .sorted()
        .toList();
  }
}
