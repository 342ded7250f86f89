package org.mingjian.wire.order;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.Identities;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.Program;
import org.mingjian.engine.frame.Asked;
import org.mingjian.engine.frame.AskedVisits;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.JudgedAreas;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.AreaReleases;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.wire.fact.RowScan;
import org.mingjian.wire.history.History;

/// Judges asks by one release. Immutable, shared by threads.
public final class OrderJudge {
  /// By verdict, then by money.
  public static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing((Finding finding) -> finding.mark().verdict())
          .thenComparing(Comparator.comparingLong(Finding::amountFen).reversed())
          .thenComparing(Finding::id);

  /// What an ask brings along, by where it would stand in an extract.
  private static final FieldPresence FIELDS =
      new FieldPresence(
          Set.of(
              "mdtrt_d",
              "mdtrt_d.gend",
              "mdtrt_d.brdy",
              "mdtrt_d.insutype",
              "mdtrt_d.med_type",
              "mdtrt_d.hosp_lv",
              "mdtrt_d.begntime",
              "mdtrt_d.endtime",
              "mdtrt_d.dscg_maindiag_code",
              "setl_list_diag_d",
              "setl_list_diag_d.diag_code",
              "setl_list_diag_d.maindiag_flag",
              "setl_list_oprn_d",
              "setl_list_oprn_d.oprn_oprt_code",
              "setl_list_oprn_d.main_oprn_flag",
              "fee_list_d",
              "fee_list_d.hilist_code",
              "fee_list_d.fulamt_ownpay_amt",
              "fee_list_d.med_chrgitm_type",
              "fee_list_d.rx_drord_no",
              "fee_list_d.bilg_dept_codg",
              "fee_list_d.bilg_dr_code"));

  /// An area that a message does not state: the institution's.
  private static final String UNSTATED = "";

  private final Program program;
  private final AreaReleases areas;
  private final Map<Phase, Program.RuleChoice> speaking = new EnumMap<>(Phase.class);
  private final Map<String, String> bases;
  private final Spares<RowScan> scans = new Spares<>(RowScan::new);

  /// Compiles a release for what an ask says.
  public OrderJudge(Release release) {
    this.program = Program.compile(release, FIELDS);
    this.areas = AreaReleases.of(List.of(release));
    for (Phase phase : Phase.values()) {
      Set<String> codes = codes(release, phase);
      speaking.put(phase, program.choose(rule -> !rule.isShadow() && codes.contains(rule.code())));
    }
    this.bases =
        release.rules().stream()
            .collect(Collectors.toMap(RuleDefinition::code, rule -> rule.basis().text()));
  }

  /// Document and clause a finding rests on: the point's, else the rule's.
  public String basis(Finding finding) {
    String ofPoint = finding.evidence().point().getOrDefault("basis", "");
    return ofPoint.isEmpty() ? bases.getOrDefault(finding.mark().ruleCode(), "") : ofPoint;
  }

  /// The codes of the rules that speak at a moment.
  private static Set<String> codes(Release release, Phase phase) {
    return release.rules().stream()
        .filter(rule -> rule.isEver(RuleStage.ON))
        .filter(rule -> rule.scope().moments().contains(phase.name()))
        .map(RuleDefinition::code)
        .collect(Collectors.toSet());
  }

  /// What an ask brings along, by where it would stand in an extract: rules that need more cannot
  /// be assessed on it.
  public static FieldPresence fields() {
    return FIELDS;
  }

  /// The release judged by.
  public Release release() {
    return program.release();
  }

  /// As the other, asked by an institution that lies in the release's area.
  public List<Finding> judge(Phase phase, Patient patient, History history) {
    return judge(phase, patient, history, "/" + release().area().code());
  }

  /// What a patient of an ask is told, worst first: findings of rules that speak at this moment, on
  /// what is ordered now or on the visit itself. Rules that follow another area than the release's
  /// say nothing. `areaPath` has the areas the institution lies in, such as `/370000/370600`.
  public List<Finding> judge(Phase phase, Patient patient, History history, String areaPath) {
    Dictionaries dictionaries = Dictionaries.empty();
    PersonBatch batch = scans.lend(scan -> batch(patient, history, dictionaries, scan));
    JudgedAreas judged = judged(dictionaries, patient, areaPath);
    Current current = Current.of(patient);
    Asked asked = new Asked(DayRange.ALL, judged, current::visits);
    Program.RuleChoice heard = Objects.requireNonNull(speaking.get(phase));
    Judgement judgement =
        program.judgeAlone(program.bind(dictionaries), asked, phase, heard).judge(batch);
    Identities.Texts texts = visitTexts(batch);
    List<Finding> told = new ArrayList<>();
    judgement.findings((rule, hit) -> current.isMeant(hit, texts), told::add);
    told.removeIf(finding -> !current.isBlamed(finding));
    told.sort(WORST_FIRST);
    return told;
  }

  /// Whether an institution is one whose patients the release is for, by the areas it lies in.
  public boolean covers(String areaPath) {
    return areas.isNation() || path(areaPath).contains(release().area().code().digits());
  }

  private static List<String> path(String areaPath) {
    return List.of(areaPath.split("/", -1));
  }

  /// The register of institutions knows areas that the release's tree need not.
  private JudgedAreas judged(Dictionaries dictionaries, Patient patient, String areaPath) {
    if (areas.isNation()) {
      return JudgedAreas.ALL;
    }
    Set<String> own = new HashSet<>();
    if (covers(areaPath)) {
      own.add(UNSTATED);
      List<String> path = path(areaPath);
      own.addAll(path.subList(path.indexOf(release().area().code().digits()), path.size()));
      patient.visits().stream()
          .filter(visit -> visit.id().equals(patient.currentVisit()))
          .forEach(visit -> own.add(visit.areas().treatment()));
    }
    return JudgedAreas.of(
        dictionaries.areas(),
        area ->
            own.contains(area)
                || !area.equals(UNSTATED) && areas.judging(area) != AreaReleases.NONE);
  }

  private static PersonBatch batch(
      Patient patient, History history, Dictionaries dictionaries, RowScan scan) {
    OrderDraft draft = new OrderDraft(scan);
    return new PersonBatchBuilder(dictionaries)
        .coveredFrom(coveredFrom(patient, history))
        .person(patient.id(), person -> draft.add(person, patient, history))
        .build();
  }

  /// Without history everything is known from the begin of the visit asked about: a line dated
  /// before it is mistyped.
  private static int coveredFrom(Patient patient, History history) {
    return patient.visits().stream()
        .filter(visit -> visit.id().equals(patient.currentVisit()))
        .flatMapToInt(OrderJudge::days)
        .reduce(history.coveredFromDay(), Math::min);
  }

  private static IntStream days(Encounter visit) {
    int begin = visit.begin().isPresent() ? visit.begin().day() : Integer.MIN_VALUE;
    return visit.orders().stream().mapToInt(line -> line.at().day()).filter(day -> day >= begin);
  }

  private static Identities.Texts visitTexts(PersonBatch batch) {
    BitSet visits = new BitSet();
    visits.set(0, batch.visits.count);
    return batch.identities().read(visits, new BitSet());
  }

  /// What is asked about.
  private record Current(String visit, List<String> lines) {
    static Current of(Patient patient) {
      List<String> lines =
          patient.visits().stream()
              .filter(visit -> visit.id().equals(patient.currentVisit()))
              .flatMap(visit -> visit.orders().stream())
              .filter(OrderLine::current)
              .map(OrderLine::id)
              .toList();
      return new Current(patient.currentVisit(), lines);
    }

    /// The visits of its number; all where it has none, which windows of a person are told with.
    boolean[] visits(PersonBatch batch) {
      if (visit.isEmpty()) {
        return AskedVisits.ALL.of(batch);
      }
      Identities.Texts texts = visitTexts(batch);
      boolean[] asked = new boolean[batch.visits.count];
      for (int v = 0; v < asked.length; v++) {
        asked[v] = texts.visitId(v).equals(visit);
      }
      return asked;
    }

    /// Whether a hit may blame something asked about: it is of the visit's number.
    boolean isMeant(Hit hit, Identities.Texts texts) {
      return (hit.isWindow() ? "" : texts.visitId(hit.visit)).equals(visit);
    }

    /// A line of another visit may have the same id.
    boolean isBlamed(Finding finding) {
      String line = finding.blame().lineId();
      return finding.claim().visitId().equals(visit) && (line.isEmpty() || lines.contains(line));
    }
  }
}
