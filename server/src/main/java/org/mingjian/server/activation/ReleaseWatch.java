package org.mingjian.server.activation;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.mingjian.knowledge.Release;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.values.MingjianException;

/// Looks every second whether another release is wanted, and puts it in force. One that cannot be
/// used is refused, and the one in force stays.
public final class ReleaseWatch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ReleaseWatch.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ReleaseShelf shelf;
  private final ReleaseInForce inForce;
  private final Thread thread;
  private Optional<String> seen;

  /// Watches a shelf from now on.
  public ReleaseWatch(ReleaseShelf shelf, ReleaseInForce inForce) {
    this.shelf = shelf;
    this.inForce = inForce;
    seen = shelf.wanted();
    thread = Thread.ofPlatform().daemon().name("release-watch").start(this::watch);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      Optional<String> wanted = shelf.wanted();
      boolean again = shelf.answer().isEmpty() && wanted.isPresent();
      if (!wanted.equals(seen) || again) {
        seen = wanted;
        shelf.release().ifPresent(this::activate);
      }
    } catch (MingjianException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.ERROR, "版本未启用，仍用原版本 a release is refused", e);
      shelf.answer("未启用 refused: " + e.getMessage());
    }
  }

  private void activate(Release release) {
    if (!inForce.judge().release().id().equals(release.id())) {
      inForce.replace(release);
      LOG.log(System.Logger.Level.INFO, "版本已启用 release in force: " + release.id());
    }
    shelf.answer("已启用 in force: " + release.id() + " " + release.area().text());
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
