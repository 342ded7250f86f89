package org.mingjian.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL that come with the server, unpacked into a folder once.
final class PostgresPrograms {
  /// Of the PostgreSQL unpacked; a folder of another version stays where it is, beside.
  private static final String VERSION = "postgresql-18.6";

  private static final Object ROOT = 0;
  private static final int EXECUTABLE = 0100;

  private final Path folder;

  private PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  /// The programs below `parent`, unpacked there if they are not yet.
  static PostgresPrograms in(Path parent) throws IOException {
    Path folder = parent.resolve(VERSION);
    if (!Files.exists(folder)) {
      // A start that is killed here leaves a draft, never half a folder of this name.
      Path draft = Files.createTempDirectory(Files.createDirectories(parent), VERSION);
      unpack(draft);
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      publish(draft, folder);
    }
    return new PostgresPrograms(folder);
  }

  private static void publish(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder);
    } catch (FileAlreadyExistsException e) {
      // Another server was faster; its copy is as good.
      return;
    }
  }

  private static void unpack(Path folder) throws IOException {
    String archive = "/postgres-linux-" + architecture() + ".txz";
    try (InputStream packed = PostgresPrograms.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw new MingjianException(
            ServerError.CONFIGURATION,
            "自带的 PostgreSQL 不支持本机，请用 --db 指定外部数据库 no PostgreSQL of our own for this machine, name one by --db: "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch"));
      }
      TarArchiveInputStream files =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
      for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        unpack(file, files, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry file, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(file.getName()).normalize();
    if (file.isDirectory()) {
      Files.createDirectories(target);
    } else if (file.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(file.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(content, target);
      if ((file.getMode() & EXECUTABLE) != 0) {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static String architecture() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }

  /// A command that runs one of the programs. PostgreSQL refuses to run as root, so root runs it in
  /// a user namespace of its own, where it is nobody in particular and still owns its files.
  ProcessBuilder command(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT)) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder;
  }
}
