package org.mingjian.server.fsi;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// What a class logs as the cause of something, for as long as it is open.
final class Logged extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final List<String> causes = new CopyOnWriteArrayList<>();
  private final Logger logger;

  private Logged(Logger logger) {
    this.logger = logger;
  }

  static Logged of(Class<?> type) {
    Logged logged = new Logged((Logger) LoggerFactory.getLogger(type));
    logged.start();
    logged.logger.addAppender(logged);
    return logged;
  }

  List<String> causes() {
    return List.copyOf(causes);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
      causes.add(proxy.getThrowable().toString());
    }
  }

  @Override
  public void close() {
    logger.detachAppender(this);
  }
}
