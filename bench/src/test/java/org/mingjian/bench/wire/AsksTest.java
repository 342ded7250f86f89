package org.mingjian.bench.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.order.OrderCheck;
import org.mingjian.wire.order.Patient;

class AsksTest {
  private static final Asks ASKS = new Asks(WireBench.city(50), 50, 20);

  @Test
  void areWhatTheServerReads() {
    Message message = Message.read(body(7), "", institution -> Map.of());
    Patient patient = OrderCheck.of(message, new Moment(0, false)).patients().getFirst();
    assertEquals(20, patient.visits().getFirst().orders().size());
    assertFalse(patient.visits().getFirst().diagnoses().isEmpty());
    assertFalse(patient.id().isEmpty());
  }

  @Test
  void areAllDifferent() {
    assertNotEquals(
        new String(body(1), StandardCharsets.UTF_8), new String(body(2), StandardCharsets.UTF_8));
  }

  @Test
  void sayTheirTrueLength() {
    String request = request(3);
    int body = request.indexOf("\r\n\r\n") + 4;
    String length = "Content-Length: " + (bytes(request).length - body) + "\r\n";
    assertEquals(true, request.contains(length), request.substring(0, body));
  }

  private static String request(long number) {
    RequestBuffer buffer = new RequestBuffer();
    int length = ASKS.write(number, buffer);
    return new String(Arrays.copyOf(buffer.bytes(), length), StandardCharsets.UTF_8);
  }

  private static byte[] body(long number) {
    String request = request(number);
    return bytes(request.substring(request.indexOf("\r\n\r\n") + 4));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
