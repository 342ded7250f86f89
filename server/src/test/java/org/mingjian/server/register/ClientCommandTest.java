package org.mingjian.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.lake.protection.LocalKeyFile;
import picocli.CommandLine;

class ClientCommandTest {
  @TempDir Path data;

  private final StringWriter out = new StringWriter();

  @Test
  void makesAClientWhoseKeyIsShownOnceAndNeverWrittenInClear() throws IOException {
    assertEquals(0, run("add", "--id", "his", "--institution", "H1", "--networks", "10.0.0.0/8"));
    String key = shown("API key");
    String secret = shown("签名密文");
    String file = Files.readString(data.resolve("clients.csv"));
    assertFalse(file.contains(key) || file.contains(secret), file);
    Client client = clients().getFirst();
    assertEquals(ClientSecrets.hash(key), client.keyHash().orElseThrow());
    assertEquals(secret, client.secret().orElseThrow());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("clients.csv"))));
  }

  @Test
  void takesASecretThatIsInUseAlready() throws IOException {
    Path file = Files.writeString(data.resolve("secret"), "given\n");
    assertEquals(0, run("add", "--area", "/370000", "--secret-from", file.toString()));
    assertEquals("given", clients().getFirst().secret().orElseThrow());
  }

  @Test
  void writesNothingThatAServerWouldRefuse() {
    assertTrue(run("add", "--institution", "H1", "--address-only") != 0);
    assertFalse(Files.exists(data.resolve("clients.csv")));
  }

  @Test
  void listsAndRemoves() {
    run("add", "--id", "a", "--institution", "H1");
    run("add", "--id", "b", "--institution", "H2");
    assertEquals(0, run("remove", "a"));
    assertEquals(2, run("remove", "a"));
    assertEquals(List.of("b"), clients().stream().map(Client::id).toList());
  }

  private List<Client> clients() {
    return new ClientBook(data, new LocalKeyFile(data.resolve("keys"))).all();
  }

  private String shown(String label) {
    String line =
        out.toString().lines().filter(text -> text.startsWith(label)).findFirst().orElseThrow();
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return new CommandLine(new ClientCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(all.toArray(String[]::new));
  }
}
