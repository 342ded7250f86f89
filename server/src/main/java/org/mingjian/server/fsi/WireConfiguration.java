package org.mingjian.server.fsi;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.knowledge.Release;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.settings.WireSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// The national wire put together.
@Configuration(proxyBeanMethods = false)
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
  WireMeters wireMeters(MeterRegistry registry, JudgingRoom room, ReleaseInForce release) {
    return new WireMeters(registry, release, room);
  }

  @Bean
  Gate gate(Senders senders, Alarms alarms, WireMeters meters) {
    return new Gate(
        senders,
        alarm -> {
          meters.alarm(alarm.proof(), 1);
          alarms.raise(alarm);
        });
  }

  @Bean
  CallerReader callerReader(ServerSettings settings) {
    return new CallerReader(settings.wire().proxyNetworks());
  }

  @Bean
  AskDesk.Limits askLimits(ServerSettings settings) {
    return new AskDesk.Limits(settings.wire().budget(), settings.wire().shown());
  }

  @Bean(initMethod = "open")
  LateDesk lateDesk(
      ReleaseInForce release,
      JudgingRoom room,
      WireStore store,
      LateAsks asks,
      Senders senders,
      AskDesk.Limits limits,
      Clock clock) {
    AskDesk desk = new AskDesk(release, room, store, limits, clock);
    return new LateDesk(desk, room, asks, senders);
  }

  @Bean
  WireService wireService(
      Gate gate,
      ReleaseInForce release,
      JudgingRoom room,
      WireStore store,
      WireMeters meters,
      AskDesk.Limits limits,
      Clock clock) {
    WireStore metered = new MeteredStore(store, meters);
    AskDesk desk = new AskDesk(release, room, metered, limits, clock);
    WarmUp.rehearse(new AskDesk(release, room, store, limits, clock));
    return new WireService(new WireService.Parts(gate, desk, metered, meters), clock);
  }

  /// Some systems look for the service at the path of the one they were written for.
  @Bean
  FilterRegistrationBean<WireEntrance> wireEntrance(
      WireService service, CallerReader callers, ServerSettings settings) {
    List<WirePath> paths =
        Stream.concat(
                Stream.of("/fsi/service", "/fsi/" + WireSettings.INFNO),
                settings.wire().paths().stream())
            .map(WirePath::of)
            .toList();
    FilterRegistrationBean<WireEntrance> entrance =
        new FilterRegistrationBean<>(
            new WireEntrance(service, callers, paths, settings.wire().whole()));
    entrance.setUrlPatterns(paths.stream().map(WirePath::pattern).distinct().toList());
    entrance.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return entrance;
  }
}
