package org.mingjian.claims;

/// Some persons with everything known of them, as columns: visits by person and time, lines by
/// visit and time, offset arrays between. A doctor's request is a batch of one person; a province's
/// year is many batches of many. A person is never split over two batches. Used by one thread at a
/// time.
public final class PersonBatch {
  /// Persons in the batch.
  public final int personCount;

  /// First visit of each person; `personCount + 1` entries.
  public final int[] firstVisit;

  /// The visits.
  public final VisitColumns visits;

  /// The settlements.
  public final SettlementColumns settlements;

  /// The lines.
  public final LineColumns lines;

  /// Diagnosis ids, in the order of the visits, main diagnosis first where known; no TCM diagnosis.
  public final int[] diagnoses;

  /// `adm_cond_type` of each of [#diagnoses]: 1 present, 2 and 3 unclear, 4 acquired in hospital, 0
  /// where absent.
  public final byte[] diagnosisConditions;

  /// Operation ids, in the order of the visits, main operation first where known.
  public final int[] operations;

  /// Settlement lists in the order of the visits, each as [ListField] reads it.
  public final String[] settlementLists;

  /// What the ids mean.
  public final Dictionaries dictionaries;

  /// The first day on which the source holds claims; history before it is unknown.
  public final int coveredFromDay;

  private final Identities identities;

  /// Takes over the arrays. Visits, settlements and lines must be in the order their classes state.
  public PersonBatch(
      Parts parts, Dictionaries dictionaries, int coveredFromDay, Identities identities) {
    this.personCount = parts.firstVisit.length - 1;
    this.firstVisit = parts.firstVisit;
    this.visits = parts.visits;
    this.settlements = parts.settlements;
    this.lines = parts.lines;
    this.diagnoses = parts.codings.diagnoses;
    this.diagnosisConditions = parts.codings.conditions;
    this.operations = parts.codings.operations;
    this.settlementLists = parts.codings.settlementLists;
    this.dictionaries = dictionaries;
    this.coveredFromDay = coveredFromDay;
    this.identities = identities;
  }

  /// Reads the texts that name rows to people.
  public Identities identities() {
    return identities;
  }

  /// The columns a batch is made of.
  public static final class Parts {
    final int[] firstVisit;
    final VisitColumns visits;
    final SettlementColumns settlements;
    final LineColumns lines;
    final Codings codings;

    /// Takes over the arrays.
    public Parts(
        int[] firstVisit,
        VisitColumns visits,
        SettlementColumns settlements,
        LineColumns lines,
        Codings codings) {
      this.firstVisit = firstVisit;
      this.visits = visits;
      this.settlements = settlements;
      this.lines = lines;
      this.codings = codings;
    }
  }

  /// The diagnosis and operation ids of a batch.
  public static final class Codings {
    final int[] diagnoses;
    final byte[] conditions;
    final int[] operations;
    final String[] settlementLists;

    /// Takes over the arrays; `conditions` has one entry a diagnosis.
    public Codings(int[] diagnoses, byte[] conditions, int[] operations, String[] settlementLists) {
      this.diagnoses = diagnoses;
      this.conditions = conditions;
      this.operations = operations;
      this.settlementLists = settlementLists;
    }
  }
}
