package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.server.api.Questions;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.OrganisationKind;
import org.mingjian.server.identity.Role;
import org.mingjian.values.MingjianException;

class AskedCasesTest {
  private static final String AREA = "/990000/990100";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private static Actor actor(Role role, Scope scope, String doctor) {
    OrganisationKind kind =
        scope.institution().isPresent() ? OrganisationKind.INSTITUTION : OrganisationKind.BUREAU;
    Organisation house = new Organisation("O", "O", kind, AREA, scope.institution());
    return new Actor(
        "me",
        "我",
        house,
        EnumSet.of(role),
        scope,
        Optional.of(doctor).filter(one -> !one.isEmpty()));
  }

  private static CaseFilter filter(Actor actor, Map<String, String> asked) {
    return Questions.read(AskedCases.class, asked).filter(actor, TODAY, List.of("away"));
  }

  private static CaseFilter ofBureau(Map<String, String> asked) {
    return filter(actor(Role.REVIEWER, Scope.area(AREA), ""), asked);
  }

  private static CaseFilter ofHospital(Map<String, String> asked) {
    return filter(actor(Role.HOSPITAL_OFFICE, Scope.institution(AREA, "H-1"), ""), asked);
  }

  @Test
  void showsTheOpenOnesOfOnesAreaWhereNothingIsAsked() {
    CaseFilter filter = ofBureau(Map.of("rule", " "));
    assertEquals(CaseFilter.View.OPEN, filter.view());
    assertEquals(Optional.of(AREA), filter.area());
    assertTrue(filter.assignee().isEmpty() && filter.rule().isEmpty());
  }

  @Test
  void takesEachFilterByItsName() {
    CaseFilter filter =
        ofBureau(
            Map.of(
                "view",
                "due",
                "step",
                "s",
                "institution",
                "H-2",
                "rule",
                "R",
                "month",
                "2026-02",
                "least",
                "100",
                "area",
                AREA + "/990101/"));
    assertEquals(CaseFilter.View.DUE, filter.view());
    assertEquals(
        List.of("s", "H-2", "R", "2026-02", AREA + "/990101/"),
        List.of(filter.step(), filter.institution(), filter.rule(), filter.month(), filter.area())
            .stream()
            .map(Optional::orElseThrow)
            .toList());
    assertEquals(OptionalLong.of(100), filter.least());
  }

  @Test
  void countsTheCasesOfThoseWhoAreAwayAmongOnesOwn() {
    CaseFilter filter = ofBureau(Map.of("mine", "true"));
    assertEquals(Optional.of("me"), filter.assignee());
    assertEquals(List.of("away"), filter.alsoOf());
    assertTrue(ofBureau(Map.of("view", "answered")).alsoOf().isEmpty());
  }

  @Test
  void asksForThoseNobodyHas() {
    assertEquals(Optional.of(""), ofBureau(Map.of("assignee", "-")).assignee());
    assertEquals(Optional.of("other"), ofBureau(Map.of("assignee", "other")).assignee());
  }

  @Test
  void keepsAnInstitutionToItsOwnAndToWhatIsLateOfIt() {
    CaseFilter filter = ofHospital(Map.of("institution", "H-2", "view", "overdue"));
    assertEquals(Optional.of("H-1"), filter.institution());
    assertEquals(CaseFilter.View.PASSED, filter.view());
  }

  @Test
  void keepsADoctorToWhatIsGivenToThem() {
    Actor doctor = actor(Role.DOCTOR, Scope.institution(AREA, "H-1"), "D-1");
    assertEquals(Optional.of("me"), filter(doctor, Map.of("assignee", "-")).assignee());
  }

  @ParameterizedTest
  @CsvSource({
    "view, opne",
    "mine, yes",
    "least, -1",
    "least, 1.5",
    "month, 2026-13",
    "area, 990100",
    "rul, R-1",
    "sort, limit"
  })
  void refusesWhatIsNoFilter(String name, String value) {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> ofBureau(Map.of(name, value)));
    assertTrue(refused.display().contains(name), refused.display());
  }

  @Test
  void sortsWhatSomebodyAnsweredByWhenAlone() {
    AskedCases.Cut byAmount =
        new AskedCases.Cut(
            Optional.of(AskedCases.Cut.Sort.AMOUNT), Optional.empty(), OptionalLong.empty());
    assertEquals(CaseFilter.Order.AMOUNT, byAmount.order(ofBureau(Map.of())));
    assertEquals(CaseFilter.Order.ANSWERED, byAmount.order(ofBureau(Map.of("view", "answered"))));
  }
}
