package org.mingjian.server.sidecar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.journal.RecordStream;
import org.mingjian.server.store.FactTally;
import tools.jackson.databind.json.JsonMapper;

/// The line to the bureau's service.
final class BureauLine implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int DONE = 200;

  private final URI bureau;
  private final String institution;
  private final String apiKey;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  BureauLine(URI bureau, String institution, String apiKey) {
    this.bureau = bureau;
    this.institution = institution;
    this.apiKey = apiKey;
  }

  String institution() {
    return institution;
  }

  String apiKey() {
    return apiKey;
  }

  /// Says hello; what the bureau answers.
  Hello.Welcome hello(Hello hello) throws IOException, InterruptedException {
    byte[] answer = send("/sidecar/hello", post(JsonMapper.shared().writeValueAsBytes(hello)));
    return JsonMapper.shared().readValue(answer, Hello.Welcome.class);
  }

  /// Hands records over; the bureau has them on disk when this returns.
  void records(List<JournalRecord> records) throws IOException, InterruptedException {
    send("/sidecar/records", post(RecordStream.write(records)));
  }

  /// What the bureau keeps of the institution's facts from a day on, when all it got is in its
  /// tables.
  List<FactTally.Entry> tally(int sinceDay) throws IOException, InterruptedException {
    byte[] answer = send("/sidecar/tally/" + sinceDay, HttpRequest.newBuilder().GET());
    return List.of(JsonMapper.shared().readValue(answer, FactTally.Entry[].class));
  }

  /// The file of a release.
  byte[] release(String id) throws IOException, InterruptedException {
    return send("/sidecar/release/" + id, HttpRequest.newBuilder().GET());
  }

  private static HttpRequest.Builder post(byte[] body) {
    return HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private byte[] send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest complete =
        request
            .uri(bureau.resolve(path))
            .timeout(ANSWER)
            .header("x-api-key", apiKey)
            .header(BureauController.INSTITUTION, institution)
            .build();
    HttpResponse<byte[]> answer = client.send(complete, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != DONE) {
      throw new IOException("the bureau answers " + answer.statusCode() + " to " + path);
    }
    return answer.body();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
