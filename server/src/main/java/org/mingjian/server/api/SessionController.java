package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingjian.server.fsi.CallerReader;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.IdentityError;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.Session;
import org.mingjian.server.identity.SessionToken;
import org.mingjian.server.identity.Sessions;
import org.mingjian.server.identity.SignIn;
import org.mingjian.values.MingjianException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Signing in and out, and who one is.
@ApiController
final class SessionController {
  private final SignIn door;
  private final Sessions sessions;
  private final CallerReader callers;

  SessionController(SignIn door, Sessions sessions, CallerReader callers) {
    this.door = door;
    this.sessions = sessions;
    this.callers = callers;
  }

  /// What somebody types to sign in.
  record SignInForm(String name, String password) {
    /// Passwords stay out of logs.
    @Override
    public String toString() {
      return "SignInForm[" + name + "]";
    }
  }

  /// What somebody types to choose another password.
  record PasswordForm(String old, String chosen) {
    /// Passwords stay out of logs.
    @Override
    public String toString() {
      return "PasswordForm";
    }
  }

  /// Who is signed in.
  ///
  /// @param areas whose data is seen; `/` for the nation's
  /// @param institution the only one whose data is seen
  /// @param seesPersons whether names and numbers are shown for a reason
  /// @param passwordDue whether nothing is allowed but choosing another password
  /// @param csrf to be sent as `X-CSRF-Token` with every change
  /// @param idleEnd when the session ends if nothing is asked
  /// @param end when it ends at the latest
  record Who(
      String account,
      String person,
      Place organisation,
      List<String> areas,
      Optional<String> institution,
      List<Held> roles,
      boolean seesPersons,
      boolean passwordDue,
      String csrf,
      Instant idleEnd,
      Instant end) {
    /// The organisation somebody works for.
    record Place(String code, String name, String kind) {}

    /// A role somebody has.
    record Held(String role, String zh, String en) {
      static Held of(Role role) {
        return new Held(role.word(), role.title().zh(), role.title().en());
      }
    }

    static Who of(Session session) {
      Actor actor = session.actor();
      return new Who(
          actor.account(),
          actor.person(),
          new Place(
              actor.organisation().code(),
              actor.organisation().name(),
              actor.organisation().kind().word()),
          actor.scope().areas(),
          actor.scope().institution(),
          actor.roles().stream().map(Held::of).toList(),
          actor.seesPersons(),
          session.mustChange(),
          session.token().csrf(),
          session.idleEnd(),
          session.end());
    }
  }

  @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Who> begin(@RequestBody SignInForm form, HttpServletRequest request) {
    SignIn.Outcome outcome = door.signIn(attempt(form.name, form.password, request));
    SessionCookie.read(request).ifPresent(sessions::end);
    return entered(outcome, request);
  }

  private SignIn.Attempt attempt(String name, String password, HttpServletRequest request) {
    return new SignIn.Attempt(name, password, callers.read(request).address());
  }

  private ResponseEntity<Who> entered(SignIn.Outcome outcome, HttpServletRequest request) {
    return switch (outcome) {
      case SignIn.Welcome welcome -> welcomed(welcome.token(), request);
      case SignIn.Refused refused ->
          throw new MingjianException(
              IdentityError.WRONG_PASSWORD, "账号或密码错误 name or password is wrong");
      case SignIn.Locked locked ->
          throw new MingjianException(
              IdentityError.LOCKED, "错误次数过多，账号锁定至 locked until " + locked.until());
    };
  }

  private ResponseEntity<Who> welcomed(SessionToken token, HttpServletRequest request) {
    Session session =
        sessions
            .find(token)
            .orElseThrow(() -> new MingjianException(ApiError.NOT_SIGNED_IN, "会话已结束 over"));
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.keep(token, request))
        .body(Who.of(session));
  }

  @GetMapping("/api/session")
  Who who(Session session) {
    return Who.of(session);
  }

  @DeleteMapping("/api/session")
  ResponseEntity<Void> end(Session session, HttpServletRequest request) {
    sessions.end(session.token());
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.forget(request))
        .build();
  }

  @PostMapping(path = "/api/password", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Who> choose(
      @RequestBody PasswordForm form, Actor actor, HttpServletRequest request) {
    SignIn.Attempt attempt = attempt(actor.account(), form.old, request);
    return entered(door.choose(attempt, form.chosen), request);
  }
}
