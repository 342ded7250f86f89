package org.mingjian.synth.output;

import java.time.LocalDate;
import java.util.List;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.synth.claim.Doctor;
import org.mingjian.synth.claim.Institution;
import org.mingjian.values.CivilTime;

/// The city's register as rows of `fixmedins_b` and `doctor_b`.
public final class RegisterRows {
  private static final ExtractTable INSTITUTION = ExtractTable.FIXMEDINS_B;
  private static final ExtractTable DOCTOR = ExtractTable.DOCTOR_B;
  private static final int LICENSED = CivilTime.day(LocalDate.of(2015, 1, 1));

  private final RowSink sink;

  /// Rows go to `sink`.
  public RegisterRows(RowSink sink) {
    this.sink = sink;
  }

  /// Hands over all institutions and their practitioners.
  public void write(List<Institution> institutions) {
    institutions.forEach(this::institution);
    for (Institution institution : institutions) {
      institution.doctors().forEach(doctor -> doctor(institution, doctor));
    }
  }

  private void institution(Institution institution) {
    int beds = institution.isPharmacy() ? 0 : 40 * institution.level() * institution.level();
    sink.row(
        new RowBuffer(INSTITUTION)
            .text(INSTITUTION.index("fixmedins_code"), institution.code())
            .text(INSTITUTION.index("fixmedins_name"), institution.name())
            .text(INSTITUTION.index("fixmedins_type"), institution.type())
            .text(INSTITUTION.index("hosp_lv"), institution.grade())
            .text(INSTITUTION.index("medins_type"), institution.isPharmacy() ? "" : "A1")
            .number(INSTITUTION.index("bed_cnt"), beds)
            .text(INSTITUTION.index("admdvs"), institution.area())
            .text(INSTITUTION.index("uscc"), "99" + institution.code() + "0000"));
  }

  private void doctor(Institution institution, Doctor doctor) {
    sink.row(
        new RowBuffer(DOCTOR)
            .text(DOCTOR.index("prac_psn_code"), doctor.code())
            .text(DOCTOR.index("fixmedins_code"), institution.code())
            .text(DOCTOR.index("prac_psn_name"), doctor.name())
            .text(DOCTOR.index("dr_pro_tech_duty"), doctor.title())
            .text(DOCTOR.index("prac_scp_code"), doctor.department().code())
            .number(DOCTOR.index("begntime"), LICENSED));
  }
}
