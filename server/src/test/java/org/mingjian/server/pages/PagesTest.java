package org.mingjian.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.TestServer;

class PagesTest {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/cases/0123", "/login"})
  void answersEveryAddressOfAPageWithThePage(String path) throws Exception {
    HttpResponse<String> reply = get(path);
    assertEquals(200, reply.statusCode());
    assertTrue(reply.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    assertTrue(reply.body().contains("明鉴"), reply.body());
    assertEquals("no-store", reply.headers().firstValue("Cache-Control").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/none.js", "/none.png", "/fsi/none", "/sidecar/none", "/actuator/x"})
  void hidesNoMistakeBehindAPage(String path) throws Exception {
    assertTrue(get(path).statusCode() >= 400, path);
  }

  @Test
  void letsScriptsOfThisServerAloneRun() throws Exception {
    String policy = get("/").headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'self';"), policy);
  }

  @Test
  void letsBrowsersKeepWhatIsNamedByItsContent() throws Exception {
    Matcher script = SCRIPT.matcher(get("/").body());
    Assumptions.assumeTrue(script.find(), "built without pages");
    HttpResponse<String> reply = get(script.group(1), "gzip, deflate, br");
    assertEquals("br", reply.headers().firstValue("Content-Encoding").orElse(""));
    assertEquals(
        "max-age=31536000, public, immutable",
        reply.headers().firstValue("Cache-Control").orElse(""));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return get(path, "identity");
  }

  private static HttpResponse<String> get(String path, String encodings) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + TestServer.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept-Encoding", encodings).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
