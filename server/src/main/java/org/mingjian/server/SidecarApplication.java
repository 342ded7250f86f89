package org.mingjian.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.server.fsi.WireConfiguration;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.sidecar.BureauRelease;
import org.mingjian.server.sidecar.SidecarConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// What a service inside a hospital is put together from: the wire, without a database server.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ServerSettings.class)
@Import({WireConfiguration.class, ServiceParts.class, SidecarConfiguration.class})
class SidecarApplication {
  /// What the bureau sent last, else what is named, else the built-in rules.
  @Bean
  Release release(ServerSettings settings, DataFolder folder) {
    Path sent = BureauRelease.file(folder.path());
    return Files.exists(sent) ? ReleaseFile.read(sent) : ServiceParts.release(settings);
  }
}
