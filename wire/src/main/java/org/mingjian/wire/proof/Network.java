package org.mingjian.wire.proof;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of network addresses, `10.0.0.0/8` or `2001:db8::/32`; an address alone is a range of
/// one. Addresses are read as they are written, names are never looked up. Immutable.
public final class Network {
  private static final Pattern WRITTEN =
      Pattern.compile("(?<address>[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/(?<bits>[0-9]{1,3}))?");
  private static final int OCTETS_OF_4 = 4;

  private final byte[] address;
  private final int bits;

  private Network(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /// What is written; empty where it is no range.
  public static Optional<Network> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    Optional<String> bits = Optional.ofNullable(written.group("bits"));
    return octets(written.group("address"))
        .map(octets ->
            new Network(octets, bits.map(Integer::parseInt).orElse(octets.length * Byte.SIZE)))
        .filter(network -> network.bits <= network.address.length * Byte.SIZE);
  }

  /// Whether an address lies in the range; what is no address lies nowhere.
  public boolean contains(String other) {
    return octets(other).map(this::holds).orElse(false);
  }

  private boolean holds(byte[] octets) {
    if (octets.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >>> bit % Byte.SIZE;
      if (((octets[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /// IPv4 addresses written as IPv6 ones come out as what they are.
  private static Optional<byte[]> octets(String address) {
    int zone = address.indexOf('%');
    String plain = zone < 0 ? address : address.substring(0, zone);
    if (!isWritten(plain)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(plain).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean isWritten(String address) {
    if (address.indexOf(':') >= 0) {
      return WRITTEN.matcher(address).matches() && address.indexOf('/') < 0;
    }
    return address.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
        && address.chars().filter(c -> c == '.').count() == OCTETS_OF_4 - 1;
  }
}
