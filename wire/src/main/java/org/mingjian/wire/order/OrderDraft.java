package org.mingjian.wire.order;

import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// Puts an ask into the engine's terms. Whatever the ask does not say is absent there too.
final class OrderDraft {
  private static final String HOSPITAL = "1";
  private static final String PHARMACY = "2";

  private OrderDraft() {}

  /// Adds the visits of a patient to a draft of the person.
  static void add(PersonDraft person, Patient patient) {
    person.sex(patient.sex()).birth(date(patient.birthDay()));
    for (Encounter visit : patient.visits()) {
      person.visit(visit.id(), draft -> add(draft, visit));
    }
  }

  private static void add(VisitDraft draft, Encounter visit) {
    draft
        .unsettled()
        .institution(visit.institution().code(), visit.institution().name())
        .institutionType(institutionType(visit.institution().code()))
        .hospitalLevel(visit.level())
        .medicalType(visit.medicalType())
        .payLocation("")
        .insuranceType(visit.insuranceType())
        .areas(visit.areas().treatment(), visit.areas().insured())
        .department(visit.department().code(), visit.department().name())
        .begin(visit.begin().text())
        .end(visit.end().text())
        .mainDiagnosis(visit.mainDiagnosis());
    visit.diagnoses().forEach(draft::diagnosis);
    visit.operations().forEach(draft::operation);
    visit.orders().forEach(line -> draft.line(line.id(), row -> add(row, line)));
  }

  private static void add(LineDraft row, OrderLine line) {
    row.item(line.item().code(), line.item().name())
        .at(line.at().text())
        .quantity(Decimals.format(line.quantity(), Decimals.QUANTITY_SCALE))
        .price(Decimals.format(line.unitPrice(), Decimals.PRICE_SCALE))
        .amount(Decimals.yuan(line.amountFen()))
        .prescription(line.prescriptionId())
        .chargeCategory(line.category())
        .department(line.department().code(), line.department().name())
        .doctor(line.doctor().code(), line.doctor().name());
    if (line.inScopeFen().isPresent()) {
      row.inScope(Decimals.yuan(line.inScopeFen().getAsLong()));
    } else {
      row.scopeUnknown();
    }
  }

  /// National codes of institutions begin with the letter of their type.
  private static String institutionType(String code) {
    return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
      case 'H' -> HOSPITAL;
      case 'P' -> PHARMACY;
      default -> "";
    };
  }

  private static String date(int day) {
    return day == CivilTime.ABSENT ? "" : CivilTime.date(day).toString();
  }
}
