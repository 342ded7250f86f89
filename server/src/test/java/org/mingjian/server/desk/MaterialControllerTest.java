package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.desk.file.Samples;
import org.mingjian.server.identity.Role;

class MaterialControllerTest {
  @TempDir private Path folder;

  @Test
  void takesAnAppealWithAFile() {
    CaseScene scene = new CaseScene(folder).heard();
    Map<String, Object> appeal =
        Map.of(
            "outcome",
            "appeal",
            "grounds",
            Map.of("reason", "MEDICALLY_JUSTIFIED", "opinion", "见病历"));
    HttpResponse<String> bare = scene.send(Role.HOSPITAL_OFFICE, "give-outcome", appeal);
    assertEquals(400, bare.statusCode());
    assertTrue(bare.body().contains("须先上传所需材料"), bare.body());
    scene.attach(Role.HOSPITAL_OFFICE);
    HttpResponse<String> done = scene.send(Role.HOSPITAL_OFFICE, "give-outcome", appeal);
    assertEquals(200, done.statusCode(), done.body());
    assertEquals("second-review", Browser.json(done).get("step").asString());
  }

  @Test
  void refusesWhatSomebodyElseUploaded() {
    CaseScene scene = new CaseScene(folder).heard();
    String theirs = scene.upload(Role.REVIEWER, Samples.pdf(scene.hospital(), 900));
    HttpResponse<String> refused = scene.attach(Role.HOSPITAL_OFFICE, theirs);
    assertEquals(400, refused.statusCode(), refused.body());
    assertEquals("MJ-4355", Browser.json(refused).get("code").asString());
    assertEquals(400, scene.attach(Role.HOSPITAL_OFFICE, "a".repeat(64)).statusCode());
  }

  @Test
  void refusesAnExtractAsMaterial() {
    CaseScene scene = new CaseScene(folder).heard();
    String csv = scene.upload(Role.HOSPITAL_OFFICE, ("a,b\n" + scene.hospital()).getBytes());
    HttpResponse<String> refused = scene.attach(Role.HOSPITAL_OFFICE, csv);
    assertEquals("MJ-4353", Browser.json(refused).get("code").asString());
  }

  @Test
  void givesTheFileToBeSavedAndToWhoMaySeeTheCase() {
    CaseScene scene = new CaseScene(folder).heard();
    String hash = scene.attach(Role.HOSPITAL_OFFICE);
    String path = scene.path() + "/materials/" + hash;
    HttpResponse<byte[]> seen = scene.as(Role.SECOND_REVIEWER).download(path);
    assertEquals(200, seen.statusCode());
    String disposition = seen.headers().firstValue("Content-Disposition").orElseThrow();
    assertTrue(disposition.startsWith("attachment;"), disposition);
    assertEquals("nosniff", seen.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals("application/pdf", seen.headers().firstValue("Content-Type").orElseThrow());
    String policy = String.join(";", seen.headers().allValues("Content-Security-Policy"));
    assertTrue(policy.contains("default-src 'none'"), policy);
    byte[] own = scene.as(Role.HOSPITAL_OFFICE).download(path).body();
    assertArrayEquals(own, seen.body());
    CaseScene other = new CaseScene(folder);
    assertEquals(404, other.as(Role.HOSPITAL_OFFICE).download(path).statusCode());
    String elsewhere = other.path() + "/materials/" + hash;
    assertEquals(404, other.as(Role.REVIEWER).download(elsewhere).statusCode());
    assertEquals(2, CaseScene.looks(scene.id() + "/" + hash));
  }

  @Test
  void saysThatAFileIsGone() {
    CaseScene scene = new CaseScene(folder).heard();
    String hash = scene.attach(Role.HOSPITAL_OFFICE);
    TestServer.part(org.mingjian.server.desk.file.Uploads.class)
        .store()
        .find(hash)
        .toFile()
        .delete();
    HttpResponse<byte[]> gone =
        scene.as(Role.REVIEWER).download(scene.path() + "/materials/" + hash);
    assertEquals(410, gone.statusCode());
  }
}
