package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjian.server.TestServer;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The pages' client is made from a file that is kept beside them.
class DescribedApiTest {
  private static final Path KEPT = Path.of("..", "web", "openapi.json");
  private static final Path NOW = Path.of("target", "openapi.json");
  private static final JsonMapper SORTED =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  @Test
  void isWhatThePagesWereMadeFor() throws IOException {
    String now = SORTED.writeValueAsString(SORTED.readValue(described(), Map.class)) + "\n";
    Files.createDirectories(NOW.toAbsolutePath().getParent());
    Files.writeString(NOW, now);
    assertEquals(
        Files.exists(KEPT) ? Files.readString(KEPT) : "",
        now,
        "the interface has changed: cp server/target/openapi.json web/openapi.json");
  }

  private static String described() {
    Database database = TestServer.part(Database.class);
    Account account = TestAccounts.add(database, "describer", "/980000/980100", Role.REVIEWER);
    Browser browser = Browser.with(TestAccounts.signIn(database, account));
    HttpResponse<String> reply = browser.send("GET", "/api/openapi.json", "");
    return reply.body();
  }
}
