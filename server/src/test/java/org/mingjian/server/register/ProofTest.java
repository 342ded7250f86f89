package org.mingjian.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.fsi.Caller;
import org.mingjian.server.fsi.Proof;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.proof.TifSignature;

/// H1 has a key and a secret, H2 an address, H3 lies in an area a client speaks for, H4 has
/// nothing.
class ProofTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final String INSIDE = "10.1.2.3";
  private static final String OUTSIDE = "192.0.2.1";

  @TempDir Path data;

  private Register register;

  @BeforeEach
  void registers() throws IOException {
    Files.writeString(
        data.resolve("institutions.csv"),
        "institution,area_path\nH1,/430000/430700\nH2,/430000\nH3,/370000/370600\nH4,/110000\n");
    ClientSecrets secrets = new ClientSecrets(new LocalKeyFile(data.resolve("keys")));
    writeClients(
        "his,H1,,,%s,%s%n".formatted(ClientSecrets.hash("key"), secrets.seal("his", "secret")),
        "near,H2,,10.0.0.0/8,,%n".formatted(),
        "vendor,,/370000,10.0.0.0/8,%s,%n".formatted(ClientSecrets.hash("vendor key")));
    register = register(ProofRule.IF_REGISTERED);
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void takesNoSignatureASecondTimeAfterARestart() throws IOException {
    Caller signed = signed("his", "secret", "n1", NOW);
    assertEquals(Proof.PROVEN, prove("H1", signed));
    register.close();
    register = register(ProofRule.IF_REGISTERED);
    assertEquals(Proof.SIGNATURE_REPLAYED, prove("H1", signed));
    assertEquals(Proof.PROVEN, prove("H1", signed("his", "secret", "n2", NOW)));
  }

  @Test
  void keepsNoSignatureForEver() throws IOException {
    for (int i = 0; i < 40; i++) {
      Instant then = NOW.plusSeconds(60L * i);
      assertEquals(Proof.PROVEN, prove("H1", signed("his", "secret", "m" + i, then), then));
    }
    long kept =
        Files.readAllLines(data.resolve("nonces")).size()
            + Files.readAllLines(data.resolve("nonces.former")).size();
    assertTrue(kept >= 11 && kept <= 26, "" + kept);
  }

  @ParameterizedTest
  @CsvSource({
    "H1, key, PROVEN",
    "H1, guess, KEY_UNKNOWN",
    "H1, vendor key, OF_ANOTHER",
    "H1, '', MISSING",
    "H2, '', PROVEN",
    "H2, key of another platform, PROVEN",
    "H2, key, OF_ANOTHER",
    "H3, vendor key, PROVEN",
    "H3, key, OF_ANOTHER",
    "H4, '', NOT_DEMANDED",
    "H4, key, OF_ANOTHER",
  })
  void looksAtTheKeyBeforeTheAddress(String institution, String key, Proof proof) {
    assertEquals(proof, prove(institution, withKey(key, INSIDE)));
  }

  @ParameterizedTest
  @CsvSource({
    "H1, key, PROVEN",
    "H2, '', ADDRESS_NOT_ALLOWED",
    "H2, unknown, KEY_UNKNOWN",
    "H3, vendor key, ADDRESS_NOT_ALLOWED",
  })
  void bindsClientsToTheirNetworks(String institution, String key, Proof proof) {
    assertEquals(proof, prove(institution, withKey(key, OUTSIDE)));
  }

  @Test
  void demandsAProofOfEverybodyWhereThatIsTheRule() {
    try (Register strict = register(ProofRule.REQUIRED)) {
      assertEquals(
          Proof.MISSING, strict.prove(strict.find("H4").orElseThrow(), Caller.at(INSIDE), NOW));
    }
  }

  @Test
  void countsWhoeverReachesUsAsProvenWhereTheNetworkIsTheProof() {
    try (Register closed = register(ProofRule.NETWORK)) {
      assertEquals(
          Proof.PROVEN, closed.prove(closed.find("H4").orElseThrow(), Caller.at(INSIDE), NOW));
      assertEquals(
          Proof.MISSING, closed.prove(closed.find("H1").orElseThrow(), Caller.at(INSIDE), NOW));
    }
  }

  @Test
  void knowsWhomNobodyCanSpeakAsWithoutProof() {
    assertTrue(register.isGuarded(register.find("H1").orElseThrow()));
    assertFalse(register.isGuarded(register.find("H4").orElseThrow()));
  }

  @Test
  void takesASignatureOnceAndInTime() {
    Caller signed = signed("his", "secret", "n1", NOW);
    assertEquals(Proof.PROVEN, prove("H1", signed));
    assertEquals(Proof.SIGNATURE_REPLAYED, prove("H1", signed));
    assertEquals(Proof.SIGNATURE_WRONG, prove("H1", signed("his", "other", "n2", NOW)));
    Instant past = NOW.minus(Duration.ofMinutes(6));
    assertEquals(Proof.SIGNATURE_LATE, prove("H1", signed("his", "secret", "n3", past)));
    assertEquals(Proof.SIGNER_UNKNOWN, prove("H1", signed("who", "secret", "n4", NOW)));
    assertEquals(Proof.OF_ANOTHER, prove("H2", signed("his", "secret", "n5", NOW)));
  }

  @Test
  void takesNoSignatureTwiceWhenTheClockIsSetForwardAndBack() {
    Caller before = signed("his", "secret", "n1", NOW);
    assertEquals(Proof.PROVEN, prove("H1", before, NOW));
    Instant ahead = NOW.plus(Duration.ofMinutes(12));
    assertEquals(Proof.SIGNATURE_LATE, prove("H1", before, ahead));
    Caller fast = signed("his", "secret", "n2", ahead);
    assertEquals(Proof.PROVEN, prove("H1", fast, ahead));
    assertEquals(Proof.SIGNATURE_REPLAYED, prove("H1", before, NOW.plusSeconds(1)));
    Instant after = NOW.plusSeconds(61);
    assertEquals(Proof.PROVEN, prove("H1", signed("his", "secret", "n3", after), after));
    assertEquals(Proof.SIGNATURE_REPLAYED, prove("H1", fast, ahead));
  }

  @Test
  void goesOnTakingSignaturesAfterTheClockWasSetBackADay() {
    assertEquals(Proof.PROVEN, prove("H1", signed("his", "secret", "n1", NOW), NOW));
    Instant back = NOW.minus(Duration.ofDays(1));
    assertEquals(Proof.SIGNATURE_LATE, prove("H1", signed("his", "secret", "n2", NOW), back));
    Caller then = signed("his", "secret", "n3", back);
    assertEquals(Proof.PROVEN, prove("H1", then, back));
    assertEquals(Proof.SIGNATURE_REPLAYED, prove("H1", then, back.plusSeconds(200)));
  }

  private Proof prove(String institution, Caller caller, Instant now) {
    return register.prove(register.find(institution).orElseThrow(), caller, now);
  }

  @Test
  void opensNoSecretThatWasSealedForAnother() throws IOException {
    String sealed = new ClientSecrets(new LocalKeyFile(data.resolve("keys"))).seal("his", "s");
    writeClients("other,H1,,,,%s%n".formatted(sealed));
    MingjianException refused =
        assertThrows(MingjianException.class, () -> register(ProofRule.REQUIRED));
    assertTrue(refused.getMessage().contains("第 2 行"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "'a b,H1,,10.0.0.0/8,,',id",
    "'a,,,10.0.0.0/8,,',institutions",
    "'a,,370000,10.0.0.0/8,,',areas",
    "'a,H1,,,,',networks",
    "'a,H1,,10.0.0/8,,',networks",
    "'a,H1,,,key,',api_key_sha256"
  })
  void namesWhatIsWrongWithAClient(String row, String column) throws IOException {
    writeClients(row + "\n");
    MingjianException refused =
        assertThrows(MingjianException.class, () -> register(ProofRule.REQUIRED));
    assertTrue(refused.getMessage().contains(column + " = "), refused.getMessage());
  }

  @Test
  void isReadAgainWhenItChangesAndKeepsWhatWasWhereThatIsBroken() throws Exception {
    writeClients("new,H4,,10.0.0.0/8,,\n");
    await(Proof.ADDRESS_NOT_ALLOWED);
    writeClients("broken\n");
    Thread.sleep(2500);
    assertEquals(Proof.ADDRESS_NOT_ALLOWED, prove("H4", Caller.at(OUTSIDE)));
    writeClients("new,H4,,192.0.2.0/24,,\n");
    await(Proof.PROVEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,H1,,10.0.0.0/8\n", "a,H1,,,,,more\n", "\"a,H1,,10.0.0.0/8,,\n"})
  void saysWhereAFileIsNoTableAndWhatItMustBe(String rows) throws IOException {
    writeClients(rows);
    MingjianException refused =
        assertThrows(MingjianException.class, () -> register(ProofRule.REQUIRED));
    assertEquals(ServerError.CONFIGURATION, refused.code());
    assertTrue(refused.getMessage().contains("clients.csv"), refused.getMessage());
    assertTrue(refused.getMessage().matches("(?is).*(line|record) \\d+.*"), refused.getMessage());
    assertTrue(refused.getMessage().contains("id,institutions,areas"), refused.getMessage());
  }

  private void await(Proof proof) throws InterruptedException {
    for (int i = 0; i < 100 && prove("H4", Caller.at(OUTSIDE)) != proof; i++) {
      Thread.sleep(50);
    }
    assertEquals(proof, prove("H4", Caller.at(OUTSIDE)));
  }

  private Register register(ProofRule rule) {
    return new Register(
        data, new LocalKeyFile(data.resolve("keys")), new Register.Rules(false, rule));
  }

  private Proof prove(String institution, Caller caller) {
    return register.prove(register.find(institution).orElseThrow(), caller, NOW);
  }

  private static Caller withKey(String key, String address) {
    return new Caller(key, Caller.at(address).signature(), address);
  }

  private static Caller signed(String client, String secret, String nonce, Instant at) {
    String time = Long.toString(at.getEpochSecond());
    byte[] text = (time + secret + nonce + time).getBytes(StandardCharsets.UTF_8);
    String signature = HexFormat.of().formatHex(ContentHash.sha256().digest(text));
    return new Caller("", new TifSignature.Headers(client, time, nonce, signature), OUTSIDE);
  }

  private void writeClients(String... rows) throws IOException {
    Files.writeString(
        data.resolve("clients.csv"),
        "id,institutions,areas,networks,api_key_sha256,secret\n" + String.join("", rows));
  }
}
