package org.mingjian.server.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.Importer;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.FactStore;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.RowScan;
import org.mingjian.wire.history.History;
import org.mingjian.wire.history.PastVisit;

/// Everybody's history as asks are judged with it, straight from what was reported.
final class ReportedBatches implements BatchSource {
  private final Dictionaries dictionaries = Dictionaries.empty();
  private final FieldPresence fields;
  private final PersonBatch batch;

  /// Of a database, with the fields of a lake that holds the same.
  ReportedBatches(Database database, FactStore facts, Path lake) {
    fields = Importer.fieldsOf(lake);
    Map<String, List<ClaimRow>> persons = new TreeMap<>();
    database.inScope(
        Scope.service(),
        sql -> {
          facts.eachVisit(
              sql,
              rows -> {
                if (!rows.getFirst().visit().isEmpty()) {
                  persons
                      .computeIfAbsent(rows.getFirst().person(), unused -> new ArrayList<>())
                      .addAll(rows);
                }
              });
          return persons;
        });
    int first =
        persons.values().stream()
            .flatMap(List::stream)
            .filter(row -> row.table() == ExtractTable.FEE_LIST_D)
            .mapToInt(ClaimRow::day)
            .min()
            .orElseThrow();
    PersonBatchBuilder builder =
        new PersonBatchBuilder(dictionaries).coveredFrom(CivilTime.date(first).toString());
    persons.forEach((person, rows) -> builder.person(person, draft -> add(draft, rows)));
    batch = builder.build();
  }

  private static void add(PersonDraft draft, List<ClaimRow> rows) {
    draft.sex(0).birth("");
    for (ClaimRow row : rows) {
      if (row.table() == ExtractTable.SETL_D && !row.value("gend").isEmpty()) {
        draft.sex(Integer.parseInt(row.value("gend"))).birth(row.value("brdy"));
      }
    }
    for (PastVisit visit : History.of(0, rows).visits()) {
      visit.addTo(draft, new RowScan());
    }
  }

  @Override
  public Dictionaries dictionaries() {
    return dictionaries;
  }

  @Override
  public FieldPresence fields() {
    return fields;
  }

  @Override
  public void forEach(int threads, Consumer<PersonBatch> consumer) {
    consumer.accept(batch);
  }
}
