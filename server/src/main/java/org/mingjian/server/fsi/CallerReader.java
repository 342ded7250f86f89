package org.mingjian.server.fsi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mingjian.wire.proof.Network;
import org.mingjian.wire.proof.TifSignature;

/// Reads from a request who calls. Source of the headers: national-interfaces §7.
public final class CallerReader {
  private static final String FORWARDED = "X-Forwarded-For";

  private final List<Network> proxies;

  /// Believes what `proxies` say of where a request comes from.
  CallerReader(List<Network> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  /// Who calls.
  public Caller read(HttpServletRequest request) {
    String key = header(request, "apikey");
    return new Caller(
        key.isEmpty() ? header(request, "x-api-key") : key,
        new TifSignature.Headers(
            header(request, "x-tif-paasid"),
            header(request, "x-tif-timestamp"),
            header(request, "x-tif-nonce"),
            header(request, "x-tif-signature")),
        address(request.getRemoteAddr(), header(request, FORWARDED)));
  }

  private static String header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name)).map(String::strip).orElse("");
  }

  /// The last address no proxy of ours is at: what stands before it anybody may have written.
  String address(String peer, String forwarded) {
    String address = peer;
    String rest = forwarded;
    while (isProxy(address) && !rest.isBlank()) {
      int comma = rest.lastIndexOf(',');
      address = rest.substring(comma + 1).strip();
      rest = comma < 0 ? "" : rest.substring(0, comma);
    }
    return address;
  }

  private boolean isProxy(String address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }
}
