package org.mingjian.server.desk;

import org.mingjian.server.desk.found.Findings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desk put together.
@Configuration(proxyBeanMethods = false)
@Import({FindingsController.class, FindingController.class})
public class DeskConfiguration {
  @Bean
  Findings findings() {
    return new Findings();
  }
}
