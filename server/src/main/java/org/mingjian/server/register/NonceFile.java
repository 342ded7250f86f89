package org.mingjian.server.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.wire.proof.NonceWindow;

/// Signatures that were taken, as lines of a file: what was seen before a restart is seen after it.
/// Two files take turns, so that neither grows without end. Written without waiting for the disk: a
/// process that is killed loses nothing, a machine that loses its power what it had not written.
final class NonceFile implements NonceWindow.Log {
  private static final System.Logger LOG = System.getLogger(NonceFile.class.getName());
  private static final Pattern LINE =
      Pattern.compile("(-?[0-9]{1,18}) ([0-9]{1,18}) ([0-9a-f]{32})");

  private final Path file;
  private final Path former;
  private final Duration window;
  private Instant begun = Instant.MAX;
  private boolean failing;

  /// Kept in `folder`.
  ///
  /// @param window how long they count
  NonceFile(Path folder, Duration window) {
    this.file = folder.resolve("nonces");
    this.former = folder.resolve("nonces.former");
    this.window = window;
  }

  /// Tells a window what was seen before.
  void recall(NonceWindow nonces) {
    for (Path one : List.of(former, file)) {
      for (String line : lines(one)) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          nonces.recall(
              parts.group(3),
              Instant.ofEpochSecond(Long.parseLong(parts.group(1))),
              Instant.ofEpochSecond(Long.parseLong(parts.group(2))));
        }
      }
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void seen(String nonce, Instant signed, Instant at) {
    try {
      takeTurns(at);
      Files.writeString(
          file,
          signed.getEpochSecond() + " " + at.getEpochSecond() + " " + nonce + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.log(
            System.Logger.Level.ERROR,
            "签名记录无法写入，重启后重放的签名可能被接受 signatures are not noted, and may be taken again after a restart",
            e);
      }
      failing = true;
    }
  }

  private void takeTurns(Instant at) throws IOException {
    if (begun.equals(Instant.MAX)) {
      begun = Optional.of(file).filter(Files::exists).map(NonceFile::first).orElse(at);
    }
    if (begun.plus(window).isBefore(at)) {
      Files.move(file, former, StandardCopyOption.REPLACE_EXISTING);
      begun = at;
    }
  }

  /// When the first of a file was seen; long ago where that cannot be told.
  private static Instant first(Path file) {
    return lines(file).stream()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(line -> Instant.ofEpochSecond(Long.parseLong(line.group(2))))
        .orElse(Instant.EPOCH);
  }
}
