package org.mingjian.synth.output;

import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Department;
import org.mingjian.synth.claim.Person;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// A visit as a row of `mdtrt_d`.
final class VisitRow {
  private static final ExtractTable T = ExtractTable.MDTRT_D;
  private static final int MDTRT_ID = T.index("mdtrt_id");
  private static final int PSN_NO = T.index("psn_no");
  private static final int PSN_NAME = T.index("psn_name");
  private static final int CERTNO = T.index("certno");
  private static final int TEL = T.index("tel");
  private static final int ADDR = T.index("addr");
  private static final int EMP_NAME = T.index("emp_name");
  private static final int GEND = T.index("gend");
  private static final int BRDY = T.index("brdy");
  private static final int INSUTYPE = T.index("insutype");
  private static final int INSU_AREA = T.index("insu_admdvs");
  private static final int INSTITUTION = T.index("fixmedins_code");
  private static final int HOSP_LV = T.index("hosp_lv");
  private static final int MED_TYPE = T.index("med_type");
  private static final int BEGNTIME = T.index("begntime");
  private static final int ENDTIME = T.index("endtime");
  private static final int STAY_NO = T.index("ipt_otp_no");
  private static final int DEPT_IN = T.index("adm_dept_codg");
  private static final int DEPT_IN_NAME = T.index("adm_dept_name");
  private static final int DEPT_OUT = T.index("dscg_dept_codg");
  private static final int DEPT_OUT_NAME = T.index("dscg_dept_name");
  private static final int MAIN = T.index("dscg_maindiag_code");
  private static final int MAIN_NAME = T.index("dscg_maindiag_name");
  private static final int DAYS = T.index("ipt_days");
  private static final int DOCTOR = T.index("chfpdr_code");
  private static final int DOCTOR_NAME = T.index("chfpdr_name");
  private static final int DSCG_WAY = T.index("dscg_way");
  private static final int URGENT = T.index("er_flag");
  private static final int PAY_LOC = T.index("pay_loc");
  private static final int VALID = T.index("vali_flag");

  private final RowBuffer row = new RowBuffer(T);
  private long number;

  TypedRow of(Visit visit) {
    row.clear(++number);
    row.text(MDTRT_ID, visit.id());
    person(visit);
    row.text(INSTITUTION, visit.institution.code()).text(HOSP_LV, visit.institution.grade());
    row.text(MED_TYPE, visit.medicalType).text(PAY_LOC, visit.place).text(VALID, "1");
    row.number(BEGNTIME, visit.begin).number(ENDTIME, visit.end);
    row.text(STAY_NO, visit.id().substring(2));
    row.text(DOCTOR, visit.doctor.code()).text(DOCTOR_NAME, visit.doctor.name());
    row.text(URGENT, visit.medicalType.equals("13") ? "1" : "0");
    department(visit.doctor.department(), visit.isStay());
    visit.diagnoses.stream()
        .filter(diagnosis -> diagnosis.isMain() && diagnosis.type().equals("1"))
        .findFirst()
        .ifPresent(this::mainDiagnosis);
    if (visit.isStay()) {
      int days = CivilTime.dayOf(visit.end) - CivilTime.dayOf(visit.begin);
      row.number(DAYS, Math.max(1, days)).text(DSCG_WAY, "1");
    }
    return row;
  }

  private void person(Visit visit) {
    Person person = visit.person;
    row.text(PSN_NO, person.number()).text(PSN_NAME, person.name());
    row.text(CERTNO, person.certificate()).text(TEL, person.telephone());
    row.text(ADDR, person.address()).text(EMP_NAME, person.employer());
    row.text(GEND, Integer.toString(person.sex())).number(BRDY, person.birthDay());
    row.text(INSUTYPE, visit.insuranceType).text(INSU_AREA, person.membership().area());
  }

  private void department(Department department, boolean stay) {
    row.text(DEPT_IN, department.code()).text(DEPT_IN_NAME, department.name());
    if (stay) {
      row.text(DEPT_OUT, department.code()).text(DEPT_OUT_NAME, department.name());
    }
  }

  private void mainDiagnosis(Coding main) {
    row.text(MAIN, main.code()).text(MAIN_NAME, main.name());
  }
}
