package org.mingjian.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingjian.lake.LakeTrial.settlement;
import static org.mingjian.lake.LakeTrial.settlements;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.lake.store.Database;

class ProtectedPersonsTest {
  private static final String NAME = "欧阳䲮某某";

  @TempDir private Path folder;

  private LakeTrial load() {
    LakeTrial trial = new LakeTrial(folder);
    trial.load(
        settlements("s")
            .row(
                settlement("S1", "V1", "P1", 5)
                    + " psn_name="
                    + NAME
                    + " certno=37060019990101123X")
            .row(settlement("S2", "V2", "P1", 6) + " psn_name=" + NAME));
    return trial;
  }

  private List<String> stored(LakeTrial trial) {
    List<String> result = new ArrayList<>();
    String file = Database.literal(trial.folder().resolve("persons/000001.parquet"));
    try (Database database = Database.open(new Database.Limits(256, folder))) {
      database.read(
          "SELECT key_id, psn_name_cipher, psn_name_hash FROM read_parquet(" + file + ")",
          (chunk, rows) -> {
            for (int i = 0; i < rows; i++) {
              result.add(chunk.vector(0).getString(i));
              result.add(chunk.vector(1).getString(i));
              result.add(chunk.vector(2).getString(i));
            }
          });
    }
    return result;
  }

  @Test
  void leavesNoNameInClearAnywhere() throws IOException {
    LakeTrial trial = load();
    String needle = new String(NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    try (Stream<Path> walk = Files.walk(trial.folder())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(needle) || bytes.contains("19990101123X"), file::toString);
      }
    }
  }

  @Test
  void readsTheNameBackWithTheKey() {
    List<String> row = stored(load());
    ProtectionKey key = new LocalKeyFile(folder.resolve("keys")).find(row.get(0)).orElseThrow();
    Protector protector = new Protector(key);
    assertEquals(protector.hash(NAME), row.get(2));
    long person = new org.mingjian.lake.staging.PersonHash().of("P1");
    assertEquals(NAME, protector.decrypt(row.get(1), "psn_name:" + Long.toHexString(person)));
  }

  @Test
  void asksForNoKeyWhereNobodyIsNamed() {
    new LakeTrial(folder).load(settlements("s").row(settlement("S1", "V1", "P1", 5)));
    assertFalse(Files.exists(folder.resolve("keys")));
    load();
    assertTrue(Files.exists(folder.resolve("keys")));
  }
}
