package org.mingjian.server.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.wire.fact.ClaimRow;

/// Which patients of institutions are known to be which persons. Facts stay under the number they
/// were reported with; a proof, early or late, decides whose they are when they are read.
public final class PersonStore {
  private static final String PROVE =
      """
      INSERT INTO person_proof (area_path, institution, patient, person, source, proven)
      SELECT ?, ?, ?, ?, ?, CAST(? AS timestamptz)
      WHERE NOT EXISTS (
        SELECT FROM person_proof WHERE institution = ? AND patient = ? AND person = ?)
      ON CONFLICT (institution, patient) DO UPDATE
      SET person = excluded.person, source = excluded.source, proven = excluded.proven
      WHERE person_proof.person <> excluded.person
      """;

  private static final String SEEN =
      """
      INSERT INTO visit_person (area_path, institution, visit, person)
      SELECT ?, ?, ?, ?
      WHERE NOT EXISTS (
        SELECT FROM visit_person WHERE institution = ? AND visit = ? AND person = ?)
      ON CONFLICT (institution, visit) DO UPDATE SET person = excluded.person
      """;

  /// What nobody proved takes the place of nothing that somebody did.
  private static final String HEARD =
      """
      INSERT INTO visit_person (area_path, institution, visit, person) VALUES (?, ?, ?, ?)
      ON CONFLICT (institution, visit) DO UPDATE SET person = excluded.person
      WHERE visit_person.person ^@ (excluded.institution || '/')
        AND visit_person.person <> excluded.person
      """;

  private static final String NAMES =
      """
      SELECT institution, patient, person FROM person_proof
      WHERE person IN (
        (SELECT person FROM person_proof WHERE institution = ? AND patient = ?),
        (SELECT person FROM visit_person WHERE institution = ? AND visit = ?),
        ?)
      UNION ALL
      SELECT institution, substr(person, length(institution) + 2), person FROM visit_person
      WHERE institution = ? AND visit = ? AND person ^@ (institution || '/')
      """;

  /// That a patient of an institution is a person.
  ///
  /// @param source what says so: an admission, a settlement, the institution's profile
  public record Proof(
      String areaPath,
      String institution,
      String patient,
      String person,
      String source,
      Instant proven) {
    /// Who it is stays out of logs.
    @Override
    public String toString() {
      return "Proof[" + institution + "]";
    }
  }

  /// What an institution calls a person.
  public record Name(String institution, String patient) {
    /// Who it is stays out of logs.
    @Override
    public String toString() {
      return "Name[" + institution + "]";
    }
  }

  /// Who is asked about.
  ///
  /// @param visit in which; empty for none
  /// @param person their number where the institution's profile says so, else empty
  /// @param elsewhere whether what they are called at other institutions counts
  public record Asked(Name name, String visit, String person, boolean elsewhere) {}

  /// All that is known of who somebody is.
  ///
  /// @param names by institution; the one asked by is among them
  /// @param persons the number; more than one where proofs contradict each other, empty for nobody
  ///   proven
  public record Identity(Set<Name> names, Set<String> persons) {
    /// Copies in.
    public Identity {
      names = Set.copyOf(names);
      persons = Set.copyOf(persons);
    }

    /// The numbers that facts may lie under, in order.
    public List<String> keys() {
      return names.stream().map(Name::patient).distinct().sorted().toList();
    }
  }

  /// Keeps a proof; a later one of another person takes its place.
  public void prove(DSLContext sql, Proof proof) {
    sql.execute(
        PROVE,
        proof.areaPath(),
        proof.institution(),
        proof.patient(),
        proof.person(),
        proof.source(),
        proof.proven(),
        proof.institution(),
        proof.patient(),
        proof.person());
  }

  /// Keeps who was admitted or settled in a visit, which proves the person's own number too.
  public void seen(DSLContext sql, Proof proof, String visit) {
    prove(sql, proof);
    sql.execute(
        SEEN,
        proof.areaPath(),
        proof.institution(),
        visit,
        proof.person(),
        proof.institution(),
        visit,
        proof.person());
  }

  /// Keeps who was admitted or settled in a visit where the sender did not prove to be the
  /// institution: a number for asks in the same visit, and nobody anywhere else.
  public void heard(DSLContext sql, FactReport report, ClaimRow row) {
    sql.execute(
        HEARD,
        report.areaPath(),
        row.institution(),
        row.visit(),
        unproven(row.institution(), row.person()));
  }

  /// A name that a person goes by.
  record Proven(Name name, String person) {}

  /// Asks for the names of whoever somebody may be: proven before, by the visit asked about, or by
  /// the institution's profile.
  static Database.Query names(Asked asked, Consumer<Proven> found) {
    String institution = asked.name.institution;
    return new Database.Query(
        NAMES,
        List.of(
            institution,
            asked.name.patient,
            institution,
            asked.visit,
            asked.person,
            institution,
            asked.visit),
        row ->
            found.accept(
                new Proven(new Name(row.getString(1), row.getString(2)), row.getString(3))));
  }

  /// Who somebody is, by the [#names] found.
  static Identity identity(Asked asked, List<Proven> found) {
    Set<Name> names = new HashSet<>(Set.of(asked.name));
    Set<String> persons = new HashSet<>();
    if (!asked.person.isEmpty()) {
      persons.add(asked.person);
    }
    for (Proven proven : found) {
      if (asked.elsewhere || proven.name.institution.equals(asked.name.institution)) {
        names.add(proven.name);
        persons.add(proven.person);
      }
    }
    return new Identity(names, persons);
  }

  /// The name of a person nobody has proven: good within the institution only.
  public static String unproven(String institution, String patient) {
    return institution + "/" + patient;
  }
}
