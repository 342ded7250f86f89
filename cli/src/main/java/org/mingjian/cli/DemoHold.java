package org.mingjian.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.values.MingjianException;

/// The folder of a demo while one is being made there: a second one keeps out. It ends with the
/// process, however that ends.
final class DemoHold implements AutoCloseable {
  private final DemoFolder folder;
  private final FileChannel channel;

  private DemoHold(DemoFolder folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Takes the folder.
  ///
  /// @throws MingjianException [CliError#FOLDER_NOT_OURS] where it holds something else, a demo is
  ///   being made in it, or one that is served
  static DemoHold of(Path path) {
    DemoFolder folder = new DemoFolder(path);
    try {
      folder.refuseOther();
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (DemoFolder.isHeld(channel)) {
        channel.close();
        throw new MingjianException(
            CliError.FOLDER_NOT_OURS,
            "另一个演示正在这里准备，请等它完成或换 --out another demo is being made here, wait or name another"
                + " --out: "
                + path);
      }
      folder.refuseWhileServed();
      return new DemoHold(folder, channel);
    } catch (IOException e) {
      throw OutputFolder.notWritable(path, e);
    }
  }

  DemoFolder folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw OutputFolder.notWritable(folder.path(), e);
    }
  }
}
