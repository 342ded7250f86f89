package org.mingjian.synth.plant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.synth.city.Cashier;
import org.mingjian.synth.city.Refunds;
import org.mingjian.synth.claim.Person;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// Visits of one person in a calendar window, spread as its limit allows.
record VisitSeries(RuleSheet rule, String limit) {
  private static final int HOUR = 3600;
  private static final String CARE = "001102000010000";
  private static final Map<String, Integer> STAY_STEPS =
      Map.of("perDay", 0, "perMonth", 7, "perQuarter", 22, "perYear", 18);

  private boolean isStay() {
    return rule.list("kinds").contains("INPATIENT");
  }

  private int step() {
    return isStay() ? STAY_STEPS.getOrDefault(limit, 0) : limit.equals("perDay") ? 0 : 1;
  }

  /// A window with room for so many visits.
  Need need(int count) {
    return Need.any(step() * (count - 1) + 5).aligned(alignment());
  }

  private Need.Alignment alignment() {
    return switch (limit) {
      case "perMonth" -> Need.Alignment.MONTH;
      case "perQuarter" -> Need.Alignment.QUARTER;
      case "perYear" -> Need.Alignment.YEAR;
      default -> Need.Alignment.NONE;
    };
  }

  /// Whether so many visits break no narrower limit of the rule.
  boolean staysBelowOthers(int count) {
    int perQuarter = rule.whole("perQuarter");
    boolean crowded = limit.equals("perYear") && perQuarter > 0 && count > perQuarter;
    return !crowded;
  }

  /// One visit too many; every window that this breaks is marked.
  void exceed(Scene scene, int day, int count) {
    for (Visit visit : play(scene, day, count)) {
      visit.diagnose("R53.x00", "疲乏");
    }
    mark(scene, day);
    int perQuarter = rule.whole("perQuarter");
    if (limit.equals("perYear") && perQuarter > 0) {
      quarters(day, count, perQuarter).forEach(start -> mark(scene, start));
    }
  }

  /// As many visits as allowed.
  void reach(Scene scene, int day, int count) {
    play(scene, day, count);
    mark(scene, day);
  }

  /// One visit too many, which is refunded as a whole.
  void refundOne(Scene scene, int day, int count) {
    Visit last = play(scene, day, count).get(count - 1);
    last.diagnose("R53.x00", "疲乏");
    Cashier.settle(last, 0, last.end);
    Refunds.whole(last);
    mark(scene, day);
  }

  /// One visit too many, which is for a disease that does not count.
  void exemptOne(Scene scene, int day, String code) {
    List<Visit> visits = play(scene, day, rule.whole(limit) + 1);
    visits.get(0).diagnose(code, "诊断" + code);
    mark(scene, day);
  }

  private List<Visit> play(Scene scene, int day, int count) {
    String drug = scene.city().items().get("metformin").code();
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int begin = CivilTime.startOf(day + i * step()) + (step() == 0 ? 8 + i : 9) * HOUR;
      Visit visit = scene.visit(scene.kind(), begin);
      scene.charge(visit, isPharmacy() ? drug : CARE, begin + 60, 1);
      visits.add(visit);
    }
    return visits;
  }

  private boolean isPharmacy() {
    return rule.list("kinds").contains("PHARMACY");
  }

  private void mark(Scene scene, int startDay) {
    Person person = scene.self();
    if (rule.parameter("unit").equals("PERSON")) {
      scene.marks().window(person, startDay);
    } else {
      scene.marks().window(person, scene.home(), startDay);
    }
  }

  private List<Integer> quarters(int day, int count, int most) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      LocalDate date = CivilTime.date(day + i * step());
      LocalDate start = date.withMonth((date.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      counts.merge(CivilTime.day(start), 1, Integer::sum);
    }
    return counts.keySet().stream()
        .filter(start -> start != day && counts.getOrDefault(start, 0) > most)
        .toList();
  }
}
