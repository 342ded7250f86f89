package org.mingjian.claims.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mingjian.claims.Identities;

/// The texts that name the rows of a drafted batch, in the order of its columns.
final class DraftTexts implements Identities, Identities.Texts {
  private final List<String> persons = new ArrayList<>();
  private final List<String> visits = new ArrayList<>();
  private final List<String> settlements = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  void add(String personNumber, SortedVisit visit) {
    persons.add(personNumber);
    visits.add(visit.draft().visitId);
    visit.settlements().forEach(settlement -> settlements.add(settlement.settlementId));
    visit.lines().forEach(line -> lines.add(line.lineId));
  }

  @Override
  public Texts read(BitSet wantedVisits, BitSet wantedLines) {
    return this;
  }

  @Override
  public String personNumber(int visit) {
    return persons.get(visit);
  }

  @Override
  public String visitId(int visit) {
    return visits.get(visit);
  }

  @Override
  public String settlementId(int settlement) {
    return settlement < 0 ? "" : settlements.get(settlement);
  }

  @Override
  public String lineId(int line) {
    return lines.get(line);
  }
}
