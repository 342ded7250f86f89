package org.mingjian.server;

import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.server.settings.ServerSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
}
