package org.mingjian.claims;

import java.util.Arrays;
import org.mingjian.values.CivilTime;

/// The visits of a batch, ordered by person, then (begin, institution code, visit id). Row `v` owns
/// lines `firstLine[v]` to `firstLine[v + 1]`, and likewise its settlements, diagnoses and
/// operations. The arrays belong to the batch; readers do not write to them.
public final class VisitColumns {
  /// Bit of [#flags]: the begin was given without a time of day.
  public static final int BEGIN_DATE_ONLY = 1;

  /// Bit of [#flags]: the end was given without a time of day.
  public static final int END_DATE_ONLY = 2;

  /// Bit of [#flags]: the visit has diagnoses, but only of traditional Chinese medicine.
  public static final int TCM_DIAGNOSES_ONLY = 4;

  /// Bit of [#flags]: `pay_loc` was given, so that the kind knows whether the visit was online.
  public static final int PLACE_KNOWN = 8;

  /// Rows.
  public final int count;

  /// Index of the person.
  public final int[] person;

  /// First line; `count + 1` entries.
  public final int[] firstLine;

  /// First settlement; `count + 1` entries.
  public final int[] firstSettlement;

  /// First diagnosis; `count + 1` entries. TCM diagnoses are not among them.
  public final int[] firstDiagnosis;

  /// First operation; `count + 1` entries.
  public final int[] firstOperation;

  /// First settlement list; `count + 1` entries.
  public final int[] firstList;

  /// Begin and end in seconds of [org.mingjian.values.CivilTime], or absent.
  public final int[] begin;

  /// See [#begin].
  public final int[] end;

  /// When the first operation began and the last ended, in seconds; absent without operations, and
  /// where one of them has no exact time.
  public final int[] surgeryBegin;

  /// See [#surgeryBegin].
  public final int[] surgeryEnd;

  /// Birth day, or absent.
  public final int[] birthDay;

  /// Dictionary ids; 0 where absent.
  public final int[] institution;

  /// Id of the admission department.
  public final int[] department;

  /// Id of the main diagnosis, 0 where unknown.
  public final int[] mainDiagnosis;

  /// Id of the main operation, 0 where none is marked.
  public final int[] mainOperation;

  /// Id (among the diagnoses) of the registered disease `dise_no`, 0 where absent.
  public final int[] disease;

  /// Id of the area of treatment (`fix_blng_admdvs`, else the register's).
  public final int[] treatmentArea;

  /// Id of the area of insurance (`insu_admdvs`).
  public final int[] insuredArea;

  /// Id of the insurance type (`insutype`).
  public final int[] insuranceType;

  /// Id of the medical type (`med_type`).
  public final int[] medicalType;

  /// 1 male, 2 female, 0 unknown.
  public final byte[] sex;

  /// Ordinal of the [VisitKind].
  public final byte[] kind;

  /// Level of the institution: 3, 2, 1 (first level and below), 0 unknown.
  public final byte[] level;

  /// Bits named above.
  public final byte[] flags;

  /// Columns for `count` visits, all absent.
  public VisitColumns(int count) {
    this.count = count;
    person = new int[count];
    firstLine = new int[count + 1];
    firstSettlement = new int[count + 1];
    firstDiagnosis = new int[count + 1];
    firstOperation = new int[count + 1];
    firstList = new int[count + 1];
    begin = new int[count];
    end = new int[count];
    surgeryBegin = new int[count];
    surgeryEnd = new int[count];
    Arrays.fill(surgeryBegin, CivilTime.ABSENT);
    Arrays.fill(surgeryEnd, CivilTime.ABSENT);
    birthDay = new int[count];
    institution = new int[count];
    department = new int[count];
    mainDiagnosis = new int[count];
    mainOperation = new int[count];
    disease = new int[count];
    treatmentArea = new int[count];
    insuredArea = new int[count];
    insuranceType = new int[count];
    medicalType = new int[count];
    sex = new byte[count];
    kind = new byte[count];
    level = new byte[count];
    flags = new byte[count];
  }

  /// The kind of visit `v`.
  public VisitKind kindOf(int v) {
    return VisitKind.of(kind[v]);
  }
}
