package org.mingjian.lake.assembly;

import java.util.Map;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.lake.staging.CodingField;
import org.mingjian.lake.staging.LineField;
import org.mingjian.lake.staging.RecordField;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.SettlementField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Field;

/// Puts the rows of a partition together into visits. Every row ends as part of a visit, left out
/// or rejected. Used for one partition.
public final class Assembler {
  private final Partition partition;
  private final Context context;
  private final VisitIndex index;

  /// Assembles `partition`.
  public Assembler(Partition partition, Context context) {
    this.partition = partition;
    this.context = context;
    index = new VisitIndex(partition.table(RowTag.SETTLEMENT).count());
  }

  /// What assembling works with.
  public record Context(Codes codes, Outcomes outcomes, Checks checks) {}

  /// What is known beyond the partition: whether extract or lake have settlements at all (without
  /// them, a line may name one that is not there), and the places of lines that repeat a key, as
  /// [org.mingjian.lake.staging.LineKeys] tells them.
  public record Checks(boolean hasSettlements, Map<Long, Integer> repetitions) {
    /// [org.mingjian.lake.staging.LineKeys#SAME], [org.mingjian.lake.staging.LineKeys#OTHER], or 0
    /// for a line that repeats no key.
    int repetition(long place) {
      return repetitions.isEmpty() ? 0 : repetitions.getOrDefault(place, 0);
    }
  }

  /// The visits.
  public AssembledVisits assemble() {
    int[] settlementVisits = indexSettlements();
    int[] recordVisits = indexRecords();
    int[] lineVisits = findLines();
    Codes codes = context.codes;
    Outcomes outcomes = context.outcomes;
    RecordAssembly records =
        new RecordAssembly(partition, grouping(RowTag.RECORD, recordVisits), outcomes);
    SettlementAssembly settlements =
        new SettlementAssembly(partition, grouping(RowTag.SETTLEMENT, settlementVisits), outcomes);
    LineAssembly lines =
        new LineAssembly(partition, grouping(RowTag.LINE, lineVisits), settlements, context);
    CodingAssembly diagnoses = codings(RowTag.DIAGNOSIS);
    CodingAssembly operations = codings(RowTag.OPERATION);
    CodingAssembly settlementLists = codings(RowTag.LIST);
    VisitFacts facts =
        new VisitFacts(partition, index, codes, new VisitFacts.Tables(records, settlements, lines));
    for (int visit = 0; visit < index.count(); visit++) {
      assemble(visit, facts, new Lists(diagnoses, operations, settlementLists));
    }
    AssembledVisits.Lists lists =
        new AssembledVisits.Lists(
            records.kept,
            settlements.kept,
            lines.kept,
            diagnoses.kept,
            operations.kept,
            settlementLists.kept);
    return new AssembledVisits(partition, facts.visits(), lists, codes);
  }

  private record Lists(
      CodingAssembly diagnoses, CodingAssembly operations, CodingAssembly settlementLists) {}

  private void assemble(int visit, VisitFacts facts, Lists lists) {
    boolean isVoid = facts.begin(visit);
    int[] added = isVoid ? new int[0] : facts.addedDiagnoses();
    int listed = lists.diagnoses.assemble(visit, isVoid, added);
    boolean tcmOnly = lists.diagnoses.isTcmOnly(visit, listed);
    int operations = lists.operations.assemble(visit, isVoid);
    facts.finish(
        visit,
        new VisitFacts.Codings(
            listed, lists.diagnoses.main(), tcmOnly, operations, lists.operations.main()));
    facts.finish(
        visit, lists.operations.surgery(visit), lists.settlementLists.assemble(visit, isVoid));
  }

  private CodingAssembly codings(RowTag tag) {
    Columns table = partition.table(tag);
    int[] visits = new int[table.count()];
    for (int row = 0; row < visits.length; row++) {
      visits[row] = find(table, row, CodingField.PERSON, CodingField.VISIT_KEY);
      if (visits[row] < 0) {
        long place = table.longs(CodingField.SOURCE)[row];
        rejectOrphan(new Outcomes.Subject(tag.table(), place, new byte[0]));
      }
    }
    return new CodingAssembly(tag, partition, grouping(tag, visits), context);
  }

  private void rejectOrphan(Outcomes.Subject row) {
    context.outcomes.reject(row, "mdtrt_id", RejectionReason.ORPHAN);
  }

  private int find(Columns table, int row, Field person, Field visit) {
    return index.find(table.longs(person)[row], table.longs(visit)[row], 0);
  }

  private Grouping grouping(RowTag tag, int[] visits) {
    return new Grouping(visits, partition.table(tag).count(), index.count());
  }

  private int[] indexSettlements() {
    Columns settlements = partition.table(RowTag.SETTLEMENT);
    int[] visits = new int[settlements.count()];
    for (int row = 0; row < visits.length; row++) {
      visits[row] =
          index.findOrAdd(
              settlements.longs(SettlementField.PERSON)[row],
              settlements.longs(SettlementField.VISIT_KEY)[row],
              settlements.ints(SettlementField.INSTITUTION)[row]);
    }
    return visits;
  }

  private int[] indexRecords() {
    Columns records = partition.table(RowTag.RECORD);
    long[] person = records.longs(RecordField.PERSON);
    long[] key = records.longs(RecordField.VISIT_KEY);
    int[] institution = records.ints(RecordField.INSTITUTION);
    int[] visits = new int[records.count()];
    for (int row = 0; row < visits.length; row++) {
      int known = index.find(person[row], key[row], institution[row]);
      visits[row] = known >= 0 ? known : index.findOrAdd(person[row], key[row], institution[row]);
    }
    return visits;
  }

  private int[] findLines() {
    Columns lines = partition.table(RowTag.LINE);
    long[] person = lines.longs(LineField.PERSON);
    long[] key = lines.longs(LineField.VISIT_KEY);
    int[] institution = lines.ints(LineField.INSTITUTION);
    int[] visits = new int[lines.count()];
    for (int row = 0; row < visits.length; row++) {
      visits[row] = index.find(person[row], key[row], institution[row]);
      if (visits[row] < 0) {
        long place = lines.longs(LineField.SOURCE)[row];
        byte[] id = lines.texts(LineField.LINE_ID)[row];
        rejectOrphan(new Outcomes.Subject(ExtractTable.FEE_LIST_D, place, id));
      }
    }
    return visits;
  }
}
