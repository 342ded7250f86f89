package org.mingjian.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.figures.NegativeList;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.register.Register;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 负面清单: what an institution is found with most, beside the mean of its city.
@ApiController
final class NegativeListController {
  private final Database database;
  private final NegativeList negativeList;
  private final Clock clock;

  NegativeListController(Database database, Register register, Clock clock) {
    this.database = database;
    this.negativeList = new NegativeList(database, register::institutionsIn);
    this.clock = clock;
  }

  /// Of the institution of whoever asks, which counts what institutions were told of; the bureau
  /// names one, and counts all, or by `told` what the institution sees.
  @GetMapping("/api/negative-list")
  NegativeList.Whole negative(
      @Meaning("定点医药机构代码，经办机构必填 code of an institution; the bureau has to name one")
          @RequestParam(defaultValue = "")
          String institution,
      @Meaning("首日，缺省为十一个月前 the first day; eleven months ago if not said")
          @RequestParam(defaultValue = "")
          String from,
      @Meaning("只计已告知机构的 only what institutions were told of") @RequestParam(defaultValue = "false")
          boolean told,
      Actor actor) {
    String code = actor.scope().institution().orElse(institution);
    if (code.isBlank()) {
      throw new MingjianException(
          DeskError.LIST_REFUSED, "须指明医药机构 name the one it is of: institution");
    }
    String area =
        database
            .inScope(actor.scope(), Patience.PAGE, sql -> areaOf(sql, code))
            .orElseThrow(() -> missing(code));
    NegativeList.Base base = told ? NegativeList.Base.TOLD : NegativeList.Base.ALL;
    return negativeList.of(
        new NegativeList.Asked(actor.scope(), code, area, since(from), base), Patience.PAGE);
  }

  private LocalDate since(String from) {
    return from.isEmpty()
        ? WorkingCalendar.day(clock.instant()).minusMonths(11)
        : AskedPeriod.day(from);
  }

  private static MingjianException missing(String institution) {
    return new MingjianException(
        ApiError.NOT_FOUND, "该机构没有疑点，或无权查看 nothing of institution: " + institution);
  }

  private static Optional<String> areaOf(DSLContext sql, String institution) {
    return sql
        .fetch(
            "SELECT area_path FROM finding_sum WHERE institution = ? ORDER BY 1 LIMIT 1",
            institution)
        .stream()
        .findFirst()
        .map(row -> row.get(0, String.class));
  }
}
