package org.mingjian.claims.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
  private final List<String> settlementLists = new ArrayList<>();
  private int[] diagnoses;
  private byte[] conditions;
  private int[] operations;

  VisitRows(VisitColumns columns, Dictionaries dictionaries) {
    this.columns = columns;
    this.dictionaries = dictionaries;
    diagnoses = new int[2 * columns.count];
    conditions = new byte[2 * columns.count];
    operations = new int[columns.count];
  }

  /// Writes row `v`; rows come in order.
  void add(int v, int personIndex, PersonDraft person, SortedVisit visit) {
    columns.person[v] = personIndex;
    columns.birthDay[v] = person.birthDay;
    columns.sex[v] = (byte) person.sex;
    fillFacts(v, visit);
    fillCodes(v, visit.draft());
    fillCodings(v, visit.draft());
    columns.firstLine[v + 1] = columns.firstLine[v] + visit.lines().size();
    columns.firstSettlement[v + 1] = columns.firstSettlement[v] + visit.settlements().size();
    settlementLists.addAll(visit.draft().settlementLists);
    columns.firstList[v + 1] = settlementLists.size();
  }

  VisitColumns columns() {
    return columns;
  }

  PersonBatch.Codings codings() {
    int diagnosed = columns.firstDiagnosis[columns.count];
    return new PersonBatch.Codings(
        Arrays.copyOf(diagnoses, diagnosed),
        Arrays.copyOf(conditions, diagnosed),
        Arrays.copyOf(operations, columns.firstOperation[columns.count]),
        settlementLists.toArray(String[]::new));
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
    columns.mainDiagnosis[v] = dictionaries.diagnoses().intern(draft.mainDiagnosis, "");
    columns.disease[v] = dictionaries.diagnoses().intern(draft.disease, "");
  }

  private void fillCodings(int v, VisitDraft draft) {
    columns.firstDiagnosis[v + 1] = columns.firstDiagnosis[v];
    addDiagnosis(v, columns.mainDiagnosis[v], draft);
    for (String diagnosis : draft.diagnoses) {
      addDiagnosis(v, dictionaries.diagnoses().intern(diagnosis, ""), draft);
    }
    addDiagnosis(v, columns.disease[v], draft);
    if (draft.tcmDiagnosis && columns.firstDiagnosis[v + 1] == columns.firstDiagnosis[v]) {
      columns.flags[v] |= VisitColumns.TCM_DIAGNOSES_ONLY;
    }
    fillOperations(v, draft.operations);
  }

  /// Adds a diagnosis that is one, and is not among the visit's yet.
  private void addDiagnosis(int v, int diagnosis, VisitDraft draft) {
    int end = columns.firstDiagnosis[v + 1];
    for (int i = columns.firstDiagnosis[v]; i < end; i++) {
      if (diagnoses[i] == diagnosis) {
        return;
      }
    }
    if (diagnosis != CodeDictionary.ABSENT) {
      diagnoses = withRoom(diagnoses, end);
      conditions =
          conditions.length == diagnoses.length
              ? conditions
              : Arrays.copyOf(conditions, diagnoses.length);
      diagnoses[end] = diagnosis;
      conditions[end] = condition(diagnosis, draft.conditions);
      columns.firstDiagnosis[v + 1]++;
    }
  }

  private byte condition(int diagnosis, Map<String, Integer> conditions) {
    return conditions.isEmpty()
        ? 0
        : conditions.getOrDefault(dictionaries.diagnoses().code(diagnosis), 0).byteValue();
  }

  private void fillOperations(int v, List<String> codes) {
    int first = columns.firstOperation[v];
    int end = first;
    for (String code : codes) {
      operations = withRoom(operations, end);
      operations[end++] = dictionaries.operations().intern(code, "");
    }
    columns.firstOperation[v + 1] = end;
    columns.mainOperation[v] = end == first ? CodeDictionary.ABSENT : operations[first];
  }

  private static int[] withRoom(int[] codes, int count) {
    return count < codes.length ? codes : Arrays.copyOf(codes, 2 * count + 1);
  }

  private static int id(CodeDictionary dictionary, Coded coded) {
    return dictionary.intern(coded.code(), coded.name());
  }
}
