package org.mingjian.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.VisitColumns;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Blame;
import org.mingjian.finding.Claim;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Place;
import org.mingjian.finding.RuleMark;
import org.mingjian.finding.Verdict;
import org.mingjian.finding.Wording;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// Puts hits into findings.
final class FindingComposer {
  private static final String NATION = "国家";

  private final Release release;
  private final Phase phase;
  private final View view;
  private final Identities.Texts texts;
  private final FundShares shares;

  FindingComposer(Release release, Phase phase, View view, Identities.Texts texts) {
    this.release = release;
    this.phase = phase;
    this.view = view;
    this.texts = texts;
    this.shares = new FundShares(view);
  }

  Finding compose(RuleDefinition rule, Kernel kernel, Hit hit) {
    Explanation explanation = kernel.explain(view, hit, texts);
    RuleMark mark = mark(rule, hit);
    Place place = place(rule, hit);
    Claim claim = claim(hit);
    Blame blame = hit.line == Hit.NONE ? visitBlame(hit) : lineBlame(hit);
    String subject = hit.isWindow() ? hit.window : blame.lineId();
    return new Finding(
        Finding.idOf(mark, place, claim, subject),
        mark,
        place,
        claim,
        blame,
        hit.window,
        hit.amountFen,
        fund(hit),
        explanation.evidence(),
        wording(rule, explanation, blame));
  }

  private RuleMark mark(RuleDefinition rule, Hit hit) {
    boolean pointed = hit.point != Hit.NONE && !rule.tables().isEmpty();
    return new RuleMark(
        release.id(),
        rule.code(),
        rule.text().name(),
        Verdict.valueOf(rule.verdict()),
        phase,
        pointed ? firstTable(rule).id(hit.point) : "",
        pointed ? firstTable(rule).layer(hit.point) : NATION,
        rule.isShadow());
  }

  private KnowledgeTable firstTable(RuleDefinition rule) {
    return release.table(rule.tables().get(0));
  }

  private Place place(RuleDefinition rule, Hit hit) {
    Dictionaries codes = view.codes.dictionaries;
    VisitColumns visits = view.visits;
    int area =
        rule.scope().follows() == RuleScope.Follows.TREATMENT
            ? visits.treatmentArea[hit.visit]
            : visits.insuredArea[hit.visit];
    int department =
        hit.line == Hit.NONE ? visits.department[hit.visit] : view.lines.department[hit.line];
    int doctor = hit.line == Hit.NONE ? 0 : view.lines.doctor[hit.line];
    int institution = hit.oneInstitution ? visits.institution[hit.visit] : CodeDictionary.ABSENT;
    return new Place(
        codes.areas().code(area),
        codes.institutions().code(institution),
        codes.institutions().name(institution),
        codes.departments().code(department),
        codes.departments().name(department),
        codes.doctors().code(doctor),
        codes.doctors().name(doctor));
  }

  private Claim claim(Hit hit) {
    Dictionaries codes = view.codes.dictionaries;
    int settlement =
        hit.line == Hit.NONE ? lastSettlement(hit.visit) : view.lines.settlement[hit.line];
    boolean window = hit.isWindow();
    return new Claim(
        texts.personNumber(hit.visit),
        window ? "" : texts.visitId(hit.visit),
        window || settlement < 0 ? "" : texts.settlementId(settlement),
        window ? "" : codes.medicalTypes().code(view.visits.medicalType[hit.visit]),
        codes.insuranceTypes().code(view.visits.insuranceType[hit.visit]));
  }

  private int lastSettlement(int visit) {
    int end = view.visits.firstSettlement[visit + 1];
    return end > view.visits.firstSettlement[visit] ? end - 1 : -1;
  }

  private Blame lineBlame(Hit hit) {
    LineColumns lines = view.lines;
    List<String> related = new ArrayList<>(hit.related.length);
    for (int line : hit.related) {
      related.add(texts.lineId(line));
    }
    int item = lines.item[hit.line];
    return new Blame(
        texts.lineId(hit.line),
        view.codes.dictionaries.items().code(item),
        view.codes.dictionaries.items().name(item),
        Decimals.format(lines.quantity[hit.line], Decimals.QUANTITY_SCALE),
        Decimals.format(lines.unitPrice[hit.line], Decimals.PRICE_SCALE),
        related,
        new Facts(view, texts).time(hit.line));
  }

  private Blame visitBlame(Hit hit) {
    return new Blame(
        "", "", "", "", "", List.of(), hit.isWindow() ? windowDay(hit) : visitTime(hit.visit));
  }

  /// The first day of the window, whose start is a day, a month, a quarter or a year.
  private static String windowDay(Hit hit) {
    return Windows.firstDay(hit.window).toString();
  }

  private String visitTime(int visit) {
    int begin = view.visits.begin[visit];
    boolean dateOnly = (view.visits.flags[visit] & VisitColumns.BEGIN_DATE_ONLY) != 0;
    if (begin != CivilTime.ABSENT) {
      return CivilTime.text(begin, dateOnly);
    }
    int first = view.visits.firstLine[visit];
    return first < view.visits.firstLine[visit + 1] ? new Facts(view, texts).time(first) : "";
  }

  private long fund(Hit hit) {
    if (hit.line != Hit.NONE) {
      return shares.ofPart(hit.line, hit.amountFen);
    }
    if (!hit.isWindow()) {
      return hit.amountFen == 0 ? 0 : shares.ofVisit(hit.visit);
    }
    long sum = 0;
    for (int visit : hit.windowVisits) {
      sum += shares.ofVisit(visit);
    }
    return sum;
  }

  private static Wording wording(RuleDefinition rule, Explanation explanation, Blame blame) {
    Comparison comparison = explanation.evidence().comparison();
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("item", blame.itemName().isEmpty() ? blame.itemCode() : blame.itemName());
    arguments.put("measured", comparison.measuredText());
    arguments.put("limit", comparison.limitText());
    arguments.put("unit", comparison.unit());
    arguments.put("related", "");
    arguments.put("point", explanation.evidence().point().getOrDefault("object", ""));
    arguments.putAll(explanation.arguments());
    return Wording.of(rule.code(), rule.text().message(), arguments);
  }
}
