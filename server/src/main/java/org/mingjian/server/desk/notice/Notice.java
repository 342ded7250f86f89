package org.mingjian.server.desk.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.server.identity.Role;

/// Something somebody is told about a case. Names no patient.
///
/// @param mark it is told once by
/// @param caseId the case
/// @param about the institution the case is about
/// @param limit the day it hangs on
/// @param detail a number of a letter, or words in both languages, Chinese first; may be empty
record Notice(
    String mark,
    NoticeKind kind,
    String caseId,
    String about,
    Optional<LocalDate> limit,
    String detail,
    Recipient to) {
  /// Whom it is for.
  ///
  /// @param areaPath of the case
  /// @param institution whose people they are; empty for the bureau's
  /// @param account the one; empty where it is for a role
  /// @param role word of all who have it there; empty where it is for one
  record Recipient(String areaPath, String institution, String account, String role) {
    /// One person.
    static Recipient person(String areaPath, String institution, String account) {
      return new Recipient(areaPath, institution, account, "");
    }

    /// The insurance office of an institution.
    static Recipient office(String areaPath, String institution) {
      return new Recipient(areaPath, institution, "", Role.HOSPITAL_OFFICE.word());
    }

    /// Those who see to it that limits are kept.
    static Recipient supervisors(String areaPath) {
      return new Recipient(areaPath, "", "", Role.SUPERVISOR.word());
    }
  }
}
