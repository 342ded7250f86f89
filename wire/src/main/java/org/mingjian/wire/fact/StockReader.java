package org.mingjian.wire.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.message.Part;

/// Reads movements of a stock with the trace codes scanned at them. A movement has no number of its
/// own: it is known by all it says, the numbers of its papers among it. Source: national-interfaces
/// §3.11.
final class StockReader {
  private static final List<String> NODES = List.of("invinfo", "purcinfo", "selinfo", "data");

  /// Numbers that tell one sale of a thing from the next.
  private static final List<String> PAPERS =
      List.of(
          "rtal_docno", "stoout_no", "medins_prod_sel_no", "bchno", "rxno", "setl_id", "mdtrt_sn");

  private static final int KEY_DIGITS = 24;
  private static final int PAPER_DIGITS = 12;
  private static final String TRACE = "drug_trac_codg";

  private final Part input;
  private final RowMaker rows;

  StockReader(Part input, RowMaker rows) {
    this.input = input;
    this.rows = rows;
  }

  /// What a 3507 takes back. It has to say of which batch, and what of it.
  static List<Withdrawal> withdrawals(Part input) {
    List<Withdrawal> all = new ArrayList<>();
    for (Part goods : NODES.stream().flatMap(node -> input.nodes(node).stream()).toList()) {
      String batch = goods.text("fixmedins_bchno");
      String type = goods.text("inv_data_type");
      if (batch.isEmpty() || type.isEmpty()) {
        goods.note(batch.isEmpty() ? "fixmedins_bchno" : "inv_data_type");
      } else {
        all.add(Withdrawal.of(type, batch));
      }
    }
    return all;
  }

  /// Adds the rows of a message that reports this kind of movement. Some say the same under two
  /// names: that is one. The same twice in one list is two.
  void read(Movement movement) {
    for (String node : NODES) {
      Ordinals ordinals = new Ordinals();
      for (Part goods : input.nodes(node)) {
        read(movement, goods, ordinals);
      }
    }
  }

  private void read(Movement movement, Part goods, Ordinals ordinals) {
    String batch = Withdrawal.of(movement.reportedAs(), goods.text("fixmedins_bchno")).keyPrefix();
    String codes = traces(goods).map(part -> part.text(TRACE)).collect(Collectors.joining(" "));
    ContentHash content = ContentHash.of(movement.name(), goods.values().toString(), codes);
    String change = movement.change().isEmpty() ? goods.text("inv_chg_type") : movement.change();
    rows.add(
        new RowMaker.Place(
            ExtractTable.INVT_D,
            Owner.NOBODY,
            ordinals.next(batch + content.prefix(KEY_DIGITS)),
            "opt_time",
            Map.of("inv_data_type", movement.type(), "inv_chg_type", change)),
        goods);
    traces(goods).forEach(trace -> trace(movement, goods, trace, batch));
  }

  /// The codes that were scanned; some say a single one as a field of the goods.
  private static Stream<Part> traces(Part goods) {
    List<Part> below = goods.nodes("drugtracinfo");
    Stream<Part> said = below.isEmpty() ? Stream.of(goods) : below.stream();
    return said.filter(part -> !part.text(TRACE).isEmpty());
  }

  /// A code is scanned more than once in its life: at each sale, and at its return.
  private void trace(Movement movement, Part goods, Part trace, String batch) {
    String code = trace.text(TRACE);
    Moment scanned = trace == goods ? Moment.ABSENT : trace.time("sel_retn_time");
    Moment time = scanned.isPresent() ? scanned : goods.time("opt_time");
    String papers = PAPERS.stream().map(goods::text).collect(Collectors.joining("\n"));
    String paper = ContentHash.of(movement.name(), papers).prefix(PAPER_DIGITS);
    rows.addAt(
        time,
        new RowMaker.Place(
            ExtractTable.DRUG_TRAC_D,
            new Owner(goods.text("psn_no"), goods.text("mdtrt_sn")),
            batch + String.join(" ", code, time.text(), paper),
            "",
            Map.of(TRACE, code, "sel_retn_time", movement.isSale() ? time.text() : "")),
        goods,
        trace);
  }
}
