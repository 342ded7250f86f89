package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/// Which patients of institutions are known to be which persons.
public final class PersonStore {
  private static final String PROVE =
      """
      INSERT INTO person_proof (area_path, institution, patient, person, source, proven)
      VALUES (?, ?, ?, ?, ?, CAST(? AS timestamptz))
      ON CONFLICT (institution, patient) DO UPDATE
      SET person = excluded.person, source = excluded.source, proven = excluded.proven
      WHERE person_proof.person <> excluded.person
      """;

  /// The person a patient is, and all patients known to be the same.
  private static final String KEYS =
      """
      WITH proven AS (SELECT person FROM person_proof WHERE institution = ? AND patient = ?)
      SELECT person FROM proven
      UNION
      SELECT other.institution || '/' || other.patient FROM person_proof other JOIN proven USING (person)
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

  /// Keeps a proof; a later one of another person takes its place.
  public void prove(DSLContext sql, Proof proof) {
    sql.execute(
        PROVE,
        proof.areaPath(),
        proof.institution(),
        proof.patient(),
        proof.person(),
        proof.source(),
        proof.proven());
  }

  /// All names under which facts of a patient are kept, for [FactStore#history]: those of the
  /// institution's own patient alone while nobody has proven who that is.
  public List<String> keys(DSLContext sql, String institution, String patient) {
    List<String> keys = sql.fetch(KEYS, institution, patient).into(String.class);
    return keys.isEmpty() ? List.of(unproven(institution, patient)) : keys;
  }

  /// The name of a person nobody has proven: good within the institution only.
  public static String unproven(String institution, String patient) {
    return institution + "/" + patient;
  }
}
