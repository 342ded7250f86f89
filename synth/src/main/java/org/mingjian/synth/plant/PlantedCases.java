package org.mingjian.synth.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.synth.city.City;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.PersonClaims;
import org.mingjian.synth.claim.StockEntry;

/// All cases planted into a city: the same number for every rule, violations and near misses by
/// turns. Cases do not depend on one another. Safe for several threads.
public final class PlantedCases {
  private static final int LEAST = 12;
  private static final int PERSONS_PER_CASE = 400;

  private final City city;
  private final PlantItems items;
  private final List<Planned> planned = new ArrayList<>();
  private final List<String> unplanted = new ArrayList<>();
  private final int perRule;
  private final int firstPerson;

  /// Plans cases for every rule of a release that can be judged; their persons follow the city's.
  public PlantedCases(City city, Release release, int persons) {
    this.city = city;
    this.items = new PlantItems(release, city.items());
    this.perRule = Math.max(LEAST, persons / PERSONS_PER_CASE);
    this.firstPerson = persons + 1;
    for (RuleDefinition rule : release.rules()) {
      plan(new RuleSheet(rule, release));
    }
  }

  private void plan(RuleSheet sheet) {
    Scripts scripts = new Scripts(sheet, city);
    Planters.of(sheet.template()).plan(scripts);
    if (scripts.isEmpty()) {
      unplanted.add(sheet.code());
    } else {
      planned.add(new Planned(sheet, scripts));
    }
  }

  /// A rule and what can be played for it.
  private record Planned(RuleSheet sheet, Scripts scripts) {}

  /// One case: the claims of its person and what the rule must say of them.
  public record Case(PersonClaims claims, List<TruthRow> truth, List<StockEntry> stocks) {}

  /// How many cases there are.
  public int count() {
    return planned.size() * perRule;
  }

  /// Codes of rules for which nothing could be planted, for want of points or of days.
  public List<String> unplanted() {
    return List.copyOf(unplanted);
  }

  /// Everything the rules must and must not blame, in the order of the cases.
  public List<TruthRow> truth() {
    return IntStream.range(0, count())
        .mapToObj(this::get)
        .flatMap(planted -> planted.truth().stream())
        .distinct()
        .toList();
  }

  /// Stock entries of all cases, in their order.
  public List<StockEntry> stocks() {
    return large().flatMap(planted -> planted.stocks().stream()).toList();
  }

  private Stream<Case> large() {
    return IntStream.range(0, count())
        .filter(number -> planned.get(number % planned.size()).scripts.isLarge())
        .mapToObj(this::get);
  }

  /// Institutions that cases brought with them, by code.
  public List<Institution> institutions() {
    Map<String, Institution> own = new TreeMap<>();
    large()
        .flatMap(planted -> planted.claims().visits().stream())
        .forEach(visit -> own.put(visit.institution.code(), visit.institution));
    city.institutions().all().forEach(known -> own.remove(known.code()));
    return List.copyOf(own.values());
  }

  /// The case with this number, from 0.
  public Case get(int number) {
    Planned rule = planned.get(number % planned.size());
    Script script = rule.scripts.script(number / planned.size());
    Scene scene = new Scene(city, items, rule.sheet, firstPerson + number);
    int day = script.need().pick(city.span(), scene.dice());
    script.act().accept(scene, day);
    PersonClaims claims = scene.finish(script.turn());
    List<TruthRow> truth = scene.marks().rows(script.planting(), script.note());
    return new Case(claims, truth, List.copyOf(scene.stocks()));
  }
}
