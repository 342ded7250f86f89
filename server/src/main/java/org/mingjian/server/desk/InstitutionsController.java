package org.mingjian.server.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.api.Question;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.found.Slice;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.store.Contacts;
import org.springframework.web.bind.annotation.GetMapping;

/// Which registered institutions are connected, 接入率, and which have fallen silent.
@ApiController
final class InstitutionsController {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 3660;

  private final Database database;
  private final Register register;
  private final ReleaseInForce release;
  private final Names names;
  private final int silenceDays;
  private final Clock clock;
  private final Contacts contacts = new Contacts();

  InstitutionsController(
      Database database,
      Register register,
      ReleaseInForce release,
      Names names,
      ServerSettings settings,
      Clock clock) {
    this.database = database;
    this.register = register;
    this.release = release;
    this.names = names;
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
  /// @param names of the institutions shown, as far as any finding tells them
  record AccessView(
      int registered,
      long connected,
      double accessRate,
      long silent,
      List<InstitutionView> rows,
      String next,
      SortedMap<String, String> names) {
    /// Copies in.
    AccessView {
      rows = List.copyOf(rows);
      names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
  }

  /// Which of them are listed.
  enum Show {
    /// Those heard of in the days asked for.
    CONNECTED,
    /// Those that were not.
    UNCONNECTED,
    /// Those that used to report care and do no more.
    SILENT;

    private boolean has(InstitutionView one) {
      return switch (this) {
        case CONNECTED -> one.connected;
        case UNCONNECTED -> !one.connected;
        case SILENT -> one.silent;
      };
    }
  }

  /// What is asked for.
  record Asked(
      @Meaning("近若干日内有无往来，1 至 3660，缺省 30 heard of in so many days, 1 to 3660; 30 if not said")
          OptionalLong days,
      @Meaning("只列已接入、未接入或静默的 only those connected, not connected, or silent") Optional<Show> show)
      implements Question {
    private LocalDate since(LocalDate today) {
      long asked = days.orElse(USUAL_DAYS);
      if (asked < 1 || asked > MOST_DAYS) {
        throw FindingsController.refused("days", asked + " (1-" + MOST_DAYS + ")");
      }
      return today.minusDays(asked);
    }
  }

  /// Where a page begins: behind the code of the last row of the one before.
  @GetMapping("/api/institutions")
  AccessView access(Asked asked, AskedPage wanted, Actor actor) {
    LocalDate today = Contacts.today(clock.instant());
    LocalDate since = asked.since(today);
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
    List<InstitutionView> left =
        all.stream()
            .filter(one -> asked.show.filter(show -> !show.has(one)).isEmpty())
            .filter(one -> one.institution.compareTo(wanted.after().orElse("")) > 0)
            .toList();
    return page(all, Slice.of(left, PageSize.asked(wanted.size()).rows()), actor.scope());
  }

  private AccessView page(List<InstitutionView> all, Slice<InstitutionView> slice, Scope scope) {
    long connected = all.stream().filter(InstitutionView::connected).count();
    List<String> shown = slice.rows().stream().map(InstitutionView::institution).toList();
    return new AccessView(
        all.size(),
        connected,
        all.isEmpty() ? 0 : (double) connected / all.size(),
        all.stream().filter(InstitutionView::silent).count(),
        slice.rows(),
        slice.next(last -> last.institution).orElse(""),
        database.inScope(
            scope, Patience.PAGE, sql -> names.of(sql, Names.Kind.INSTITUTION, shown)));
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
