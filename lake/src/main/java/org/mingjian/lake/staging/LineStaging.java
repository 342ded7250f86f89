package org.mingjian.lake.staging;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mingjian.claims.Dose;
import org.mingjian.claims.ItemCode;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Row;

/// Stages charge lines.
final class LineStaging {
  private static final ExtractTable TABLE = ExtractTable.FEE_LIST_D;
  private static final int VISIT_ID = TABLE.index("mdtrt_id");
  private static final int PERSON = TABLE.index("psn_no");
  private static final int SETTLEMENT_ID = TABLE.index("setl_id");
  private static final int INSTITUTION = TABLE.index("fixmedins_code");
  private static final int LEDGER_ID = TABLE.index("bkkp_sn");
  private static final int DETAIL_ID = TABLE.index("feedetl_sn");
  private static final int INITIAL_ID = TABLE.index("init_feedetl_sn");
  private static final int PRESCRIPTION = TABLE.index("rx_drord_no");
  private static final int INSURANCE_ITEM = TABLE.index("hilist_code");
  private static final int CATALOGUE_ITEM = TABLE.index("med_list_codg");
  private static final int ITEM_NAME = TABLE.index("hilist_name");
  private static final int TIME = TABLE.index("fee_ocur_time");
  private static final int ORDERED = TABLE.index("drord_time");
  private static final int UPLOADED = TABLE.index("upld_time");
  private static final int QUANTITY = TABLE.index("cnt");
  private static final int PRICE = TABLE.index("pric");
  private static final int AMOUNT = TABLE.index("det_item_fee_sumamt");
  private static final int IN_SCOPE = TABLE.index("inscp_amt");
  private static final int APPROVAL = TABLE.index("hosp_appr_flag");
  private static final int OWN_PAY = TABLE.index("fulamt_ownpay_amt");
  private static final int CATEGORY = TABLE.index("med_chrgitm_type");
  private static final int SUPPLY = TABLE.index("prd_days");
  private static final int SINGLE_DOSE = TABLE.index("sin_dos_dscr");
  private static final int FREQUENCY = TABLE.index("used_frqu_dscr");
  private static final int DEPARTMENT = TABLE.index("bilg_dept_codg");
  private static final int DEPARTMENT_NAME = TABLE.index("bilg_dept_name");
  private static final int EXECUTING = TABLE.index("acord_dept_codg");
  private static final int EXECUTING_NAME = TABLE.index("acord_dept_name");
  private static final int DOCTOR = TABLE.index("bilg_dr_code");
  private static final int DOCTOR_NAME = TABLE.index("bilg_dr_name");
  private static final int VALID = TABLE.index("vali_flag");
  private static final RowContent CONTENT = new RowContent(TABLE);

  private final Stage stage;
  private final Set<String> selfPayFlags;
  private final Row staged = RowTag.LINE.newRow();
  private final Map<String, Map<String, Long>> doses = new HashMap<>();

  /// @param selfPayFlags values of `hosp_appr_flag` that put a line on the patient's own account
  LineStaging(Stage stage, Set<String> selfPayFlags) {
    this.stage = stage;
    this.selfPayFlags = Set.copyOf(selfPayFlags);
  }

  /// Stages a row, unless it is left out by itself.
  boolean stage(TypedRow row, long place) {
    boolean empty = row.number(QUANTITY) == 0 && row.number(AMOUNT) == 0;
    if (empty || row.isText(VALID, Cells.ZERO)) {
      return false;
    }
    long person = stage.persons().of(row, PERSON);
    setKeys(row, place, person);
    setMoney(row);
    setCodes(row, place);
    setRest(row);
    stage.addByPerson(person, staged);
    return true;
  }

  private void setKeys(TypedRow row, long place, long person) {
    byte[] ledgerId = row.utf8(LEDGER_ID);
    boolean hasLedgerId = ledgerId.length > 0;
    long detailKey = row.textHash(DETAIL_ID);
    long content = CONTENT.of(row);
    if (hasLedgerId) {
      stage.addLineKey(ledgerId, content, place);
    }
    staged
        .set(LineField.PERSON, person)
        .set(LineField.VISIT_KEY, row.textHash(VISIT_ID))
        .set(LineField.SOURCE, place)
        .set(LineField.CONTENT, content)
        .set(LineField.SETTLEMENT_KEY, row.textHash(SETTLEMENT_ID))
        .set(LineField.PRESCRIPTION_KEY, row.textHash(PRESCRIPTION))
        .set(LineField.DETAIL_KEY, detailKey == 0 ? row.textHash(LEDGER_ID) : detailKey)
        .set(LineField.INITIAL_KEY, row.textHash(INITIAL_ID))
        .set(LineField.LINE_ID, hasLedgerId ? ledgerId : row.utf8(DETAIL_ID));
  }

  private void setMoney(TypedRow row) {
    long amount = row.number(AMOUNT);
    long quantity = row.number(QUANTITY);
    long inScope = amount;
    int flags = row.isDateOnly(TIME) ? LineColumns.DATE_ONLY : 0;
    if (!selfPayFlags.isEmpty() && selfPayFlags.contains(row.text(APPROVAL))) {
      inScope = 0;
    } else if (row.isPresent(IN_SCOPE)) {
      inScope = row.number(IN_SCOPE);
      boolean covered = quantity < 0 ? inScope < 0 : inScope > 0;
      flags |= covered ? LineColumns.IN_SCOPE : 0;
    } else if (row.isPresent(OWN_PAY)) {
      inScope = amount - row.number(OWN_PAY);
      boolean covered = Math.abs(row.number(OWN_PAY)) < Math.abs(amount);
      flags |= covered ? LineColumns.IN_SCOPE : 0;
    } else {
      flags |= LineField.SCOPE_BY_FUND;
    }
    staged
        .set(LineField.QUANTITY, quantity)
        .set(LineField.PRICE, row.number(PRICE))
        .set(LineField.AMOUNT, amount)
        .set(LineField.IN_SCOPE, inScope)
        .set(LineField.FLAGS, flags);
  }

  private void setCodes(TypedRow row, long place) {
    CodeIds departments = stage.codes(CodeKind.DEPARTMENT);
    CodeIds doctors = stage.codes(CodeKind.DOCTOR);
    int department = departments.of(row, DEPARTMENT, DEPARTMENT_NAME, place);
    int executing = departments.of(row, EXECUTING, EXECUTING_NAME, place);
    int doctor = doctors.of(row, DOCTOR, DOCTOR_NAME, place);
    staged
        .set(LineField.INSTITUTION, stage.codes(CodeKind.INSTITUTION).of(row, INSTITUTION))
        .set(LineField.ITEM, item(row).named(row, ITEM_NAME, place).id())
        .set(LineField.DEPARTMENT, department)
        .set(LineField.EXECUTING, executing)
        .set(LineField.DOCTOR, doctor);
  }

  private CodeIds.Entry item(TypedRow row) {
    CodeIds items = stage.codes(CodeKind.ITEM);
    return row.isPresent(CATALOGUE_ITEM)
        ? items.find(ItemCode.choose(row.text(INSURANCE_ITEM), row.text(CATALOGUE_ITEM)))
        : items.find(row, INSURANCE_ITEM, ItemCode::normalise);
  }

  /// The daily dose; the same few words come again and again.
  private long dose(String single, TypedRow row) {
    return single.isEmpty()
        ? Dose.UNREADABLE
        : doses
            .computeIfAbsent(single, unused -> new HashMap<>())
            .computeIfAbsent(row.text(FREQUENCY), frequency -> Dose.read(single, frequency));
  }

  private void setRest(TypedRow row) {
    staged
        .set(LineField.TIME, row.number(TIME))
        .set(LineField.ORDERED, Cells.exactTime(row, ORDERED))
        .set(LineField.UPLOADED, Cells.exactTime(row, UPLOADED))
        .set(LineField.DOSE, dose(row.text(SINGLE_DOSE), row))
        .set(LineField.CATEGORY, Cells.category(row.text(CATEGORY)))
        .set(LineField.SUPPLY_DAYS, Cells.supplyDays(row.number(SUPPLY)));
  }
}
