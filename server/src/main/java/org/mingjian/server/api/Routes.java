package org.mingjian.server.api;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.server.identity.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// All routes under `/api`, and who may call them. What stands not here is denied, whatever a
/// controller says.
final class Routes {
  /// Who works on findings and cases at the bureau.
  private static final Set<Role> BUREAU =
      EnumSet.of(Role.REVIEWER, Role.SECOND_REVIEWER, Role.VERIFIER, Role.HANDLER, Role.SUPERVISOR);

  /// Who has extracts audited; a hospital checks its own.
  private static final Set<Role> TASKS = and(BUREAU, Role.HOSPITAL_OFFICE);

  /// Who works on findings and cases by their institution: not experts, who are kept from knowing
  /// it.
  private static final Set<Role> DESK = and(TASKS, Role.DOCTOR);

  private static final List<Route> TABLE =
      List.of(
          Route.anyone(POST, "/api/session"),
          Route.signedIn(GET, "/api/session"),
          Route.signedIn(DELETE, "/api/session"),
          Route.signedIn(POST, "/api/password"),
          Route.signedIn(GET, "/api/openapi.json"),
          Route.holders(GET, "/api/accounts", Role.SECURITY_ADMIN),
          Route.holders(GET, "/api/accounts/{account}", Role.SECURITY_ADMIN),
          Route.holders(PUT, "/api/accounts/{account}/roles", Role.SECURITY_ADMIN),
          Route.holders(GET, "/api/access-log", Role.AUDIT_ADMIN),
          atTheDesk(GET, "/api/findings"),
          atTheDesk(GET, "/api/findings/total"),
          atTheDesk(GET, "/api/findings/{id}"),
          atTheDesk(GET, "/api/findings/{id}/claims"),
          atTasks(POST, "/api/tasks"),
          atTasks(GET, "/api/tasks"),
          atTasks(GET, "/api/releases"),
          atTasks(GET, "/api/tasks/{id}"),
          atTasks(POST, "/api/tasks/{id}/cancel"),
          atTasks(POST, "/api/tasks/{id}/resume"),
          atTasks(GET, "/api/tasks/{id}/progress"),
          atTasks(GET, "/api/tasks/{id}/report"),
          atTasks(GET, "/api/tasks/{id}/files/{name}"),
          atTheBureau(POST, "/api/tasks/{id}/import"),
          Route.signedIn(GET, "/api/library"),
          Route.signedIn(GET, "/api/library/rules"),
          Route.signedIn(GET, "/api/library/rules/{code}"),
          Route.signedIn(GET, "/api/library/points"),
          Route.holders(GET, "/api/experts", Role.SUPERVISOR),
          Route.holders(GET, "/api/panel", Role.EXPERT),
          Route.holders(GET, "/api/panel/{id}", Role.EXPERT),
          Route.holders(POST, "/api/panel/{id}/commands", Role.EXPERT),
          Route.holders(GET, "/api/panel/{id}/findings/{number}/claims", Role.EXPERT),
          Route.holders(GET, "/api/panel/{id}/copies/{hash}", Role.EXPERT),
          atTheBureau(GET, "/api/cases/{id}/copies"),
          atTheBureau(GET, "/api/cases/{id}/copies/{material}"),
          Route.holders(PUT, "/api/cases/{id}/copies/{material}", Role.SUPERVISOR),
          Route.holders(DELETE, "/api/cases/{id}/copies/{material}", Role.SUPERVISOR),
          atTheDesk(GET, "/api/reminders"),
          atTheDesk(GET, "/api/reactions"),
          atTheDesk(GET, "/api/institutions"),
          atTheDesk(GET, "/api/institutions/names"),
          atTheDesk(GET, "/api/colleagues"),
          atTheDesk(GET, "/api/desk"),
          atTheDesk(GET, "/api/desk/figures"),
          atTheDesk(GET, "/api/cases"),
          atTheDesk(GET, "/api/cases/count"),
          atTheDesk(GET, "/api/cases/{id}"),
          atTheDesk(GET, "/api/cases/{id}/ledger"),
          atTheDesk(POST, "/api/cases/{id}/commands"),
          atTheDesk(GET, "/api/cases/{id}/materials/{hash}"),
          atTheDesk(GET, "/api/cases/{id}/letters"),
          atTheDesk(GET, "/api/cases/{id}/letters/{hash}.docx"),
          atTheDesk(GET, "/api/cases/{id}/letters/{hash}.pdf"),
          Route.everybody(GET, "/api/notices"),
          Route.everybody(GET, "/api/notices/count"),
          Route.everybody(POST, "/api/notices/{id}/read"),
          Route.holders(GET, "/api/outbox", Role.SUPERVISOR),
          Route.holders(POST, "/api/outbox/{id}/again", Role.SUPERVISOR),
          atTheDesk(POST, "/api/uploads"),
          atTheDesk(GET, "/api/uploads/{id}"),
          atTheDesk(PUT, "/api/uploads/{id}/{part}"),
          atTheDesk(POST, "/api/uploads/{id}/end"),
          Route.holders(POST, "/api/cases/{id}/exemption", Role.SECOND_REVIEWER, Role.SUPERVISOR),
          Route.holders(DELETE, "/api/exemptions/{id}", Role.SECOND_REVIEWER, Role.SUPERVISOR),
          atTheDesk(GET, "/api/exemptions"),
          Route.holders(POST, "/api/payouts", Role.HANDLER, Role.SUPERVISOR),
          Route.holders(GET, "/api/payouts", Role.HANDLER, Role.SUPERVISOR),
          Route.holders(
              DELETE, "/api/payouts/{institution}/{settlement}", Role.HANDLER, Role.SUPERVISOR),
          atTheDesk(GET, "/api/settlements/{institution}/{settlement}/marks"),
          atTheBureau(POST, "/api/case-batches/preview"),
          atTheBureau(POST, "/api/case-batches"),
          atTheDesk(GET, "/api/cases/{id}/nearest"),
          atTheDesk(GET, "/api/opinion-templates"),
          atTheDesk(PUT, "/api/opinion-templates/{id}"),
          atTheDesk(DELETE, "/api/opinion-templates/{id}"),
          atTheDesk(GET, "/api/delegations"),
          atTheDesk(PUT, "/api/delegations/{id}"),
          atTheDesk(DELETE, "/api/delegations/{id}"),
          atTheDesk(GET, "/api/views"),
          atTheDesk(PUT, "/api/views/{id}"),
          atTheDesk(DELETE, "/api/views/{id}"),
          atTheBureau(GET, "/api/rules/{code}/record"),
          atTheBureau(GET, "/api/figures"),
          atTheBureau(GET, "/api/supervision"),
          atTheDesk(GET, "/api/negative-list"));

  /// A path may be of two routes; the nearer one counts, as it does for the dispatcher.
  private static final List<Route> NEAREST_FIRST =
      TABLE.stream().sorted(Comparator.comparing(Route::path)).toList();

  private Routes() {}

  private static Set<Role> and(Set<Role> roles, Role more) {
    EnumSet<Role> all = EnumSet.copyOf(roles);
    all.add(more);
    return all;
  }

  private static Route atTheDesk(HttpMethod method, String path) {
    return Route.holders(method, path, DESK);
  }

  private static Route atTheBureau(HttpMethod method, String path) {
    return Route.holders(method, path, BUREAU);
  }

  private static Route atTasks(HttpMethod method, String path) {
    return Route.holders(method, path, TASKS);
  }

  static List<Route> all() {
    return TABLE;
  }

  /// The route of a request.
  static Optional<Route> find(HttpMethod method, PathContainer path) {
    return NEAREST_FIRST.stream().filter(route -> route.matches(method, path)).findFirst();
  }
}
