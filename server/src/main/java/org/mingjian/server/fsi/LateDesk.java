package org.mingjian.server.fsi;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.reply.ReplyProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges asks that were answered before they could be judged, one after the other, while nobody
/// waits for a judgement. While others come it rests three times as long as it works: who is late
/// must not make others late. What is found is kept as late.
final class LateDesk implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LateDesk.class);
  private static final int MOST = 50;
  private static final long PAUSE_MILLIS = 500;
  private static final int REST = 3;

  private final AskDesk desk;
  private final JudgingRoom room;
  private final LateAsks asks;
  private final Senders senders;
  private final Thread worker = Thread.ofPlatform().daemon().name("judge-late").unstarted(this);
  private volatile boolean closing;

  LateDesk(AskDesk desk, JudgingRoom room, LateAsks asks, Senders senders) {
    this.desk = desk;
    this.room = room;
    this.asks = asks;
    this.senders = senders;
  }

  /// Begins to work.
  void open() {
    worker.start();
  }

  @Override
  public void run() {
    try {
      while (!closing) {
        if (round() == 0) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Judges some that wait.
  ///
  /// @return how many
  int round() throws InterruptedException {
    int judged = 0;
    try {
      List<LateAsks.Late> waiting = room.waiting() > 0 ? List.of() : asks.waiting(MOST);
      while (judged < waiting.size() && room.waiting() == 0 && !closing) {
        judgeBeside(waiting.get(judged));
        judged++;
      }
    } catch (RuntimeException e) {
      if (!isAway(e)) {
        LOG.error("asks wait to be judged late", e);
      }
      // They keep, and are tried again after a pause.
      return 0;
    }
    return judged;
  }

  private void judgeBeside(LateAsks.Late ask) throws InterruptedException {
    long others = room.asked();
    long begun = System.nanoTime();
    judge(ask);
    if (room.asked() != others) {
      TimeUnit.NANOSECONDS.sleep(REST * (System.nanoTime() - begun));
    }
  }

  private void judge(LateAsks.Late ask) {
    try {
      asks.judged(ask, desk.judgeLate(question(ask)));
    } catch (RuntimeException e) {
      if (isAway(e)) {
        throw e;
      }
      LOG.error("ask {} cannot be judged", ask.request(), e);
      asks.failed(ask, e.toString());
    }
  }

  /// Only storage that is away is worth waiting for: anything else would be the same next time, and
  /// hold up all that wait behind.
  private static boolean isAway(RuntimeException failure) {
    return failure instanceof MingjianException known && known.code() == ServerError.STORAGE_AWAY;
  }

  /// An institution that is registered no more is judged as anybody. Who had proven it is not
  /// remembered: where a proof is demanded, nobody is served without.
  private AskDesk.Question question(LateAsks.Late ask) {
    Sender sender =
        senders
            .find(ask.institution())
            .map(known -> senders.isGuarded(known) ? known.asProven() : known)
            .orElseGet(() ->
                new Sender(
                    ask.institution(), ask.areaPath(), ReplyProfile.DEFAULT, Map.of(), false, ""));
    Message message = Message.read(ask.body(), ask.infno(), institution -> sender.aliases());
    return new AskDesk.Question(ask.request(), sender, message, ask.body(), ask.received());
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    worker.interrupt();
    worker.join();
  }
}
