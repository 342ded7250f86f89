package org.mingjian.server.activation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.values.MingjianException;

/// The releases a data folder keeps: copies in `releases`, the name of the one that is to be in
/// force in `release`, and in `release.answer` what the service said to it. Names are replaced in
/// one step.
///
/// @param data the data folder
public record ReleaseShelf(Path data) {
  private static final String WANTED = "release";
  private static final String ANSWER = "release.answer";

  /// Reads a release file, keeps a copy of it and wants it in force. A file that is no release
  /// changes nothing.
  ///
  /// @throws MingjianException if it is none
  public Release want(Path file) {
    Release release = ReleaseFile.read(file);
    try {
      Path copy = Files.createDirectories(data.resolve("releases")).resolve(release.id());
      Files.copy(file, draft(copy), StandardCopyOption.REPLACE_EXISTING);
      replace(draft(copy), copy);
      Files.deleteIfExists(data.resolve(ANSWER));
      write(WANTED, release.id());
      return release;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The id of the release that is to be in force, where one was ever wanted.
  public Optional<String> wanted() {
    return read(WANTED);
  }

  /// The release that is to be in force, where one was ever wanted.
  ///
  /// @throws MingjianException if its file cannot be used
  public Optional<Release> release() {
    return wanted().map(id -> ReleaseFile.read(data.resolve("releases").resolve(id)));
  }

  /// What the service said to the last wish, if it did.
  public Optional<String> answer() {
    return read(ANSWER);
  }

  void answer(String sentence) {
    write(ANSWER, sentence);
  }

  private Optional<String> read(String name) {
    try {
      Path file = data.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Path file = data.resolve(name);
      Files.writeString(draft(file), text + "\n");
      replace(draft(file), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path draft(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private static void replace(Path draft, Path file) throws IOException {
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
