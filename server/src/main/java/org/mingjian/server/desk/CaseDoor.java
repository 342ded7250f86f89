package org.mingjian.server.desk;

import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;

/// Who may see which case: what the scope of the transaction shows, and of that, a doctor the cases
/// given to them.
record CaseDoor(CaseFiles files) {
  /// The file of a case that somebody may see.
  ///
  /// @throws MingjianException [ApiError#NOT_FOUND] where there is none for them
  CaseFiles.Kept open(DSLContext sql, String id, Actor actor) {
    return find(sql, id, actor).orElseThrow(() -> missing(id));
  }

  /// Whether somebody may see a case.
  boolean isOpen(DSLContext sql, String id, Actor actor) {
    return find(sql, id, actor).isPresent();
  }

  private Optional<CaseFiles.Kept> find(DSLContext sql, String id, Actor actor) {
    return id.matches("[0-9a-f]{32}")
        ? files.find(sql, id).filter(one -> isOf(actor, one))
        : Optional.empty();
  }

  private static boolean isOf(Actor actor, CaseFiles.Kept kept) {
    return actor.doctor().isEmpty()
        || kept.file()
            .stay()
            .assignment()
            .filter(one -> one.person().equals(actor.account()))
            .isPresent();
  }

  static MingjianException missing(String id) {
    return new MingjianException(ApiError.NOT_FOUND, "没有该案件，或无权查看 no such case: " + id);
  }
}
