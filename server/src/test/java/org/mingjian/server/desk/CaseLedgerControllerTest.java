package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class CaseLedgerControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  @TempDir private Path folder;

  @Test
  void keepsTheBooksOfEachSettlementApart() {
    CaseScene scene = new CaseScene(folder).give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    JsonNode ledger = ledger(scene.as(Role.REVIEWER), scene.path());
    List<JsonNode> books = ledger.get("books").valueStream().toList();
    assertEquals(new TreeSet<>(settlements(scene)).stream().toList(), names(books));
    assertTrue(ledger.get("balanced").asBoolean());
    for (JsonNode book : books) {
      assertTrue(book.get("entries").size() > 0, book.toString());
      assertEquals(0, sum(book), book.toString());
    }
  }

  @Test
  void comesToWhatTheCaseHolds() {
    CaseScene scene = new CaseScene(folder).give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    long proposed =
        ledger(scene.as(Role.REVIEWER), scene.path())
            .get("books")
            .valueStream()
            .flatMap(book -> book.get("balances").valueStream())
            .filter(one -> one.get("account").asString().equals("PROPOSED"))
            .mapToLong(one -> one.get("amountFen").asLong())
            .sum();
    JsonNode money = scene.seenBy(Role.REVIEWER).get("money").get(0);
    assertEquals(money.get("amountFen").asLong(), proposed);
  }

  /// As only who owns the tables can: nobody else changes an entry.
  @Test
  void doesNotBalanceWhereAnEntryWasChanged() throws SQLException {
    CaseScene scene = new CaseScene(folder).give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    asOwner("UPDATE ledger_entry SET amount_fen = amount_fen + 1, fund_fen = fund_fen + 1", scene);
    JsonNode ledger = ledger(scene.as(Role.REVIEWER), scene.path());
    assertFalse(ledger.get("balanced").asBoolean());
    assertFalse(ledger.get("books").get(0).get("balanced").asBoolean());
  }

  @Test
  void doesNotBalanceWhereEntriesWereTaken() throws SQLException {
    CaseScene scene = new CaseScene(folder).give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    asOwner("DELETE FROM ledger_entry", scene);
    assertFalse(ledger(scene.as(Role.REVIEWER), scene.path()).get("balanced").asBoolean());
  }

  private static void asOwner(String change, CaseScene scene) throws SQLException {
    try (Connection owner = SharedPostgres.connection();
        Statement statement = owner.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      String where = " WHERE \"case\" = CAST('" + scene.id() + "' AS uuid)";
      assertTrue(statement.executeUpdate(change + where) > 0);
    }
  }

  @Test
  void isNotShownToAnotherInstitution() {
    CaseScene scene = new CaseScene(folder);
    String name = "cl." + UUID.randomUUID().toString().substring(0, 8);
    Browser other =
        Browser.with(
            TestAccounts.signIn(
                DATABASE,
                TestAccounts.add(DATABASE, name, "/990000/990100/990102", Role.HOSPITAL_OFFICE)));
    assertEquals(404, other.send("GET", scene.path() + "/ledger", "").statusCode());
  }

  private static List<String> settlements(CaseScene scene) {
    return scene
        .seenBy(Role.REVIEWER)
        .get("findings")
        .valueStream()
        .map(one -> one.get("settlement").asString())
        .toList();
  }

  private static List<String> names(List<JsonNode> books) {
    return books.stream().map(one -> one.get("settlement").asString()).toList();
  }

  private static long sum(JsonNode book) {
    return book.get("balances").valueStream().mapToLong(one -> one.get("amountFen").asLong()).sum();
  }

  private static JsonNode ledger(Browser browser, String path) {
    return Browser.json(browser.send("GET", path + "/ledger", ""));
  }
}
