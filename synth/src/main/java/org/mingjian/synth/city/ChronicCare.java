package org.mingjian.synth.city;

import java.util.List;
import org.mingjian.synth.catalogue.Ailment;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.MedicalType;
import org.mingjian.synth.claim.Visit;

/// Registered chronic diseases: monthly refills, and dialysis every few days.
final class ChronicCare {
  private static final double[] PLACES = {0.12, 0.5, 1.0};

  private final Chart chart;

  ChronicCare(Chart chart) {
    this.chart = chart;
  }

  /// All refills of one disease from `firstDay` to the end of the city's span.
  void add(Ailment ailment, int firstDay) {
    boolean dialysis = ailment.care().treatments().stream().anyMatch(ChronicCare::isDialysis);
    List<Item> drugs = regimen(ailment);
    int step = dialysis ? 3 : 29;
    for (int day = firstDay + chart.dice.between(0, step);
        day <= chart.city.span().toDay();
        day += step + chart.dice.between(0, dialysis ? 1 : 6)) {
      if (chart.dice.chance(0.9)) {
        refill(ailment, dialysis && chart.dice.chance(0.9) ? List.of() : drugs, day);
      }
    }
  }

  private static boolean isDialysis(Item item) {
    return item.name().equals("血液透析");
  }

  private List<Item> regimen(Ailment ailment) {
    List<Item> drugs = chart.some(ailment.care().drugs(), 0.4, 3);
    return drugs.isEmpty() ? ailment.care().drugs().subList(0, 1) : drugs;
  }

  private void refill(Ailment ailment, List<Item> drugs, int day) {
    int begin = chart.daytime(day);
    boolean dialysis = drugs.isEmpty();
    Visit visit =
        chart.open(
            dialysis ? chart.hospital : chart.place(PLACES),
            ailment.department(),
            new Visit.Admission(MedicalType.CHRONIC, begin));
    visit.disease = ailment.care().disease();
    visit.diagnose(ailment.icd(), ailment.name());
    if (dialysis) {
      for (String key : List.of("hemodialysis", "dialyzer", "dialysisline", "lmwh")) {
        chart.charge(visit, chart.city.items().get(key), begin, 1);
      }
    }
    for (Item drug : drugs) {
      int boxes = Math.max(1, Math.min(4, 28 / drug.supplyDays()));
      ChargeLine line = chart.charge(visit, drug, begin, boxes);
      line.prescription = 1;
      line.supplyDays = Math.min(30, boxes * drug.supplyDays());
    }
    for (Item test : chart.some(ailment.care().tests(), 0.06, 3)) {
      chart.charge(visit, test, begin + 900, 1);
    }
    visit.end = begin + 3600;
    Cashier.settle(visit, 0, visit.end);
  }
}
