package org.mingjian.testing.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Small extracts that provoke differences between two ways of judging: lines of one second,
/// refunds of every kind, limits met exactly, facts missing. Every row is readable and believable.
/// The same seed gives the same files.
public final class RandomClaims {
  private final long seed;
  private final Path rulepack;

  /// `rulepack` is the folder with `tables.yaml` and `knowledge`.
  public RandomClaims(long seed, Path rulepack) {
    this.seed = seed;
    this.rulepack = rulepack;
  }

  /// Writes the extract into `folder` and the area's knowledge tables into `folder/local`. One more
  /// person gets about `crowd` lines; 0 leaves it out.
  public void write(Path folder, int crowd) throws IOException {
    Dice dice = new Dice(seed);
    CodePool pool = new CodePool(dice, rulepack.resolve("knowledge"));
    new HostilePoints(dice, pool).write(rulepack.resolve("tables.yaml"), folder.resolve("local"));
    HostileTables tables = new HostileTables();
    Form form = new Form(seed % 4 == 3, seed % 6 == 4);
    HostileVisits visits = new HostileVisits(dice, pool, tables, form);
    for (int person = 1; person <= 12; person++) {
      addPerson(dice, visits, HostilePerson.of(dice, person));
    }
    for (int lines = 0; lines < crowd; lines += 1000) {
      visits.add(new HostilePerson("P999", "2", java.time.LocalDate.of(1950, 1, 31)), 1000);
    }
    stock(dice, pool, tables);
    tables.write(folder, leftOut(form), form.unsettled());
  }

  /// Movements and counts of some items, counted at the ends of most months.
  private static void stock(Dice dice, CodePool pool, HostileTables tables) {
    List<String> items = new java.util.ArrayList<>(pool.drugs.subList(0, 6));
    items.addAll(pool.consumables.subList(0, 3));
    items.add(pool.services.getFirst());
    for (String item : items) {
      for (String institution : List.of("H01", "H02", "Y01")) {
        for (String day : List.of("2024-12-31", "2025-01-31", "2025-02-01", "2025-03-31")) {
          stock(dice, tables, List.of(institution, item, "1", dice.of(day, day, "2025-02-11")));
        }
        stock(dice, tables, List.of(institution, item, "3", dice.of("2025-01-05", "2025-03-09")));
        stock(dice, tables, List.of(institution, item, "2", dice.of("2025-01-07", "2025-02-10")));
        stock(dice, tables, List.of(institution, item, "4", "2025-01-20"));
      }
    }
  }

  private static void stock(Dice dice, HostileTables tables, List<String> what) {
    if (dice.percent(10)) {
      return;
    }
    tables
        .stocks
        .add()
        .put("fixmedins_code", what.get(0))
        .put("med_list_codg", what.get(1))
        .put("inv_data_type", what.get(2))
        .put("inv_chg_type", what.get(2).equals("2") ? dice.of("101", "102", "109") : "")
        .put("cnt", dice.of("0", "1", "5", "20", "2.5", "100"))
        .put("opt_time", what.get(3) + dice.of("", " 08:00:00", " 18:30:00"));
  }

  private static void addPerson(Dice dice, HostileVisits visits, HostilePerson person) {
    int count = person.isFrequent() ? 60 : dice.between(1, 30);
    for (int visit = 0; visit < count; visit++) {
      visits.add(person, dice.of(List.of(0, 1, 2, 3, 5, 8, 13, 40)));
    }
  }

  /// Which columns of the charge lines an extract lacks: all have one of the two line numbers.
  private List<String> leftOut(Form form) {
    String scope =
        switch ((int) (seed % 5)) {
          case 3 -> "inscp_amt";
          case 4 -> "inscp_amt;fulamt_ownpay_amt";
          default -> "";
        };
    String number = form.numberedInVisit() ? "bkkp_sn" : seed % 7 == 5 ? "feedetl_sn" : "";
    return List.of((scope + ";" + number).split(";", -1));
  }

  /// What sort of extract a seed gives: line keys unique only inside their visit; claims that are
  /// not settled yet, without `setl_d`.
  record Form(boolean numberedInVisit, boolean unsettled) {}
}
