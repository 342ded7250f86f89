package org.mingjian.engine.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjian.engine.expression.column.LineNumbers;
import org.mingjian.engine.expression.column.NumberColumn;
import org.mingjian.engine.expression.column.TextColumn;
import org.mingjian.engine.expression.column.Texts;
import org.mingjian.engine.expression.column.VisitNumbers;
import org.mingjian.values.Decimals;

/// What expressions may speak of: fields by name of what they belong to and their own.
///
/// @param numbers columns of numbers
/// @param dates columns of days
/// @param texts columns of texts
record Vocabulary(
    Map<String, NumberColumn> numbers,
    Map<String, NumberColumn> dates,
    Map<String, TextColumn> texts) {
  /// The fields of lines, visits, persons and institutions.
  static final Vocabulary FIELDS = fields();

  Vocabulary {
    numbers = Map.copyOf(numbers);
    dates = Map.copyOf(dates);
    texts = Map.copyOf(texts);
  }

  private static Vocabulary fields() {
    return new Vocabulary(numbers0(), dates0(), texts0());
  }

  private static Map<String, NumberColumn> numbers0() {
    Map<String, NumberColumn> numbers = new LinkedHashMap<>();
    numbers.put("line.quantity", number(Decimals.QUANTITY_SCALE, LineNumbers::quantity));
    numbers.put("line.price", number(Decimals.PRICE_SCALE, LineNumbers::price));
    numbers.put("line.amount", number(Decimals.MONEY_SCALE, LineNumbers::amount));
    numbers.put("line.inScope", number(Decimals.MONEY_SCALE, LineNumbers::inScope));
    numbers.put("line.supplyDays", number(0, LineNumbers::supplyDays));
    numbers.put("line.category", number(0, LineNumbers::category));
    numbers.put("line.hour", number(0, LineNumbers::hour));
    numbers.put("visit.days", number(0, VisitNumbers::days));
    numbers.put("visit.amount", number(Decimals.MONEY_SCALE, VisitNumbers::amount));
    numbers.put("visit.inScope", number(Decimals.MONEY_SCALE, VisitNumbers::inScope));
    numbers.put("visit.operations", number(0, VisitNumbers::operations));
    numbers.put("person.sex", number(0, VisitNumbers::sex));
    numbers.put("person.age", number(0, VisitNumbers::age));
    numbers.put("person.ageDays", number(0, VisitNumbers::ageDays));
    numbers.put("institution.level", number(0, VisitNumbers::level));
    return numbers;
  }

  private static Map<String, NumberColumn> dates0() {
    return Map.of(
        "line.date", number(0, LineNumbers::date),
        "visit.beginDate", number(0, VisitNumbers::begin),
        "visit.endDate", number(0, VisitNumbers::end));
  }

  private static Map<String, TextColumn> texts0() {
    Map<String, TextColumn> texts = new LinkedHashMap<>();
    texts.put("line.item", Texts.item());
    texts.put("line.itemName", Texts.itemName());
    texts.put("line.itemClass", Texts.itemClass());
    texts.put("line.department", Texts.department());
    texts.put("line.executingDepartment", Texts.executingDepartment());
    texts.put("line.doctor", Texts.doctor());
    texts.put("visit.kind", Texts.kind());
    texts.put("visit.mainDiagnosis", Texts.mainDiagnosis());
    texts.put("visit.mainOperation", Texts.mainOperation());
    texts.put("visit.disease", Texts.disease());
    texts.put("visit.department", Texts.admission());
    texts.put("visit.medicalType", Texts.medicalType());
    texts.put("visit.insuranceType", Texts.insuranceType());
    texts.put("visit.area", Texts.area());
    texts.put("visit.insuredArea", Texts.insuredArea());
    texts.put("institution.code", Texts.institution());
    texts.put("institution.name", Texts.institutionName());
    return texts;
  }

  private static NumberColumn number(int scale, NumberColumn.Loader loader) {
    return new NumberColumn.Loaded(scale, loader);
  }
}
