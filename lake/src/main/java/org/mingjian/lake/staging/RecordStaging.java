package org.mingjian.lake.staging;

import java.util.List;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.ParentKeys;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Row;

/// Stages the records of visits.
final class RecordStaging {
  private static final ExtractTable TABLE = ExtractTable.MDTRT_D;
  private static final int VISIT_ID = TABLE.index("mdtrt_id");
  private static final int PERSON = TABLE.index("psn_no");
  private static final int INSTITUTION = TABLE.index("fixmedins_code");
  private static final int SEX = TABLE.index("gend");
  private static final int BIRTH = TABLE.index("brdy");
  private static final int INSURANCE = TABLE.index("insutype");
  private static final int MEDICAL = TABLE.index("med_type");
  private static final int LEVEL = TABLE.index("hosp_lv");
  private static final int INSURED_AREA = TABLE.index("insu_admdvs");
  private static final int PLACE = TABLE.index("pay_loc");
  private static final int BEGIN = TABLE.index("begntime");
  private static final int END = TABLE.index("endtime");
  private static final int DEPARTMENT = TABLE.index("adm_dept_codg");
  private static final int DEPARTMENT_NAME = TABLE.index("adm_dept_name");
  private static final int MAIN = TABLE.index("dscg_maindiag_code");
  private static final int MAIN_NAME = TABLE.index("dscg_maindiag_name");
  private static final int VALID = TABLE.index("vali_flag");
  private static final List<PersonStaging.Personal> PERSONAL = PersonStaging.columns(TABLE);
  private static final RowContent CONTENT = new RowContent(TABLE);

  private final Stage stage;
  private final Row staged = RowTag.RECORD.newRow();
  private final Row key = RowTag.KEY.newRow();

  RecordStaging(Stage stage) {
    this.stage = stage;
  }

  /// Stages a row; false if it is void and stays only so that its lines are left out with it.
  boolean stage(TypedRow row, long place) {
    long person = stage.persons().of(row, PERSON);
    long visit = row.textHash(VISIT_ID);
    boolean valid = !row.isText(VALID, Cells.ZERO);
    int flags =
        (row.isDateOnly(BEGIN) ? SettlementField.BEGIN_DATE_ONLY : 0)
            | (row.isDateOnly(END) ? SettlementField.END_DATE_ONLY : 0)
            | (valid ? 0 : SettlementField.VOID);
    staged
        .set(RecordField.PERSON, person)
        .set(RecordField.VISIT_KEY, visit)
        .set(RecordField.SOURCE, place)
        .set(RecordField.CONTENT, CONTENT.of(row))
        .set(RecordField.BEGIN, row.number(BEGIN))
        .set(RecordField.END, row.number(END))
        .set(RecordField.FLAGS, flags)
        .set(RecordField.SEX, Cells.sex(row.text(SEX)))
        .set(RecordField.BIRTH, row.number(BIRTH))
        .set(RecordField.VISIT_ID, row.utf8(VISIT_ID))
        .set(RecordField.PERSON_NUMBER, row.utf8(PERSON));
    setCodes(row, place);
    stage.addByPerson(person, staged);
    stage.addPersonal(row, PERSONAL, person);
    stage.addByVisit(visit, key.set(KeyField.PERSON, person).set(KeyField.VISIT_KEY, visit));
    return valid;
  }

  /// Stages what is left of a rejected row, as void.
  void stageVoid(ParentKeys keys, long place) {
    long person = stage.persons().of(keys.personNumber());
    long visit = KeyHash.of(keys.visitId());
    int institution = stage.codes(CodeKind.INSTITUTION).of(keys.institution());
    staged
        .clear()
        .set(RecordField.PERSON, person)
        .set(RecordField.VISIT_KEY, visit)
        .set(RecordField.INSTITUTION, institution)
        .set(RecordField.SOURCE, place)
        .set(RecordField.FLAGS, SettlementField.VOID);
    stage.addByPerson(person, staged);
    key.clear().set(KeyField.PERSON, person).set(KeyField.VISIT_KEY, visit);
    stage.addByVisit(visit, key);
  }

  private void setCodes(TypedRow row, long place) {
    staged
        .set(RecordField.INSTITUTION, stage.codes(CodeKind.INSTITUTION).of(row, INSTITUTION))
        .set(RecordField.INSURANCE, stage.codes(CodeKind.INSURANCE).of(row, INSURANCE))
        .set(RecordField.MEDICAL, stage.codes(CodeKind.MEDICAL).of(row, MEDICAL))
        .set(RecordField.INSURED_AREA, stage.codes(CodeKind.AREA).of(row, INSURED_AREA))
        .set(RecordField.LEVEL, stage.codes(CodeKind.OTHER).of(row, LEVEL))
        .set(RecordField.PLACE, stage.codes(CodeKind.OTHER).of(row, PLACE))
        .set(
            RecordField.DEPARTMENT,
            stage.codes(CodeKind.DEPARTMENT).of(row, DEPARTMENT, DEPARTMENT_NAME, place))
        .set(
            RecordField.MAIN_DIAGNOSIS,
            stage
                .codes(CodeKind.DIAGNOSIS)
                .find(row, MAIN, CodingStaging::icd)
                .named(row, MAIN_NAME, place)
                .id());
  }
}
