package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFullTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "write failed: Disk quota exceeded",
        "There is not enough space on the disk",
        "设备上没有空间",
        "磁盘空间不足"
      })
  void knowsTheWordsOfOperatingSystems(String message) {
    assertTrue(DiskFull.says(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Permission denied", "Input/output error", "只读文件系统"})
  void takesNoOtherFailureForAFullDisk(String message) {
    assertFalse(DiskFull.says(message));
  }

  @Test
  void findsTheFailureBeneathOthers() {
    IOException beneath = new IOException("No space left on device");
    RuntimeException above = new IllegalStateException(new UncheckedIOException(beneath));
    assertEquals(Optional.of(beneath), DiskFull.io(above));
    assertEquals(Optional.empty(), DiskFull.io(new IllegalStateException("other")));
  }
}
