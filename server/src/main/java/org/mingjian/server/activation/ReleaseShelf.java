package org.mingjian.server.activation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.ReleaseLabel;
import org.mingjian.values.MingjianException;

/// The releases a data folder keeps: copies in `releases`, the name of the one that is to be in
/// force in `release`, and in `release.answer` what the service said to it. Names are replaced in
/// one step.
///
/// @param data the data folder
public record ReleaseShelf(Path data) {
  private static final System.Logger LOG = System.getLogger(ReleaseShelf.class.getName());
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final String FOLDER = "releases";
  private static final String WANTED = "release";
  private static final String ANSWER = "release.answer";

  /// Reads a release file, keeps a copy of it and wants it in force. A file that is no release
  /// changes nothing.
  ///
  /// @throws MingjianException if it is none
  public Release want(Path file) {
    Release release = ReleaseFile.read(file);
    try {
      Path copy = Files.createDirectories(data.resolve(FOLDER)).resolve(release.id());
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
    return wanted().map(id -> ReleaseFile.read(data.resolve(FOLDER).resolve(id)));
  }

  /// A release that is kept.
  ///
  /// @param since when it came here
  public record Kept(ReleaseLabel label, Instant since) {}

  /// Those that are kept, the latest first; what cannot be read as one is none.
  public List<Kept> kept() {
    Path folder = data.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(ReleaseShelf::kept)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparing(Kept::since).reversed().thenComparing(one -> one.label.id()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Kept> kept(Path file) {
    if (!isId(file.getFileName().toString())) {
      return Optional.empty();
    }
    try {
      Instant since = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(new Kept(ReleaseFile.label(file), since));
    } catch (IOException | MingjianException e) {
      LOG.log(System.Logger.Level.DEBUG, "不是版本文件 no release, left out: {0}", file);
      return Optional.empty();
    }
  }

  private static boolean isId(String name) {
    return ID.matcher(name).matches();
  }

  /// The file of a release that is kept.
  public Optional<Path> file(String id) {
    return Optional.of(id)
        .filter(ReleaseShelf::isId)
        .map(data.resolve(FOLDER)::resolve)
        .filter(Files::isRegularFile);
  }

  /// Keeps a release; one that is kept stays as it is.
  public void keep(Release release) {
    try {
      if (file(release.id()).isEmpty()) {
        Path folder = Files.createDirectories(data.resolve(FOLDER));
        ReleaseFile.write(release, folder.resolve(release.id()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
