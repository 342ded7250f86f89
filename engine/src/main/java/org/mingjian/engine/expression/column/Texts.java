package org.mingjian.engine.expression.column;

import java.util.function.Function;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;

/// The texts expressions know, by rows.
public final class Texts {
  private static final int CLASSES = 128;

  private static final TextColumn.Domain ITEMS = new TextColumn.Codes(Dictionaries::items);
  private static final TextColumn.Domain DEPARTMENTS =
      new TextColumn.Codes(Dictionaries::departments);
  private static final TextColumn.Domain DIAGNOSES = new TextColumn.Codes(Dictionaries::diagnoses);
  private static final TextColumn.Domain AREAS = new TextColumn.Codes(Dictionaries::areas);

  private Texts() {}

  /// Where a column of lines lies.
  private interface Column extends Function<View, int[]> {}

  /// `line.item`.
  public static TextColumn item() {
    return ofLines(ITEMS, view -> view.lines.item, UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `line.itemName`.
  public static TextColumn itemName() {
    TextColumn.Domain names = new TextColumn.Names(Dictionaries::items, false);
    return ofLines(names, view -> view.lines.item, UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `line.department`.
  public static TextColumn department() {
    return ofLines(
        DEPARTMENTS, view -> view.lines.department, UndeterminedReason.DEPARTMENT_UNKNOWN);
  }

  /// `line.executingDepartment`.
  public static TextColumn executingDepartment() {
    return ofLines(
        DEPARTMENTS, view -> view.lines.executingDepartment, UndeterminedReason.DEPARTMENT_UNKNOWN);
  }

  /// `line.doctor`.
  public static TextColumn doctor() {
    TextColumn.Domain doctors = new TextColumn.Codes(Dictionaries::doctors);
    return ofLines(doctors, view -> view.lines.doctor, UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `line.itemClass`.
  public static TextColumn itemClass() {
    return new TextColumn(
        new Classes(),
        (run, rows, out) -> {
          for (int i = 0; i < rows.size(); i++) {
            out[i] = run.view.codes.shape[run.view.lines.item[rows.line[i]]];
          }
        },
        UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `visit.kind`.
  public static TextColumn kind() {
    return new TextColumn(
        new Kinds(),
        (run, rows, out) -> {
          for (int i = 0; i < rows.size(); i++) {
            out[i] = run.view.visits.kind[rows.visit[i]];
          }
        },
        UndeterminedReason.KIND_UNDETERMINED);
  }

  /// `visit.mainDiagnosis`.
  public static TextColumn mainDiagnosis() {
    return ofVisits(
        DIAGNOSES, view -> view.visits.mainDiagnosis, UndeterminedReason.MAIN_DIAGNOSIS_UNKNOWN);
  }

  /// `visit.disease`.
  public static TextColumn disease() {
    return ofVisits(DIAGNOSES, view -> view.visits.disease, UndeterminedReason.DISEASE_UNKNOWN);
  }

  /// `visit.mainOperation`.
  public static TextColumn mainOperation() {
    TextColumn.Domain operations = new TextColumn.Codes(Dictionaries::operations);
    return ofVisits(
        operations, view -> view.visits.mainOperation, UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `visit.department`.
  public static TextColumn admission() {
    return ofVisits(
        DEPARTMENTS, view -> view.visits.department, UndeterminedReason.DEPARTMENT_UNKNOWN);
  }

  /// `visit.medicalType`.
  public static TextColumn medicalType() {
    TextColumn.Domain types = new TextColumn.Codes(Dictionaries::medicalTypes);
    return ofVisits(types, view -> view.visits.medicalType, UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `visit.insuranceType`.
  public static TextColumn insuranceType() {
    TextColumn.Domain types = new TextColumn.Codes(Dictionaries::insuranceTypes);
    return ofVisits(types, view -> view.visits.insuranceType, UndeterminedReason.INSURANCE_UNKNOWN);
  }

  /// `visit.area`.
  public static TextColumn area() {
    return ofVisits(AREAS, view -> view.visits.treatmentArea, UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `visit.insuredArea`.
  public static TextColumn insuredArea() {
    return ofVisits(AREAS, view -> view.visits.insuredArea, UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `institution.code`.
  public static TextColumn institution() {
    TextColumn.Domain codes = new TextColumn.Codes(Dictionaries::institutions);
    return ofVisits(codes, view -> view.visits.institution, UndeterminedReason.FIELD_UNKNOWN);
  }

  /// `institution.name`.
  public static TextColumn institutionName() {
    TextColumn.Domain names = new TextColumn.Names(Dictionaries::institutions, true);
    return ofVisits(names, view -> view.visits.institution, UndeterminedReason.FIELD_UNKNOWN);
  }

  private static TextColumn ofLines(
      TextColumn.Domain domain, Column column, UndeterminedReason absence) {
    return of(domain, column, rows -> rows.line, absence);
  }

  private static TextColumn ofVisits(
      TextColumn.Domain domain, Column column, UndeterminedReason absence) {
    return of(domain, column, rows -> rows.visit, absence);
  }

  private static TextColumn of(
      TextColumn.Domain domain,
      Column column,
      Function<Rows, int[]> places,
      UndeterminedReason absence) {
    return new TextColumn(
        domain,
        (run, rows, out) -> {
          int[] own = column.apply(run.view);
          int[] place = places.apply(rows);
          for (int i = 0; i < rows.size(); i++) {
            out[i] = own[place[i]];
          }
        },
        absence);
  }

  /// The classes of items, each standing for its letter.
  private record Classes() implements TextColumn.Domain {
    @Override
    public int size(BoundCodes codes) {
      return CLASSES;
    }

    @Override
    public String text(BoundCodes codes, int id) {
      return String.valueOf((char) id);
    }

    @Override
    public boolean isAbsent(BoundCodes codes, int id) {
      return false;
    }
  }

  /// The kinds of visits by ordinal.
  private record Kinds() implements TextColumn.Domain {
    @Override
    public int size(BoundCodes codes) {
      return VisitKind.UNDETERMINED.ordinal() + 1;
    }

    @Override
    public String text(BoundCodes codes, int id) {
      return VisitKind.of(id).name();
    }

    @Override
    public boolean isAbsent(BoundCodes codes, int id) {
      return id == VisitKind.UNDETERMINED.ordinal();
    }
  }
}
