package org.mingjian.server.register;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.wire.proof.Network;

/// Reads `clients.csv`: a row a client. Sets are joined by `;`.
final class ClientFile {
  /// All columns there are, in the order they are written.
  static final List<String> COLUMNS =
      List.of("id", "institutions", "areas", "networks", "api_key_sha256", "secret");

  private static final Pattern ID = Pattern.compile("[^\\s,;\"]{1,100}");
  private static final Pattern HASH = Pattern.compile("([0-9a-f]{64})?");

  private final Path file;
  private final ClientSecrets secrets;

  ClientFile(Path file, ClientSecrets secrets) {
    this.file = file;
    this.secrets = secrets;
  }

  /// All rows; none where there is no file.
  ///
  /// @throws org.mingjian.values.MingjianException `CONFIGURATION`, naming line, column, value and
  ///   what is allowed
  List<Client> read() {
    Set<String> ids = new HashSet<>();
    return CsvRow.read(file, COLUMNS, row -> client(row, ids));
  }

  private Client client(CsvRow row, Set<String> ids) {
    String id = row.matching("id", ID, "1-100 个字符，无空格 characters without blanks");
    if (!ids.add(id)) {
      throw row.wrong("id", "唯一 unique");
    }
    Client client =
        new Client(
            id,
            Set.copyOf(row.list("institutions")),
            areas(row),
            networks(row),
            Optional.of(row.matching("api_key_sha256", HASH, "64 位十六进制 hexadecimal digits"))
                .filter(hash -> !hash.isEmpty()),
            secret(row, id));
    return usable(row, client);
  }

  private static Client usable(CsvRow row, Client client) {
    if (client.institutions().isEmpty() && client.areas().isEmpty()) {
      throw row.wrong("institutions", "至少一个机构或地区 one institution or area at least");
    }
    if (client.isKnownByAddress() && client.networks().isEmpty()) {
      throw row.wrong("networks", "密钥、签名密文、网段至少有一项 a key, a secret or a network");
    }
    return client;
  }

  private static List<String> areas(CsvRow row) {
    List<String> areas = row.list("areas");
    if (!areas.stream().allMatch(area -> InstitutionFile.AREA.matcher(area).matches())) {
      throw row.wrong("areas", InstitutionFile.AREA_FORM);
    }
    return areas;
  }

  private static List<Network> networks(CsvRow row) {
    return row.list("networks").stream()
        .map(text ->
            Network.parse(text)
                .orElseThrow(() -> row.wrong("networks", "10.0.0.0/8 | 2001:db8::/32")))
        .toList();
  }

  private Optional<String> secret(CsvRow row, String id) {
    String sealed = row.value("secret");
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        secrets
            .open(id, sealed)
            .orElseThrow(() ->
                row.wrong(
                    "secret",
                    "由本服务密钥为该客户端加密 sealed for this client by the key file of this service")));
  }
}
