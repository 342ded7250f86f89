package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.demo.DemoMark;

class ServeCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port",
        "--address",
        "--data",
        "--release",
        "--db",
        "--trust-unknown-institutions",
        "退出码 Exit codes:"
      })
  void explains(String option) {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains(option), out.toString());
  }

  @Test
  void refusesAnUnknownOption() {
    assertEquals(2, run("--prot", "8080"));
    assertTrue(err.toString().startsWith("用法错误 Wrong use:"), err.toString());
  }

  @Test
  void doesNotServeADemoAsIfItWereReal() {
    new DemoMark(folder.resolve("service")).refuseOther();
    assertEquals(2, run("--port", "0", "--data", folder.resolve("service").toString()));
    saysOnly("MJ-4202", "./mingjian demo");
  }

  @Test
  void namesTheFolderThatAnotherServerUses() throws IOException {
    try (DataFolder used = DataFolder.lock(folder)) {
      assertTrue(Files.exists(used.resolve("lock")));
      assertEquals(2, serve());
    }
    saysOnly("MJ-4203", folder.toString());
  }

  @Test
  void namesTheFolderThatCannotBeMade() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(2, run("--port", "0", "--data", file.toString()));
    saysOnly("MJ-4204", file.toString());
  }

  @Test
  void refusesAReleaseThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("x.release"), "no release");
    assertEquals(3, serve("--release", file.toString()));
    saysOnly(file.toString());
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      setting("mingjian.database.url", SharedPostgres.url());
      assertEquals(2, run("--port", port, "--data", folder.toString()));
      saysOnly("MJ-4205", port);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mingjian.trust-unknown-institutions, perhaps",
    "mingjian.database.url, mysql://db",
    "mingjian.database.connections, 1",
    "mingjian.database.patience, long",
    "mingjian.database.shared-buffers, much",
    "mingjian.database.patience, -1000ms",
    "mingjian.journal.group, 201ms",
    "mingjian.journal.group, -1ms",
    "mingjian.journal.pause, -5ms",
    "mingjian.journal.held, -5B",
    "mingjian.wire.patience, -7000ms",
    "mingjian.wire.history-day, 4711",
    "server.port, eighty",
  })
  void namesTheSettingThatIsWrong(String key, String value) throws IOException {
    setting(key, value);
    assertEquals(2, run("--data", folder.toString()), err::toString);
    saysOnly("MJ-4202", value);
  }

  @Test
  void saysWhichDatabaseCannotBeReached() {
    assertEquals(4, serve("--db", "jdbc:postgresql://127.0.0.1:1/mingjian"));
    saysOnly("MJ-4201", "127.0.0.1:1");
  }

  private void setting(String key, String value) throws IOException {
    Files.writeString(folder.resolve("server.properties"), key + "=" + value + "\n");
  }

  private int serve(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--port", "0", "--data", folder.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private void saysOnly(String... words) {
    for (String word : words) {
      assertTrue(err.toString().contains(word), err.toString());
    }
    assertFalse(err.toString().contains("\tat "), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  private int run(String... arguments) {
    return MingjianServer.command(
            new ServeCommand(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
