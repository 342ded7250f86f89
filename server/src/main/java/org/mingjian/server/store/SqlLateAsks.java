package org.mingjian.server.store;

import java.time.Clock;
import java.util.List;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.LateAsks;

/// Asks in PostgreSQL that wait for their judgement.
final class SqlLateAsks implements LateAsks {
  private final Database database;
  private final AskStore asks;
  private final RecordCodec codec;
  private final Clock clock;

  SqlLateAsks(Database database, AskStore asks, RecordCodec codec, Clock clock) {
    this.database = database;
    this.asks = asks;
    this.codec = codec;
    this.clock = clock;
  }

  @Override
  public List<Late> waiting(int most) {
    return database.inScope(Scope.service(), sql -> asks.toJudge(sql, most)).stream()
        .map(this::opened)
        .toList();
  }

  private Late opened(AskStore.Waiting ask) {
    return new Late(
        ask.request(),
        ask.received(),
        ask.areaPath(),
        ask.institution(),
        ask.infno(),
        codec.body(ask.sealedBody(), ask.request()));
  }

  @Override
  public void judged(Late ask, List<Ask.Told> found) {
    List<KeptWarning> kept =
        found.stream().map(told -> AskRecord.Told.of(told).kept(ask, clock.instant())).toList();
    database.inScope(
        Scope.service(),
        sql -> {
          asks.judged(sql, ask, kept);
          return kept.size();
        });
  }

  @Override
  public void failed(Late ask, String why) {
    database.inScope(
        Scope.service(),
        sql -> {
          asks.failed(sql, ask, why);
          return 1;
        });
  }
}
