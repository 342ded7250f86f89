package org.mingjian.server.demo;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.OrganisationKind;
import org.mingjian.server.identity.Role;

/// Who works in a demo: a bureau with everybody it needs, a panel, the insurance office of each
/// institution, and one doctor. All have one password, which is no secret.
public final class DemoCast {
  /// The password of every account of a demo.
  public static final String PASSWORD = "Mingjian@Demo1";

  /// The account of the insurance office whose hospital has most findings.
  static final String HOSPITAL = "hospital";

  /// The account of a doctor there.
  static final String DOCTOR = "doctor";

  private static final String BY = "demo";

  private static final String BUSIEST =
      """
      SELECT institution, doctor FROM finding WHERE institution <> '' AND doctor <> ''
      GROUP BY institution, doctor ORDER BY count(*) DESC, institution, doctor LIMIT 1
      """;

  private static final List<Part> BUREAU =
      List.of(
          new Part("reviewer1", "初审甲", Role.REVIEWER),
          new Part("reviewer2", "初审乙", Role.REVIEWER),
          new Part("verifier", "复核员", Role.VERIFIER),
          new Part("second1", "复审甲", Role.SECOND_REVIEWER),
          new Part("second2", "复审乙", Role.SECOND_REVIEWER),
          new Part("handler", "经办员", Role.HANDLER),
          new Part("supervisor", "负责人", Role.SUPERVISOR),
          new Part("editor", "两库维护员", Role.LIBRARY_EDITOR),
          new Part("sysadmin", "系统管理员", Role.SYSTEM_ADMIN),
          new Part("secadmin", "安全管理员", Role.SECURITY_ADMIN),
          new Part("auditadmin", "审计管理员", Role.AUDIT_ADMIN));

  private static final List<Part> PANEL =
      List.of(
          new Part("expert1", "专家甲", Role.EXPERT),
          new Part("expert2", "专家乙", Role.EXPERT),
          new Part("expert3", "专家丙", Role.EXPERT),
          new Part("expert4", "专家丁", Role.EXPERT));

  private final Map<String, Account> accounts = new TreeMap<>();
  private final Map<String, String> offices = new TreeMap<>();

  private record Part(String account, String person, Role role) {}

  private DemoCast() {}

  /// Makes the accounts of a demo. Its findings are in `database` already: they say which hospital
  /// has most.
  static DemoCast engage(Database database, AccountBook book, DemoPlaces places) {
    DemoCast cast = new DemoCast();
    Organisation bureau =
        new Organisation(
            "demo-bureau", "合成市医疗保障局", OrganisationKind.BUREAU, places.city(), Optional.empty());
    Organisation panel =
        new Organisation(
            "demo-panel", "合成市评审专家组", OrganisationKind.PANEL, places.city(), Optional.empty());
    List.of(bureau, panel).forEach(book::keep);
    BUREAU.forEach(part -> cast.add(account(part, bureau)));
    PANEL.forEach(part -> cast.add(account(part, panel)));
    Optional<Record> busiest =
        database.inScope(Scope.service(), sql -> sql.fetch(BUSIEST).stream().findFirst());
    places.all().forEach(place -> cast.addOffice(book, place, busiest));
    book.addAll(List.copyOf(cast.accounts.values()), new AccountBook.Given(PASSWORD, false), BY);
    return cast;
  }

  private void addOffice(AccountBook book, DemoPlaces.Place place, Optional<Record> busiest) {
    Organisation hospital =
        new Organisation(
            place.code(),
            place.name(),
            OrganisationKind.INSTITUTION,
            place.areaPath(),
            Optional.of(place.code()));
    book.keep(hospital);
    Optional<String> doctor =
        busiest
            .filter(row -> row.get("institution", String.class).equals(place.code()))
            .map(row -> row.get("doctor", String.class));
    String name = doctor.isPresent() ? HOSPITAL : "office." + place.code().toLowerCase(Locale.ROOT);
    add(account(new Part(name, "医保办", Role.HOSPITAL_OFFICE), hospital));
    offices.put(place.code(), name);
    doctor.ifPresent(code ->
        add(
            new Account(
                DOCTOR, "医生", hospital, place.areaPath(), Set.of(Role.DOCTOR), Optional.of(code))));
  }

  private static Account account(Part part, Organisation place) {
    return new Account(
        part.account, part.person, place, place.areaPath(), Set.of(part.role), Optional.empty());
  }

  private void add(Account account) {
    accounts.put(account.name(), account);
  }

  /// The account of this name.
  Account account(String name) {
    return Optional.ofNullable(accounts.get(name)).orElseThrow();
  }

  /// The account that speaks for an institution; nothing where a case is nobody's.
  Optional<String> office(String institution) {
    return Optional.ofNullable(offices.get(institution));
  }

  /// The institution that the account [#HOSPITAL] speaks for; nothing where nobody found anything.
  Optional<String> hospital() {
    return Optional.ofNullable(accounts.get(HOSPITAL))
        .flatMap(account -> account.organisation().institution());
  }

  /// The names of those that are shown to people.
  List<String> shown() {
    return accounts.keySet().stream().filter(DemoCast::isShown).toList();
  }

  private static boolean isShown(String account) {
    return !account.startsWith("office.");
  }

  /// Whether an institution has the doctor of the demo.
  boolean hasDoctor(String institution) {
    return office(institution).filter(HOSPITAL::equals).isPresent();
  }

  /// The accounts to show: those of the bureau and the panel, and the busiest hospital's.
  public static List<Account> shown(AccountBook book) {
    return Collections.unmodifiableList(
        book.all().stream().filter(account -> isShown(account.name())).toList());
  }
}
