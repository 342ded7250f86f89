package org.mingjian.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.mingjian.knowledge.Release;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.settings.SettingNames;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/// A server that is up. Closing it lets requests under way finish, then stops all it started.
final class RunningServer implements AutoCloseable {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String FILE = "server.properties";

  private final ServletWebServerApplicationContext context;
  private final CountDownLatch ended;
  private final double secondsToStart;

  private RunningServer(
      ServletWebServerApplicationContext context, CountDownLatch ended, double secondsToStart) {
    this.context = context;
    this.ended = ended;
    this.secondsToStart = secondsToStart;
  }

  /// Starts a server; gives it back when it takes requests. `settings` win over those of
  /// `server.properties` in `data` and over the environment.
  ///
  /// @param more what takes the place of parts that stand in for others, such as the clock
  static RunningServer start(Map<String, Object> settings, Path data, Class<?>... more) {
    return start(ServerApplication.class, settings, data, more);
  }

  /// As above, of another application.
  static RunningServer start(
      Class<?> application, Map<String, Object> settings, Path data, Class<?>... more) {
    long begun = System.nanoTime();
    CountDownLatch ended = new CountDownLatch(1);
    ApplicationListener<ContextClosedEvent> onEnd = event -> ended.countDown();
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(application)
            .sources(more)
            .web(WebApplicationType.SERVLET)
            .properties("spring.config.additional-location=optional:file:" + propertiesOf(data))
            .initializers(starting -> prepare(starting.getEnvironment(), settings))
            .listeners(onEnd);
    ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) builder.run();
    return new RunningServer(context, ended, (System.nanoTime() - begun) / NANOS_PER_SECOND);
  }

  private static void prepare(ConfigurableEnvironment environment, Map<String, Object> settings) {
    checkNames(environment);
    environment.getPropertySources().addFirst(new MapPropertySource("options", settings));
    // A path that may be left out is read from a file as one that may not.
    environment.getConversionService().addConverter(String.class, Path.class, Path::of);
  }

  /// Of the file alone: the environment may name what is no setting of the service.
  private static void checkNames(ConfigurableEnvironment environment) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source.getName().contains(FILE) && source instanceof EnumerablePropertySource<?> file) {
        SettingNames.check(
            Arrays.stream(file.getPropertyNames())
                .collect(Collectors.toMap(name -> name, name -> text(file, name))));
      }
    }
  }

  private static String text(EnumerablePropertySource<?> file, String name) {
    return String.valueOf(file.getProperty(name));
  }

  private static Path propertiesOf(Path data) {
    return data.toAbsolutePath().resolve(FILE);
  }

  /// The port it listens on.
  int port() {
    return Objects.requireNonNull(context.getWebServer()).getPort();
  }

  /// What it put together.
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// Says where it is, with which rules and data.
  String greeting() {
    ServerSettings settings = part(ServerSettings.class);
    return String.format(
        Locale.ROOT,
        "明鉴已就绪 Mingjian is ready: http://%s:%d  版本 release %.12s  数据 data %s  %.1f s",
        context.getEnvironment().getProperty("server.address"),
        port(),
        part(Release.class).id(),
        settings.data().toAbsolutePath().normalize(),
        secondsToStart);
  }

  /// Returns when the server has been told to stop.
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    context.close();
  }
}
