package org.mingjian.engine.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.VisitColumns;
import org.mingjian.finding.Fact;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// Puts rows of a batch and points of a table into the words of evidence. Keys are wire names.
public final class Facts {
  private final View view;
  private final Identities.Texts texts;

  /// Facts of one batch, whose texts must hold every row asked for.
  public Facts(View view, Identities.Texts texts) {
    this.view = view;
    this.texts = texts;
  }

  /// A line: item, time, net quantity, unit price and net in-scope money, and then `more`, given as
  /// key, value, key, value.
  public Fact line(int line, String... more) {
    LineColumns lines = view.lines;
    Map<String, String> values = new LinkedHashMap<>();
    values.put("hilist_code", view.codes.dictionaries.items().code(lines.item[line]));
    values.put("fee_ocur_time", time(line));
    values.put("cnt", Decimals.format(lines.netQuantity[line], Decimals.QUANTITY_SCALE));
    values.put("pric", Decimals.format(lines.unitPrice[line], Decimals.PRICE_SCALE));
    values.put("inscp_amt", Decimals.yuan(lines.netInScope[line]));
    return new Fact("line:" + texts.lineId(line), with(values, more));
  }

  /// A visit: begin, end and medical type where known, and then `more`.
  public Fact visit(int visit, String... more) {
    VisitColumns visits = view.visits;
    Map<String, String> values = new LinkedHashMap<>();
    putTime(
        values, "begntime", visits.begin[visit], visits.flags[visit], VisitColumns.BEGIN_DATE_ONLY);
    putTime(values, "endtime", visits.end[visit], visits.flags[visit], VisitColumns.END_DATE_ONLY);
    values.put("med_type", view.codes.dictionaries.medicalTypes().code(visits.medicalType[visit]));
    return new Fact("visit:" + texts.visitId(visit), with(values, more));
  }

  /// The person, with `values` given as key, value, key, value.
  public static Fact person(String... values) {
    return new Fact("person", with(new LinkedHashMap<>(), values));
  }

  /// A point's object, value columns and basis.
  public static Map<String, String> point(KnowledgeTable table, int row) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("object", table.object(row));
    for (TableSchema.Column column : table.schema().columns()) {
      String text = table.text(row, column.name());
      if (!text.isEmpty()) {
        values.put(column.name(), text);
      }
    }
    values.put("basis", table.basis(row));
    return values;
  }

  /// The line's time as text, with its time of day where it has one.
  public String time(int line) {
    boolean dateOnly = (view.lines.flags[line] & LineColumns.DATE_ONLY) != 0;
    return CivilTime.text(view.lines.time[line], dateOnly);
  }

  private static void putTime(
      Map<String, String> values, String key, int second, byte flags, int dateOnlyBit) {
    if (second != CivilTime.ABSENT) {
      values.put(key, CivilTime.text(second, (flags & dateOnlyBit) != 0));
    }
  }

  private static Map<String, String> with(Map<String, String> values, String... more) {
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return values;
  }
}
