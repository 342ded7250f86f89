package org.mingjian.synth.output;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.synth.claim.Doctor;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.StockEntry;
import org.mingjian.values.CivilTime;

/// The city's register as rows of `fixmedins_b` and `doctor_b`.
public final class RegisterRows {
  private static final ExtractTable INSTITUTION = ExtractTable.INSTITUTION_B;
  private static final ExtractTable DOCTOR = ExtractTable.DOCTOR_B;
  private static final ExtractTable STOCK = ExtractTable.INVT_D;
  private static final int LICENSED = CivilTime.day(LocalDate.of(2015, 1, 1));

  private final RowSink sink;

  /// Rows go to `sink`.
  public RegisterRows(RowSink sink) {
    this.sink = sink;
  }

  /// Hands over all institutions and their practitioners.
  public void write(List<Institution> institutions) {
    institutions.forEach(this::institution);
    Set<String> written = new HashSet<>();
    for (Institution institution : institutions) {
      institution.doctors().stream()
          .filter(doctor -> written.add(doctor.code()))
          .forEach(doctor -> doctor(institution, doctor));
    }
  }

  /// Hands over stock movements and counts.
  public void writeStocks(List<StockEntry> stocks) {
    for (StockEntry stock : stocks) {
      sink.row(
          new RowBuffer(STOCK)
              .text(STOCK.index("fixmedins_code"), stock.institution())
              .text(STOCK.index("med_list_codg"), stock.item())
              .text(STOCK.index("inv_data_type"), stock.type())
              .number(STOCK.index("cnt"), stock.quantity())
              .number(STOCK.index("opt_time"), stock.second()));
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
            .text(INSTITUTION.index("medins_type"), institution.kind())
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
            .text(
                DOCTOR.index("antibiotic_lv"),
                institution.isPharmacy() ? "" : Integer.toString(doctor.antibioticGrade()))
            .number(DOCTOR.index("begntime"), LICENSED));
  }
}
