package org.mingjian.server.desk.notice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A folder that another program takes messages from: `<id>.json`, whole as soon as it is there.
public final class FolderGateway implements Gateway {
  private final Path folder;

  /// Puts messages into `folder`.
  public FolderGateway(Path folder) {
    this.folder = folder;
  }

  @Override
  public Answer send(Message message) {
    Path aside = folder.resolve("." + message.id());
    try {
      Files.createDirectories(folder);
      try (FileChannel out =
          FileChannel.open(
              aside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer body = ByteBuffer.wrap(message.body().getBytes(StandardCharsets.UTF_8));
        while (body.hasRemaining()) {
          out.write(body);
        }
        out.force(true);
      }
      Files.move(
          aside,
          folder.resolve(message.id() + ".json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return new Answer.Taken();
    } catch (IOException e) {
      return new Answer.Away(e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }
}
