package org.mingjian.lake.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

/// Hashes (HMAC-SM3) and encrypts (SM4-GCM) texts with one key. Used by one thread.
public final class Protector {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyParameter cipherKey;
  private final HMac mac = new HMac(new SM3Digest());
  private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
  private final SecureRandom random = new SecureRandom();
  private final byte[] prefix = new byte[NONCE_BYTES - Integer.BYTES];
  private int counter;
  private boolean keyed;

  /// Protects with `key`.
  public Protector(ProtectionKey key) {
    cipherKey = new KeyParameter(key.cipherKey());
    mac.init(new KeyParameter(key.hashKey()));
    random.nextBytes(prefix);
  }

  /// The hash of a text, 64 hexadecimal digits: equal texts have equal hashes under one key.
  public String hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes, 0, bytes.length);
    byte[] result = new byte[mac.getMacSize()];
    mac.doFinal(result, 0);
    return HexFormat.of().formatHex(result);
  }

  /// The ciphertext of a text, in Base64. It can be read only for the same `place`, a word for the
  /// column and person it belongs to.
  public String encrypt(String text, String place) {
    return Base64.getEncoder().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8), place));
  }

  /// The text of a ciphertext; raises [LakeError#DAMAGED] if it was changed or is of another place
  /// or key.
  public String decrypt(String ciphertext, String place) {
    return new String(open(Base64.getDecoder().decode(ciphertext), place), StandardCharsets.UTF_8);
  }

  /// As [#encrypt], bytes for bytes. The arrays stay the caller's.
  public byte[] seal(byte[] content, String place) {
    byte[] nonce = nextNonce();
    begin(true, nonce, place);
    byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(content.length));
    end(sealed, NONCE_BYTES + cipher.processBytes(content, 0, content.length, sealed, NONCE_BYTES));
    return sealed;
  }

  /// As [#decrypt], bytes for bytes. The arrays stay the caller's.
  public byte[] open(byte[] sealed, String place) {
    int length = sealed.length - NONCE_BYTES;
    if (length < 0) {
      throw new MingjianException(LakeError.DAMAGED, "密文已损坏 ciphertext damaged: too short");
    }
    begin(false, Arrays.copyOf(sealed, NONCE_BYTES), place);
    byte[] content = new byte[cipher.getOutputSize(length)];
    end(content, cipher.processBytes(sealed, NONCE_BYTES, length, content, 0));
    return content;
  }

  /// Without a key the cipher keeps the one it has, and the tables it made of it, which take longer
  /// than a short text.
  private void begin(boolean encrypting, byte[] nonce, String place) {
    byte[] context = place.getBytes(StandardCharsets.UTF_8);
    cipher.init(encrypting, new AEADParameters(keyed ? null : cipherKey, TAG_BITS, nonce, context));
    keyed = true;
  }

  private void end(byte[] output, int at) {
    try {
      cipher.doFinal(output, at);
    } catch (InvalidCipherTextException e) {
      throw new MingjianException(
          LakeError.DAMAGED, "密文已损坏或密钥不符 ciphertext damaged, or of another key", e);
    }
  }

  /// Random in the first bytes, counted in the last four: none comes twice from one instance.
  private byte[] nextNonce() {
    if (++counter == 0) {
      random.nextBytes(prefix);
    }
    return ByteBuffer.allocate(NONCE_BYTES).put(prefix).putInt(counter).array();
  }
}
