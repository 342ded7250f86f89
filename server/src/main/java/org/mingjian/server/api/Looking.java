package org.mingjian.server.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.MingjianException;

/// Somebody who looks at what is personal, and why, as the header `X-Reason` says it (UTF-8,
/// percent encoded). A controller's method that asks for one gets it.
public final class Looking {
  /// Where a page says why.
  static final String HEADER = "X-Reason";

  private static final int LEAST = 2;
  private static final int MOST = 500;

  private final Actor actor;
  private final Optional<String> reason;
  private final AccessLog log;

  Looking(Actor actor, Optional<String> reason, AccessLog log) {
    this.actor = actor;
    this.reason = reason;
    this.log = log;
  }

  /// What is looked at.
  ///
  /// @param areaPath it lies in
  /// @param institution it belongs to; empty for none
  /// @param action `show-case`
  /// @param id by which it is found again
  public record Subject(String areaPath, String institution, String action, String id) {}

  /// Reads the header.
  ///
  /// @throws MingjianException [ApiError#MALFORMED] where it is not percent encoded text
  static Optional<String> reason(@Nullable String header) {
    return Optional.ofNullable(header).map(Looking::decode);
  }

  private static String decode(String sent) {
    try {
      return StorableText.check(URLDecoder.decode(sent, StandardCharsets.UTF_8).strip());
    } catch (IllegalArgumentException e) {
      throw new MingjianException(
          ApiError.MALFORMED, "原因无法识别 a reason is percent encoded text: " + HEADER, e);
    }
  }

  /// How it is seen: clear where a reason was given, which is written down in this transaction.
  ///
  /// @throws MingjianException [ApiError#REASON_REFUSED] where the reason says nothing, or whoever
  ///   looks sees no persons at all
  public Sight at(DSLContext sql, Subject subject) {
    if (reason.isEmpty()) {
      return new Sight.Masked();
    }
    String why = reason.get();
    if (!actor.seesPersons() || why.length() < LEAST || why.length() > MOST) {
      throw new MingjianException(
          ApiError.REASON_REFUSED, "不得查看，或原因不明 not allowed, or the reason says nothing");
    }
    log.write(
        sql,
        new AccessLog.Look(
            subject.areaPath,
            subject.institution,
            actor.account(),
            subject.action,
            subject.id,
            why));
    return new Sight.Clear();
  }
}
