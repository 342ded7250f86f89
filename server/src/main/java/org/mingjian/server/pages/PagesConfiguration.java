package org.mingjian.server.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The pages put together; only in the bureau's service.
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {
  @Bean
  WebMvcConfigurer pages() {
    return new Pages();
  }
}
