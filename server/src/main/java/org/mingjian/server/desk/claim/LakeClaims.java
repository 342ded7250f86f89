package org.mingjian.server.desk.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.VisitColumns;
import org.mingjian.values.CivilTime;

/// The visits of a batch of one person, as people read them.
final class LakeClaims {
  private static final int QUANTITY_SCALE = 4;
  private static final int PRICE_SCALE = 6;

  private final PersonBatch batch;
  private final Dictionaries codes;
  private final List<Integer> wanted;
  private final Identities.Texts texts;

  private LakeClaims(PersonBatch batch, List<Integer> wanted) {
    this.batch = batch;
    this.codes = batch.dictionaries;
    this.wanted = wanted;
    BitSet visits = new BitSet();
    BitSet lines = new BitSet();
    for (int visit : wanted) {
      visits.set(visit);
      lines.set(batch.visits.firstLine[visit], batch.visits.firstLine[visit + 1]);
    }
    this.texts = batch.identities().read(visits, lines);
  }

  /// The visits that began in a span of days, in their order.
  static List<KnownVisit> of(PersonBatch batch, Span span) {
    List<Integer> wanted =
        IntStream.range(0, batch.visits.count)
            .filter(visit -> span.holds(day(batch.visits.begin[visit])))
            .boxed()
            .toList();
    LakeClaims claims = new LakeClaims(batch, wanted);
    return wanted.stream().map(claims::visit).toList();
  }

  private KnownVisit visit(int visit) {
    VisitColumns visits = batch.visits;
    long amount = 0;
    long fund = 0;
    for (int s = visits.firstSettlement[visit]; s < visits.firstSettlement[visit + 1]; s++) {
      amount += batch.settlements.total[s];
      fund += batch.settlements.fundPaid[s];
    }
    List<KnownVisit.Line> lines = new ArrayList<>();
    for (int line = visits.firstLine[visit]; line < visits.firstLine[visit + 1]; line++) {
      lines.add(line(line));
    }
    int end = visits.end[visit] == CivilTime.ABSENT ? visits.begin[visit] : visits.end[visit];
    boolean unsettled = visits.firstSettlement[visit] == visits.firstSettlement[visit + 1];
    return new KnownVisit(
        texts.visitId(visit),
        place(visit),
        visits.kindOf(visit).name(),
        day(visits.begin[visit]),
        day(end),
        unsettled ? lines.stream().mapToLong(KnownVisit.Line::amountFen).sum() : amount,
        fund,
        lines);
  }

  private KnownVisit.Place place(int visit) {
    int institution = batch.visits.institution[visit];
    int diagnosis = batch.visits.mainDiagnosis[visit];
    return new KnownVisit.Place(
        codes.institutions().code(institution),
        codes.institutions().name(institution),
        codes.diagnoses().code(diagnosis),
        codes.diagnoses().name(diagnosis));
  }

  private KnownVisit.Line line(int line) {
    LineColumns lines = batch.lines;
    return new KnownVisit.Line(
        texts.lineId(line),
        texts.settlementId(lines.settlement[line]),
        CivilTime.text(lines.time[line], (lines.flags[line] & LineColumns.DATE_ONLY) != 0),
        new KnownVisit.Item(
            codes.items().code(lines.item[line]),
            codes.items().name(lines.item[line]),
            named(codes.departments(), lines.department[line]),
            named(codes.doctors(), lines.doctor[line])),
        decimal(lines.quantity[line], QUANTITY_SCALE),
        decimal(lines.unitPrice[line], PRICE_SCALE),
        lines.amount[line],
        lines.inScopeAmount[line],
        decimal(lines.netQuantity[line], QUANTITY_SCALE),
        lines.netAmount[line]);
  }

  private static String named(CodeDictionary codes, int id) {
    return codes.name(id).isEmpty() ? codes.code(id) : codes.name(id);
  }

  private static String decimal(long unscaled, int scale) {
    BigDecimal plain = BigDecimal.valueOf(unscaled, scale).stripTrailingZeros();
    return plain.toPlainString();
  }

  private static LocalDate day(int second) {
    return CivilTime.date(CivilTime.dayOf(second));
  }
}
