package org.mingjian.lake.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

class LocalKeyFileTest {
  @TempDir private Path folder;

  private LocalKeyFile keys() {
    return new LocalKeyFile(folder.resolve("own/keys"));
  }

  @Test
  void makesAFileThatOnlyItsOwnerMayRead() throws IOException {
    keys().current();
    Path file = folder.resolve("own/keys");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void keepsTheKeyItMade() {
    String id = keys().current().id();
    assertEquals(id, keys().current().id());
    assertTrue(keys().find(id).isPresent());
    assertTrue(keys().find("other").isEmpty());
  }

  @Test
  void refusesAFileThatOthersMayRead() throws IOException {
    keys().current();
    Path file = folder.resolve("own/keys");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    MingjianException refused = assertThrows(MingjianException.class, () -> keys().current());
    assertEquals(LakeError.KEY_UNUSABLE, refused.code());
  }

  @Test
  void bindsACiphertextToItsPlace() {
    Protector protector = new Protector(keys().current());
    String cipher = protector.encrypt("张三", "psn_name:1");
    assertNotEquals(cipher, protector.encrypt("张三", "psn_name:1"));
    assertEquals("张三", protector.decrypt(cipher, "psn_name:1"));
    assertThrows(MingjianException.class, () -> protector.decrypt(cipher, "psn_name:2"));
  }

  @Test
  void neverShowsAKey() {
    ProtectionKey key = new ProtectionKey("k1", new byte[32], new byte[16]);
    assertEquals("ProtectionKey[k1]", key.toString());
    assertFalse(key.toString().contains("00"));
  }
}
