package org.mingjian.server;

import java.time.Clock;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.server.settings.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// What the bureau's service and a hospital's have in common.
@Configuration(proxyBeanMethods = false)
class ServiceParts {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceParts.class);

  /// The release the settings name.
  static Release release(ServerSettings settings) {
    return settings
        .release()
        .map(ReleaseFile::read)
        .orElseGet(() -> new ReleaseBuilder(RulePack.builtIn()).build());
  }

  /// The time of day; a test may have another.
  @Bean
  @Fallback
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  DataFolder dataFolder(ServerSettings settings) {
    return DataFolder.lock(settings.data());
  }

  @Bean
  ProtectionKeys keys(ServerSettings settings, DataFolder folder) {
    return new LocalKeyFile(settings.keys().orElseGet(() -> folder.resolve("keys")));
  }

  @Bean
  Register register(ServerSettings settings, ProtectionKeys keys) {
    Register register =
        new Register(
            settings.data(),
            keys,
            new Register.Rules(settings.trustUnknownInstitutions(), settings.wire().proof()));
    if (settings.trustUnknownInstitutions()) {
      LOG.warn("试用模式：未登记的机构也予受理 trial: institutions that nobody registered are served");
    } else if (register.institutions() == 0) {
      LOG.warn(
          "尚未登记任何机构，所有消息都会被拒绝 no institution is registered, all messages are refused: {}",
          settings.data().resolve("institutions.csv"));
    }
    ProofRule rule = settings.wire().proof();
    if (rule != ProofRule.REQUIRED && register.unguarded() > 0) {
      LOG.warn("{} {}", register.unguarded(), unguarded(rule));
    }
    return register;
  }

  private static String unguarded(ProofRule rule) {
    return rule == ProofRule.NETWORK
        ? "家机构尚无登记的客户端，能连上本服务的任何人都可以其名义报送和查询 institutions without a registered client:"
            + " whoever reaches this service counts as them (mingjian.wire.proof=network)"
        : "家机构尚无登记的客户端，任何人都可以其名义发送消息，只按其自身报送的数据审核 institutions without a registered client,"
            + " as whom anybody may speak: judged by their own reports only";
  }
}
