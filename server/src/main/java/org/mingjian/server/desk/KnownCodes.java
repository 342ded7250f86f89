package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.found.FoundInstitutions;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Persons;
import org.mingjian.server.register.Register;
import org.mingjian.values.MingjianException;

/// What filters of lists may name. A code nobody knows is refused, so that a slip of the hand does
/// not pass for a list with nothing in it.
record KnownCodes(
    FoundInstitutions institutions, ReleaseInForce release, Register register, Desks desks) {
  /// Items and doctors are not looked up before a list is: what is no code at all is refused.
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._/+-]{0,63}");

  /// What a filter names.
  record Codes(
      Optional<String> rule,
      Optional<String> institution,
      Optional<String> step,
      Optional<String> item,
      Optional<String> doctor) {
    /// Neither an item nor a doctor.
    Codes(Optional<String> rule, Optional<String> institution, Optional<String> step) {
      this(rule, institution, step, Optional.empty(), Optional.empty());
    }
  }

  /// Refuses what nobody knows of that which was asked for.
  ///
  /// @throws MingjianException [DeskError#LIST_REFUSED], naming it
  void check(DSLContext sql, Codes asked, Actor actor) {
    unless("没有这条规则 no such rule", asked.rule, code -> isRule(sql, code, actor));
    unless("没有该机构 no such institution", asked.institution, code -> isThere(sql, code, actor));
    unless("没有这个环节 no such step", asked.step, code -> isStep(sql, code, actor));
    unless("不是项目编码 no code of an item", asked.item, KnownCodes::isCode);
    unless("不是医师编码 no code of a doctor", asked.doctor, KnownCodes::isCode);
  }

  /// Refuses a rule that neither the release in force knows nor anything was found by.
  ///
  /// @throws MingjianException [ApiError#NOT_FOUND], naming it
  void requireRule(DSLContext sql, String code, Actor actor) {
    if (!isRule(sql, code, actor)) {
      throw new MingjianException(ApiError.NOT_FOUND, "没有这条规则 no such rule: " + code);
    }
  }

  /// Refuses an account nobody has who could be seen, and that has no case.
  ///
  /// @throws MingjianException [DeskError#LIST_REFUSED], naming it
  void checkAssignee(DSLContext sql, Optional<String> account) {
    unless(
        "没有该账号，无人承办者为 - no such account, - is nobody's",
        account.filter(one -> !one.equals(AskedCases.NOBODY)),
        one -> !Persons.called(sql, List.of(one)).isEmpty() || has(sql, one));
  }

  private static boolean has(DSLContext sql, String account) {
    String holds = "SELECT 1 FROM desk_case WHERE assignee = ? OR stand_in = ? LIMIT 1";
    return !sql.fetch(holds, account, account).isEmpty();
  }

  /// Refuses an item nothing was found of, where the libraries do not know it either. Findings have
  /// no index of items: what is known of them is what the list came to.
  ///
  /// @throws MingjianException [DeskError#LIST_REFUSED], naming it
  void checkFoundNothing(Optional<String> item) {
    unless(
        "两库没有该项目，也没有符合条件的疑点 the libraries have no such item, and no finding fits",
        item,
        this::isInLibraries);
  }

  private boolean isInLibraries(String code) {
    return release.judge().release().tables().values().stream()
        .anyMatch(table -> holds(table, code));
  }

  private static boolean holds(KnowledgeTable table, String code) {
    return IntStream.range(0, table.size()).anyMatch(row -> table.codes(row).contains(code));
  }

  private static void unless(String refusal, Optional<String> code, Predicate<String> knows) {
    code.filter(one -> !knows.test(one))
        .ifPresent(one -> {
          throw new MingjianException(DeskError.LIST_REFUSED, refusal + ": " + one);
        });
  }

  private static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private boolean isRule(DSLContext sql, String code, Actor actor) {
    return release.judge().release().rules().stream().anyMatch(rule -> rule.code().equals(code))
        || FoundInstitutions.hasRule(sql, code, actor.scope().institution().orElse(""));
  }

  /// An institution's own lists are of itself, whatever it asks for.
  private boolean isThere(DSLContext sql, String code, Actor actor) {
    return actor.scope().institution().isPresent()
        || institutions.has(sql, code)
        || register.all().stream().anyMatch(one -> isIn(one, code, actor));
  }

  private static boolean isIn(Sender one, String code, Actor actor) {
    return one.institution().equals(code)
        && actor.scope().areas().stream()
            .anyMatch(area -> AreaPaths.contains(area, one.areaPath()));
  }

  /// A step of a procedure that is no longer in force is known while cases stand at it.
  private boolean isStep(DSLContext sql, String code, Actor actor) {
    String area = actor.organisation().areaPath();
    return desks.inForce(area).limits().procedure().step(code).isPresent()
        || !sql.fetch("SELECT 1 FROM desk_case WHERE step = ? LIMIT 1", code).isEmpty();
  }
}
