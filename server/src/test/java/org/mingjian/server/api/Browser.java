package org.mingjian.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingjian.server.TestServer;
import org.mingjian.server.identity.SessionToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser does for a page of the desk: it keeps the cookie, and the page sends the token.
public final class Browser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Optional<SessionToken> session;
  private Optional<String> version = Optional.empty();
  private Optional<String> reason = Optional.empty();
  private Optional<String> rawReason = Optional.empty();
  private Optional<String> heard = Optional.empty();

  private Browser(Optional<SessionToken> session) {
    this.session = session;
  }

  /// A browser in which nobody is signed in.
  public static Browser empty() {
    return new Browser(Optional.empty());
  }

  /// A browser that holds a session.
  public static Browser with(SessionToken session) {
    return new Browser(Optional.of(session));
  }

  /// Sends with all that follows which version it was made for.
  public Browser holding(String seen) {
    version = Optional.of(seen);
    return this;
  }

  /// Sends with all that follows which event of a stream it heard last.
  public Browser after(String event) {
    heard = Optional.of(event);
    return this;
  }

  /// Says with all that follows why somebody looks; empty for nothing.
  public Browser saying(String why) {
    reason = why.isEmpty() ? Optional.empty() : Optional.of(why);
    return this;
  }

  /// Sends with all that follows a reason that is not encoded.
  Browser withReason(String raw) {
    rawReason = Optional.of(raw);
    return this;
  }

  /// Sends a request with a JSON body; empty for none.
  public HttpResponse<String> send(String method, String path, String body) {
    HttpRequest.Builder request = request(method, path, body);
    session.ifPresent(token -> request.header(SessionCsrf.HEADER, token.csrf()));
    return exchange(request);
  }

  /// Sends the bytes of a file.
  public HttpResponse<String> sendBytes(String method, String path, byte[] content) {
    HttpRequest.Builder request =
        request(method, path, "").method(method, HttpRequest.BodyPublishers.ofByteArray(content));
    session.ifPresent(token -> request.header(SessionCsrf.HEADER, token.csrf()));
    return exchange(request);
  }

  /// Gets the bytes of a file.
  public HttpResponse<byte[]> download(String path) {
    try {
      return HTTP.send(request("GET", path, "").build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The same, as a page of somebody else would.
  public HttpResponse<String> sendWithoutToken(String method, String path, String body) {
    return exchange(request(method, path, body));
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TestServer.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    heard.ifPresent(event -> request.header("Last-Event-ID", event));
    version.ifPresent(seen -> request.header("If-Match", seen));
    reason.ifPresent(
        why -> request.header(Looking.HEADER, URLEncoder.encode(why, StandardCharsets.UTF_8)));
    rawReason.ifPresent(why -> request.header(Looking.HEADER, why));
    session.ifPresent(token -> request.header("Cookie", "mingjian_session=" + token.text()));
    return request;
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      HttpResponse<String> reply = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      reply.headers().firstValue("Set-Cookie").ifPresent(this::keep);
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    session = SessionToken.parse(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
  }

  /// Signs in.
  public HttpResponse<String> signIn(String name, String password) {
    return send(
        "POST",
        "/api/session",
        JsonMapper.shared().writeValueAsString(new SessionController.SignInForm(name, password)));
  }

  /// The session it holds.
  public Optional<SessionToken> session() {
    return session;
  }

  /// An answer as JSON.
  public static JsonNode json(HttpResponse<String> reply) {
    return JsonMapper.shared().readTree(reply.body());
  }
}
