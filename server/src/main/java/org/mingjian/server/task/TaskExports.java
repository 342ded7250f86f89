package org.mingjian.server.task;

import org.jooq.DSLContext;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Looking;
import org.mingjian.server.api.Sight;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.LoggedReason;
import org.mingjian.values.MingjianException;

/// What leaves of a task: each file is written down in the access log before it does. Files that
/// name persons leave masked, or clear where the request says why.
record TaskExports(Database database, AccessLog log) {
  private static final String ACTION = "export";

  /// Notes a file that names nobody.
  void note(Actor actor, String id, String name) {
    database.inScope(
        actor.scope(),
        sql -> {
          write(sql, actor, subject(actor, id, name), LoggedReason.AUDIT_RESULTS.word());
          return name;
        });
  }

  /// Notes a file, and says how persons are seen in it.
  ///
  /// @param id of the task
  /// @param name of the file
  /// @throws MingjianException [ApiError#REASON_REFUSED] where it cannot be masked and nobody says
  ///   why, or the reason says nothing
  Sight note(Actor actor, Looking looking, String id, String name) {
    Looking.Subject subject = subject(actor, id, name);
    return database.inScope(
        actor.scope(),
        sql -> {
          Sight sight = looking.at(sql, subject);
          if (sight instanceof Sight.Masked) {
            write(sql, actor, subject, masked(name));
          }
          return sight;
        });
  }

  private static Looking.Subject subject(Actor actor, String id, String name) {
    return new Looking.Subject(
        Organisation.areaOf(actor.scope()),
        actor.scope().institution().orElse(""),
        ACTION,
        "task/" + id + "/" + name);
  }

  private void write(DSLContext sql, Actor actor, Looking.Subject subject, String why) {
    log.write(
        sql,
        new AccessLog.Look(
            subject.areaPath(),
            subject.institution(),
            actor.account(),
            subject.action(),
            subject.id(),
            why));
  }

  private static String masked(String name) {
    if (!MaskedFile.isPersonal(name)) {
      return "审核结果 results of an audit";
    }
    if (!MaskedFile.canMask(name)) {
      throw new MingjianException(
          ApiError.REASON_REFUSED,
          name
              + " 含人员编号，须说明用途 names persons: say why (X-Reason)；"
              + "不说明用途可下载脱敏的 findings.csv without a reason take findings.csv, masked");
    }
    return LoggedReason.PERSONS_MASKED.word();
  }
}
