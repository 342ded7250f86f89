package org.mingjian.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.mingjian.values.MingjianException;

/// The port a demo will listen on. Whether it is free is asked before minutes are spent.
record DemoPort(int number) {
  private static final int DEFAULT = 8080;
  private static final int ANY = 0;
  private static final int MOST = 65_535;
  private static final String ELSEWHERE = "SERVER_PORT";

  /// The one of the option; without it the service's own, where the environment names no other.
  static DemoPort of(Optional<Integer> option) {
    boolean named = System.getenv().containsKey(ELSEWHERE);
    return new DemoPort(option.orElse(named ? ANY : DEFAULT));
  }

  /// Refuses one that is no port or that something listens on.
  ///
  /// @throws MingjianException [CliError#OPTIONS], [CliError#PORT_TAKEN]
  void refuseTaken() {
    if (number < ANY || number > MOST) {
      throw new MingjianException(
          CliError.OPTIONS, "--port 应为 0 至 " + MOST + " must be 0 to " + MOST + ": " + number);
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
    } catch (IOException e) {
      throw new MingjianException(
          CliError.PORT_TAKEN,
          "端口 " + number + " 已被占用，可用 --port 换一个 port taken, name another by --port",
          e);
    }
  }
}
