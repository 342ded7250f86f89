package org.mingjian.synth.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One visit with its lines, settlements, diagnoses and operations. A plain carrier like
/// [ChargeLine]; times in seconds.
public final class Visit {
  /// Whose visit it is.
  public final Person person;

  /// Its number among the person's visits, from 1.
  public final int ordinal;

  /// Where it takes place.
  public final Institution institution;

  /// `med_type`.
  public final String medicalType;

  /// `begntime`.
  public final int begin;

  /// `endtime`.
  public int end;

  /// The doctor in charge, who orders unless a line says otherwise.
  public Doctor doctor;

  /// `insutype` of this visit; the person's own but for maternity.
  public String insuranceType;

  /// `pay_loc`: 2 at the institution, 5 online.
  public String place = "2";

  /// `dise_no`; empty without a registered disease.
  public String disease = "";

  /// The lines in the order of their ordinals.
  public final List<ChargeLine> lines = new ArrayList<>();

  /// The settlements in the order of their numbers.
  public final List<Settlement> settlements = new ArrayList<>();

  /// The diagnoses, main one first.
  public final List<Coding> diagnoses = new ArrayList<>();

  /// Codes of diagnoses that were not there at admission.
  public final Set<String> acquired = new HashSet<>();

  /// The settlement list by column, empty where none is written.
  public final Map<String, String> settlementList = new TreeMap<>();

  /// The operations, main one first.
  public final List<Coding> operations = new ArrayList<>();

  /// `psn_no`.
  public final String personNumber;

  private final String id;
  private final String stem;

  /// A visit that ends when it begins, without anything.
  public Visit(PersonClaims claims, Doctor doctor, Institution institution, Admission admission) {
    this.person = claims.person();
    this.ordinal = claims.visits().size() + 1;
    this.doctor = doctor;
    this.institution = institution;
    this.medicalType = admission.medicalType();
    this.begin = admission.begin();
    this.end = admission.begin();
    this.insuranceType = person.membership().insuranceType();
    this.stem = Serials.padded(Serials.padded("", person.index(), 9), ordinal, 4);
    this.id = "MD" + stem;
    this.personNumber = person.number();
    claims.visits().add(this);
  }

  /// How a visit starts: `med_type` and the second it begins.
  public record Admission(String medicalType, int begin) {}

  /// `mdtrt_id`.
  public String id() {
    return id;
  }

  /// Whether it is a stay in hospital.
  public boolean isStay() {
    return MedicalType.isStay(medicalType);
  }

  /// Charges `item` at `time`; the patient pays what the item's grade says, the fund's catalogue
  /// covers the rest.
  public ChargeLine charge(Item item, int time, Money money) {
    ChargeLine line = new ChargeLine(this, item, time, money);
    if (item.isSelfPaid()) {
      line.payOneself();
    } else if (item.charging().grade().equals("02")) {
      line.selfPaidFirst = line.amount / 10;
      line.inScope = line.amount - line.selfPaidFirst;
    }
    lines.add(line);
    return line;
  }

  /// Adds a settlement over `begin` to `end` made at `time`.
  public Settlement settlement(int time, int begin, int end) {
    String id = Serials.padded("ST" + stem, settlements.size() + 1, 2);
    Settlement settlement = new Settlement(id, time, begin, end);
    settlements.add(settlement);
    return settlement;
  }

  /// Adds a western diagnosis; the first one is the main one.
  public void diagnose(String code, String name) {
    diagnoses.add(new Coding(code, name, "1", diagnoses.isEmpty()));
  }

  String lineStem() {
    return "BK" + stem;
  }
}
