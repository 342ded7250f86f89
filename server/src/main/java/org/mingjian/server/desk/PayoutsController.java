package org.mingjian.server.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.PayoutDesk;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.payout.PaidSettlement;
import org.mingjian.server.desk.payout.Payouts;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Persons;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// 拨付登记: which settlements the fund has paid, as the payment office lists them.
@ApiController
final class PayoutsController {
  private static final String USUAL = "50";
  private static final int MOST = 2000;
  private static final int SHOWN = 20;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final Database database;
  private final PayoutDesk desk;
  private final Payouts payouts = new Payouts();
  private final Names names;
  private final Clock clock;

  PayoutsController(Database database, PayoutDesk desk, Names names, Clock clock) {
    this.database = database;
    this.desk = desk;
    this.names = names;
    this.clock = clock;
  }

  /// A settlement as the payment office names it.
  record PaidForm(String institution, String settlement, LocalDate on, String voucher) {
    private PaidSettlement paid() {
      return new PaidSettlement(institution.strip(), settlement.strip(), on, voucher.strip());
    }
  }

  /// A list of the payment office, 2,000 settlements at most.
  record PayoutsForm(List<PaidForm> rows) {
    /// Copies in.
    PayoutsForm {
      rows = List.copyOf(rows);
    }

    private void check() {
      if (rows.isEmpty() || rows.size() > MOST) {
        throw refused(
            "一次登记 1 至 %d 笔，收到 %d 笔 1 to %d settlements at once, got %d"
                .formatted(MOST, rows.size(), MOST, rows.size()));
      }
    }
  }

  /// What came of a list.
  ///
  /// @param noted settlements nobody had noted before
  /// @param cases cases it was written into
  /// @param reopened those of them that were closed as refused, and are open again
  /// @param contradicted how many stand with another day or voucher, and stay so
  /// @param examples some of those
  record NotedView(
      int noted, int cases, int reopened, int contradicted, List<PaidSettlement> examples) {}

  /// A payout.
  ///
  /// @param id of the first case of its settlement, whether or not there is one
  record PayoutView(
      String id,
      String institution,
      String settlement,
      LocalDate on,
      String voucher,
      String notedBy,
      Instant noted) {
    static PayoutView of(Payouts.Kept kept) {
      PaidSettlement paid = kept.paid();
      return new PayoutView(
          paid.caseKey(),
          paid.institution(),
          paid.settlement(),
          paid.on(),
          paid.voucher(),
          kept.notedBy(),
          kept.noted());
    }
  }

  /// A page of the list.
  ///
  /// @param next cursor of the next page; empty after the last
  /// @param names what the institutions and people of the rows are called
  record PayoutsPage(List<PayoutView> rows, String next, SortedMap<String, String> names) {}

  /// Notes a list; sent again it changes nothing.
  @PostMapping("/api/payouts")
  NotedView note(@RequestBody PayoutsForm form, Actor actor) {
    form.check();
    Map<String, PaidSettlement> once = new TreeMap<>();
    for (PaidForm row : form.rows) {
      PaidSettlement one = row.paid();
      refuseOddDay(one);
      Optional.ofNullable(once.putIfAbsent(one.caseKey(), one))
          .filter(before -> !before.equals(one))
          .ifPresent(PayoutsController::refuseTwo);
    }
    String area = actor.organisation().areaPath();
    PayoutDesk.Noted noted = desk.note(actor.scope(), area, CaseDesk.actor(actor), once.values());
    return new NotedView(
        noted.noted(),
        noted.cases(),
        noted.reopened(),
        noted.contradicted().size(),
        noted.contradicted().stream().limit(SHOWN).toList());
  }

  private void refuseOddDay(PaidSettlement one) {
    if (one.on().isBefore(EARLIEST) || one.on().isAfter(WorkingCalendar.day(clock.instant()))) {
      throw refused(
          "拨付日期应在 2000 年至今天之间 a day of a payout lies between the year 2000 and today: "
              + one.settlement()
              + " "
              + one.on());
    }
  }

  private static void refuseTwo(PaidSettlement one) {
    throw refused("同一结算出现两次且内容不同 named twice and differently: " + one.settlement());
  }

  @GetMapping("/api/payouts")
  PayoutsPage page(
      @Meaning("定点医药机构代码 code of an institution") @RequestParam Optional<String> institution,
      @Meaning(AskedPage.AFTER) @RequestParam Optional<String> after,
      @Meaning(AskedPage.SIZE) @RequestParam(defaultValue = USUAL) int size,
      Actor actor) {
    Optional<PageMark> mark = PageMark.parse(after, Payouts.ORDER);
    Optional<String> wanted = institution.filter(code -> !code.isBlank());
    int most = PageSize.asked(size).rows();
    return database.inScope(actor.scope(), sql -> view(sql, payouts.page(sql, wanted, mark, most)));
  }

  private PayoutsPage view(DSLContext sql, Payouts.Page page) {
    List<PayoutView> rows = page.rows().stream().map(PayoutView::of).toList();
    SortedMap<String, String> called =
        names.of(sql, Names.Kind.INSTITUTION, rows.stream().map(PayoutView::institution).toList());
    called.putAll(Persons.called(sql, rows.stream().map(PayoutView::notedBy).toList()));
    return new PayoutsPage(rows, page.next().map(PageMark::text).orElse(""), called);
  }

  /// Takes back one that was noted by mistake, from the list and from an open case.
  @DeleteMapping("/api/payouts/{institution}/{settlement}")
  void cancel(
      @PathVariable String institution,
      @PathVariable String settlement,
      @Meaning("原因，必填 why; it has to be said") @RequestParam(defaultValue = "") String why,
      Actor actor) {
    if (why.isBlank()) {
      throw CaseController.refused(Refusal.WHY_NEEDED);
    }
    String area = actor.organisation().areaPath();
    PayoutDesk.Mistake mistake = new PayoutDesk.Mistake(institution, settlement, why);
    switch (desk.cancel(actor.scope(), area, CaseDesk.actor(actor), mistake)) {
      case PayoutDesk.Cancelled.Done done -> {}
      case PayoutDesk.Cancelled.Refused refused -> throw CaseController.refused(refused.reason());
      case PayoutDesk.Cancelled.Missing missing ->
          throw new MingjianException(
              ApiError.NOT_FOUND, "没有这笔拨付登记 no such payout: " + institution + " " + settlement);
    }
  }

  private static MingjianException refused(String why) {
    return new MingjianException(DeskError.COMMAND_REFUSED, why);
  }
}
