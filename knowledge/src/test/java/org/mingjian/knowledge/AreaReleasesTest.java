package org.mingjian.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjian.values.AreaCode;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

class AreaReleasesTest {
  private static final ReleaseArea PROVINCE =
      area("370000", link("370600", "370000"), link("370602", "370600"), link("370200", "370000"));
  private static final ReleaseArea CITY =
      area("370600", link("370600", "370000"), link("370602", "370600"));

  @Test
  void theNearestReleaseJudges() {
    AreaReleases releases = AreaReleases.of(List.of(release(CITY), release(PROVINCE)));
    assertEquals("370600", judging(releases, "370602"));
    assertEquals("370600", judging(releases, "370600"));
    assertEquals("370000", judging(releases, "370200"));
  }

  @Test
  void nobodyJudgesAnotherAreaThanItsOwn() {
    AreaReleases releases = AreaReleases.of(List.of(release(CITY)));
    for (String elsewhere : List.of("370000", "370200", "370603", "烟台")) {
      assertEquals(AreaReleases.NONE, releases.judging(elsewhere), elsewhere);
    }
  }

  @Test
  void claimsThatStateNoAreaAreThoseOfTheOnlyRelease() {
    assertEquals(0, AreaReleases.of(List.of(release(CITY))).judging(""));
    AreaReleases two = AreaReleases.of(List.of(release(CITY), release(area("370200"))));
    assertEquals(AreaReleases.NONE, two.judging(""));
  }

  @Test
  void theNationJudgesWhatNoNearerReleaseDoes() {
    AreaReleases releases = AreaReleases.of(List.of(release(CITY), release(ReleaseArea.NATION)));
    assertEquals("000000", judging(releases, "110105"));
    assertEquals("000000", judging(releases, ""));
    assertEquals("370600", judging(releases, "370602"));
    assertFalse(releases.isNation());
    assertTrue(AreaReleases.of(List.of(release(ReleaseArea.NATION))).isNation());
  }

  @Test
  void theOrderInWhichTheyAreGivenDoesNotMatter() {
    List<Release> given = new ArrayList<>(List.of(release(CITY), release(PROVINCE)));
    List<Release> sorted = AreaReleases.of(given).all();
    Collections.reverse(given);
    assertEquals(sorted, AreaReleases.of(given).all());
  }

  @Test
  void twoOfOneAreaAreRefusedByName() {
    List<Release> twice = List.of(release(CITY), release(CITY));
    MingjianException mistake = assertThrows(MingjianException.class, () -> AreaReleases.of(twice));
    assertTrue(mistake.getMessage().contains("370600"), mistake.getMessage());
  }

  @Test
  void treesThatContradictEachOtherAreRefused() {
    List<Release> apart =
        List.of(release(PROVINCE), release(area("370200", link("370602", "370200"))));
    MingjianException mistake = assertThrows(MingjianException.class, () -> AreaReleases.of(apart));
    assertTrue(mistake.getMessage().contains("370602"), mistake.getMessage());
    assertEquals(KnowledgeError.AREA, mistake.code());
  }

  private static String judging(AreaReleases releases, String area) {
    return releases.all().get(releases.judging(area)).area().code().digits();
  }

  private static ReleaseArea area(String code, ReleaseArea.Link... links) {
    return new ReleaseArea(new AreaCode(code), code, List.of(links));
  }

  private static ReleaseArea.Link link(String area, String parent) {
    return new ReleaseArea.Link(new AreaCode(area), new AreaCode(parent), area);
  }

  private static Release release(ReleaseArea area) {
    return new Release(ContentHash.of(area.code().digits()), area, List.of(), new TreeMap<>());
  }
}
