package org.mingjian.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.SettlementColumns;
import org.mingjian.claims.VisitColumns;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.LocalKeyFile;

/// A lake in a test: rows in, plain text out.
final class LakeTrial {
  private final Path lake;
  private final ImportSettings settings;

  LakeTrial(Path folder) {
    this(folder, ImportSettings.defaults());
  }

  LakeTrial(Path folder, ImportSettings settings) {
    lake = folder.resolve("lake");
    this.settings = settings.withKeys(new LocalKeyFile(folder.resolve("keys")));
  }

  Path folder() {
    return lake;
  }

  static RowsInMemory settlements(String name) {
    return new RowsInMemory(name, ExtractTable.SETL_D);
  }

  static RowsInMemory lines(String name) {
    return new RowsInMemory(name, ExtractTable.FEE_LIST_D);
  }

  static RowsInMemory records(String name) {
    return new RowsInMemory(name, ExtractTable.MDTRT_D);
  }

  static RowsInMemory diagnoses(String name) {
    return new RowsInMemory(name, ExtractTable.SETL_LIST_DIAG_D);
  }

  /// A settlement of `visit` by `person` at day `day` of 2025.
  static String settlement(String id, String visit, String person, int day) {
    return "setl_id=%s mdtrt_id=%s psn_no=%s fixmedins_code=H1 gend=2 brdy=-7000 insutype=310"
            .formatted(id, visit, person)
        + " med_type=11 medfee_sumamt=3000 fund_pay_sumamt=2000 setl_time="
        + second(day);
  }

  /// A line of `visit` at day `day` of 2025: two pieces at 5 yuan.
  static String line(String id, String visit, String person, int day) {
    return "bkkp_sn=%s mdtrt_id=%s psn_no=%s fixmedins_code=H1 hilist_code=330100001000000"
            .formatted(id, visit, person)
        + " cnt=20000 pric=5000000 det_item_fee_sumamt=1000 inscp_amt=1000 fee_ocur_time="
        + second(day);
  }

  private static int second(int day) {
    return (9131 + day) * 86_400 + 36_000;
  }

  ImportReport load(RowSource... sources) {
    return new Importer(lake, settings).run(List.of(sources));
  }

  /// Every line of every batch as text, sorted.
  List<String> dump(ReadSettings read, int threads) {
    TreeSet<String> rows = new TreeSet<>();
    try (LakeReader reader = LakeReader.open(lake, read)) {
      reader.forEach(
          threads,
          batch -> {
            synchronized (rows) {
              rows.addAll(dump(batch));
            }
          });
    }
    return List.copyOf(rows);
  }

  List<String> dump() {
    return dump(ReadSettings.defaults(), 1);
  }

  List<PersonBatch> batches(ReadSettings read) {
    List<PersonBatch> batches = new ArrayList<>();
    try (LakeReader reader = LakeReader.open(lake, read)) {
      reader.forEach(1, batches::add);
    }
    return batches;
  }

  private static List<String> dump(PersonBatch batch) {
    BitSet visits = new BitSet();
    visits.set(0, batch.visits.count);
    BitSet lines = new BitSet();
    lines.set(0, batch.lines.count);
    Identities.Texts texts = batch.identities().read(visits, lines);
    List<String> rows = new ArrayList<>();
    for (int v = 0; v < batch.visits.count; v++) {
      rows.add(visit(batch, v, texts));
      for (int i = batch.visits.firstLine[v]; i < batch.visits.firstLine[v + 1]; i++) {
        rows.add(line(batch, i, texts));
      }
    }
    return rows;
  }

  private static String visit(PersonBatch batch, int v, Identities.Texts texts) {
    VisitColumns visits = batch.visits;
    SettlementColumns settlements = batch.settlements;
    List<String> parts = new ArrayList<>();
    for (int s = visits.firstSettlement[v]; s < visits.firstSettlement[v + 1]; s++) {
      parts.add(texts.settlementId(s) + ":" + settlements.fundPaid[s] + ":" + settlements.flags[s]);
    }
    for (int d = visits.firstDiagnosis[v]; d < visits.firstDiagnosis[v + 1]; d++) {
      parts.add(batch.dictionaries.diagnoses().code(batch.diagnoses[d]));
    }
    return "%s %s visit %s %s sex %d kind %s level %d %s"
        .formatted(
            texts.personNumber(v),
            texts.visitId(v),
            visits.begin[v],
            batch.dictionaries.institutions().code(visits.institution[v]),
            visits.sex[v],
            visits.kindOf(v),
            visits.level[v],
            parts);
  }

  private static String line(PersonBatch batch, int i, Identities.Texts texts) {
    LineColumns lines = batch.lines;
    int visit = lines.visit[i];
    String cancelled = lines.cancels[i] < 0 ? "" : texts.lineId(lines.cancels[i]);
    return "%s %s line %s of %s at %d item %s net %d %d flags %d rx %d cancels %s"
        .formatted(
            texts.personNumber(visit),
            texts.visitId(visit),
            texts.lineId(i),
            texts.settlementId(lines.settlement[i]),
            lines.time[i],
            batch.dictionaries.items().code(lines.item[i]),
            lines.netQuantity[i],
            lines.netInScope[i],
            lines.flags[i],
            lines.prescription[i],
            cancelled);
  }
}
