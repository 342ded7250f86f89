package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;
import tools.jackson.databind.json.JsonMapper;

/// One command to many cases, each in a transaction of its own: what one refuses stops no other,
/// and what was cut short is sent again under the same id, which does nothing twice.
public final class CaseBatches {
  /// The most cases of a batch.
  public static final int MOST = 500;

  private static final int SAMPLE = 10;

  private static final String BEGIN =
      """
      INSERT INTO case_batch (account, batch, area_path, institution, asked, command, at, cases)
      VALUES (?, ?, ?, '', ?, ?, CAST(? AS timestamptz), ?) ON CONFLICT DO NOTHING
      """;

  private static final String ASKED =
      "SELECT encode(asked, 'hex') FROM case_batch WHERE account = ? AND batch = ?";

  private static final String END =
      "UPDATE case_batch SET done = ? WHERE account = ? AND batch = ?";

  private final Database database;
  private final CaseFiles files;
  private final CaseDesk desk;
  private final Cases cases;
  private final Clock clock;
  private final AccessLog log;

  /// Batches over what `cases` lists, obeyed by `desk`.
  public CaseBatches(Database database, CaseFiles files, CaseDesk desk, Cases cases, Clock clock) {
    this.database = database;
    this.files = files;
    this.desk = desk;
    this.cases = cases;
    this.clock = clock;
    this.log = new AccessLog(clock);
  }

  /// What a command would do.
  ///
  /// @param count of all cases of the filter, for people: `10000+`
  /// @param taken those of them a batch takes, the largest first
  /// @param amountFen of those who would obey
  /// @param against how many would not, by why
  /// @param sample some of those who would, spread over their amounts
  public record Preview(
      String count,
      List<Numbered> taken,
      long amountFen,
      SortedMap<Refusal, Integer> against,
      List<Cases.Listed> sample) {
    /// Copies in.
    public Preview {
      taken = List.copyOf(taken);
      sample = List.copyOf(sample);
    }
  }

  /// A case and the version somebody saw.
  public record Numbered(String caseId, long version) {}

  /// What came of one case.
  public record Outcome(String caseId, CaseDesk.Result result) {}

  /// What somebody wants done to all of `cases`.
  ///
  /// @param id chosen by the sender; the same id asks for the same
  /// @param word of the command, with its fields
  public record Wish(
      String id, List<Numbered> cases, String word, Map<String, Object> fields, Actor actor) {
    /// Copies in; refuses more than a batch takes, and none.
    public Wish {
      cases = once(cases);
      fields = new TreeMap<>(fields);
      if (id.isBlank() || cases.isEmpty() || cases.size() > MOST) {
        throw refused("一批为 1 至 " + MOST + " 件，须有编号 a batch has an id and 1 to " + MOST + " cases");
      }
    }

    /// Each case as it was named first.
    private static List<Numbered> once(List<Numbered> cases) {
      Map<String, Numbered> byId = new LinkedHashMap<>();
      cases.forEach(one -> byId.putIfAbsent(one.caseId, one));
      return List.copyOf(byId.values());
    }

    private CaseDesk.Wish to(Numbered one, CaseCommand command) {
      return new CaseDesk.Wish(
          one.caseId, "batch/" + id, OptionalLong.of(one.version), actor, command);
    }

    /// The same of everything that is asked for by the id.
    private String asked() {
      JsonMapper json = JsonMapper.shared();
      return ContentHash.of(word, json.writeValueAsString(fields), json.writeValueAsString(cases))
          .hex();
    }
  }

  /// The command of a batch: one that means the same for every case.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED]
  public static CaseCommand command(String word, Map<String, Object> fields) {
    CaseCommand command = WrittenCommand.read(word, fields);
    boolean sameForAll =
        switch (command) {
          case CaseCommand.GiveOutcome give -> give.amounts().isEmpty();
          case CaseCommand.Assign assign -> true;
          case CaseCommand.Extend extend -> true;
          default -> false;
        };
    if (!sameForAll) {
      throw refused(
          "不能批量办理 not for a batch: "
              + word
              + " (give-outcome 不带金额 without amounts, assign, extend)");
    }
    return command;
  }

  private static MingjianException refused(String why) {
    return new MingjianException(DeskError.COMMAND_REFUSED, why);
  }

  /// What a command would do to the cases of a filter. Nothing is done.
  public Preview preview(DSLContext sql, CaseFilter filter, CaseCommand command, Actor actor) {
    Cases.Cut cut = new Cases.Cut(CaseFilter.Order.AMOUNT, Optional.empty(), MOST);
    List<Cases.Listed> willing = new ArrayList<>();
    SortedMap<Refusal, Integer> against = new TreeMap<>();
    for (Cases.Listed one : cases.page(sql, filter, cut).rows()) {
      CaseFile file = files.find(sql, one.id()).orElseThrow().file();
      desk.against(file, actor, command)
          .ifPresentOrElse(why -> against.merge(why, 1, Integer::sum), () -> willing.add(one));
    }
    return new Preview(
        cases.count(sql, filter),
        willing.stream().map(one -> new Numbered(one.id(), one.version())).toList(),
        willing.stream().mapToLong(Cases.Listed::amountFen).sum(),
        against,
        sample(willing));
  }

  /// Every n-th, so that small ones are seen as well as large ones.
  private static List<Cases.Listed> sample(List<Cases.Listed> all) {
    List<Cases.Listed> sample = new ArrayList<>();
    int size = Math.min(SAMPLE, all.size());
    for (int place = 0; place < size; place++) {
      sample.add(all.get((int) ((long) place * all.size() / size)));
    }
    return sample;
  }

  /// Does it, case by case.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED] where the id asked for something else
  ///   before, or the command is none for a batch
  public List<Outcome> obey(Scope scope, Wish wish) {
    CaseCommand command = command(wish.word, wish.fields);
    database.inScope(scope, sql -> begin(sql, scope, wish));
    List<Outcome> outcomes =
        wish.cases.stream()
            .map(one -> new Outcome(one.caseId, desk.obey(scope, wish.to(one, command))))
            .toList();
    long done = outcomes.stream().filter(one -> one.result instanceof CaseDesk.Result.Done).count();
    database.inScope(scope, sql -> sql.execute(END, done, wish.actor.person(), wish.id));
    return outcomes;
  }

  private int begin(DSLContext sql, Scope scope, Wish wish) {
    String asked = wish.asked();
    String area = Organisation.areaOf(scope);
    int begun =
        sql.execute(
            BEGIN,
            wish.actor.person(),
            wish.id,
            area,
            HexFormat.of().parseHex(asked),
            wish.word,
            clock.instant().toString(),
            wish.cases.size());
    String before = sql.fetchSingle(ASKED, wish.actor.person(), wish.id).get(0, String.class);
    if (!asked.equals(before)) {
      throw refused("此编号已用于另一批 this id asked for something else before: " + wish.id);
    }
    if (begun > 0) {
      log.write(sql, begun(area, wish));
    }
    return begun;
  }

  private static AccessLog.Look begun(String area, Wish wish) {
    String what = wish.word + " cases/" + wish.cases.size();
    return new AccessLog.Look(
        area, "", wish.actor.person(), "decide-batch", "batch/" + wish.id, what);
  }
}
