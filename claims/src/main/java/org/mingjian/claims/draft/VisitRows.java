package org.mingjian.claims.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.InstitutionLevels;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.VisitColumns;
import org.mingjian.claims.VisitKind;
import org.mingjian.claims.VisitKinds;
import org.mingjian.claims.draft.VisitDraft.Coded;

/// Writes drafted visits into columns, with their diagnoses and operations.
final class VisitRows {
  private static final VisitKinds KINDS = VisitKinds.national();
  private static final InstitutionLevels LEVELS = InstitutionLevels.national();

  private final VisitColumns columns;
  private final Dictionaries dictionaries;
  private final List<Integer> diagnoses = new ArrayList<>();
  private final List<Integer> conditions = new ArrayList<>();
  private final List<String> settlementLists = new ArrayList<>();
  private final List<Integer> operations = new ArrayList<>();

  VisitRows(VisitColumns columns, Dictionaries dictionaries) {
    this.columns = columns;
    this.dictionaries = dictionaries;
  }

  /// Writes row `v`; rows come in order.
  void add(int v, int personIndex, PersonDraft person, SortedVisit visit) {
    columns.person[v] = personIndex;
    columns.birthDay[v] = DraftText.day(person.birth);
    columns.sex[v] = (byte) person.sex;
    fillFacts(v, visit);
    fillCodes(v, visit.draft());
    fillCodings(v, visit.draft());
    columns.firstLine[v + 1] = columns.firstLine[v] + visit.lines().size();
    columns.firstSettlement[v + 1] = columns.firstSettlement[v] + visit.settlements().size();
    columns.firstDiagnosis[v + 1] = diagnoses.size();
    columns.firstOperation[v + 1] = operations.size();
    settlementLists.addAll(visit.draft().settlementLists);
    columns.firstList[v + 1] = settlementLists.size();
  }

  VisitColumns columns() {
    return columns;
  }

  PersonBatch.Codings codings() {
    byte[] known = new byte[conditions.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = conditions.get(i).byteValue();
    }
    return new PersonBatch.Codings(
        ints(diagnoses), known, ints(operations), settlementLists.toArray(String[]::new));
  }

  private void fillFacts(int v, SortedVisit visit) {
    VisitDraft draft = visit.draft();
    columns.begin[v] = visit.begin().second();
    columns.end[v] = visit.end().second();
    columns.surgeryBegin[v] = draft.surgeryBegin.second();
    columns.surgeryEnd[v] = draft.surgeryEnd.second();
    columns.level[v] = LEVELS.of(draft.hospitalLevel);
    columns.kind[v] = (byte) kind(visit).ordinal();
    columns.flags[v] =
        (byte)
            ((visit.begin().dateOnly() ? VisitColumns.BEGIN_DATE_ONLY : 0)
                | (visit.end().dateOnly() ? VisitColumns.END_DATE_ONLY : 0)
                | (draft.payLocation.isEmpty() ? 0 : VisitColumns.PLACE_KNOWN));
  }

  private static VisitKind kind(SortedVisit visit) {
    VisitDraft draft = visit.draft();
    return draft.kind.orElseGet(() ->
        KINDS.of(
            new VisitKinds.Facts(
                draft.medicalType,
                draft.payLocation,
                draft.institutionType,
                visit.begin().second(),
                visit.end().second())));
  }

  private void fillCodes(int v, VisitDraft draft) {
    dictionaries.registers().addInstitution(draft.institution.code(), draft.institutionKind);
    columns.institution[v] = id(dictionaries.institutions(), draft.institution);
    columns.department[v] = id(dictionaries.departments(), draft.department);
    columns.treatmentArea[v] = dictionaries.areas().intern(draft.treatmentArea, "");
    columns.insuredArea[v] = dictionaries.areas().intern(draft.insuredArea, "");
    columns.insuranceType[v] = dictionaries.insuranceTypes().intern(draft.insuranceType, "");
    columns.medicalType[v] = dictionaries.medicalTypes().intern(draft.medicalType, "");
    columns.mainDiagnosis[v] = id(dictionaries.diagnoses(), draft.mainDiagnosis);
    columns.disease[v] = id(dictionaries.diagnoses(), draft.disease);
  }

  private void fillCodings(int v, VisitDraft draft) {
    Set<Integer> ids = new LinkedHashSet<>();
    ids.add(columns.mainDiagnosis[v]);
    draft.diagnoses.forEach(diagnosis -> ids.add(id(dictionaries.diagnoses(), diagnosis)));
    ids.add(columns.disease[v]);
    ids.remove(CodeDictionary.ABSENT);
    diagnoses.addAll(ids);
    ids.forEach(id -> conditions.add(draft.conditions.getOrDefault(coded(id), 0)));
    if (draft.tcmDiagnosis && ids.isEmpty()) {
      columns.flags[v] |= VisitColumns.TCM_DIAGNOSES_ONLY;
    }
    int firstOperation = operations.size();
    draft.operations.forEach(operation -> operations.add(id(dictionaries.operations(), operation)));
    columns.mainOperation[v] =
        draft.operations.isEmpty() ? CodeDictionary.ABSENT : operations.get(firstOperation);
  }

  private Coded coded(int diagnosis) {
    return new Coded(dictionaries.diagnoses().code(diagnosis), "");
  }

  private static int id(CodeDictionary dictionary, Coded coded) {
    return dictionary.intern(coded.code(), coded.name());
  }

  private static int[] ints(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
