package org.mingjian.cases.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a case has gathered on its way.
///
/// @param materials all of them, in the order they came
/// @param lettersDue kinds of letters that have no number yet
/// @param rulings the outcomes so far, in order
/// @param exemptions ids of those it left
public record Dossier(
    List<Material> materials,
    List<String> lettersDue,
    List<Ruling> rulings,
    List<String> exemptions) {
  static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), List.of());

  /// Copies in.
  public Dossier {
    materials = List.copyOf(materials);
    lettersDue = List.copyOf(lettersDue);
    rulings = List.copyOf(rulings);
    exemptions = List.copyOf(exemptions);
  }

  Dossier with(Material material) {
    return new Dossier(added(materials, material), lettersDue, rulings, exemptions);
  }

  Dossier with(Ruling ruling) {
    return new Dossier(materials, lettersDue, added(rulings, ruling), exemptions);
  }

  Dossier due(String letter) {
    return new Dossier(materials, added(lettersDue, letter), rulings, exemptions);
  }

  Dossier issued(String letter) {
    List<String> left = new ArrayList<>(lettersDue);
    left.remove(letter);
    return new Dossier(materials, left, rulings, exemptions);
  }

  Dossier left(String exemption) {
    return new Dossier(materials, lettersDue, rulings, added(exemptions, exemption));
  }

  private static <T> List<T> added(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  /// An outcome, given or taken as given.
  ///
  /// @param grounds blank where nobody decided
  public record Ruling(String step, String outcome, Grounds grounds, Instant at) {}
}
