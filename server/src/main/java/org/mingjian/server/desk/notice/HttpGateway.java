package org.mingjian.server.desk.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A gateway that is posted to. Any 2xx says that it has the message, 409 that it had it before.
/// The token is read anew each time, so that it can be changed while serving.
public final class HttpGateway implements Gateway {
  private static final int GOOD = 2;
  private static final int BAD = 5;
  private static final int HUNDRED = 100;
  private static final int HAD_BEFORE = 409;

  /// Too busy, too slow: not the message's fault.
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private final HttpClient http;
  private final URI to;
  private final Optional<Path> token;
  private final Duration timeout;

  /// Posts to `to`, and waits for `timeout`.
  ///
  /// @param token file with what is sent as `Authorization: Bearer`
  public HttpGateway(URI to, Optional<Path> token, Duration timeout) {
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.to = to;
    this.token = token;
    this.timeout = timeout;
  }

  @Override
  public Answer send(Message message) {
    try {
      int status = http.send(request(message), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / HUNDRED == GOOD || status == HAD_BEFORE) {
        return new Answer.Taken();
      }
      String said = "HTTP " + status;
      return status / HUNDRED == BAD || LATER.contains(status)
          ? new Answer.Away(said)
          : new Answer.Refused(said);
    } catch (IOException e) {
      return new Answer.Away(e.getClass().getSimpleName() + " " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Away("stopped");
    }
  }

  private HttpRequest request(Message message) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(timeout)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Idempotency-Key", message.id())
            .POST(HttpRequest.BodyPublishers.ofString(message.body()));
    if (token.isPresent()) {
      request.header("Authorization", "Bearer " + Files.readString(token.get()).strip());
    }
    return request.build();
  }
}
