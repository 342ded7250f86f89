package org.mingjian.lake.protection;

/// A key pair: one for hashing, one for encrypting, 16 bytes or more and exactly 16 bytes. Never
/// shown.
public final class ProtectionKey {
  static final int CIPHER_BYTES = 16;

  private final String id;
  private final byte[] hashKey;
  private final byte[] cipherKey;

  /// Copies the bytes in.
  public ProtectionKey(String id, byte[] hashKey, byte[] cipherKey) {
    if (hashKey.length < CIPHER_BYTES || cipherKey.length != CIPHER_BYTES) {
      throw new IllegalArgumentException("key " + id + " has the wrong length");
    }
    this.id = id;
    this.hashKey = hashKey.clone();
    this.cipherKey = cipherKey.clone();
  }

  /// What ciphertexts name the key by.
  public String id() {
    return id;
  }

  byte[] hashKey() {
    return hashKey.clone();
  }

  byte[] cipherKey() {
    return cipherKey.clone();
  }

  @Override
  public String toString() {
    return "ProtectionKey[" + id + "]";
  }
}
