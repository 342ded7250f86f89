package org.mingjian.server.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.LateAsks;
import org.mingjian.values.MingjianException;

/// Asks in PostgreSQL that wait for their judgement.
final class SqlLateAsks implements LateAsks {
  private static final System.Logger LOG = System.getLogger(SqlLateAsks.class.getName());

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
        .flatMap(Optional::stream)
        .toList();
  }

  /// Nothing for one that does not open: it holds up nobody behind it.
  private Optional<Late> opened(AskStore.Waiting ask) {
    try {
      return Optional.of(late(ask, codec.body(ask.sealedBody(), ask.request())));
    } catch (MingjianException | IllegalStateException e) {
      LOG.log(System.Logger.Level.ERROR, "请求无法解密，不再补审 an ask does not open: " + ask.request(), e);
      failed(late(ask, new byte[0]), e.toString());
      return Optional.empty();
    }
  }

  private static Late late(AskStore.Waiting ask, byte[] body) {
    return new Late(
        ask.request(), ask.received(), ask.areaPath(), ask.institution(), ask.infno(), body);
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
