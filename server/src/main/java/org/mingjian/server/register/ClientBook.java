package org.mingjian.server.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// Changes `clients.csv`. A change is checked as a server would read it, and takes the file's place
/// in one step, so that a running server reads the old or the new and nothing between.
final class ClientBook {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;
  private final ClientSecrets secrets;

  ClientBook(Path data, ProtectionKeys keys) {
    file = data.resolve("clients.csv");
    secrets = new ClientSecrets(keys);
  }

  /// What a new client may do and shows for it; key and secret are empty for none.
  record NewClient(
      String id,
      List<String> institutions,
      List<String> areas,
      List<String> networks,
      String apiKey,
      String secret) {}

  /// The clients there are.
  List<Client> all() {
    return new ClientFile(file, secrets).read();
  }

  /// Adds a client.
  ///
  /// @throws MingjianException [ServerError#CONFIGURATION] naming what cannot be used
  void add(NewClient client) {
    List<List<String>> rows = new ArrayList<>(rows());
    rows.add(
        List.of(
            client.id,
            String.join(";", client.institutions),
            String.join(";", client.areas),
            String.join(";", client.networks),
            client.apiKey.isEmpty() ? "" : ClientSecrets.hash(client.apiKey),
            client.secret.isEmpty() ? "" : secrets.seal(client.id, client.secret)));
    replace(rows);
  }

  /// Takes a client out.
  ///
  /// @return whether there was one of this name
  boolean remove(String id) {
    List<List<String>> rows = rows();
    List<List<String>> rest = rows.stream().filter(row -> !row.getFirst().equals(id)).toList();
    if (rest.size() < rows.size()) {
      replace(rest);
    }
    return rest.size() < rows.size();
  }

  private List<List<String>> rows() {
    return CsvRow.read(
        file, ClientFile.COLUMNS, row -> ClientFile.COLUMNS.stream().map(row::value).toList());
  }

  private void replace(List<List<String>> rows) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft =
          Files.createTempFile(file.toAbsolutePath().getParent(), "clients", ".new", OWNER_ONLY);
      try {
        Files.writeString(draft, text(rows));
        new ClientFile(draft, secrets).read();
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new MingjianException(
          ServerError.FOLDER_UNUSABLE,
          "无法写入 cannot be written: " + file + ": " + e.getMessage(),
          e);
    }
  }

  private static String text(List<List<String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(ClientFile.COLUMNS);
      rows.forEach(csv::writeRecord);
    }
    return text.toString();
  }
}
