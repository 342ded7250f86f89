package org.mingjian.server;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/// Work on a storage of our own that may be ended from outside (Ctrl+C) at any time: the database
/// is stopped with it, and what fails because of that is not told as a fault.
final class EndedBetween implements AutoCloseable {
  private final Storage storage;
  private final PrintWriter err;
  private final Thread hook = Thread.ofPlatform().name("ended-between").unstarted(this::end);
  private volatile boolean ending;

  private EndedBetween(Storage storage, PrintWriter err) {
    this.storage = storage;
    this.err = err;
  }

  /// From now on, until it is closed, the end of the process stops `storage` first. To close it
  /// closes that too.
  static EndedBetween stopping(Storage storage, PrintWriter err) {
    EndedBetween between = new EndedBetween(storage, err);
    Runtime.getRuntime().addShutdownHook(between.hook);
    return between;
  }

  private void end() {
    ending = true;
    err.println("已中断，下次运行时从头准备 interrupted; the next run begins it anew");
    storage.close();
  }

  /// Does the work; does not come back where the process is ending.
  void unless(Runnable work) {
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      if (!done && ending) {
        stay();
      }
    }
  }

  /// The process ends around whoever waits here.
  private static void stay() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (!ending) {
      Runtime.getRuntime().removeShutdownHook(hook);
      storage.close();
    }
  }
}
