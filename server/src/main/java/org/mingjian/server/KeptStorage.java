package org.mingjian.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DatabaseAddress;
import org.mingjian.server.database.PostgresCluster;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import picocli.CommandLine.Option;

/// The database a command looks into: that of a running server, an external one, or the one a
/// stopped server left in its folder, which is started for the time being.
final class KeptStorage {
  private static final int CONNECTIONS = 2;
  private static final long PATIENCE_MILLIS = 5000;
  private static final String BUFFERS = "64MB";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "服务的数据目录，默认 ./data  data folder of the service")
  private Path data = Path.of("data");

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "外部 PostgreSQL  the external PostgreSQL of the service")
  private Optional<String> url = Optional.empty();

  /// The folder.
  Path data() {
    return data;
  }

  /// Does something with the database.
  <T> T open(Function<Database, T> work) {
    Optional<DatabaseAddress> running =
        url.map(external -> new DatabaseAddress(external, "", ""))
            .or(() -> PostgresCluster.running(data));
    return running.isPresent() ? use(running.get(), work) : start(work);
  }

  private <T> T start(Function<Database, T> work) {
    if (!Files.exists(data.resolve("postgres"))) {
      throw new MingjianException(
          ServerError.CONFIGURATION, "这里没有服务的数据 no data of a service here: " + data);
    }
    try (DataFolder folder = DataFolder.lock(data);
        PostgresCluster cluster =
            PostgresCluster.start(
                folder.path(), folder.resolve("programs").toAbsolutePath(), BUFFERS)) {
      return use(cluster.address(), work);
    } catch (IOException e) {
      throw new MingjianException(ServerError.FOLDER_UNUSABLE, data + ": " + e.getMessage(), e);
    }
  }

  private static <T> T use(DatabaseAddress address, Function<Database, T> work) {
    try (Database database = Database.open(address, CONNECTIONS, PATIENCE_MILLIS)) {
      return work.apply(database);
    }
  }
}
