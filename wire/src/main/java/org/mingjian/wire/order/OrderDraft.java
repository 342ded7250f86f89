package org.mingjian.wire.order;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.wire.fact.NationalCodes;
import org.mingjian.wire.fact.RowScan;
import org.mingjian.wire.history.History;
import org.mingjian.wire.history.PastVisit;

/// Puts an ask into the engine's terms. Whatever the ask does not say is absent there too.
final class OrderDraft {
  private final RowScan scan;

  /// Reads histories by `scan`, which is the thread's own.
  OrderDraft(RowScan scan) {
    this.scan = scan;
  }

  /// Adds the visits of a patient to a draft of the person, with what else is known of them. Of a
  /// visit that both know the sender's word counts; what was uploaded of it and is not in the ask
  /// comes on top.
  void add(PersonDraft person, Patient patient, History history) {
    person.sex(patient.sex()).birth(patient.birthDay());
    Set<PastVisit> merged = new HashSet<>();
    for (Encounter visit : patient.visits()) {
      Optional<PastVisit> known = history.visit(visit.institution().code(), visit.id());
      known.ifPresent(merged::add);
      if (known.isEmpty() || visit.id().equals(patient.currentVisit())) {
        person.visit(visit.id(), draft -> add(draft, visit, known));
      } else {
        known.get().addTo(person, scan);
      }
    }
    history.visits().stream()
        .filter(visit -> !merged.contains(visit))
        .forEach(visit -> visit.addTo(person, scan));
  }

  private void add(VisitDraft draft, Encounter visit, Optional<PastVisit> known) {
    add(draft, visit);
    known.ifPresent(past -> past.addLines(draft, new UploadedLines(visit.orders())::isNew, scan));
  }

  private static void add(VisitDraft draft, Encounter visit) {
    draft
        .unsettled()
        .institution(visit.institution().code(), visit.institution().name())
        .institutionType(NationalCodes.institutionType(visit.institution().code()))
        .hospitalLevel(visit.level())
        .medicalType(visit.medicalType())
        .payLocation("")
        .insuranceType(visit.insuranceType())
        .areas(visit.areas().treatment(), visit.areas().insured())
        .department(visit.department().code(), visit.department().name())
        .begin(visit.begin().second(), visit.begin().dateOnly())
        .end(visit.end().second(), visit.end().dateOnly())
        .mainDiagnosis(visit.mainDiagnosis());
    visit.diagnoses().forEach(draft::diagnosis);
    visit.operations().forEach(draft::operation);
    visit.orders().forEach(line -> draft.line(line.id(), row -> add(row, line)));
  }

  private static void add(LineDraft row, OrderLine line) {
    row.item(line.item().code(), line.item().name())
        .at(line.at().second(), line.at().dateOnly())
        .quantity(line.quantity())
        .price(line.unitPrice())
        .amount(line.amountFen())
        .prescription(line.prescriptionId())
        .chargeCategory(line.category())
        .department(line.department().code(), line.department().name())
        .doctor(line.doctor().code(), line.doctor().name());
    if (line.inScopeFen().isPresent()) {
      row.inScope(line.inScopeFen().getAsLong());
    } else {
      row.scopeUnknown();
    }
  }
}
