package org.mingjian.server.desk.found;

import static org.mingjian.audit.output.FindingColumn.AMOUNT;
import static org.mingjian.audit.output.FindingColumn.AREA;
import static org.mingjian.audit.output.FindingColumn.CONTENT_HASH;
import static org.mingjian.audit.output.FindingColumn.DEPT_CODE;
import static org.mingjian.audit.output.FindingColumn.DOCTOR_CODE;
import static org.mingjian.audit.output.FindingColumn.FINDING_ID;
import static org.mingjian.audit.output.FindingColumn.FUND_AMOUNT;
import static org.mingjian.audit.output.FindingColumn.INSTITUTION_CODE;
import static org.mingjian.audit.output.FindingColumn.ITEM_CODE;
import static org.mingjian.audit.output.FindingColumn.MDTRT_ID;
import static org.mingjian.audit.output.FindingColumn.OCCURRED_AT;
import static org.mingjian.audit.output.FindingColumn.PHASE;
import static org.mingjian.audit.output.FindingColumn.PSN_NO;
import static org.mingjian.audit.output.FindingColumn.RELEASE_ID;
import static org.mingjian.audit.output.FindingColumn.RULE_CODE;
import static org.mingjian.audit.output.FindingColumn.SETL_ID;
import static org.mingjian.audit.output.FindingColumn.SUBJECT_LINE;
import static org.mingjian.audit.output.FindingColumn.VERDICT;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Verdict;
import org.mingjian.values.MingjianException;

/// A row of an audit's file as a finding to be kept.
final class AuditRow {
  /// What has columns of its own at the desk.
  static final Set<FindingColumn> KEPT_APART =
      Collections.unmodifiableSet(
          EnumSet.of(
              FINDING_ID,
              CONTENT_HASH,
              RELEASE_ID,
              RULE_CODE,
              VERDICT,
              PHASE,
              PSN_NO,
              MDTRT_ID,
              SETL_ID,
              INSTITUTION_CODE,
              DEPT_CODE,
              DOCTOR_CODE,
              SUBJECT_LINE,
              ITEM_CODE,
              AMOUNT,
              FUND_AMOUNT));

  private static final int DAY = 10;

  private final Function<String, Gathering> gatherings;
  private final Areas areas;

  /// @param gatherings by the path of an area
  AuditRow(Function<String, Gathering> gatherings, Areas areas) {
    this.gatherings = gatherings;
    this.areas = areas;
  }

  FoundFinding read(ResultSet row) throws SQLException {
    LocalDate day = day(row);
    Amount amount = new Amount(fen(row, AMOUNT), fen(row, FUND_AMOUNT));
    String areaPath = areas.path(text(row, INSTITUTION_CODE), text(row, AREA));
    return new FoundFinding(
        text(row, FINDING_ID),
        text(row, CONTENT_HASH),
        key(row, new Found(gatherings.apply(areaPath), day, amount)),
        amount,
        day,
        new FoundFinding.Mark(
            text(row, RELEASE_ID), text(row, RULE_CODE), text(row, VERDICT), text(row, PHASE)),
        new FoundFinding.Whose(
            areaPath,
            text(row, INSTITUTION_CODE),
            text(row, DEPT_CODE),
            text(row, DOCTOR_CODE),
            text(row, PSN_NO)),
        new FoundFinding.About(
            text(row, MDTRT_ID), text(row, SETL_ID), text(row, SUBJECT_LINE), text(row, ITEM_CODE)),
        words(row));
  }

  private static String text(ResultSet row, FindingColumn column) throws SQLException {
    return row.getString(column.ordinal() + 1);
  }

  private static long fen(ResultSet row, FindingColumn column) throws SQLException {
    String yuan = text(row, column);
    return yuan.isEmpty() ? 0 : new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  private static LocalDate day(ResultSet row) throws SQLException {
    String at = text(row, OCCURRED_AT);
    try {
      return LocalDate.parse(at.substring(0, Math.min(DAY, at.length())));
    } catch (DateTimeException e) {
      throw new MingjianException(
          DeskError.UNUSABLE_FINDING,
          "疑点没有发生日期 a finding without a day: " + text(row, FINDING_ID) + " " + at,
          e);
    }
  }

  private static SortedMap<String, String> words(ResultSet row) throws SQLException {
    SortedMap<String, String> words = new TreeMap<>();
    for (FindingColumn column : FindingColumn.all()) {
      String text = text(row, column);
      if (!KEPT_APART.contains(column) && !text.isEmpty()) {
        words.put(column.header(), text);
      }
    }
    return words;
  }

  /// What a key hangs on beside the row.
  private record Found(Gathering gathering, LocalDate day, Amount amount) {}

  private static Optional<CaseKey> key(ResultSet row, Found found) throws SQLException {
    BlamedLine line =
        new BlamedLine(
            text(row, SETL_ID),
            text(row, SUBJECT_LINE),
            text(row, ITEM_CODE),
            found.day.toString());
    return found.gathering.keyOf(
        text(row, INSTITUTION_CODE),
        new CaseFinding(
            text(row, FINDING_ID),
            text(row, CONTENT_HASH),
            text(row, RULE_CODE),
            Verdict.valueOf(text(row, VERDICT)),
            phase(row),
            line,
            found.amount));
  }

  private static Phase phase(ResultSet row) throws SQLException {
    String name = text(row, PHASE);
    return Phase.find(name)
        .orElseThrow(() ->
            new MingjianException(
                DeskError.UNUSABLE_FINDING, "疑点的审核环节不明 a finding of an unknown moment: " + name));
  }
}
