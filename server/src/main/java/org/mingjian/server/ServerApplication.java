package org.mingjian.server;

import java.nio.file.Path;
import java.time.Clock;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.fsi.Senders;
import org.mingjian.server.fsi.WireConfiguration;
import org.mingjian.server.fsi.WireStore;
import org.mingjian.server.journal.JournalLimits;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.JournalSettings;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.settings.WireSettings;
import org.mingjian.server.store.SqlWireStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// What the service is put together from.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ServerSettings.class)
@Import(WireConfiguration.class)
class ServerApplication {
  private static final Logger LOG = LoggerFactory.getLogger(ServerApplication.class);

  @Bean
  DataFolder dataFolder(ServerSettings settings) {
    return DataFolder.lock(settings.data());
  }

  @Bean
  Release release(ServerSettings settings) {
    return settings
        .release()
        .map(ReleaseFile::read)
        .orElseGet(() -> new ReleaseBuilder(RulePack.builtIn()).build());
  }

  @Bean
  Storage storage(ServerSettings settings, DataFolder folder) {
    return Storage.open(settings.database(), folder);
  }

  @Bean(destroyMethod = "")
  Database database(Storage storage) {
    return storage.database();
  }

  @Bean
  Senders senders(ServerSettings settings) {
    Register register = new Register(settings.data(), settings.trustUnknownInstitutions());
    if (settings.trustUnknownInstitutions()) {
      LOG.warn("试用模式：未登记的机构也予受理 trial: institutions that nobody registered are served");
    } else if (register.size() == 0) {
      LOG.warn(
          "尚未登记任何机构，所有消息都会被拒绝 no institution is registered, all messages are refused: {}",
          settings.data().resolve("institutions.csv"));
    }
    return register;
  }

  @Bean
  WireStore wireStore(Database database, ServerSettings settings, DataFolder folder) {
    Path keys = settings.keys().orElseGet(() -> folder.resolve("keys"));
    Protector protector = new Protector(new LocalKeyFile(keys).current());
    JournalSettings journal = settings.journal();
    JournalLimits limits =
        new JournalLimits(
            journal.segment().toBytes(),
            journal.waiting(),
            journal.group(),
            journal.batch(),
            journal.pause());
    SqlWireStore.Parts parts =
        new SqlWireStore.Parts(database, protector, folder.resolve("journal"), limits);
    WireSettings wire = settings.wire();
    SqlWireStore.Limits bounds =
        new SqlWireStore.Limits(wire.historyDays(), wire.budget().dividedBy(2), wire.patience());
    return new SqlWireStore(parts, bounds, Clock.systemUTC());
  }

  @Bean
  HealthIndicator databaseHealthIndicator(Database database) {
    return () -> database.isWell() ? Health.up().build() : Health.down().build();
  }
}
