package org.mingjian.server.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// What the process of an audit is told, in a file.
///
/// @param source file or folder of the extract
/// @param name of the file, where it is one
/// @param packed whether the file is a ZIP
/// @param work folder for what is thrown away
/// @param result folder for what is kept
/// @param release file
/// @param institution the only one whose rows it may have; empty for any
/// @param threads how many
record AuditSpec(
    String source,
    String name,
    boolean packed,
    String work,
    String result,
    String release,
    String institution,
    int threads) {
  void write(Path file) {
    try {
      Files.writeString(file, JsonMapper.shared().writeValueAsString(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AuditSpec read(Path file) {
    try {
      return JsonMapper.shared().readValue(Files.readString(file), AuditSpec.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
