package org.mingjian.testing.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;

/// The rule pack with indicators so sensitive that the few institutions of hostile claims are
/// compared and some stand out.
record HostilePack(Path folder) {
  private static final List<String> PARTS = List.of("rules", "knowledge", "tables.yaml");

  /// Copies the pack into `folder` and lowers what an indicator asks for.
  static HostilePack in(Path folder) throws IOException {
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(HostileCase.RULEPACK.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = folder.resolve(HostileCase.RULEPACK.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.writeString(target, lowered(Files.readString(file)));
        }
      }
    }
    return new HostilePack(folder);
  }

  RulePack rules() {
    return RulePack.read(PackFiles.in(folder));
  }

  private static String lowered(String text) {
    return text.contains("verdict: INDICATOR")
        ? text.replace("minPeers: {value: \"5\"", "minPeers: {value: \"2\"")
            .replace("minCases: {value: \"30\"", "minCases: {value: \"3\"")
            .replace("quartileFactor: {value: \"1.5\"", "quartileFactor: {value: \"0.25\"")
            .replace("maxUnknownPercent: {value: \"5\"", "maxUnknownPercent: {value: \"12\"")
        : text;
  }
}
