package org.mingjian.lake.assembly;

import org.mingjian.claims.VisitColumns;
import org.mingjian.lake.staging.LineField;
import org.mingjian.lake.staging.RecordField;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.SettlementField;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Field;
import org.mingjian.values.CivilTime;

/// Tells the facts of each visit: those of its latest settlement that is no refund, where that says
/// nothing those of its record. Source: docs/designs/audit.md, words and fine points.
final class VisitFacts {
  private final Columns settlements;
  private final Columns records;
  private final Columns lines;
  private final VisitIndex index;
  private final Codes codes;
  private final Tables tables;
  private final Columns visits = new Columns(VisitField.values(), 1024);
  private int record;
  private int chief;

  VisitFacts(Partition partition, VisitIndex index, Codes codes, Tables tables) {
    settlements = partition.table(RowTag.SETTLEMENT);
    records = partition.table(RowTag.RECORD);
    lines = partition.table(RowTag.LINE);
    this.index = index;
    this.codes = codes;
    this.tables = tables;
    visits.add(index.count());
  }

  /// The tables that facts are drawn from.
  record Tables(RecordAssembly records, SettlementAssembly settlements, LineAssembly lines) {}

  /// What a visit's diagnoses and operations came to.
  record Codings(
      int diagnoses, int mainDiagnosis, boolean tcmOnly, int operations, int mainOperation) {}

  /// The visits, by number of the index.
  Columns visits() {
    return visits;
  }

  /// Assembles record, settlements and lines of a visit; returns whether it is void, so that
  /// everything of it is left out.
  boolean begin(int visit) {
    record = tables.records.assemble(visit);
    int live = tables.settlements.assemble(visit);
    chief = tables.settlements.chief(visit);
    RowLists kept = tables.settlements.kept;
    boolean isVoid = record < 0 && kept.first[visit] == kept.count();
    int birth = birthDay();
    int count = tables.lines.assemble(new LineAssembly.Owner(visit, isVoid, birth));
    set(visit, VisitField.BIRTH, birth);
    set(visit, VisitField.SETTLEMENTS, live);
    set(visit, VisitField.LINES, count);
    visits.longs(VisitField.PERSON)[visit] = index.person(visit);
    visits.longs(VisitField.VISIT_KEY)[visit] = index.key(visit);
    setTexts(visit);
    return isVoid;
  }

  /// The diagnoses that the visit's own columns name, `dscg_maindiag_code` first.
  int[] addedDiagnoses() {
    int main = record < 0 ? 0 : records.ints(RecordField.MAIN_DIAGNOSIS)[record];
    int disease = chief < 0 ? 0 : settlements.ints(SettlementField.DISEASE)[chief];
    return new int[] {main, disease};
  }

  /// Fills in the rest.
  void finish(int visit, Codings codings) {
    int[] beginAndEnd = {CivilTime.ABSENT, CivilTime.ABSENT};
    int flags = setStay(visit, beginAndEnd);
    int institution = institution(visit);
    int place = either(SettlementField.PLACE, RecordField.PLACE);
    int medical = either(SettlementField.MEDICAL, RecordField.MEDICAL);
    flags |= place == 0 ? 0 : VisitColumns.PLACE_KNOWN;
    flags |= codings.tcmOnly ? VisitColumns.TCM_DIAGNOSES_ONLY : 0;
    set(visit, VisitField.BEGIN, beginAndEnd[0]);
    set(visit, VisitField.END, beginAndEnd[1]);
    set(visit, VisitField.FLAGS, flags);
    set(visit, VisitField.INSTITUTION, institution);
    set(visit, VisitField.MEDICAL, medical);
    set(visit, VisitField.KIND, codes.kind(medical, place, institution, beginAndEnd));
    set(visit, VisitField.DIAGNOSES, codings.diagnoses);
    set(visit, VisitField.MAIN_DIAGNOSIS, codings.mainDiagnosis);
    set(visit, VisitField.OPERATIONS, codings.operations);
    set(visit, VisitField.MAIN_OPERATION, codings.mainOperation);
    setRest(visit, institution);
  }

  /// Fills in when the visit's operations began and ended, and how many settlement lists it has.
  void finish(int visit, int[] surgery, int settlementLists) {
    set(visit, VisitField.SURGERY_BEGIN, surgery[0]);
    set(visit, VisitField.SURGERY_END, surgery[1]);
    set(visit, VisitField.LISTS, settlementLists);
  }

  private void setRest(int visit, int institution) {
    int settled = chief < 0 ? 0 : settlements.ints(SettlementField.LEVEL)[chief];
    int recorded = record < 0 ? 0 : records.ints(RecordField.LEVEL)[record];
    int area = chief < 0 ? 0 : settlements.ints(SettlementField.TREATMENT_AREA)[chief];
    set(visit, VisitField.LEVEL, codes.level(settled, recorded, institution));
    set(visit, VisitField.TREATMENT_AREA, area == 0 ? codes.registerArea(institution) : area);
    set(
        visit,
        VisitField.INSURED_AREA,
        either(SettlementField.INSURED_AREA, RecordField.INSURED_AREA));
    set(visit, VisitField.INSURANCE, either(SettlementField.INSURANCE, RecordField.INSURANCE));
    set(visit, VisitField.SEX, either(SettlementField.SEX, RecordField.SEX));
    set(visit, VisitField.DISEASE, addedDiagnoses()[1]);
    int department = record < 0 ? 0 : records.ints(RecordField.DEPARTMENT)[record];
    set(visit, VisitField.DEPARTMENT, department);
  }

  private int birthDay() {
    if (chief >= 0 && settlements.ints(SettlementField.BIRTH)[chief] != CivilTime.ABSENT) {
      return settlements.ints(SettlementField.BIRTH)[chief];
    }
    return record < 0 ? CivilTime.ABSENT : records.ints(RecordField.BIRTH)[record];
  }

  private int either(Field ofSettlement, Field ofRecord) {
    int settled = chief < 0 ? 0 : settlements.ints(ofSettlement)[chief];
    return settled != 0 || record < 0 ? settled : records.ints(ofRecord)[record];
  }

  private int institution(int visit) {
    int known = index.institution(visit);
    RowLists kept = tables.lines.kept;
    boolean ask = known == 0 && kept.first[visit + 1] > kept.first[visit];
    return ask ? lines.ints(LineField.INSTITUTION)[kept.rows[kept.first[visit]]] : known;
  }

  /// Finds begin and end; returns the flags that say how exact they are.
  private int setStay(int visit, int[] beginAndEnd) {
    int flags = 0;
    if (record >= 0) {
      flags |= take(beginAndEnd, 0, new Moment(records, record, RecordField.BEGIN));
      flags |= take(beginAndEnd, 1, new Moment(records, record, RecordField.END));
    }
    boolean noBegin = beginAndEnd[0] == CivilTime.ABSENT;
    boolean noEnd = beginAndEnd[1] == CivilTime.ABSENT;
    RowLists kept = tables.settlements.kept;
    int live = visits.ints(VisitField.SETTLEMENTS)[visit];
    for (int i = kept.first[visit]; i < kept.first[visit] + live; i++) {
      Moment begin = new Moment(settlements, kept.rows[i], SettlementField.BEGIN);
      if (noBegin && begin.isBefore(beginAndEnd[0])) {
        flags = flags & ~VisitColumns.BEGIN_DATE_ONLY | take(beginAndEnd, 0, begin);
      }
      Moment end = new Moment(settlements, kept.rows[i], SettlementField.END);
      if (noEnd && end.isAfter(beginAndEnd[1])) {
        flags = flags & ~VisitColumns.END_DATE_ONLY | take(beginAndEnd, 1, end);
      }
    }
    return beginAndEnd[0] == CivilTime.ABSENT ? flags | takeFirstLine(visit, beginAndEnd) : flags;
  }

  private int takeFirstLine(int visit, int[] beginAndEnd) {
    RowLists kept = tables.lines.kept;
    if (kept.first[visit] == kept.first[visit + 1]) {
      return 0;
    }
    int row = kept.rows[kept.first[visit]];
    beginAndEnd[0] = lines.ints(LineField.TIME)[row];
    boolean dateOnly = (lines.ints(LineField.FLAGS)[row] & 1) != 0;
    return dateOnly ? VisitColumns.BEGIN_DATE_ONLY : 0;
  }

  private static int take(int[] beginAndEnd, int which, Moment moment) {
    beginAndEnd[which] = moment.second();
    return moment.isDateOnly(which)
        ? which == 0 ? VisitColumns.BEGIN_DATE_ONLY : VisitColumns.END_DATE_ONLY
        : 0;
  }

  /// A begin or end in a row of settlements or records.
  private record Moment(Columns table, int row, Field field) {
    int second() {
      return table.ints(field)[row];
    }

    boolean isBefore(int other) {
      return second() != CivilTime.ABSENT && (other == CivilTime.ABSENT || second() < other);
    }

    boolean isAfter(int other) {
      return second() != CivilTime.ABSENT && second() > other;
    }

    boolean isDateOnly(int which) {
      Field flags = field instanceof RecordField ? RecordField.FLAGS : SettlementField.FLAGS;
      int bit = which == 0 ? SettlementField.BEGIN_DATE_ONLY : SettlementField.END_DATE_ONLY;
      return (table.ints(flags)[row] & bit) != 0;
    }
  }

  private void setTexts(int visit) {
    RowLists kept = tables.settlements.kept;
    boolean settled = kept.first[visit] < kept.count();
    if (!settled && record < 0) {
      return;
    }
    int row = settled ? kept.rows[kept.first[visit]] : record;
    Columns table = settled ? settlements : records;
    visits.texts(VisitField.VISIT_ID)[visit] =
        table.texts(settled ? SettlementField.VISIT_ID : RecordField.VISIT_ID)[row];
    visits.texts(VisitField.PERSON_NUMBER)[visit] =
        table.texts(settled ? SettlementField.PERSON_NUMBER : RecordField.PERSON_NUMBER)[row];
  }

  private void set(int visit, VisitField field, int value) {
    visits.ints(field)[visit] = value;
  }
}
