package org.mingjian.wire.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;

/// What is known of a person before an ask.
///
/// @param coveredFromDay the first day of which everything was reported, as
///   [org.mingjian.values.CivilTime] counts
/// @param visits in the order first met
public record History(int coveredFromDay, List<PastVisit> visits) {
  private static final int NEVER = CivilTime.day(LocalDate.of(9999, 1, 1));

  /// Copies in.
  public History {
    visits = List.copyOf(visits);
  }

  /// Nothing is known: whatever depends on earlier days is undetermined.
  public static History unknown() {
    return new History(NEVER, List.of());
  }

  /// The history told by rows of one person.
  public static History of(int coveredFromDay, List<ClaimRow> rows) {
    Map<Place, List<ClaimRow>> byVisit = new LinkedHashMap<>();
    List<ClaimRow> same = new ArrayList<>();
    for (ClaimRow row : rows) {
      // Stores mostly give the rows of a visit one after another.
      if (same.isEmpty() || !isSameVisit(same.getFirst(), row)) {
        Place visit = new Place(row.institution(), row.visit());
        same = byVisit.computeIfAbsent(visit, unused -> new ArrayList<>());
      }
      same.add(row);
    }
    return new History(coveredFromDay, byVisit.values().stream().map(PastVisit::of).toList());
  }

  private static boolean isSameVisit(ClaimRow one, ClaimRow other) {
    return one.visit().equals(other.visit()) && one.institution().equals(other.institution());
  }

  private record Place(String institution, String visit) {}

  /// The visit of this id at an institution.
  public Optional<PastVisit> visit(String institution, String id) {
    return visits.stream()
        .filter(visit -> visit.institution().equals(institution) && visit.id().equals(id))
        .findFirst();
  }
}
