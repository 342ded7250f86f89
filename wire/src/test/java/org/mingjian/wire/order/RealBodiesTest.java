package org.mingjian.wire.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.wire.history.History;
import org.mingjian.wire.message.Message;

/// Bodies of real clients, where the machine has them: `MINGJIAN_REFERENCE` names their place.
class RealBodiesTest {
  @ParameterizedTest
  @CsvSource({
    "01_3101_intersystems_hunan_LOGGED,1,3,1,1,0",
    "03_3101_openhis_server_outpatient,1,2,2,1,1",
    "05_3101_nmg_strings_nulls,1,2,2,1,1",
    "07_3101_hsa_hunan_objects_duplicated,1,2,2,1,1",
    "09_3660_hainan_trigScen_map,1,1,1,2,1",
    "11_3101_symedsoft_chongqing_patientobject,1,1,1,2,1",
    "13_3101_geeke_double_encoded,1,0,0,0,0",
    "16_3101_openhis_cnit_history_no_orders,3,0,0,2,1"
  })
  void readsWhatTheClientMeans(
      String file, int visits, long lines, long current, int sex, int diagnoses)
      throws IOException {
    OrderCheck check = check(file);
    Patient patient = check.patients().getFirst();
    assertEquals(visits, patient.visits().size());
    assertEquals(lines, lines(patient).count());
    assertEquals(current, lines(patient).filter(OrderLine::current).count());
    assertEquals(sex, patient.sex());
    assertEquals(diagnoses, patient.visits().getLast().diagnoses().size());
    assertTrue(lines(patient).allMatch(line -> line.at().isPresent() && line.amountFen() > 0));
  }

  @Test
  void flagsTheDeviceForWomenOrderedForAManOfSeventyFour() throws IOException {
    OrderJudge judge = new OrderJudge(new ReleaseBuilder(RulePack.builtIn()).build());
    Patient patient = check("01_3101_intersystems_hunan_LOGGED").patients().getFirst();
    Finding finding = judge.judge(Phase.BEFORE, patient, History.unknown()).getFirst();
    assertEquals("GZ10000301004000", finding.mark().ruleCode());
    assertEquals("6374", finding.blame().lineId());
  }

  private static Stream<OrderLine> lines(Patient patient) {
    return patient.visits().stream().flatMap(visit -> visit.orders().stream());
  }

  private static OrderCheck check(String file) throws IOException {
    Optional<Path> folder =
        Optional.ofNullable(System.getenv("MINGJIAN_REFERENCE"))
            .map(named -> Path.of(named).resolve("data/payloads"))
            .filter(Files::isDirectory);
    Assumptions.assumeTrue(folder.isPresent(), "no MINGJIAN_REFERENCE");
    byte[] body = Files.readAllBytes(folder.orElseThrow().resolve(file + ".json"));
    return OrderCheck.of(Message.read(body, "", unknown -> Map.of("3301", "3101")), Ask.NOW);
  }
}
