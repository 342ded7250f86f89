package org.mingjian.server.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.wire.proof.Network;

class CallerReaderTest {
  private final CallerReader reader =
      new CallerReader(List.of(Network.parse("10.0.0.0/24").orElseThrow()));

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, '', 192.0.2.1",
    "192.0.2.1, 10.9.9.9, 192.0.2.1",
    "10.0.0.1, '', 10.0.0.1",
    "10.0.0.1, 192.0.2.1, 192.0.2.1",
    "10.0.0.1, '172.16.0.1, 192.0.2.1', 192.0.2.1",
    "10.0.0.1, '172.16.0.1, 10.0.0.2', 172.16.0.1",
    "10.0.0.1, 10.0.0.2, 10.0.0.2",
  })
  void believesNobodyButOurProxies(String peer, String forwarded, String address) {
    assertEquals(address, reader.address(peer, forwarded));
  }
}
