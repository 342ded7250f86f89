package org.mingjian.server.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.found.Slice;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.store.Contacts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which registered institutions are connected, 接入率, and which have fallen silent.
@ApiController
final class InstitutionsController {
  private static final int MOST_DAYS = 3660;

  private final Database database;
  private final Register register;
  private final ReleaseInForce release;
  private final int silenceDays;
  private final Clock clock;
  private final Contacts contacts = new Contacts();

  InstitutionsController(
      Database database,
      Register register,
      ReleaseInForce release,
      ServerSettings settings,
      Clock clock) {
    this.database = database;
    this.register = register;
    this.release = release;
    this.silenceDays = settings.wire().silenceDays();
    this.clock = clock;
  }

  /// A registered institution.
  ///
  /// @param via `sidecar` where a service inside it asks, `direct`, or empty where it never asked
  /// @param release what its asks are judged by; empty where it never asked
  /// @param lastReport last day it reported anybody's care
  /// @param lastAsk when it last asked, to the day
  /// @param lastSeen when the service inside it last said something
  /// @param connected whether it was heard of in the days asked for
  /// @param silent whether it used to report care and does no more, so that nothing is known of its
  ///   persons
  record InstitutionView(
      String institution,
      String areaPath,
      String via,
      String release,
      Optional<LocalDate> lastReport,
      Optional<Instant> lastAsk,
      Optional<Instant> lastSeen,
      boolean connected,
      boolean silent) {}

  /// The registered institutions in scope.
  ///
  /// @param connected how many were heard of in the days asked for
  /// @param accessRate 接入率, those of all registered, 0 to 1
  /// @param next cursor of the next page; empty after the last
  record AccessView(
      int registered,
      long connected,
      double accessRate,
      long silent,
      List<InstitutionView> rows,
      String next) {}

  @GetMapping("/api/institutions")
  AccessView access(
      @Meaning("近若干日内有无往来，1 至 3660，缺省 30 heard of in so many days, 1 to 3660; 30 if not said")
          @RequestParam(defaultValue = "30")
          int days,
      @Meaning(AskedPage.SIZE) @RequestParam(defaultValue = "50") int size,
      @Meaning("上一页末行的机构代码 code of the last row of the page before")
          @RequestParam(defaultValue = "")
          String after,
      @Meaning("只看无往来的 only those not heard of") @RequestParam(defaultValue = "false")
          boolean silent,
      Actor actor) {
    LocalDate today = Contacts.today(clock.instant());
    LocalDate since = today.minusDays(asked(days));
    Map<String, Contacts.Contact> heard = heard(actor.scope());
    List<InstitutionView> all =
        Registered.in(register, actor.scope()).stream()
            .map(sender ->
                view(
                    sender,
                    heard.getOrDefault(
                        sender.institution(), Contacts.Contact.none(sender.institution())),
                    since,
                    today))
            .toList();
    return page(all, new Cut(after, PageSize.asked(size).rows(), silent));
  }

  private static int asked(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw FindingsController.refused("days", days + " (1-" + MOST_DAYS + ")");
    }
    return days;
  }

  /// @param after code of the last row of the page before
  /// @param silent whether only the silent ones are shown
  private record Cut(String after, int size, boolean silent) {}

  private static AccessView page(List<InstitutionView> all, Cut cut) {
    long connected = all.stream().filter(InstitutionView::connected).count();
    List<InstitutionView> left =
        all.stream()
            .filter(one -> one.silent || !cut.silent)
            .filter(one -> one.institution.compareTo(cut.after) > 0)
            .toList();
    Slice<InstitutionView> slice = Slice.of(left, cut.size);
    return new AccessView(
        all.size(),
        connected,
        all.isEmpty() ? 0 : (double) connected / all.size(),
        all.stream().filter(InstitutionView::silent).count(),
        slice.rows(),
        slice.next(last -> last.institution).orElse(""));
  }

  private Map<String, Contacts.Contact> heard(Scope scope) {
    Map<String, Contacts.Contact> heard = new HashMap<>();
    database
        .inScope(scope, Patience.PAGE, contacts::all)
        .forEach(contact -> heard.put(contact.institution(), contact));
    return heard;
  }

  private InstitutionView view(
      Sender sender, Contacts.Contact heard, LocalDate since, LocalDate today) {
    Optional<String> own = heard.asked().map(at -> release.judge().release().id());
    return new InstitutionView(
        sender.institution(),
        sender.areaPath(),
        heard.release().isPresent() ? "sidecar" : heard.asked().isPresent() ? "direct" : "",
        heard.release().or(() -> own).orElse(""),
        heard.reported(),
        heard.asked(),
        heard.seen(),
        heard.isSince(since),
        heard.isSilent(today, silenceDays));
  }
}
