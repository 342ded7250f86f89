package org.mingjian.server.desk.person;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Persons;
import org.mingjian.server.identity.Role;
import org.mingjian.values.LocalizedText;

/// Whom work can be given to: those at work in one's own organisation, of another nobody.
public final class Colleagues {
  private Colleagues() {}

  /// Somebody of one's organisation.
  ///
  /// @param roles in their order
  /// @param against why the case in question cannot be theirs; nothing where it can
  public record Colleague(
      String account, String person, List<Titled> roles, Optional<LocalizedText> against) {
    /// Copies in.
    public Colleague {
      roles = List.copyOf(roles);
    }

    private static Colleague of(Account account, Optional<LocalizedText> against) {
      return new Colleague(
          account.name(),
          account.person(),
          account.roles().stream().map(role -> new Titled(role.word(), role.title())).toList(),
          against);
    }
  }

  /// A role and what people call it.
  public record Titled(String role, LocalizedText title) {}

  /// Those who act on cases at all.
  public static List<Colleague> all(DSLContext sql, String organisation) {
    return acting(sql, organisation).stream()
        .map(one -> Colleague.of(one, Optional.empty()))
        .toList();
  }

  private static List<Account> acting(DSLContext sql, String organisation) {
    return Persons.of(sql, organisation).stream().filter(one -> !roles(one).isEmpty()).toList();
  }

  /// Those who act at a step.
  public static List<Colleague> at(DSLContext sql, String organisation, Step step) {
    return acting(sql, organisation).stream()
        .filter(one -> !Collections.disjoint(roles(one), step.who().roles()))
        .map(one -> Colleague.of(one, Optional.empty()))
        .toList();
  }

  /// Those who act at the step a case stands at, in its area; of a closed case nobody.
  public static List<Colleague> at(
      DSLContext sql, String organisation, CaseFiles.Kept kept, Procedure procedure) {
    Optional<Step> step = kept.file().step(procedure);
    return step.stream()
        .flatMap(now ->
            acting(sql, organisation).stream()
                .filter(one -> acts(one, kept.file(), now) && isThere(one, kept.areaPath()))
                .map(one -> Colleague.of(one, barred(one, kept.file(), now))))
        .toList();
  }

  static boolean acts(Account account, CaseFile file, Step step) {
    Collection<CaseRole> wanted = file.position().roles(step);
    return roles(account).stream().anyMatch(wanted::contains);
  }

  /// Whether somebody works where a case lies.
  static boolean isThere(Account account, String areaPath) {
    return AreaPaths.contains(account.areaPath(), areaPath);
  }

  private static Optional<LocalizedText> barred(Account account, CaseFile file, Step step) {
    return file.position().isBarred(step, account.name())
        ? Optional.of(Refusal.BARRED.text())
        : Optional.empty();
  }

  /// Experts act on panels they are seated on; no case is theirs.
  private static Set<CaseRole> roles(Account account) {
    Set<CaseRole> roles = new TreeSet<>(CaseDesk.actor(account.actor()).roles());
    if (account.roles().contains(Role.EXPERT)) {
      roles.remove(CaseRole.EXPERT);
    }
    return roles;
  }
}
