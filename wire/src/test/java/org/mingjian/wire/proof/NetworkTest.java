package org.mingjian.wire.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "192.0.2.4/30, 192.0.2.7, true",
    "192.0.2.4/30, 192.0.2.8, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, ::1, false",
    "2001:db8::/32, 2001:db8:1::9, true",
    "2001:db8::/32, 2001:db9::1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "fe80::/10, fe80::1%eth0, true",
    "10.0.0.0/8, ::ffff:10.1.1.1, true",
    "10.0.0.0/8, localhost, false",
    "10.0.0.0/8, '', false",
  })
  void containsTheAddressesOfItsRange(String network, String address, boolean contained) {
    assertEquals(contained, Network.parse(network).orElseThrow().contains(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "10.0.0", "10.0.0.0/33", "10.0.0.256", "host", "::1/129", "a:b"})
  void isNotReadFromWhatIsNone(String text) {
    assertEquals(Optional.empty(), Network.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", " ::/0 ", "::ffff:10.0.0.1"})
  void isReadWithAndWithoutLength(String text) {
    assertTrue(Network.parse(text).isPresent());
  }
}
