package org.mingjian.synth.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.synth.city.City;
import org.mingjian.synth.local.CityTables;

class PlantedCasesTest {
  private static final int PERSONS = 2000;

  private final City city = City.of(5, PERSONS, 12);
  private final Release release = release(city);
  private final PlantedCases cases = new PlantedCases(city, release, PERSONS);

  @Test
  void leavesNoRuleUnplanted() {
    assertEquals(List.of(), cases.unplanted());
  }

  @Test
  void plantsAndNearlyMissesEveryRuleAtLeastThreeTimes() {
    Map<String, Map<Planting, Long>> counts =
        truth()
            .collect(
                Collectors.groupingBy(
                    TruthRow::ruleCode,
                    Collectors.groupingBy(TruthRow::kind, Collectors.counting())));
    for (RuleDefinition rule : release.rules()) {
      Map<Planting, Long> of = counts.getOrDefault(rule.code(), Map.of());
      assertTrue(of.getOrDefault(Planting.PLANTED, 0L) >= 3, rule.code() + " " + of);
      assertTrue(of.getOrDefault(Planting.NEAR_MISS, 0L) >= 3, rule.code() + " " + of);
    }
  }

  @Test
  void givesEveryCaseAPersonOfItsOwn() {
    long persons = numbers().mapToObj(i -> cases.get(i).claims().person()).distinct().count();
    assertEquals(cases.count(), persons);
  }

  @Test
  void playsACaseTheSameWayEveryTime() {
    PlantedCases again = new PlantedCases(City.of(5, PERSONS, 12), release, PERSONS);
    assertEquals(cases.get(17).truth(), again.get(17).truth());
  }

  @Test
  void plantsInAFewMonthsWhatFitsIntoThem() {
    City small = City.of(5, PERSONS, 2);
    PlantedCases few = new PlantedCases(small, release(small), PERSONS);
    assertTrue(few.unplanted().size() <= 14, few.unplanted().toString());
  }

  private Stream<TruthRow> truth() {
    return numbers().mapToObj(cases::get).flatMap(planted -> planted.truth().stream());
  }

  private IntStream numbers() {
    return IntStream.range(0, cases.count());
  }

  private static Release release(City city) {
    RulePack pack = RulePack.builtIn();
    CityTables tables = new CityTables(city, pack);
    return new ReleaseBuilder(pack).with(tables.read(pack.schemas())).build();
  }
}
