package org.mingjian.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedFileTest {
  @TempDir private Path folder;

  @Test
  void masksPersonsAndNothingElse() throws IOException {
    String rows =
        "a,psn_no,message\n1,370602199001011234,\"含逗号, 引号 \"\"x\"\"\n第二行\"\n2,,\n3,P1,b\n";
    assertEquals(
        "\ufeff" + rows.replace("370602199001011234", "***1234").replace("P1", "***"),
        masked("findings.csv", "\ufeff" + rows));
  }

  @Test
  void masksRejectedValuesOfPersonalColumns() throws IOException {
    String rows = "file,line,column,value,reason\nsetl_d.csv,2,psn_no,3706021990010112,x\n";
    String other = "setl_d.csv,3,cnt,3706021990010112,x\n";
    assertEquals(
        "\ufeff" + rows.replace("3706021990010112", "***0112") + other,
        masked("rejected.csv", rows + other));
  }

  @Test
  void masksEachOfManyRowsAndGivesOneByteAtATime() throws IOException {
    StringBuilder rows = new StringBuilder("psn_no\n");
    for (int row = 0; row < 20_000; row++) {
      rows.append(37060000 + row).append('\n');
    }
    Path file = Files.writeString(folder.resolve("findings.csv"), rows);
    try (InputStream masked = MaskedFile.open(file)) {
      assertEquals(0xef, masked.read());
      String text = new String(masked.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(20_000, text.split("\\*\\*\\*", -1).length - 1);
    }
  }

  @Test
  void knowsWhichFilesNamePersons() {
    assertTrue(MaskedFile.isPersonal("findings.parquet"));
    assertFalse(MaskedFile.canMask("findings.parquet"));
    assertFalse(MaskedFile.isPersonal("summary.json"));
  }

  private String masked(String name, String content) throws IOException {
    try (InputStream masked = MaskedFile.open(Files.writeString(folder.resolve(name), content))) {
      return new String(masked.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
