package org.mingjian.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBReadableVector;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.Netting;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.SettlementColumns;
import org.mingjian.claims.VisitColumns;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.RowOrder;

/// Loads the batch of a range of persons from the parts that have visits of theirs.
final class BatchLoading {
  static final List<Field> VISIT_FIELDS =
      List.of(
          VisitField.PERSON,
          VisitField.BEGIN,
          VisitField.END,
          VisitField.BIRTH,
          VisitField.INSTITUTION,
          VisitField.DEPARTMENT,
          VisitField.MAIN_DIAGNOSIS,
          VisitField.MAIN_OPERATION,
          VisitField.DISEASE,
          VisitField.TREATMENT_AREA,
          VisitField.INSURED_AREA,
          VisitField.INSURANCE,
          VisitField.MEDICAL,
          VisitField.SEX,
          VisitField.KIND,
          VisitField.LEVEL,
          VisitField.FLAGS,
          VisitField.SETTLEMENTS,
          VisitField.LINES,
          VisitField.DIAGNOSES,
          VisitField.OPERATIONS,
          VisitField.LISTS,
          VisitField.SURGERY_BEGIN,
          VisitField.SURGERY_END,
          VisitField.VISIT);

  static final String SETTLEMENT_COLUMNS = "time, total, fund, settlement_key, initial_key, flags";

  private final List<PartSlice> slices;
  private final Dictionaries dictionaries;
  private final SliceQueries queries;
  private final int[] sliceOf;
  private final int[] rowOf;
  private final int[] visitOf;
  private final VisitColumns visits;

  private BatchLoading(List<PartSlice> slices, Dictionaries dictionaries, SliceQueries queries) {
    this.slices = slices;
    this.dictionaries = dictionaries;
    this.queries = queries;
    int count = slices.stream().mapToInt(PartSlice::count).sum();
    int[] slice = new int[count];
    int[] row = new int[count];
    int at = 0;
    for (int s = 0; s < slices.size(); s++) {
      for (int i = 0; i < slices.get(s).count(); i++) {
        slice[at] = s;
        row[at++] = i;
      }
    }
    int[] order = RowOrder.identity(count);
    new RowOrder().sort(order, 0, count, (a, b) -> compare(slice, row, a, b));
    sliceOf = new int[count];
    rowOf = new int[count];
    visitOf = new int[count];
    for (int v = 0; v < count; v++) {
      sliceOf[v] = slice[order[v]];
      rowOf[v] = row[order[v]];
      visitOf[order[v]] = v;
    }
    visits = new VisitColumns(count);
  }

  /// Where batches come from: the lake's folder and parts, its dictionaries, and the first day it
  /// has claims of.
  record Origin(Path lake, Manifest manifest, Dictionaries dictionaries, int coveredFromDay) {}

  /// The netted batch of a range; without persons if there are none.
  static PersonBatch load(Origin origin, PersonRange range, Database database) {
    List<PartSlice> slices = new ArrayList<>();
    for (Manifest.Part part : origin.manifest.parts()) {
      if (range.meets(part)) {
        slices.add(new PartSlice(origin.lake, part, range, origin.manifest.voidIn(part)));
      }
    }
    SliceQueries queries = new SliceQueries(database);
    if (!slices.isEmpty()) {
      queries.readVisits(slices, VISIT_FIELDS);
    }
    slices.removeIf(slice -> slice.count() == 0);
    return new BatchLoading(slices, origin.dictionaries, queries).load(origin, database);
  }

  private PersonBatch load(Origin origin, Database database) {
    int[] firstVisit = fillVisits();
    SettlementColumns settlements = fillSettlements();
    LineColumns lines =
        new LineLoading(visits, targets(VisitField.LINES, visits.firstLine)).load(queries, slices);
    byte[] conditions = new byte[visits.firstDiagnosis[visits.count]];
    PersonBatch.Codings codings =
        new PersonBatch.Codings(
            fillCodings(
                SliceQueries.TableRows.DIAGNOSES,
                visits.firstDiagnosis,
                columns -> columns.bytes(1, conditions)),
            conditions,
            fillCodings(
                SliceQueries.TableRows.OPERATIONS, visits.firstOperation, columns -> columns),
            fillLists());
    PersonBatch.Parts parts =
        new PersonBatch.Parts(firstVisit, visits, settlements, lines, codings);
    LakeIdentities identities =
        new LakeIdentities(new LakeIdentities.Places(slices, visitOf), visits, database);
    PersonBatch batch = new PersonBatch(parts, dictionaries, origin.coveredFromDay, identities);
    Netting.fill(batch);
    return batch;
  }

  private Targets targets(Field counts, int[] first) {
    return new Targets(slices, visitOf, counts, first);
  }

  private int compare(int[] slice, int[] row, int a, int b) {
    Columns first = slices.get(slice[a]).visits;
    Columns second = slices.get(slice[b]).visits;
    long person = first.longs(VisitField.PERSON)[row[a]];
    int persons = Long.compare(person, second.longs(VisitField.PERSON)[row[b]]);
    if (persons != 0) {
      return persons;
    }
    int begin = first.ints(VisitField.BEGIN)[row[a]];
    int begins = Integer.compare(begin, second.ints(VisitField.BEGIN)[row[b]]);
    if (begins != 0) {
      return begins;
    }
    CodeDictionary institutions = dictionaries.institutions();
    String code = institutions.code(first.ints(VisitField.INSTITUTION)[row[a]]);
    return code.compareTo(institutions.code(second.ints(VisitField.INSTITUTION)[row[b]]));
  }

  private int[] fillVisits() {
    List<Integer> firsts = new ArrayList<>();
    long person = 0;
    for (int v = 0; v < visits.count; v++) {
      Columns from = slices.get(sliceOf[v]).visits;
      int row = rowOf[v];
      if (v == 0 || from.longs(VisitField.PERSON)[row] != person) {
        person = from.longs(VisitField.PERSON)[row];
        firsts.add(v);
      }
      visits.person[v] = firsts.size() - 1;
      visits.firstLine[v + 1] = visits.firstLine[v] + from.ints(VisitField.LINES)[row];
      visits.firstSettlement[v + 1] =
          visits.firstSettlement[v] + from.ints(VisitField.SETTLEMENTS)[row];
      visits.firstDiagnosis[v + 1] =
          visits.firstDiagnosis[v] + from.ints(VisitField.DIAGNOSES)[row];
      visits.firstOperation[v + 1] =
          visits.firstOperation[v] + from.ints(VisitField.OPERATIONS)[row];
      visits.firstList[v + 1] = visits.firstList[v] + from.ints(VisitField.LISTS)[row];
    }
    firsts.add(visits.count);
    fillColumns();
    return firsts.stream().mapToInt(Integer::intValue).toArray();
  }

  private void fillColumns() {
    for (int v = 0; v < visits.count; v++) {
      Columns from = slices.get(sliceOf[v]).visits;
      int row = rowOf[v];
      visits.begin[v] = from.ints(VisitField.BEGIN)[row];
      visits.end[v] = from.ints(VisitField.END)[row];
      visits.surgeryBegin[v] = from.ints(VisitField.SURGERY_BEGIN)[row];
      visits.surgeryEnd[v] = from.ints(VisitField.SURGERY_END)[row];
      visits.birthDay[v] = from.ints(VisitField.BIRTH)[row];
      visits.institution[v] = from.ints(VisitField.INSTITUTION)[row];
      visits.department[v] = from.ints(VisitField.DEPARTMENT)[row];
      visits.mainDiagnosis[v] = from.ints(VisitField.MAIN_DIAGNOSIS)[row];
      visits.mainOperation[v] = from.ints(VisitField.MAIN_OPERATION)[row];
      visits.disease[v] = from.ints(VisitField.DISEASE)[row];
      visits.treatmentArea[v] = from.ints(VisitField.TREATMENT_AREA)[row];
      visits.insuredArea[v] = from.ints(VisitField.INSURED_AREA)[row];
      visits.insuranceType[v] = from.ints(VisitField.INSURANCE)[row];
      visits.medicalType[v] = from.ints(VisitField.MEDICAL)[row];
      visits.sex[v] = (byte) from.ints(VisitField.SEX)[row];
      visits.kind[v] = (byte) from.ints(VisitField.KIND)[row];
      visits.level[v] = (byte) from.ints(VisitField.LEVEL)[row];
      visits.flags[v] = (byte) from.ints(VisitField.FLAGS)[row];
    }
  }

  private SettlementColumns fillSettlements() {
    SettlementColumns to = new SettlementColumns(visits.firstSettlement[visits.count]);
    Targets targets = targets(VisitField.SETTLEMENTS, visits.firstSettlement);
    ScatteredColumns columns =
        new ScatteredColumns(targets)
            .ints(0, to.time)
            .longs(1, to.total)
            .longs(2, to.fundPaid)
            .longs(3, to.idHash)
            .longs(4, to.initialHash);
    queries.read(
        slices,
        SliceQueries.TableRows.SETTLEMENTS.with(SETTLEMENT_COLUMNS),
        (chunk, rows) -> {
          targets.next(rows);
          columns.read(chunk, rows);
          DuckDBReadableVector flags = chunk.vector(5);
          for (int i = 0; i < rows; i++) {
            int at = targets.target[i];
            to.visit[at] = targets.visit[i];
            to.flags[at] = (byte) (flags.getInt(i) & SettlementColumns.REFUND);
          }
        });
    return to;
  }

  private int[] fillCodings(
      SliceQueries.TableRows table, int[] first, UnaryOperator<ScatteredColumns> more) {
    int[] to = new int[first[visits.count]];
    Targets targets = targets(table.counts(), first);
    ScatteredColumns codes = more.apply(new ScatteredColumns(targets).ints(0, to));
    queries.read(
        slices,
        table,
        (chunk, rows) -> {
          targets.next(rows);
          codes.read(chunk, rows);
        });
    return to;
  }

  private String[] fillLists() {
    String[] to = new String[visits.firstList[visits.count]];
    Targets targets = targets(VisitField.LISTS, visits.firstList);
    queries.read(
        slices,
        SliceQueries.TableRows.LISTS,
        (chunk, rows) -> {
          targets.next(rows);
          for (int i = 0; i < rows; i++) {
            to[targets.target[i]] = chunk.vector(0).getString(i);
          }
        });
    return to;
  }
}
