package org.mingjian.bench.wire;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.Release;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.store.RecordCodec;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.history.History;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.order.OrderAnswer;
import org.mingjian.wire.order.OrderCheck;
import org.mingjian.wire.order.OrderJudge;
import org.mingjian.wire.order.Patient;
import org.mingjian.wire.reply.Reply;
import org.mingjian.wire.reply.ReplyProfile;
import org.mingjian.wire.reply.Warning;

/// What an ask costs between its bytes and the bytes of its answer: the whole way in one thread,
/// and each stage of it alone. Without HTTP, database and disk; CPU time of the thread, so that it
/// can be read on a machine that others use.
final class RequestCost {
  private static final String REQUEST = "0123456789abcdef0123456789abcdef";
  private static final int SHOWN = 3;

  private final List<AskCase> cases;
  private final OrderJudge judge;
  private final RecordCodec codec =
      new RecordCodec(new Protector(new ProtectionKey("bench", new byte[32], new byte[16])));
  private final Sender sender;
  private final Moment now;
  private final List<Way> ways = new ArrayList<>();

  RequestCost(Release release, List<AskCase> cases) {
    this.cases = cases;
    judge = new OrderJudge(release);
    sender =
        new Sender("H37060000001", "/370600", ReplyProfile.DEFAULT, Map.of(), true, "").asProven();
    now = new Moment(CivilTime.startOf(cases.getFirst().lastDay()), false);
    cases.forEach(one -> ways.add(new Way(one)));
  }

  /// Prints a row a stage.
  void print(PrintStream out) {
    out.println("| 阶段 stage | CPU, µs a request | 分配 allocated, KB |");
    out.println("|---|---|---|");
    row(out, "读报文 message read", way -> way.message = way.read());
    row(out, "医嘱 orders read", way -> way.patient = way.patient());
    row(out, "病历 history of its rows", way -> way.history = way.history());
    row(out, "判断 judged", way -> way.findings = way.judged());
    row(out, "  无病历 judged without history", Way::judgedAlone);
    row(out, "应答 answer written", way -> way.told = way.told());
    row(out, "留存 record made and sealed", way -> way.record = way.record());
    row(out, "入库前 record opened for the database", way -> codec.read(way.record));
    row(out, "全程 the whole way", Way::whole);
    double findings = ways.stream().mapToInt(way -> way.findings.size()).average().orElse(0);
    out.printf(Locale.ROOT, "| 每次结论 findings a request | %.2f | |%n", findings);
  }

  private void row(PrintStream out, String name, StageCost.Stage<Way> stage) {
    out.println(StageCost.of(ways, stage).row(name));
  }

  /// One ask on its way, each stage's result the next one's begin.
  private final class Way {
    private final AskCase one;
    private Message message;
    private Patient patient;
    private History history;
    private List<Finding> findings;
    private List<Ask.Told> told;
    private JournalRecord record;

    Way(AskCase one) {
      this.one = one;
      message = read();
      patient = patient();
      history = history();
      findings = judged();
      told = told();
      record = record();
    }

    void whole() {
      message = read();
      patient = patient();
      history = history();
      findings = judged();
      told = told();
      record = record();
      codec.read(record);
    }

    Message read() {
      return Message.read(one.body(), "3101", unknown -> Map.of());
    }

    Patient patient() {
      return OrderCheck.of(message, now).patients().getFirst();
    }

    History history() {
      return one.history();
    }

    List<Finding> judged() {
      return judge.judge(Phase.BEFORE, patient, history);
    }

    void judgedAlone() {
      judge.judge(Phase.BEFORE, patient, History.unknown());
    }

    /// The answer is made and thrown away.
    List<Ask.Told> told() {
      OrderAnswer answer = new OrderAnswer(REQUEST, patient);
      List<Ask.Told> all = new ArrayList<>();
      List<Warning> shown = new ArrayList<>();
      for (Finding finding : findings) {
        Warning warning = answer.warning(finding, judge.basis(finding));
        all.add(new Ask.Told(finding, warning, shown.size() < SHOWN));
        if (shown.size() < SHOWN) {
          shown.add(warning);
        }
      }
      Reply.Stamp stamp =
          new Reply.Stamp(
              REQUEST, CivilTime.dateTime(now.second()), CivilTime.dateTime(now.second()), "");
      new Reply(stamp, ReplyProfile.DEFAULT).warnings(shown, "");
      return all;
    }

    JournalRecord record() {
      Ask ask =
          new Ask(
              REQUEST,
              sender,
              message,
              one.body(),
              Instant.EPOCH,
              Instant.EPOCH,
              judge.release().id(),
              false,
              true,
              told);
      return codec.write(codec.record(ask));
    }
  }
}
