package org.mingjian.server.desk.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

/// Files under the SHA-256 of what is in them, each content once. Written aside, brought to the
/// disk, then moved in one step: what stands under a hash is whole. Safe for use by several
/// threads.
public final class FileStore {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER = 1 << 20;

  private final Path folder;
  private final Path aside;
  private final Opening opening;

  /// Keeps files in `folder`.
  public FileStore(Path folder) {
    this(
        folder,
        file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  FileStore(Path folder, Opening opening) {
    this.folder = folder.toAbsolutePath();
    this.aside = this.folder.resolve("aside");
    this.opening = opening;
  }

  /// Opens a new file for writing.
  @FunctionalInterface
  interface Opening {
    /// The file must not be there yet.
    FileChannel open(Path file) throws IOException;
  }

  /// A whole file that stands under no hash yet.
  record Whole(Path path, String hash, long bytes) {}

  /// Keeps some bytes.
  ///
  /// @return their hash
  /// @throws MingjianException [FileError#DISK]
  public String keep(byte[] content) {
    String hash = HexFormat.of().formatHex(ContentHash.sha256().digest(content));
    if (!has(hash)) {
      Path path = aside();
      write(path, content);
      file(new Whole(path, hash, content.length));
    }
    return hash;
  }

  /// Whether a file of this hash is there.
  public boolean has(String hash) {
    return HASH.matcher(hash).matches() && Files.isRegularFile(place(hash));
  }

  /// Where the file of a hash lies; it must not be changed.
  ///
  /// @throws MingjianException [FileError#GONE]
  public Path find(String hash) {
    if (!has(hash)) {
      throw new MingjianException(
          FileError.GONE, "文件不在存储中，请从备份恢复 no longer in DATA/files, restore it: " + hash);
    }
    return place(hash);
  }

  /// What is in the file of a hash.
  ///
  /// @throws MingjianException [FileError#GONE]
  public byte[] read(String hash) {
    Path path = find(hash);
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new MingjianException(FileError.GONE, "文件无法读取 cannot be read: " + hash + " " + e, e);
    }
  }

  /// The type of the file of a hash.
  ///
  /// @throws MingjianException [FileError#GONE], [FileError#WRONG_TYPE]
  public FileType type(String hash) {
    return typeOf(find(hash), hash);
  }

  static FileType typeOf(Path path, String name) {
    try {
      return FileContent.typeOf(path, name);
    } catch (IOException e) {
      throw new MingjianException(FileError.GONE, "文件无法读取 cannot be read: " + path, e);
    }
  }

  /// Writes a file and brings it to the disk; one that is there is replaced in one step.
  void replace(Path target, byte[] content) {
    Path path = aside();
    write(path, content);
    move(path, target);
  }

  private void write(Path path, byte[] content) {
    try {
      Files.createDirectories(aside);
      try (FileChannel out = opening.open(path)) {
        writeAll(out, ByteBuffer.wrap(content));
        out.force(true);
      }
    } catch (IOException e) {
      throw refused(path, e);
    }
  }

  /// Puts parts together, in their order.
  Whole join(List<Path> parts) {
    Path path = aside();
    MessageDigest digest = ContentHash.sha256();
    try {
      Files.createDirectories(aside);
      long bytes = 0;
      try (FileChannel out = opening.open(path)) {
        for (Path part : parts) {
          bytes += append(out, part, digest);
        }
        out.force(true);
      }
      return new Whole(path, HexFormat.of().formatHex(digest.digest()), bytes);
    } catch (IOException e) {
      throw refused(path, e);
    }
  }

  private static long append(FileChannel out, Path part, MessageDigest digest) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long bytes = 0;
    try (FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
      while (in.read(buffer.clear()) >= 0) {
        buffer.flip();
        bytes += buffer.remaining();
        digest.update(buffer.duplicate());
        writeAll(out, buffer);
      }
    }
    return bytes;
  }

  private static void writeAll(FileChannel out, ByteBuffer content) throws IOException {
    while (content.hasRemaining()) {
      out.write(content);
    }
  }

  /// Puts a whole file under its hash.
  void file(Whole whole) {
    if (has(whole.hash)) {
      drop(whole.path);
    } else {
      move(whole.path, place(whole.hash));
    }
  }

  private void move(Path from, Path to) {
    try {
      Path home = to.resolveSibling(".").normalize();
      Files.createDirectories(home);
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(home);
      sync(folder);
    } catch (IOException e) {
      throw refused(from, e);
    }
  }

  /// A name is on the disk when its folder is.
  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Deletes the file of a hash; whoever asks has made sure that nobody needs it.
  void delete(String hash) {
    try {
      Files.deleteIfExists(place(hash));
    } catch (IOException e) {
      throw refused(aside(), e);
    }
  }

  /// Forgets a file that never came to stand under a hash.
  void drop(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Swept with all that lies aside.
      System.getLogger(FileStore.class.getName()).log(System.Logger.Level.DEBUG, "{0}", path);
    }
  }

  /// Deletes what was written aside before `then` and never moved.
  int sweep(Instant then) {
    if (!Files.isDirectory(aside)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(aside)) {
      List<Path> old = files.filter(file -> isOlder(file, then)).toList();
      old.forEach(this::drop);
      return old.size();
    } catch (IOException e) {
      throw refused(aside, e);
    }
  }

  private static boolean isOlder(Path file, Instant then) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(then);
    } catch (IOException e) {
      // Moved meanwhile.
      return false;
    }
  }

  private Path aside() {
    return aside.resolve(UUID.randomUUID().toString());
  }

  private Path place(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash);
  }

  private MingjianException refused(Path path, IOException e) {
    if (!(e instanceof FileAlreadyExistsException)) {
      drop(path);
    }
    return new MingjianException(
        FileError.DISK,
        "磁盘已满或无法写入，请稍后再试 the disk is full or cannot be written: " + e.getMessage(),
        e);
  }
}
