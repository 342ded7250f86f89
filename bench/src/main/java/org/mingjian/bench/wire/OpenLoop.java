package org.mingjian.bench.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Load as a city makes it: requests are due at fixed times, whatever became of those before. A
/// latency counts from when the request was due, so that a server that stalls is charged for all
/// who came meanwhile.
final class OpenLoop {
  private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final int port;
  private final int connections;
  private final Requests requests;

  OpenLoop(int port, int connections, Requests requests) {
    this.port = port;
    this.connections = connections;
    this.requests = requests;
  }

  /// Sends `rate` requests a second for so many seconds and waits for the last answer. Request
  /// numbers begin with `first`.
  LoadFigures run(int rate, int seconds, long first) throws InterruptedException {
    long count = (long) rate * seconds;
    Schedule schedule =
        new Schedule(System.nanoTime() + LEAD_NANOS, rate, count, first, new AtomicLong());
    List<LoadFigures> parts = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      LoadFigures own = new LoadFigures();
      parts.add(own);
      threads.add(Thread.ofPlatform().start(() -> work(schedule, own)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double elapsed = (System.nanoTime() - schedule.begin) / 1e9;
    return LoadFigures.sum(parts, elapsed);
  }

  private record Schedule(long begin, int rate, long count, long first, AtomicLong next) {
    long due(long index) {
      return begin + index * TimeUnit.SECONDS.toNanos(1) / rate;
    }
  }

  private void work(Schedule schedule, LoadFigures figures) {
    RequestBuffer buffer = new RequestBuffer();
    while (schedule.next.get() < schedule.count) {
      try (HttpConnection connection = new HttpConnection(port)) {
        work(schedule, figures, connection, buffer);
      } catch (IOException e) {
        figures.lost(e);
        // Who finds no server has failed too, and the load ends when its requests are spent.
        if (schedule.next.getAndIncrement() < schedule.count) {
          figures.sent();
        }
      }
    }
  }

  private void work(
      Schedule schedule, LoadFigures figures, HttpConnection connection, RequestBuffer buffer)
      throws IOException {
    for (long i = schedule.next.getAndIncrement();
        i < schedule.count;
        i = schedule.next.getAndIncrement()) {
      requests.write(schedule.first + i, buffer.clear());
      await(schedule.due(i));
      figures.sent();
      long sent = System.nanoTime();
      HttpConnection.Reply reply = connection.send(buffer.bytes(), buffer.length());
      figures.answered(reply, schedule.due(i), sent, System.nanoTime());
    }
  }

  private static void await(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }
}
