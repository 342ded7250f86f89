package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.letter.LetterOffice;
import org.mingjian.server.identity.Role;
import tools.jackson.databind.JsonNode;

class LetterControllerTest {
  @TempDir private Path folder;

  @Test
  void sendsTheLetterWithTheOutcomeThatMakesItDue() throws IOException {
    CaseScene scene = new CaseScene(folder).heard();
    JsonNode letter = letters(scene, Role.HOSPITAL_OFFICE).get(0);
    String document = letter.get("document").asString();
    assertTrue(document.matches("医保智询〔20\\d\\d〕990102-[0-9]+号"), document);
    String text = text(scene, letter.get("hash").asString());
    assertTrue(text.contains(scene.hospital()), text);
    assertTrue(text.contains("大写：叁佰伍拾壹元整"), text);
    assertTrue(text.contains("涉及金额351.00元"), text);
    assertTrue(text.contains("3个工作日") && text.contains("7个工作日"), text);
    assertTrue(text.matches("(?s).*截止日期：\\d{4}年\\d+月\\d+日.*"), text);
    assertFalse(text.contains("P-2") || text.contains("（无）"), text);
  }

  @Test
  void namesWhatIsAboutNoMoneyToo() throws IOException {
    CaseScene scene = new CaseScene(folder, AuditFolder::withoutMoney).heard();
    String text = text(scene, letters(scene, Role.HOSPITAL_OFFICE).get(0).get("hash").asString());
    assertTrue(text.contains("2项"), text);
    assertTrue(text.contains("涉及金额100.50元"), text);
    assertTrue(text.contains("0.00"), text);
  }

  @Test
  void saysThatNoMoneyIsAtStakeWhereNoneIs() throws IOException {
    CaseScene scene = new CaseScene(folder, AuditFolder::withoutAnyMoney).heard();
    String text = text(scene, letters(scene, Role.HOSPITAL_OFFICE).get(0).get("hash").asString());
    assertTrue(text.contains("发现疑点2项，不涉及具体金额。"), text);
    assertFalse(text.contains("零元整"), text);
  }

  @Test
  void leavesNoLetterDueInTheFile() {
    CaseScene scene = new CaseScene(folder).heard();
    JsonNode timeline = scene.seenBy(Role.REVIEWER).get("timeline");
    List<String> events = timeline.valueStream().map(one -> one.get("event").asString()).toList();
    assertEquals(
        events.indexOf("letter-due") + 1, events.indexOf("letter-issued"), events::toString);
    TestServer.part(LetterOffice.class).round();
    assertEquals(1, letters(scene, Role.REVIEWER).size());
  }

  @Test
  void isTakenAwayByWhoMaySeeTheCaseAndWrittenDown() {
    CaseScene scene = new CaseScene(folder).heard();
    JsonNode letter = letters(scene, Role.REVIEWER).get(0);
    String path = scene.path() + "/letters/" + letter.get("hash").asString();
    HttpResponse<byte[]> docx = scene.as(Role.HOSPITAL_OFFICE).download(path + ".docx");
    assertEquals(200, docx.statusCode());
    assertTrue(
        docx.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment;"));
    HttpResponse<byte[]> pdf = scene.as(Role.HOSPITAL_OFFICE).download(path + ".pdf");
    if (pdf.statusCode() == 200) {
      assertArrayEquals(pdf.body(), scene.as(Role.REVIEWER).download(path + ".pdf").body());
      assertTrue(new String(pdf.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    } else {
      String said = new String(pdf.body(), StandardCharsets.UTF_8);
      assertTrue(said.contains("mingjian.desk.letter-font"), said);
    }
    CaseScene other = new CaseScene(folder);
    assertEquals(404, other.as(Role.HOSPITAL_OFFICE).download(path + ".docx").statusCode());
    assertTrue(CaseScene.looks(scene.id() + "/" + letter.get("document").asString()) >= 2);
  }

  @Test
  void numbersWithoutGapsOrDoubles() {
    int first = number(new CaseScene(folder).heard());
    assertEquals(first + 1, number(new CaseScene(folder).heard()));
  }

  @Test
  void answersAnAppealByALetterThatNamesTheFirst() throws IOException {
    CaseScene scene = new CaseScene(folder).heard();
    scene.attach(Role.HOSPITAL_OFFICE);
    scene
        .give(Role.HOSPITAL_OFFICE, "appeal", "MEDICALLY_JUSTIFIED")
        .give(Role.SECOND_REVIEWER, "uphold-appeal", "MEDICALLY_JUSTIFIED");
    JsonNode all = letters(scene, Role.HOSPITAL_OFFICE);
    assertEquals("DECISION", all.get(1).get("kind").asString());
    String text = text(scene, all.get(1).get("hash").asString());
    assertTrue(text.contains("《" + all.get(0).get("document").asString() + "》"), text);
    assertTrue(text.contains("有病历支持的诊疗需要"), text);
  }

  @Test
  void saysWhenAndByWhichVoucherWasPaidWhatIsToComeBack() throws IOException {
    CaseScene scene = new CaseScene(folder).heard();
    scene.give(Role.HOSPITAL_OFFICE, "accept", "ACCEPTED");
    Map<String, Object> payout = Map.of("on", "2025-06-20", "voucher", "拨-7");
    assertEquals(200, scene.send(Role.HANDLER, "note-payout", payout).statusCode());
    scene.give(Role.HANDLER, "recover", "PAID_ALREADY");
    String text = text(scene, letters(scene, Role.HANDLER).get(1).get("hash").asString());
    assertTrue(text.contains("上述费用已于2025年6月20日拨付（凭证号：拨-7），"), text);
  }

  @Test
  void saysOnlyThatItWasPaidWhereNobodyNotedWhen() throws IOException {
    CaseScene scene = new CaseScene(folder).heard();
    scene
        .give(Role.HOSPITAL_OFFICE, "accept", "ACCEPTED")
        .give(Role.HANDLER, "recover", "PAID_ALREADY");
    String text = text(scene, letters(scene, Role.HANDLER).get(1).get("hash").asString());
    assertTrue(text.contains("上述费用已经拨付，"), text);
  }

  private int number(CaseScene scene) {
    String document = letters(scene, Role.REVIEWER).get(0).get("document").asString();
    return Integer.parseInt(document.replaceAll(".*-([0-9]+)号", "$1"));
  }

  private static JsonNode letters(CaseScene scene, Role role) {
    return Browser.json(scene.as(role).send("GET", scene.path() + "/letters", ""));
  }

  private static String text(CaseScene scene, String hash) throws IOException {
    byte[] docx =
        scene.as(Role.REVIEWER).download(scene.path() + "/letters/" + hash + ".docx").body();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().equals("word/document.xml")) {
        entry = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
    }
  }
}
