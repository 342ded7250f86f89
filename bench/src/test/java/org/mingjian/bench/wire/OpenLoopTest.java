package org.mingjian.bench.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.mingjian.bench.phase.Figures;

class OpenLoopTest {
  private static final int RATE = 100;
  private static final String GOOD = FakeServer.good("");

  @Test
  void chargesAStallToAllWhoWereDueMeanwhile() throws Exception {
    Figures figures =
        load(request -> {
          if (request == 0) {
            LockSupport.parkNanos(500_000_000);
          }
          return GOOD;
        });
    assertTrue(figures.get("p50") >= 0);
    assertTrue(figures.get("p99") >= 400, "p99 " + figures.get("p99"));
    // One connection, one stall of half a second: of 100 requests some 50 were kept waiting.
    assertTrue(figures.get("waited") >= 30, "waited " + figures.get("waited"));
  }

  @Test
  void sendsWhatWasAskedForAtTheRateAskedFor() throws Exception {
    Figures figures = load(request -> GOOD);
    assertEquals(RATE, figures.get("requests"));
    assertEquals(0, figures.get("failed"));
    assertTrue(figures.get("seconds") >= 0.99);
  }

  @Test
  void countsAnswersThatAreNoSuccessAsFailed() throws Exception {
    Figures figures = load(request -> request % 2 == 0 ? GOOD : GOOD.replace(":0", ":9"));
    assertEquals(RATE / 2, figures.get("failed"));
  }

  @Test
  void readsWhatTheServerSaysOfItself() throws Exception {
    String late = FakeServer.good("x-mingjian-micros: 2000\r\nx-mingjian-late: true\r\n");
    Figures figures = load(request -> request < 10 ? late : GOOD);
    assertEquals(10, figures.get("late"));
    assertEquals(2, figures.get("inside_p99"), 0.01);
  }

  @Test
  void noticesAnOldReleaseThatAnswersAfterTheNewOne() throws Exception {
    assertEquals(0, load(request -> release(request < 50 ? "a" : "b")).get("mixed"));
    assertEquals(1, load(request -> release(request == 20 ? "b" : "a")).get("mixed"));
  }

  @Test
  void endsWithoutAServer() throws Exception {
    int port;
    try (FakeServer gone = new FakeServer(request -> GOOD)) {
      port = gone.port();
    }
    assertEquals(RATE, new OpenLoop(port, 1, OpenLoopTest::ask).run(RATE, 1, 0).failures());
  }

  private static String release(String id) {
    return FakeServer.good("x-mingjian-release: " + id + "\r\n");
  }

  private static int ask(long number, RequestBuffer target) {
    return target.add(FakeServer.REQUEST).length();
  }

  private static Figures load(IntFunction<String> answers)
      throws IOException, InterruptedException {
    try (FakeServer server = new FakeServer(answers)) {
      return new OpenLoop(server.port(), 1, OpenLoopTest::ask).run(RATE, 1, 0).figures();
    }
  }
}
