package org.mingjian.server.desk.panel;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Copies of material with the names blacked out, made by people at the bureau. One of each
/// material; another takes its place.
public final class BlindCopies {
  private static final String PUT =
      """
      INSERT INTO material_copy ("case", material, hash, account, area_path, institution, at)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, CAST(? AS timestamptz))
      ON CONFLICT ("case", material) DO UPDATE SET hash = excluded.hash,
        account = excluded.account, at = excluded.at
      """;

  private static final String REMOVE =
      "DELETE FROM material_copy WHERE \"case\" = CAST(? AS uuid) AND material = ?";

  private static final String OF =
      """
      SELECT material, hash, account, at FROM material_copy
      WHERE "case" = CAST(? AS uuid) ORDER BY at, material
      """;

  private final Clock clock;

  /// Copies made at the time of `clock`.
  public BlindCopies(Clock clock) {
    this.clock = clock;
  }

  /// A copy.
  ///
  /// @param material hash of the original
  /// @param hash of the copy
  /// @param account who brought it
  public record Copy(String material, String hash, String account, Instant at) {
    private static Copy of(Record row) {
      return new Copy(
          row.get("material", String.class),
          row.get("hash", String.class),
          row.get("account", String.class),
          row.get("at", OffsetDateTime.class).toInstant());
    }
  }

  /// Whose a copy is.
  ///
  /// @param areaPath of the case
  /// @param institution the case is about
  public record Owner(String caseId, String areaPath, String institution) {}

  /// Keeps a copy in the place of the one before.
  public void put(DSLContext sql, Owner owner, Copy copy) {
    sql.execute(
        PUT,
        owner.caseId,
        copy.material,
        copy.hash,
        copy.account,
        owner.areaPath,
        owner.institution,
        copy.at.toString());
  }

  /// A copy somebody brings now.
  public Copy now(String material, String hash, String account) {
    return new Copy(material, hash, account, clock.instant());
  }

  /// Takes a copy away from who may read it.
  ///
  /// @return whether there was one
  public boolean remove(DSLContext sql, String caseId, String material) {
    return sql.execute(REMOVE, caseId, material) > 0;
  }

  /// The copies of a case, in the order they were brought.
  public List<Copy> of(DSLContext sql, String caseId) {
    return sql.fetch(OF, caseId).map(Copy::of);
  }

  /// The copy of a material.
  public Optional<Copy> find(DSLContext sql, String caseId, String material) {
    return of(sql, caseId).stream().filter(copy -> copy.material.equals(material)).findFirst();
  }
}
