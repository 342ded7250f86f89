package org.mingjian.lake.staging;

import java.util.Set;
import org.mingjian.claims.AntibioticGrades;
import org.mingjian.claims.AreaSettings;
import org.mingjian.claims.ListField;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FieldType;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.ParentKeys;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.Rejection.RowPlace;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.store.CodeKind;

/// Stages the rows of one source after the other. Rows may be of several tables. Used by one
/// thread.
public final class RowStager implements RowHandler {
  private static final ExtractTable REGISTER = ExtractTable.INSTITUTION_B;
  private static final int INSTITUTION = REGISTER.index("fixmedins_code");
  private static final int INSTITUTION_NAME = REGISTER.index("fixmedins_name");
  private static final int INSTITUTION_TYPE = REGISTER.index("fixmedins_type");
  private static final int INSTITUTION_LEVEL = REGISTER.index("hosp_lv");
  private static final int INSTITUTION_AREA = REGISTER.index("admdvs");
  private static final int INSTITUTION_KIND = REGISTER.index("medins_type");
  private static final ExtractTable DOCTORS = ExtractTable.DOCTOR_B;
  private static final int DOCTOR = DOCTORS.index("prac_psn_code");
  private static final int DOCTOR_NAME = DOCTORS.index("prac_psn_name");
  private static final int DOCTOR_PLACE = DOCTORS.index("fixmedins_code");
  private static final int DOCTOR_GRADE = DOCTORS.index("antibiotic_lv");
  private static final int DOCTOR_FROM = DOCTORS.index("begntime");
  private static final int DOCTOR_TO = DOCTORS.index("endtime");

  private static final Set<String> NAMES =
      Set.of(
          "hilist_name",
          "bilg_dept_name",
          "acord_dept_name",
          "bilg_dr_name",
          "adm_dept_name",
          "dscg_maindiag_name",
          "diag_name",
          "oprn_oprt_name",
          "fixmedins_name",
          "prac_psn_name",
          "sin_dos_dscr",
          "used_frqu_dscr");

  private final Stage stage;
  private final LineStaging lines;
  private final SettlementStaging settlements;
  private final RecordStaging records;
  private final CodingStaging diagnoses;
  private final CodingStaging operations;
  private final ListStaging lists;
  private Origin origin = new Origin(0, "", ExtractTable.FEE_LIST_D);

  /// Fills `stage` with rows whose codes mean what `area` says.
  public RowStager(Stage stage, AreaSettings area) {
    this.stage = stage;
    lines = new LineStaging(stage, area.selfPayFlags());
    settlements = new SettlementStaging(stage);
    records = new RecordStaging(stage);
    diagnoses = new CodingStaging(stage, RowTag.DIAGNOSIS);
    operations = new CodingStaging(stage, RowTag.OPERATION);
    lists = new ListStaging(stage);
  }

  /// Whether staging looks at a column at all. It passes over words, but who a person is, the names
  /// of codes, doses, and what settlement lists are checked for.
  public static boolean looksAt(ExtractColumn column) {
    return column.type() != FieldType.TEXT
        || column.isPersonal()
        || NAMES.contains(column.name())
        || ListField.find(column.name()).isPresent();
  }

  /// A source of rows: its number, its name, and the table whose rows are rejected.
  public record Origin(int source, String name, ExtractTable table) {}

  /// Tells which source the next rows are from.
  public void begin(Origin next) {
    origin = next;
  }

  @Override
  public void row(TypedRow row) {
    ExtractTable table = row.table();
    stage.tally().read(origin.source, table);
    if (!stage(row, table)) {
      stage.tally().leftOut(origin.source, table);
    }
  }

  @Override
  public void rejected(Rejection rejection) {
    stage.tally().read(origin.source, origin.table);
    stage.reject(origin.source, origin.table, rejection);
  }

  @Override
  public void damaged(FileDamage damage) {
    stage.damages().add(damage);
  }

  @Override
  public void rejectedParent(ParentKeys keys) {
    long place = Place.of(origin.source, keys.line());
    boolean known = !keys.personNumber().isEmpty() && !keys.visitId().isEmpty();
    if (known && keys.table() == ExtractTable.SETL_D) {
      settlements.stageVoid(keys, place);
    } else if (known) {
      records.stageVoid(keys, place);
    }
  }

  private boolean stage(TypedRow row, ExtractTable table) {
    long place = Place.of(origin.source, row.line());
    return switch (table) {
      case FEE_LIST_D -> lines.stage(row, place);
      case SETL_D -> settlements.stage(row, place);
      case MDTRT_D -> records.stage(row, place);
      case SETL_LIST_DIAG_D -> diagnoses.stage(row, place);
      case SETL_LIST_OPRN_D -> operations.stage(row, place);
      case INSTITUTION_B -> register(row);
      case DOCTOR_B -> doctor(row, place);
      case SETL_LIST_D -> lists.stage(row, place);
      case INVT_D -> StockStaging.stage(row, stage.register());
      case DRUG_TRAC_D -> false;
    };
  }

  private boolean register(TypedRow row) {
    String code = row.text(INSTITUTION);
    Register.Institution institution =
        new Register.Institution(
            row.text(INSTITUTION_NAME),
            row.text(INSTITUTION_TYPE),
            row.text(INSTITUTION_LEVEL),
            row.text(INSTITUTION_AREA),
            row.text(INSTITUTION_KIND));
    stage.codes(CodeKind.INSTITUTION).of(code, institution.name(), 0);
    stage.codes(CodeKind.AREA).of(institution.area());
    return switch (stage.register().add(code, institution)) {
      case NEW -> true;
      case REPEATED -> false;
      case CONTRADICTED -> {
        RowPlace place = new RowPlace(origin.name, row.line());
        stage.reject(
            origin.source,
            REGISTER,
            Rejection.of(place, REGISTER.column(INSTITUTION), code, RejectionReason.DUPLICATE_KEY));
        yield true;
      }
    };
  }

  private boolean doctor(TypedRow row, long place) {
    stage.codes(CodeKind.DOCTOR).of(row.text(DOCTOR), row.text(DOCTOR_NAME), place);
    boolean begins = row.isPresent(DOCTOR_FROM);
    boolean ends = row.isPresent(DOCTOR_TO);
    stage
        .register()
        .add(
            new Register.Practitioner(
                row.text(DOCTOR),
                row.text(DOCTOR_PLACE),
                AntibioticGrades.of(row.text(DOCTOR_GRADE)),
                begins ? (int) row.number(DOCTOR_FROM) : Integer.MIN_VALUE,
                ends ? (int) row.number(DOCTOR_TO) : Integer.MAX_VALUE));
    return true;
  }
}
