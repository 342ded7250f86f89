package org.mingjian.server.desk.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mingjian.cases.decision.Dossier;
import org.mingjian.cases.decision.Material;
import org.mingjian.server.desk.docket.CasePage;
import org.mingjian.values.LocalizedText;

/// A case as an expert sees it: what was found, what was said of it, not whose it is. Money in fen.
///
/// @param limit last day to give an opinion
/// @param materials the kinds of what was attached; the files name who sent them
/// @param copies of those, with the names blacked out: they may be read
/// @param declared whether one said one has no conflict of interest
/// @param opinion the outcome one is for; empty until one said so
/// @param outcomes what one may be for
public record BlindCase(
    String id,
    long version,
    String verdict,
    Optional<LocalDate> limit,
    List<Found> findings,
    List<Said> said,
    List<String> materials,
    List<Copy> copies,
    boolean declared,
    String opinion,
    List<Choice> outcomes) {
  /// Copies in.
  public BlindCase {
    findings = List.copyOf(findings);
    said = List.copyOf(said);
    materials = List.copyOf(materials);
    copies = List.copyOf(copies);
    outcomes = List.copyOf(outcomes);
  }

  /// A finding of it.
  ///
  /// @param number of those that stand, from 1: what its charges are asked by
  public record Found(
      int number,
      String rule,
      String verdict,
      String item,
      String day,
      long amountFen,
      SortedMap<String, String> words) {
    /// Copies in.
    public Found {
      words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /// Those that still stand.
    static List<Found> of(List<CasePage.Held> all, Blindfold blindfold) {
      List<CasePage.Held> standing = standing(all);
      return IntStream.range(0, standing.size())
          .mapToObj(at -> of(at + 1, standing.get(at), blindfold))
          .toList();
    }

    static List<CasePage.Held> standing(List<CasePage.Held> all) {
      return all.stream().filter(held -> held.withdrawn().isEmpty()).toList();
    }

    private static Found of(int number, CasePage.Held held, Blindfold blindfold) {
      return new Found(
          number,
          held.rule(),
          held.verdict(),
          held.item(),
          held.day(),
          held.amountFen(),
          blindfold.words(held.words()));
    }
  }

  /// What was decided or answered at a step before, and why.
  public record Said(String step, String outcome, String reason, String opinion, Instant at) {
    static Said of(Dossier.Ruling ruling, Blindfold blindfold) {
      return new Said(
          ruling.step(),
          ruling.outcome(),
          ruling.grounds().reason(),
          blindfold.text(ruling.grounds().opinion()),
          ruling.at());
    }
  }

  /// A copy of a material.
  ///
  /// @param number which of the case's materials it is a copy of, from 1
  public record Copy(int number, String kind, String hash) {
    static List<Copy> of(List<Material> materials, List<BlindCopies.Copy> copies) {
      List<Copy> all = new ArrayList<>();
      for (int i = 0; i < materials.size(); i++) {
        Material original = materials.get(i);
        int number = i + 1;
        copies.stream()
            .filter(copy -> copy.material().equals(original.hash()))
            .forEach(copy -> all.add(new Copy(number, original.kind(), copy.hash())));
      }
      return all;
    }
  }

  /// An outcome to be for.
  ///
  /// @param reasons codes it needs one of, with their names
  public record Choice(String outcome, LocalizedText name, Map<String, LocalizedText> reasons) {
    static List<Choice> of(List<CasePage.Action> actions) {
      return actions.stream()
          .filter(action -> action.command().equals("give-outcome"))
          .map(action ->
              new Choice(
                  action.outcome(),
                  action.name().orElse(new LocalizedText("", "")),
                  action.reasons()))
          .toList();
    }
  }

  static BlindCase of(
      CasePage.Whole whole, Blindfold blindfold, Seats.Seat seat, List<Copy> copies) {
    return new BlindCase(
        whole.id(),
        whole.version(),
        whole.verdict(),
        whole.place().limit(),
        Found.of(whole.findings(), blindfold),
        whole.rulings().stream().map(ruling -> Said.of(ruling, blindfold)).toList(),
        whole.materials().stream().map(Material::kind).toList(),
        copies,
        seat.declared(),
        seat.opinion(),
        Choice.of(whole.actions()));
  }
}
