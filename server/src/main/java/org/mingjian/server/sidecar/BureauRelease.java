package org.mingjian.server.sidecar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.values.MingjianException;

/// The release the bureau hands out, kept in `bureau.release`, so that a start without a line
/// judges by it too.
public final class BureauRelease {
  private static final System.Logger LOG = System.getLogger(BureauRelease.class.getName());

  private final Path file;
  private final ReleaseInForce inForce;

  /// Keeps it in `folder`.
  BureauRelease(Path folder, ReleaseInForce inForce) {
    file = file(folder);
    this.inForce = inForce;
  }

  /// Where it is kept.
  public static Path file(Path folder) {
    return folder.resolve("bureau.release");
  }

  String id() {
    return inForce.judge().release().id();
  }

  /// Takes another release, once its content is what its id says and it compiles.
  void take(String id, byte[] content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, content);
    try {
      Release release = ReleaseFile.read(draft);
      if (!release.id().equals(id)) {
        throw new IOException("release " + release.id() + " came for " + id);
      }
      inForce.replace(release);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      LOG.log(System.Logger.Level.INFO, "启用局端下发的版本 release of the bureau in force: {0}", id);
    } catch (MingjianException e) {
      throw new IOException("release " + id + " cannot be used: " + e.display(), e);
    }
  }
}
