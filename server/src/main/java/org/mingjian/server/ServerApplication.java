package org.mingjian.server;

import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.server.database.Database;
import org.mingjian.server.settings.ServerSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/// What the service is put together from.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ServerSettings.class)
class ServerApplication {
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
  HealthIndicator databaseHealthIndicator(Database database) {
    return () -> database.isWell() ? Health.up().build() : Health.down().build();
  }
}
