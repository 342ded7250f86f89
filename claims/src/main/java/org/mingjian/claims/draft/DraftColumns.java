package org.mingjian.claims.draft;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.SettlementColumns;
import org.mingjian.claims.VisitColumns;

/// Lays drafted persons out as columns.
final class DraftColumns {
  private final List<PersonDraft> persons;
  private final Dictionaries dictionaries;
  private final DraftTexts texts;
  private final List<SortedVisit> visits = new ArrayList<>();
  private final int[] firstVisit;

  DraftColumns(List<PersonDraft> persons, Dictionaries dictionaries, DraftTexts texts) {
    this.persons = persons;
    this.dictionaries = dictionaries;
    this.texts = texts;
    firstVisit = new int[persons.size() + 1];
  }

  /// The columns, not yet netted; adds the codes to the dictionaries and the ids to the texts.
  PersonBatch.Parts parts() {
    for (int p = 0; p < persons.size(); p++) {
      PersonDraft person = persons.get(p);
      person.visits.stream().map(SortedVisit::of).sorted(SortedVisit.ORDER).forEach(visits::add);
      firstVisit[p + 1] = visits.size();
    }
    VisitRows visitRows = new VisitRows(new VisitColumns(visits.size()), dictionaries);
    for (int p = 0; p < persons.size(); p++) {
      for (int v = firstVisit[p]; v < firstVisit[p + 1]; v++) {
        visitRows.add(v, p, persons.get(p), visits.get(v));
        texts.add(persons.get(p).personNumber, visits.get(v));
      }
    }
    VisitColumns columns = visitRows.columns();
    return new PersonBatch.Parts(
        firstVisit, columns, settlements(columns), lines(columns), visitRows.codings());
  }

  private SettlementColumns settlements(VisitColumns columns) {
    SettlementColumns result = new SettlementColumns(columns.firstSettlement[columns.count]);
    for (int v = 0; v < columns.count; v++) {
      SettlementRows.fill(result, columns.firstSettlement[v], v, visits.get(v));
    }
    return result;
  }

  private LineColumns lines(VisitColumns columns) {
    LineColumns result = new LineColumns(columns.firstLine[columns.count]);
    LineRows rows = new LineRows(result, dictionaries);
    for (int v = 0; v < columns.count; v++) {
      rows.fill(v, columns, visits.get(v));
    }
    return result;
  }
}
