package org.mingjian.values;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that stands under its name whole or not at all. It is written beside, as
/// `.<name>.<process>.part`, and renamed when it is complete and on the disk; until then a file of
/// that name stays as it was. What a killed process left beside is removed by the next that writes
/// the same file. For one thread; failures name the file and are [UncheckedIOException].
public final class WholeFile implements Closeable {
  private static final int BUFFER = 1 << 18;

  private final Path file;
  private final Path part;
  private final FileChannel bytes;
  private final OutputStream stream;

  private WholeFile(Path file, Path part) throws IOException {
    this.file = file;
    this.part = part;
    this.bytes =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    this.stream = new BufferedOutputStream(Channels.newOutputStream(bytes), BUFFER);
  }

  /// What a file holds.
  public interface Content {
    /// Writes it; the stream is buffered and stays open.
    void writeTo(OutputStream out) throws IOException;
  }

  /// Begins a file; its folder must be there.
  public static WholeFile begin(Path file) {
    Path whole = file.toAbsolutePath();
    String name = String.valueOf(whole.getFileName());
    try {
      removeAbandoned(whole, name);
      Path part = whole.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".part");
      return new WholeFile(whole, part);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Writes a file at once, replacing one of that name.
  public static void write(Path file, Content content) {
    try (WholeFile whole = begin(file)) {
      whole.write(content);
      whole.publish();
    }
  }

  /// Writes a text in UTF-8 at once, replacing a file of that name.
  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Appends to the file.
  public void write(Content content) {
    try {
      content.writeTo(stream);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Sees what was written onto the disk. Nothing can be written after.
  public void complete() {
    try {
      if (bytes.isOpen()) {
        stream.flush();
        bytes.force(true);
        bytes.close();
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Completes the file and puts it under its name.
  public void publish() {
    complete();
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Removes what was not published. Bytes not yet on the disk are dropped, so a full one does not
  /// fail here.
  @Override
  public void close() {
    try {
      bytes.close();
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static UncheckedIOException failed(Path file, IOException cause) {
    boolean named = cause instanceof FileSystemException;
    return new UncheckedIOException(
        named ? cause : new IOException(file + ": " + cause.getMessage(), cause));
  }

  private static void removeAbandoned(Path file, String name) throws IOException {
    Pattern parts = Pattern.compile("\\." + Pattern.quote(name) + "\\.([0-9]{1,18})\\.part");
    try (DirectoryStream<Path> beside =
        Files.newDirectoryStream(
            file.getParent(),
            path -> parts.matcher(String.valueOf(path.getFileName())).matches())) {
      for (Path path : beside) {
        Matcher process = parts.matcher(String.valueOf(path.getFileName()));
        if (process.matches() && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
