package org.mingjian.cases.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;

/// Puts findings into cases. What is in a case already changes nothing, so a run may be repeated,
/// cut short and begun again.
public final class Intake {
  private final Desk desk;

  /// An intake for cases that `desk` decides on.
  public Intake(Desk desk) {
    this.desk = desk;
  }

  /// What findings of one key do to the cases of that key: nothing, a change to one, a new one, or
  /// both. Each change is one transaction.
  ///
  /// @param cases all cases of the key there are
  /// @param found findings of the key; those not named stay as they are
  public List<Decision.Accepted> gather(
      CaseKey key, List<CaseFile> cases, List<CaseFinding> found, Order order) {
    List<CaseFile> byNumber =
        cases.stream().sorted(Comparator.comparingInt(file -> file.opening().number())).toList();
    List<Decision.Accepted> changes = new ArrayList<>();
    List<CaseFinding> fresh = new ArrayList<>(found);
    for (CaseFile file : byNumber) {
      List<CaseFinding> held =
          fresh.stream().filter(one -> file.holdings().live(one.id()).isPresent()).toList();
      fresh.removeAll(held);
      List<CaseFinding> joining = new ArrayList<>(changed(file, held));
      if (file.equals(byNumber.get(byNumber.size() - 1)) && joins(file)) {
        joining.addAll(fresh);
        fresh.clear();
      }
      if (!joining.isEmpty()) {
        changes.add(desk.recorded(file, order, List.of(new CaseEvent.FindingsAdded(joining))));
      }
    }
    if (!fresh.isEmpty()) {
      changes.add(opened(key, byNumber, fresh, order));
    }
    return changes;
  }

  private boolean joins(CaseFile file) {
    return isOurs(file) && file.gathers(desk.limits().procedure());
  }

  private boolean isOurs(CaseFile file) {
    return file.opening().procedureId().equals(desk.limits().procedure().id());
  }

  /// Findings that say something else now. While a case gathers they replace what was there; later
  /// they only lower it: nobody is worse off than what he was heard on.
  private List<CaseFinding> changed(CaseFile file, List<CaseFinding> held) {
    if (file.isClosed() || !isOurs(file)) {
      return List.of();
    }
    boolean gathers = joins(file);
    return held.stream()
        .map(one -> gathers ? one : lowered(file, one))
        .filter(one -> !one.equals(current(file, one)))
        .toList();
  }

  private static CaseFinding lowered(CaseFile file, CaseFinding finding) {
    HeldFinding held = file.holdings().live(finding.id()).orElseThrow();
    Amount least = held.standing().min(finding.amount());
    return least.equals(held.standing()) ? held.finding() : held.finding().claiming(least);
  }

  private static CaseFinding current(CaseFile file, CaseFinding finding) {
    return file.holdings().live(finding.id()).orElseThrow().finding();
  }

  private Decision.Accepted opened(
      CaseKey key, List<CaseFile> before, List<CaseFinding> findings, Order order) {
    Optional<CaseFile> former =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    int number = former.map(file -> file.opening().number() + 1).orElse(1);
    CaseEvent.Opened opening =
        new CaseEvent.Opened(
            key.caseId(number),
            key,
            number,
            former.map(file -> file.opening().caseId()),
            desk.limits().procedure().id());
    return desk.opened(opening, findings, order);
  }
}
