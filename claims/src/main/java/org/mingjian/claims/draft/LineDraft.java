package org.mingjian.claims.draft;

import org.mingjian.claims.LineColumns;
import org.mingjian.claims.draft.DraftText.Moment;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// A charge line being drafted: one piece at 10 yuan, all of it in scope, if nothing else is said.
public final class LineDraft {
  private static final int MAX_CATEGORY = 14;
  private static final String DRUG = "XA01AAA001A001010100001";
  private static final Moment FIRST = DraftText.moment("2025-03-01 10:00:00");

  // Of one person there may be hundreds: what they consist of lies in them.
  final String lineId;
  String itemCode = DRUG;
  String itemName = "";
  String departmentCode = "";
  String departmentName = "";
  String executingCode = "";
  String executingName = "";
  String doctorCode = "";
  String doctorName = "";
  int second = FIRST.second();
  boolean dateOnly = FIRST.dateOnly();
  int uploadSecond = CivilTime.ABSENT;
  int orderSecond = CivilTime.ABSENT;
  String settlementId = "";
  String prescription = "";
  String cancels = "";
  String singleDose = "";
  String doseFrequency = "";
  long quantity = Decimals.unit(Decimals.QUANTITY_SCALE);
  long unitPrice = 10 * Decimals.unit(Decimals.PRICE_SCALE);
  int supplyDays;
  int chargeCategory;
  int scope = LineColumns.IN_SCOPE;
  private boolean priced;
  private boolean scoped;
  private long givenFen;
  private long givenInScopeFen;

  LineDraft(String lineId) {
    this.lineId = lineId;
  }

  /// The charged item; a western drug if not set.
  public LineDraft item(String code) {
    return item(code, "");
  }

  /// The charged item with its name.
  public LineDraft item(String code, String name) {
    itemCode = code;
    itemName = name;
    return this;
  }

  /// When it was charged, with or without time of day; 2025-03-01 10:00:00 if not set.
  public LineDraft at(String text) {
    Moment moment = DraftText.moment(text);
    return at(moment.second(), moment.dateOnly());
  }

  /// When it was charged, as [org.mingjian.values.CivilTime] counts.
  public LineDraft at(int second, boolean dateOnly) {
    this.second = second;
    this.dateOnly = dateOnly;
    return this;
  }

  /// The quantity, negative for a refund; 1 if not set.
  public LineDraft quantity(String text) {
    return quantity(DraftText.scaled(text, Decimals.QUANTITY_SCALE));
  }

  /// The quantity at scale 4.
  public LineDraft quantity(long scaled) {
    quantity = scaled;
    return this;
  }

  /// The unit price in yuan; 10 if not set.
  public LineDraft price(String yuan) {
    return price(DraftText.scaled(yuan, Decimals.PRICE_SCALE));
  }

  /// The unit price at scale 6.
  public LineDraft price(long scaled) {
    unitPrice = scaled;
    return this;
  }

  /// The amount in yuan; quantity times price if not set.
  public LineDraft amount(String yuan) {
    return amount(DraftText.scaled(yuan, Decimals.MONEY_SCALE));
  }

  /// The amount in fen.
  public LineDraft amount(long fen) {
    givenFen = fen;
    priced = true;
    return this;
  }

  /// The part of the amount in scope, in yuan; all of it if not set. 0 puts the line out of scope.
  public LineDraft inScope(String yuan) {
    return inScope(DraftText.scaled(yuan, Decimals.MONEY_SCALE));
  }

  /// The part of the amount in scope, in fen.
  public LineDraft inScope(long fen) {
    givenInScopeFen = fen;
    scoped = true;
    scope = fen == 0 ? 0 : LineColumns.IN_SCOPE;
    return this;
  }

  /// Puts the line out of scope: the patient pays it.
  public LineDraft selfPaid() {
    return inScope(0);
  }

  /// Leaves unsaid whether the fund pays the line; it is judged.
  public LineDraft scopeUnknown() {
    scope = LineColumns.IN_SCOPE | LineColumns.SCOPE_UNKNOWN;
    return this;
  }

  /// The settlement; the visit's latest that is no refund if not set.
  public LineDraft settlement(String id) {
    settlementId = id;
    return this;
  }

  /// The prescription (`rx_drord_no`); absent if not set.
  public LineDraft prescription(String number) {
    prescription = number;
    return this;
  }

  /// The line of the same visit that this negative line cancels; none if not set.
  public LineDraft cancels(String id) {
    cancels = id;
    return this;
  }

  /// The billing department; absent if not set.
  public LineDraft department(String code, String name) {
    departmentCode = code;
    departmentName = name;
    return this;
  }

  /// The executing department; absent if not set.
  public LineDraft executingDepartment(String code, String name) {
    executingCode = code;
    executingName = name;
    return this;
  }

  /// The billing doctor; absent if not set.
  public LineDraft doctor(String code, String name) {
    doctorCode = code;
    doctorName = name;
    return this;
  }

  /// `prd_days`; absent if not set.
  public LineDraft supplyDays(int days) {
    supplyDays = days;
    return this;
  }

  /// The single dose in words (`sin_dos_dscr`); absent if not set.
  public LineDraft singleDose(String text) {
    singleDose = text;
    return this;
  }

  /// How often it is taken, in words (`used_frqu_dscr`); absent if not set.
  public LineDraft doseFrequency(String text) {
    doseFrequency = text;
    return this;
  }

  /// `med_chrgitm_type` as a number 1 to 14; absent if not set.
  public LineDraft chargeCategory(int category) {
    if (category < 0 || category > MAX_CATEGORY) {
      throw new IllegalArgumentException("category must be 0 to 14: " + category);
    }
    chargeCategory = category;
    return this;
  }

  /// When it was ordered; absent if not set.
  public LineDraft ordered(String text) {
    orderSecond = DraftText.moment(text).second();
    return this;
  }

  /// When it was uploaded; absent if not set.
  public LineDraft uploaded(String text) {
    uploadSecond = DraftText.moment(text).second();
    return this;
  }

  long amountFen() {
    long unit = Decimals.unit(Decimals.QUANTITY_SCALE + Decimals.PRICE_SCALE - 2);
    return priced ? givenFen : Decimals.proportion(quantity, unitPrice, unit);
  }

  long inScopeFen() {
    return scoped ? givenInScopeFen : amountFen();
  }
}
