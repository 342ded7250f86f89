package org.mingjian.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.mingjian.knowledge.Release;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.activation.ReleaseShelf;
import org.mingjian.server.activation.ReleaseWatch;
import org.mingjian.server.api.ApiConfiguration;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.DeskConfiguration;
import org.mingjian.server.fsi.LateAsks;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.fsi.WireConfiguration;
import org.mingjian.server.library.LibraryConfiguration;
import org.mingjian.server.pages.PagesConfiguration;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.settings.WireSettings;
import org.mingjian.server.sidecar.BureauConfiguration;
import org.mingjian.server.store.AlarmBook;
import org.mingjian.server.store.SqlWireStore;
import org.mingjian.server.task.TaskConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;

/// What the service is put together from.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ServerSettings.class)
@Import({
  WireConfiguration.class,
  ServiceParts.class,
  BureauConfiguration.class,
  ApiConfiguration.class,
  DeskConfiguration.class,
  PagesConfiguration.class,
  LibraryConfiguration.class,
  TaskConfiguration.class
})
class ServerApplication {
  @Bean
  ReleaseShelf releaseShelf(DataFolder folder) {
    return new ReleaseShelf(folder.path());
  }

  /// What was put in force while serving holds after a restart too.
  @Bean
  Release release(ServerSettings settings, ReleaseShelf shelf) {
    return shelf.release().orElseGet(() -> ServiceParts.release(settings));
  }

  @Bean
  ReleaseWatch releaseWatch(ReleaseShelf shelf, ReleaseInForce inForce) {
    return new ReleaseWatch(shelf, inForce);
  }

  @Bean
  StorageOpening storageOpening(ServerSettings settings, DataFolder folder) {
    return StorageOpening.begin(settings.database(), folder);
  }

  /// Waited for when the release is ready: both take seconds, and neither needs the other.
  @Bean(destroyMethod = "")
  @DependsOn({"storageOpening", "releaseInForce"})
  Database database(StorageOpening opening) {
    return opening.await().database();
  }

  @Bean
  AlarmBook alarmBook(Database database, Clock clock) {
    return new AlarmBook(database, clock);
  }

  @Bean
  SqlWireStore wireStore(
      Database database, ProtectionKeys keys, ServerSettings settings, Clock clock) {
    Protector protector = new Protector(keys.current());
    SqlWireStore.Parts parts =
        new SqlWireStore.Parts(
            database, protector, settings.data().resolve("journal"), settings.journal().limits());
    WireSettings wire = settings.wire();
    SqlWireStore.Limits bounds =
        new SqlWireStore.Limits(
            wire.historyDays(), wire.budget().dividedBy(2), wire.patience(), wire.silenceDays());
    return new SqlWireStore(parts, bounds, clock);
  }

  /// Figures of what is kept where; their names stand in docs/server.md.
  @Bean
  MeterBinder storageMeters(Database database, SqlWireStore store) {
    return registry -> {
      store.figures().bindTo(registry);
      Gauge.builder("mingjian.institutions.silent", store, SqlWireStore::silent).register(registry);
      for (Database.Connections kind : Database.Connections.values()) {
        Gauge.builder("mingjian.database.connections", database, pool -> pool.count(kind))
            .tag("state", kind.word())
            .register(registry);
      }
    };
  }

  @Bean
  LateAsks lateAsks(SqlWireStore store) {
    return store.lateAsks();
  }

  @Bean
  HealthIndicator databaseHealthIndicator(Database database) {
    return () -> database.isWell() ? Health.up().build() : Health.down().build();
  }
}
