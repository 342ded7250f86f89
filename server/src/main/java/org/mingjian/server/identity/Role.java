package org.mingjian.server.identity;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingjian.values.LocalizedText;

/// What somebody may do. Where they may do it is the scope of their account.
public enum Role {
  /// Looks at findings first.
  REVIEWER("初审", "First reviewer", OrganisationKind.BUREAU),
  /// Looks at them again, never at their own.
  SECOND_REVIEWER("复审", "Second reviewer", OrganisationKind.BUREAU),
  /// Investigates: asks for records, goes there.
  VERIFIER("复核", "Verifier", OrganisationKind.BUREAU),
  /// Carries out what was decided: refuses, recovers, fines.
  HANDLER("处理", "Handler", OrganisationKind.BUREAU),
  /// Sees to it that limits are kept; heads the bureau.
  SUPERVISOR("督办", "Supervisor", OrganisationKind.BUREAU),
  /// Gives an opinion on a case, blind to whose it is.
  EXPERT("评审专家", "Expert", OrganisationKind.BUREAU, OrganisationKind.PANEL),
  /// Keeps the two libraries.
  LIBRARY_EDITOR("两库维护", "Library editor", OrganisationKind.BUREAU),
  /// The insurance office of a hospital: explains, appeals.
  HOSPITAL_OFFICE("医院医保办", "Hospital insurance office", OrganisationKind.INSTITUTION),
  /// Tells the insurance office why.
  DOCTOR("医生", "Doctor", OrganisationKind.INSTITUTION),
  /// Runs the service: settings, jobs. Sees no case.
  SYSTEM_ADMIN("系统管理员", "System administrator", OrganisationKind.BUREAU),
  /// Makes accounts and gives roles. Sees no case.
  SECURITY_ADMIN("安全管理员", "Security administrator", OrganisationKind.BUREAU),
  /// Reads what everybody did. Sees no case.
  AUDIT_ADMIN("审计管理员", "Audit administrator", OrganisationKind.BUREAU);

  /// Source: GB/T 22239-2019 8.1.5, three administrators apart from each other.
  private static final Set<Role> ADMINISTRATORS =
      Collections.unmodifiableSet(EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN));

  private final LocalizedText title;
  private final Set<OrganisationKind> places;

  Role(String zh, String en, OrganisationKind first, OrganisationKind... more) {
    this.title = new LocalizedText(zh, en);
    this.places = Collections.unmodifiableSet(EnumSet.of(first, more));
  }

  /// What people call it.
  public LocalizedText title() {
    return title;
  }

  /// As it is written in tables, on the line and by people: `second-reviewer`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The role of this word.
  public static Optional<Role> find(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /// Whether it administers the service, and therefore goes with no other role.
  public boolean isAdministrator() {
    return ADMINISTRATORS.contains(this);
  }

  /// Whether somebody of such an organisation may have it.
  public boolean isAt(OrganisationKind kind) {
    return places.contains(kind);
  }

  /// Whether names and numbers of persons are shown to it, where it says why.
  public boolean seesPersons() {
    return this != EXPERT && this != LIBRARY_EDITOR && !isAdministrator();
  }
}
