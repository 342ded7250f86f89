package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.SharedPostgres;

class MingjianReplayTest {
  private static final String ORDER =
      "{'infno':'3101','fixmedins_code':'CODE','input':{'data':{'patient_dtos':{'patn_id':'P1',"
          + "'gend':'1','brdy':'1951-01-01','curr_mdtrt_id':'V1','fsi_encounter_dtos':{"
          + "'mdtrt_id':'V1','med_type':'21','adm_date':'2025-05-04','fsi_order_dtos':{"
          + "'rx_id':'6374','cnt':1,'hilist_code':'XG02BAZ061Z007010279543','pric':1153,"
          + "'hilist_name':'左炔诺孕酮宫内节育系统','ownpay_amt':0}}}}}}";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void answersEachClientAsItReads() throws IOException {
    write("01_3101_intersystems.json", "PINYIN");
    write("02_3101_hsa.json", "H43010299999");
    write("03_3101_symedsoft.json", "H50015599999");
    assertEquals(0, replay(folder), out + "\n" + err);
    assertTrue(out.toString().contains("3/3"), out.toString());
    assertTrue(out.toString().contains("左炔诺孕酮宫内节育系统"), out.toString());
  }

  @Test
  void saysWhichClientCannotReadItsReply() throws IOException {
    Files.writeString(folder.resolve("01_3101_nmg.json"), "{'infno':'9999'}".replace('\'', '"'));
    assertEquals(4, replay(folder));
    assertTrue(out.toString().contains("0/1"), out.toString());
  }

  @Test
  void refusesAFolderWithoutBodies() {
    assertEquals(2, replay(folder));
    assertTrue(err.toString().contains(folder.toString()), err.toString());
  }

  /// `MINGJIAN_REFERENCE` names where the bodies of real clients lie.
  @Test
  void everyRealClientReadsItsReplyAndTheOldManIsFlaggedBySex() {
    Optional<String> reference = Optional.ofNullable(System.getenv("MINGJIAN_REFERENCE"));
    Assumptions.assumeTrue(reference.isPresent(), "MINGJIAN_REFERENCE 未设置，未回放真实报文 not set");
    assertEquals(0, replay(Path.of(reference.get(), "data", "payloads")), out + "\n" + err);
    String first = out.toString().lines().findFirst().orElseThrow();
    assertTrue(first.startsWith("01_3101") && first.contains("女"), first);
  }

  private void write(String file, String institution) throws IOException {
    Files.writeString(folder.resolve(file), ORDER.replace("CODE", institution).replace('\'', '"'));
  }

  private int replay(Path bodies) {
    Map<String, Object> settings = Map.of("mingjian.database.programs", SharedPostgres.PROGRAMS);
    return MingjianServer.command(
            MingjianReplay.command(settings), new PrintWriter(out), new PrintWriter(err))
        .execute(bodies.toString());
  }
}
