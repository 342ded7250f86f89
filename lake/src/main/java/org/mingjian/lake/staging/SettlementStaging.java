package org.mingjian.lake.staging;

import java.util.List;
import org.mingjian.claims.SettlementColumns;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.ParentKeys;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Row;

/// Stages settlements.
final class SettlementStaging {
  private static final ExtractTable TABLE = ExtractTable.SETL_D;
  private static final int SETTLEMENT_ID = TABLE.index("setl_id");
  private static final int VISIT_ID = TABLE.index("mdtrt_id");
  private static final int PERSON = TABLE.index("psn_no");
  private static final int INSTITUTION = TABLE.index("fixmedins_code");
  private static final int INITIAL_ID = TABLE.index("init_setl_id");
  private static final int SEX = TABLE.index("gend");
  private static final int BIRTH = TABLE.index("brdy");
  private static final int INSURANCE = TABLE.index("insutype");
  private static final int MEDICAL = TABLE.index("med_type");
  private static final int LEVEL = TABLE.index("hosp_lv");
  private static final int INSURED_AREA = TABLE.index("insu_admdvs");
  private static final int TREATMENT_AREA = TABLE.index("fix_blng_admdvs");
  private static final int REFUNDED = TABLE.index("refd_setl_flag");
  private static final int VALID = TABLE.index("vali_flag");
  private static final int DISEASE = TABLE.index("dise_no");
  private static final int PLACE = TABLE.index("pay_loc");
  private static final int TIME = TABLE.index("setl_time");
  private static final int BEGIN = TABLE.index("begndate");
  private static final int END = TABLE.index("enddate");
  private static final int TOTAL = TABLE.index("medfee_sumamt");
  private static final int FUND = TABLE.index("fund_pay_sumamt");
  private static final List<PersonStaging.Personal> PERSONAL = PersonStaging.columns(TABLE);
  private static final RowContent CONTENT = new RowContent(TABLE);

  private final Stage stage;
  private final Row staged = RowTag.SETTLEMENT.newRow();
  private final Row key = RowTag.KEY.newRow();

  SettlementStaging(Stage stage) {
    this.stage = stage;
  }

  /// Stages a row; false if it is void and stays only so that its lines are left out with it.
  boolean stage(TypedRow row, long place) {
    long person = stage.persons().of(row, PERSON);
    long visit = row.textHash(VISIT_ID);
    long settlement = row.textHash(SETTLEMENT_ID);
    staged
        .set(SettlementField.PERSON, person)
        .set(SettlementField.VISIT_KEY, visit)
        .set(SettlementField.SETTLEMENT_KEY, settlement)
        .set(SettlementField.SOURCE, place)
        .set(SettlementField.CONTENT, CONTENT.of(row))
        .set(SettlementField.SETTLEMENT_ID, row.utf8(SETTLEMENT_ID))
        .set(SettlementField.VISIT_ID, row.utf8(VISIT_ID))
        .set(SettlementField.PERSON_NUMBER, row.utf8(PERSON));
    setNumbers(row);
    setCodes(row);
    stage.addByPerson(person, staged);
    stage.addPersonal(row, PERSONAL, person);
    key.set(KeyField.PERSON, person).set(KeyField.VISIT_KEY, visit);
    stage.addByVisit(visit, key.set(KeyField.SETTLEMENT_KEY, settlement));
    return !row.isText(VALID, Cells.ZERO);
  }

  private void setNumbers(TypedRow row) {
    staged
        .set(SettlementField.TIME, row.number(TIME))
        .set(SettlementField.TOTAL, row.number(TOTAL))
        .set(SettlementField.FUND, row.number(FUND))
        .set(SettlementField.INITIAL_KEY, row.textHash(INITIAL_ID))
        .set(SettlementField.BEGIN, row.number(BEGIN))
        .set(SettlementField.END, row.number(END))
        .set(SettlementField.SEX, Cells.sex(row.text(SEX)))
        .set(SettlementField.BIRTH, row.number(BIRTH))
        .set(SettlementField.FLAGS, flags(row));
  }

  private static int flags(TypedRow row) {
    boolean flagged = row.isText(REFUNDED, Cells.ONE);
    boolean refund = (flagged || row.isPresent(INITIAL_ID)) && row.number(TOTAL) <= 0;
    return (refund ? SettlementColumns.REFUND : 0)
        | (flagged && !refund ? SettlementField.FLAGGED_REFUNDED : 0)
        | (row.isDateOnly(BEGIN) ? SettlementField.BEGIN_DATE_ONLY : 0)
        | (row.isDateOnly(END) ? SettlementField.END_DATE_ONLY : 0)
        | (row.isText(VALID, Cells.ZERO) ? SettlementField.VOID : 0);
  }

  /// Stages what is left of a rejected row, as void.
  void stageVoid(ParentKeys keys, long place) {
    long person = stage.persons().of(keys.personNumber());
    long visit = KeyHash.of(keys.visitId());
    int institution = stage.codes(CodeKind.INSTITUTION).of(keys.institution());
    staged
        .clear()
        .set(SettlementField.PERSON, person)
        .set(SettlementField.VISIT_KEY, visit)
        .set(SettlementField.SETTLEMENT_KEY, KeyHash.of(keys.settlementId()))
        .set(SettlementField.INSTITUTION, institution)
        .set(SettlementField.SOURCE, place)
        .set(SettlementField.FLAGS, SettlementField.VOID);
    stage.addByPerson(person, staged);
    key.clear().set(KeyField.PERSON, person).set(KeyField.VISIT_KEY, visit);
    stage.addByVisit(visit, key);
  }

  private void setCodes(TypedRow row) {
    CodeIds areas = stage.codes(CodeKind.AREA);
    CodeIds others = stage.codes(CodeKind.OTHER);
    staged
        .set(SettlementField.INSTITUTION, stage.codes(CodeKind.INSTITUTION).of(row, INSTITUTION))
        .set(SettlementField.INSURANCE, stage.codes(CodeKind.INSURANCE).of(row, INSURANCE))
        .set(SettlementField.MEDICAL, stage.codes(CodeKind.MEDICAL).of(row, MEDICAL))
        .set(
            SettlementField.DISEASE,
            stage.codes(CodeKind.DIAGNOSIS).find(row, DISEASE, CodingStaging::icd).id())
        .set(SettlementField.INSURED_AREA, areas.of(row, INSURED_AREA))
        .set(SettlementField.TREATMENT_AREA, areas.of(row, TREATMENT_AREA))
        .set(SettlementField.LEVEL, others.of(row, LEVEL))
        .set(SettlementField.PLACE, others.of(row, PLACE));
  }
}
