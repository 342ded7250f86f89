package org.mingjian.claims.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mingjian.claims.ListField;
import org.mingjian.claims.VisitKind;
import org.mingjian.claims.draft.DraftText.Moment;

/// A visit being drafted. Without a begin it begins with its first line. Without a settlement it is
/// given one that pays all its lines in scope, unless it is [#unsettled].
public final class VisitDraft {
  final String visitId;
  final List<LineDraft> lines = new ArrayList<>();
  final List<SettlementDraft> settlements = new ArrayList<>();
  final List<String> diagnoses = new ArrayList<>();
  final List<String> operations = new ArrayList<>();
  final List<String> settlementLists = new ArrayList<>();
  final Map<String, Integer> conditions = new TreeMap<>();
  Coded institution = new Coded("H37060000001", "第一医院");
  Coded department = Coded.ABSENT;
  String mainDiagnosis = "";
  String disease = "";
  String institutionType = "";
  String institutionKind = "";
  String hospitalLevel = "02";
  String medicalType = "11";
  String payLocation = "2";
  String insuranceType = "310";
  String treatmentArea = "370600";
  String insuredArea = "370600";
  Moment begin = Moment.ABSENT;
  Moment surgeryBegin = Moment.ABSENT;
  Moment surgeryEnd = Moment.ABSENT;
  Moment end = Moment.ABSENT;
  Optional<VisitKind> kind = Optional.empty();
  boolean tcmDiagnosis;
  boolean settled = true;

  VisitDraft(String visitId) {
    this.visitId = visitId;
  }

  /// A code with its name.
  record Coded(String code, String name) {
    /// No code.
    static final Coded ABSENT = new Coded("", "");
  }

  /// A code of a disease or operation, as such codes are compared.
  private static String icd(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  private static void addNew(List<String> codes, String code) {
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }

  /// The institution; `H37060000001` if not set.
  public VisitDraft institution(String code, String name) {
    institution = new Coded(code, name);
    return this;
  }

  /// The register's `fixmedins_type`: 1 hospital, 2 pharmacy; absent if not set.
  public VisitDraft institutionType(String code) {
    institutionType = code;
    return this;
  }

  /// The register's `medins_type` of the institution; absent if not set.
  public VisitDraft institutionKind(String kind) {
    institutionKind = kind;
    return this;
  }

  /// `hosp_lv`; 02 if not set, empty for unknown.
  public VisitDraft hospitalLevel(String code) {
    hospitalLevel = code;
    return this;
  }

  /// The admission department; absent if not set.
  public VisitDraft department(String code, String name) {
    department = new Coded(code, name);
    return this;
  }

  /// `med_type`, which decides the kind; 11 if not set.
  public VisitDraft medicalType(String code) {
    medicalType = code;
    return this;
  }

  /// `pay_loc`; 2 if not set, empty for unknown.
  public VisitDraft payLocation(String code) {
    payLocation = code;
    return this;
  }

  /// The kind, whatever the facts say.
  public VisitDraft kind(VisitKind value) {
    kind = Optional.of(value);
    return this;
  }

  /// `insutype`; 310 if not set, empty for unknown.
  public VisitDraft insuranceType(String code) {
    insuranceType = code;
    return this;
  }

  /// Areas of treatment and of insurance; 370600 if not set.
  public VisitDraft areas(String treatment, String insured) {
    treatmentArea = treatment;
    insuredArea = insured;
    return this;
  }

  /// Begin of the visit, with or without time of day.
  public VisitDraft begin(String time) {
    begin = DraftText.moment(time);
    return this;
  }

  /// Begin of the visit, as [org.mingjian.values.CivilTime] counts.
  public VisitDraft begin(int second, boolean dateOnly) {
    begin = new Moment(second, dateOnly);
    return this;
  }

  /// End of the visit, with or without time of day; absent if not set.
  public VisitDraft end(String time) {
    end = DraftText.moment(time);
    return this;
  }

  /// End of the visit, as [org.mingjian.values.CivilTime] counts.
  public VisitDraft end(int second, boolean dateOnly) {
    end = new Moment(second, dateOnly);
    return this;
  }

  /// The main diagnosis, which is one of the diagnoses too.
  public VisitDraft mainDiagnosis(String code) {
    mainDiagnosis = icd(code);
    return this;
  }

  /// One more diagnosis.
  public VisitDraft diagnosis(String code) {
    addNew(diagnoses, icd(code));
    return this;
  }

  /// The condition at admission (`adm_cond_type`, 1 to 4) of a diagnosis of the visit; absent if
  /// not set.
  public VisitDraft condition(String code, int value) {
    conditions.put(icd(code), value);
    return this;
  }

  /// One more diagnosis, of traditional Chinese medicine.
  public VisitDraft tcmDiagnosis() {
    tcmDiagnosis = true;
    return this;
  }

  /// The registered disease (`dise_no`), which is one of the diagnoses too.
  public VisitDraft disease(String code) {
    disease = icd(code);
    return this;
  }

  /// One more operation; the first is the main one.
  public VisitDraft operation(String code) {
    addNew(operations, icd(code));
    return this;
  }

  /// When the first operation began and the last ended; absent if not set.
  public VisitDraft surgery(String from, String to) {
    surgeryBegin = DraftText.moment(from);
    surgeryEnd = DraftText.moment(to);
    return this;
  }

  /// One more settlement list, its values by column.
  public VisitDraft settlementList(Map<String, String> values) {
    settlementLists.add(ListField.join(values));
    return this;
  }

  /// Leaves the visit without settlement.
  public VisitDraft unsettled() {
    settled = false;
    return this;
  }

  /// Adds a settlement, drafted by `draft`.
  public VisitDraft settlement(String settlementId, Consumer<SettlementDraft> draft) {
    SettlementDraft settlement = new SettlementDraft(settlementId);
    draft.accept(settlement);
    settlements.add(settlement);
    return this;
  }

  /// Adds a line, drafted by `draft`; lines may be added in any order.
  public VisitDraft line(String lineId, Consumer<LineDraft> draft) {
    draft.accept(line(lineId));
    return this;
  }

  /// Adds a line, to be drafted by the caller; lines may be added in any order.
  public LineDraft line(String lineId) {
    LineDraft line = new LineDraft(lineId);
    lines.add(line);
    return line;
  }
}
