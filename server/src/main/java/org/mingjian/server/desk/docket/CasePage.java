package org.mingjian.server.desk.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.LimitDay;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.Assignment;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Dossier;
import org.mingjian.cases.decision.HeldFinding;
import org.mingjian.cases.decision.Material;
import org.mingjian.cases.decision.Payout;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.cases.procedure.Step;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.server.identity.Persons;
import org.mingjian.values.LocalizedText;
import tools.jackson.databind.JsonNode;

/// A case as one page shows it.
public final class CasePage {
  private final CaseFiles files;
  private final CaseDesk desk;
  private final Findings findings;
  private final Cases cases;

  /// Pages made of these.
  public CasePage(CaseFiles files, CaseDesk desk, Findings findings, Cases cases) {
    this.files = files;
    this.desk = desk;
    this.findings = findings;
    this.cases = cases;
  }

  /// All one page needs. Money in fen. Names no insured person.
  ///
  /// @param version what a command has to name as seen
  /// @param former the case of the same key before it; empty for the first
  /// @param money where it stands now
  /// @param payout where the fund is known to have paid it; empty where nobody knows
  /// @param similar decided cases of the same rule and item
  /// @param persons who is behind the accounts that are named, as far as whoever looks may know
  public record Whole(
      String id,
      long version,
      String areaPath,
      CaseKeyView key,
      int number,
      String former,
      Place place,
      String verdict,
      List<Held> findings,
      List<Balance> money,
      Optional<Payout> payout,
      List<Material> materials,
      List<Dossier.Ruling> rulings,
      List<Action> actions,
      List<Happened> timeline,
      List<Cases.Listed> similar,
      SortedMap<String, String> persons) {
    /// Copies in.
    public Whole {
      persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
      findings = List.copyOf(findings);
      money = List.copyOf(money);
      materials = List.copyOf(materials);
      rulings = List.copyOf(rulings);
      actions = List.copyOf(actions);
      timeline = List.copyOf(timeline);
      similar = List.copyOf(similar);
    }
  }

  /// What the findings have in common; empty text where it is not part of it.
  public record CaseKeyView(
      String institution, String settlement, String rule, String item, String month) {
    static CaseKeyView of(CaseKey key) {
      return switch (key) {
        case CaseKey.OfSettlement one ->
            new CaseKeyView(one.institution(), one.settlementId(), "", "", "");
        case CaseKey.OfPattern one ->
            new CaseKeyView(one.institution(), "", one.ruleCode(), one.itemCode(), one.month());
      };
    }
  }

  /// Where it stands.
  ///
  /// @param step empty once closed
  /// @param limit last day of the step
  /// @param limitStanding how far the calendar of the days until then can be relied on
  public record Place(
      String step,
      Optional<LocalizedText> stepName,
      boolean escalated,
      Optional<LocalizedText> closing,
      String burden,
      String hearing,
      Optional<LocalDate> limit,
      String limitStanding,
      String assignee,
      String standIn) {}

  /// A finding of the case.
  ///
  /// @param doctor the institution's own code of who ordered it; empty where nobody is named
  /// @param claimedFen what is left of it after what people decided
  /// @param withdrawn why it fell away; empty while it stands
  /// @param words evidence, wording, clause and names, by the column of an audit's file
  public record Held(
      String id,
      String rule,
      String verdict,
      String settlement,
      String line,
      String item,
      String doctor,
      String day,
      long amountFen,
      long claimedFen,
      Optional<LocalizedText> withdrawn,
      SortedMap<String, String> words) {
    /// Copies in.
    public Held {
      words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }
  }

  /// Something that can be done, and why not by whoever looks, where not.
  ///
  /// @param command its word
  /// @param outcome of `give-outcome` and `give-opinion`; empty otherwise
  /// @param reasons codes it needs one of, with their names
  /// @param against code of what stands against it; empty where nothing does
  /// @param leeway of `suspend` and `extend`, for whoever grants it; empty otherwise
  public record Action(
      String command,
      String outcome,
      Optional<LocalizedText> name,
      Map<String, LocalizedText> reasons,
      boolean needsOpinion,
      String against,
      Optional<LocalizedText> why,
      Optional<Leeway> leeway) {}

  /// An event of the file.
  public record Happened(long sequence, Instant at, String person, String event, JsonNode fields) {}

  /// The page of a file for whoever looks.
  public Whole of(DSLContext sql, CaseFiles.Kept kept, Actor actor) {
    CaseFile file = kept.file();
    CaseKey key = file.opening().key();
    String id = file.opening().caseId();
    CaseKeyView view = CaseKeyView.of(key);
    List<Recorded> events = files.recorded(sql, id);
    SortedMap<String, String> persons = Persons.called(sql, Involved.in(events));
    Discretion shown = Discretion.towards(actor, files.procedureOf(file)).knowing(persons);
    return new Whole(
        id,
        file.progress().sequence(),
        kept.areaPath(),
        view,
        file.opening().number(),
        file.opening().former().orElse(""),
        place(file, shown),
        file.holdings().verdict().name(),
        held(file, findings.ofKey(sql, key.caseId(1))),
        Balance.of(events, files.procedureOf(file)),
        file.payment().payout(),
        file.dossier().materials(),
        shown.rulings(file.dossier().rulings()),
        new OpenActions(files.limits(file), desk).of(file, actor),
        shown.timeline(events),
        similar(sql, file),
        persons);
  }

  /// The findings of a key, in full.
  public List<Listed> findings(DSLContext sql, String key) {
    return findings.ofKey(sql, key);
  }

  private List<Cases.Listed> similar(DSLContext sql, CaseFile file) {
    return CaseFiles.leading(file)
        .map(one ->
            cases.similar(sql, one.ruleCode(), one.line().itemCode(), file.opening().caseId()))
        .orElse(List.of());
  }

  /// The step a file stands at; empty once closed.
  public String step(CaseFile file) {
    return file.step(files.procedureOf(file)).map(Step::id).orElse("");
  }

  /// Why it was closed; empty before.
  public String closing(CaseFile file) {
    return file.position().stand() instanceof Stand.Closed closed ? closed.closing() : "";
  }

  private Place place(CaseFile file, Discretion shown) {
    Optional<LimitDay> limit = files.limits(file).of(file, desk.today());
    Optional<Assignment> assignment = file.stay().assignment();
    return new Place(
        step(file),
        file.step(files.procedureOf(file)).map(Step::name),
        file.position().isEscalated(),
        Optional.of(closing(file))
            .filter(code -> !code.isEmpty())
            .map(new CaseWords(files.procedureOf(file))::closingName),
        file.position().burden().name(),
        file.position().hearing().name(),
        limit.map(LimitDay::day),
        limit.map(day -> day.standing().name()).orElse(""),
        shown.person(assignment.map(Assignment::person).orElse("")),
        shown.person(
            assignment.flatMap(Assignment::standIn).map(Assignment.StandIn::person).orElse("")));
  }

  private static List<Held> held(CaseFile file, List<Listed> kept) {
    Map<String, Listed> byId = new TreeMap<>();
    kept.forEach(one -> byId.putIfAbsent(one.id(), one));
    List<Held> held = new ArrayList<>();
    file.holdings()
        .byId()
        .forEach((id, one) -> held.add(held(one, Optional.ofNullable(byId.get(id)))));
    return held;
  }

  private static Held held(HeldFinding held, Optional<Listed> kept) {
    return new Held(
        held.finding().id(),
        held.finding().ruleCode(),
        held.finding().verdict().name(),
        held.finding().line().settlementId(),
        held.finding().line().lineId(),
        held.finding().line().itemCode(),
        kept.map(one -> one.whose().doctor()).orElse(""),
        held.finding().line().day(),
        held.finding().amount().totalFen(),
        held.claimed().totalFen(),
        held.withdrawn().map(Withdrawal::text),
        kept.map(Listed::words).orElseGet(TreeMap::new));
  }
}
