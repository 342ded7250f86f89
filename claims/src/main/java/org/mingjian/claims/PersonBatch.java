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

  /// Operation ids, in the order of the visits, main operation first where known.
  public final int[] operations;

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
    this.diagnoses = parts.diagnoses;
    this.operations = parts.operations;
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
    final int[] diagnoses;
    final int[] operations;

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
      this.diagnoses = codings.diagnoses;
      this.operations = codings.operations;
    }
  }

  /// The diagnosis and operation ids of a batch.
  public static final class Codings {
    final int[] diagnoses;
    final int[] operations;

    /// Takes over the arrays.
    public Codings(int[] diagnoses, int[] operations) {
      this.diagnoses = diagnoses;
      this.operations = operations;
    }
  }
}
