package org.mingjian.server.sidecar;

import org.mingjian.server.database.Database;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.store.SqlWireStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The bureau's end of the line put together.
@Configuration(proxyBeanMethods = false)
@Import(BureauController.class)
public class BureauConfiguration {
  @Bean
  BureauController.Kept bureauKept(Database database, SqlWireStore store, ReleaseInForce release) {
    return new BureauController.Kept(database, store, release);
  }
}
