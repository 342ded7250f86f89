package org.mingjian.server.fsi;

import org.mingjian.wire.proof.TifSignature;

/// What a call brings along to show who it comes from.
///
/// @param key API key; empty for none
/// @param signature the `x-tif` headers
/// @param address where it comes from, proxies we trust looked through
public record Caller(String key, TifSignature.Headers signature, String address) {
  /// A call that brings nothing but its address.
  public static Caller at(String address) {
    return with("", address);
  }

  /// A call with an API key.
  public static Caller with(String key, String address) {
    return new Caller(key, new TifSignature.Headers("", "", "", ""), address);
  }

  /// Whether there is a signature to check.
  public boolean isSigned() {
    return !signature.signature().isEmpty();
  }

  /// Keys stay out of logs.
  @Override
  public String toString() {
    return "Caller[" + address + "]";
  }
}
