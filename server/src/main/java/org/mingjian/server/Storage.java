package org.mingjian.server;

import java.nio.file.Path;
import java.util.Optional;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DatabaseAddress;
import org.mingjian.server.database.PostgresCluster;
import org.mingjian.server.settings.DatabaseSettings;

/// The database with the PostgreSQL below it, where that is our own.
record Storage(Optional<PostgresCluster> cluster, Database database) implements AutoCloseable {
  /// Opens the database the settings name, or one of our own in the data folder.
  static Storage open(DatabaseSettings settings, DataFolder folder) {
    Optional<PostgresCluster> own =
        settings.url().isPresent() ? Optional.empty() : Optional.of(cluster(settings, folder));
    DatabaseAddress address = own.map(PostgresCluster::address).orElseGet(() -> external(settings));
    boolean open = false;
    try {
      Database database =
          Database.open(address, settings.connections(), settings.patience().toMillis());
      open = true;
      return new Storage(own, database);
    } finally {
      if (!open) {
        own.ifPresent(PostgresCluster::close);
      }
    }
  }

  private static PostgresCluster cluster(DatabaseSettings settings, DataFolder folder) {
    Path programs = settings.programs().orElseGet(() -> folder.resolve("programs"));
    return PostgresCluster.start(
        folder.path(), programs.toAbsolutePath(), settings.sharedBuffers());
  }

  private static DatabaseAddress external(DatabaseSettings settings) {
    return new DatabaseAddress(
        settings.url().orElseThrow(), settings.user().orElse(""), settings.password().orElse(""));
  }

  @Override
  public void close() {
    database.close();
    cluster.ifPresent(PostgresCluster::close);
  }
}
