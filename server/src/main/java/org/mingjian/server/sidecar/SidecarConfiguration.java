package org.mingjian.server.sidecar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.fsi.Alarms;
import org.mingjian.server.fsi.LateAsks;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.settings.ServerError;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.settings.SidecarSettings;
import org.mingjian.values.MingjianException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a service inside a hospital keeps, and its end of the line.
@Configuration(proxyBeanMethods = false)
public class SidecarConfiguration {
  private static final Clock CLOCK = Clock.systemUTC();

  @Bean
  LocalWireStore wireStore(ServerSettings settings, ProtectionKeys keys) {
    LocalWireStore.Parts parts =
        new LocalWireStore.Parts(
            settings.data(), new Protector(keys.current()), settings.journal().limits());
    return new LocalWireStore(
        parts, settings.wire().historyDays(), settings.wire().silenceDays(), CLOCK);
  }

  @Bean
  LateAsks lateAsks() {
    return new LeftToBureau();
  }

  @Bean
  Alarms alarms() {
    return new LoggedAlarms();
  }

  /// The line, where there is one.
  record Line(Optional<Forwarder> forwarder) implements AutoCloseable {
    @Override
    public void close() {
      forwarder.ifPresent(Forwarder::close);
    }
  }

  @Bean
  Line line(ServerSettings settings, LocalWireStore store, ReleaseInForce release) {
    SidecarSettings sidecar = settings.sidecar();
    return new Line(
        sidecar
            .bureau()
            .map(bureau ->
                new Forwarder(
                    line(bureau, sidecar),
                    store,
                    new BureauRelease(settings.data(), release),
                    CLOCK)));
  }

  private static BureauLine line(URI bureau, SidecarSettings sidecar) {
    return new BureauLine(
        bureau, sidecar.institution().orElseThrow(), key(sidecar.key().orElseThrow()));
  }

  private static String key(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new MingjianException(
          ServerError.CONFIGURATION, "mingjian.sidecar.key 无法读取 cannot be read: " + file, e);
    }
  }

  @Bean
  HealthIndicator bureauHealthIndicator(Line line, LocalWireStore store) {
    return () ->
        Health.up()
            .withDetail("connected", line.forwarder().map(Forwarder::isConnected).orElse(false))
            .withDetail("waiting", store.waitingForBureau())
            .build();
  }

  @Bean
  MeterBinder sidecarMeters(Line line, LocalWireStore store) {
    return registry -> {
      store.figures().bindTo(registry);
      Gauge.builder("mingjian.outbox.waiting", store, LocalWireStore::waitingForBureau)
          .register(registry);
      Gauge.builder(
              "mingjian.bureau.connected",
              line,
              now -> now.forwarder().map(Forwarder::isConnected).orElse(false) ? 1 : 0)
          .register(registry);
    };
  }
}
