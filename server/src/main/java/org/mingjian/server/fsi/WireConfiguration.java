package org.mingjian.server.fsi;

import java.time.Clock;
import org.mingjian.knowledge.Release;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.settings.WireSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The national wire put together.
@Configuration(proxyBeanMethods = false)
@Import(WireController.class)
public class WireConfiguration {
  @Bean
  JudgingRoom judgingRoom() {
    return new JudgingRoom(Runtime.getRuntime().availableProcessors());
  }

  @Bean
  ReleaseInForce releaseInForce(Release release) {
    return new ReleaseInForce(release);
  }

  @Bean
  WireService wireService(
      Senders senders,
      ReleaseInForce release,
      JudgingRoom room,
      WireStore store,
      ServerSettings settings) {
    WireSettings wire = settings.wire();
    AskDesk.Limits limits = new AskDesk.Limits(wire.budget(), wire.shown());
    Clock clock = Clock.systemUTC();
    AskDesk desk = new AskDesk(release, room, store, limits, clock);
    WarmUp.rehearse(desk);
    return new WireService(senders, desk, store, clock);
  }
}
