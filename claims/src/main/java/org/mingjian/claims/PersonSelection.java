package org.mingjian.claims;

import java.util.Arrays;
import java.util.BitSet;

/// Some persons of a batch as a batch of their own, each with everything known of them.
public final class PersonSelection {
  private final PersonBatch from;
  private final Runs visits;
  private final Runs settlements;
  private final Runs lines;

  private PersonSelection(PersonBatch from, BitSet persons) {
    this.from = from;
    visits = Runs.of(persons, from.firstVisit);
    settlements = visits.children(from.visits.firstSettlement);
    lines = visits.children(from.visits.firstLine);
  }

  /// The batch of the persons whose bits are set; the batch itself where all are.
  public static PersonBatch of(PersonBatch from, BitSet persons) {
    return persons.cardinality() == from.personCount
        ? from
        : new PersonSelection(from, persons).batch(persons);
  }

  private PersonBatch batch(BitSet persons) {
    int[] firstVisit = Runs.offsets(persons, from.firstVisit);
    PersonBatch.Parts parts =
        new PersonBatch.Parts(
            firstVisit, visitColumns(firstVisit), settlementColumns(), lineColumns(), codings());
    return new PersonBatch(
        parts,
        from.dictionaries,
        from.coveredFromDay,
        new SelectedIdentities(from.identities(), visits, settlements, lines));
  }

  private VisitColumns visitColumns(int... firstVisit) {
    VisitColumns of = from.visits;
    VisitColumns to = new VisitColumns(visits.count());
    for (int person = 0; person + 1 < firstVisit.length; person++) {
      Arrays.fill(to.person, firstVisit[person], firstVisit[person + 1], person);
    }
    visits.copyOffsets(of.firstLine, to.firstLine);
    visits.copyOffsets(of.firstSettlement, to.firstSettlement);
    visits.copyOffsets(of.firstDiagnosis, to.firstDiagnosis);
    visits.copyOffsets(of.firstOperation, to.firstOperation);
    visits.copyOffsets(of.firstList, to.firstList);
    visits.copy(of.begin, to.begin);
    visits.copy(of.end, to.end);
    visits.copy(of.surgeryBegin, to.surgeryBegin);
    visits.copy(of.surgeryEnd, to.surgeryEnd);
    visits.copy(of.birthDay, to.birthDay);
    visits.copy(of.institution, to.institution);
    visits.copy(of.department, to.department);
    visits.copy(of.mainDiagnosis, to.mainDiagnosis);
    visits.copy(of.mainOperation, to.mainOperation);
    visits.copy(of.disease, to.disease);
    visits.copy(of.treatmentArea, to.treatmentArea);
    visits.copy(of.insuredArea, to.insuredArea);
    visits.copy(of.insuranceType, to.insuranceType);
    visits.copy(of.medicalType, to.medicalType);
    visits.copy(of.sex, to.sex);
    visits.copy(of.kind, to.kind);
    visits.copy(of.level, to.level);
    visits.copy(of.flags, to.flags);
    return to;
  }

  private SettlementColumns settlementColumns() {
    SettlementColumns of = from.settlements;
    SettlementColumns to = new SettlementColumns(settlements.count());
    settlements.copyIndexes(of.visit, to.visit, visits);
    settlements.copy(of.time, to.time);
    settlements.copy(of.total, to.total);
    settlements.copy(of.fundPaid, to.fundPaid);
    settlements.copy(of.idHash, to.idHash);
    settlements.copy(of.initialHash, to.initialHash);
    settlements.copy(of.flags, to.flags);
    return to;
  }

  private LineColumns lineColumns() {
    LineColumns of = from.lines;
    LineColumns to = new LineColumns(lines.count());
    lines.copyIndexes(of.visit, to.visit, visits);
    lines.copyIndexes(of.settlement, to.settlement, settlements);
    lines.copyIndexes(of.cancels, to.cancels, lines);
    lines.copy(of.time, to.time);
    lines.copy(of.item, to.item);
    lines.copy(of.quantity, to.quantity);
    lines.copy(of.unitPrice, to.unitPrice);
    lines.copy(of.amount, to.amount);
    lines.copy(of.inScopeAmount, to.inScopeAmount);
    lines.copy(of.prescription, to.prescription);
    lines.copy(of.department, to.department);
    lines.copy(of.executingDepartment, to.executingDepartment);
    lines.copy(of.doctor, to.doctor);
    lines.copy(of.chargeCategory, to.chargeCategory);
    lines.copy(of.supplyDays, to.supplyDays);
    lines.copy(of.dose, to.dose);
    lines.copy(of.uploadTime, to.uploadTime);
    lines.copy(of.orderTime, to.orderTime);
    lines.copy(of.flags, to.flags);
    lines.copy(of.netQuantity, to.netQuantity);
    lines.copy(of.netAmount, to.netAmount);
    lines.copy(of.netInScope, to.netInScope);
    return to;
  }

  private PersonBatch.Codings codings() {
    Runs diagnoses = visits.children(from.visits.firstDiagnosis);
    int[] codes = new int[diagnoses.count()];
    byte[] conditions = new byte[diagnoses.count()];
    diagnoses.copy(from.diagnoses, codes);
    diagnoses.copy(from.diagnosisConditions, conditions);
    Runs operations = visits.children(from.visits.firstOperation);
    int[] operated = new int[operations.count()];
    operations.copy(from.operations, operated);
    Runs lists = visits.children(from.visits.firstList);
    String[] listed = new String[lists.count()];
    lists.copy(from.settlementLists, listed);
    return new PersonBatch.Codings(codes, conditions, operated, listed);
  }

  /// Reads the texts where they lay before.
  private record SelectedIdentities(
      Identities whole, Runs visitRuns, Runs settlementRuns, Runs lineRuns) implements Identities {
    @Override
    public Texts read(BitSet wantedVisits, BitSet wantedLines) {
      Texts texts = whole.read(visitRuns.origins(wantedVisits), lineRuns.origins(wantedLines));
      return new SelectedTexts(texts, this);
    }
  }

  private record SelectedTexts(Identities.Texts whole, SelectedIdentities of)
      implements Identities.Texts {
    @Override
    public String personNumber(int visit) {
      return whole.personNumber(of.visitRuns.origin(visit));
    }

    @Override
    public String visitId(int visit) {
      return whole.visitId(of.visitRuns.origin(visit));
    }

    @Override
    public String settlementId(int settlement) {
      return whole.settlementId(settlement < 0 ? settlement : of.settlementRuns.origin(settlement));
    }

    @Override
    public String lineId(int line) {
      return whole.lineId(of.lineRuns.origin(line));
    }
  }
}
