package org.mingjian.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.MingjianException;

class AccountTest {
  private static final String CITY = "/370000/370600";
  private static final Organisation BUREAU =
      new Organisation("b", "医保局", OrganisationKind.BUREAU, CITY, Optional.empty());
  private static final Organisation HOSPITAL =
      new Organisation("h", "医院", OrganisationKind.INSTITUTION, CITY, Optional.of("H37"));

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "A.b", "-ab", "a b", "名字", "a123456789012345678901234567890123"})
  void refusesNamesThatCannotBeTypedAlike(String name) {
    assertRefused("name or person: " + name, () -> at(BUREAU, name, Role.REVIEWER));
  }

  @Test
  void readsANameAsItWasMeant() {
    assertEquals("li.si", Account.nameOf(" Li.Si\t"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
  void keepsEachAdministratorApartFromEveryOtherRole(Role administrator) {
    for (Role other : EnumSet.complementOf(EnumSet.of(administrator))) {
      assertThrows(MingjianException.class, () -> at(BUREAU, "ab", administrator, other));
    }
    assertEquals(Set.of(administrator), at(BUREAU, "ab", administrator).roles());
  }

  @Test
  void givesNobodyARoleOfAnotherKindOfOrganisation() {
    assertRefused(
        "hospital-office 不能授予此类机构 is not for organisations of kind bureau",
        () -> at(BUREAU, "ab", Role.HOSPITAL_OFFICE));
    assertRefused(
        "reviewer 不能授予此类机构 is not for organisations of kind institution",
        () -> at(HOSPITAL, "ab", Role.REVIEWER));
  }

  @Test
  void wantsARoleAndOfADoctorTheCode() {
    assertRefused("at least one role", () -> at(BUREAU, "ab"));
    assertRefused("needs the doctor's code: ab", () -> at(HOSPITAL, "ab", Role.DOCTOR));
  }

  @Test
  void keepsAnAccountWithinTheAreaOfItsOrganisation() {
    assertEquals(CITY + "/370602", in(CITY + "/370602").areaPath());
    assertRefused("is not in the area of b", () -> in("/370000"));
    assertRefused("is not in the area of b", () -> in(CITY + "02"));
  }

  @Test
  void ordersRolesAlikeHoweverTheyWereGiven() {
    List<Role> given = List.of(Role.SUPERVISOR, Role.HANDLER, Role.REVIEWER);
    Account account = at(BUREAU, "ab", given.toArray(Role[]::new));
    assertEquals(
        List.of(Role.REVIEWER, Role.HANDLER, Role.SUPERVISOR), List.copyOf(account.roles()));
  }

  private static Account in(String areaPath) {
    return new Account("ab", "某人", BUREAU, areaPath, Set.of(Role.REVIEWER), Optional.empty());
  }

  private static Account at(Organisation organisation, String name, Role... roles) {
    return new Account(name, "某人", organisation, CITY, Set.of(roles), Optional.empty());
  }

  private static void assertRefused(String why, Runnable made) {
    MingjianException refused = assertThrows(MingjianException.class, made::run);
    assertEquals(IdentityError.ACCOUNT_REFUSED, refused.code());
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }
}
