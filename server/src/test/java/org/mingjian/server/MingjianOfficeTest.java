package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MingjianOfficeTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client",
        "client add",
        "ask",
        "ask show",
        "journal",
        "journal list",
        "journal restore",
        "reactions",
        "sidecars",
        "lake",
        "month",
        "desk",
        "send",
        "user",
        "user add",
        "user organisation"
      })
  void showsThePageThatAWrongUseNames(String command) {
    assertEquals(0, run(command + " --help"));
    assertTrue(out.toString().contains("用法 Usage: "), out.toString());

    assertEquals(2, run(command + " --no-such-option"));
    assertTrue(err.toString().contains(command + " --help"), err.toString());
  }

  private int run(String words) {
    return MingjianServer.command(new MingjianOffice(), new PrintWriter(out), new PrintWriter(err))
        .execute(words.split(" "));
  }
}
