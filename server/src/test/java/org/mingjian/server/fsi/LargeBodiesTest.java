package org.mingjian.server.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {
  private static final int MB = 1 << 20;

  private final LargeBodies bodies = new LargeBodies(4 * MB, 10);

  @Test
  void haveRoomForSoManyAtOnceAndForMoreWhenThoseAreDone() throws IOException {
    List<LargeBodies.Body> held = new ArrayList<>(List.of(read(4 * MB), read(4 * MB)));
    assertTrue(held.stream().allMatch(LargeBodies.Body::isWhole));
    assertFalse(read(3 * MB).isWhole());
    held.removeFirst().close();
    assertEquals(3 * MB, read(3 * MB).bytes().length);
  }

  @Test
  void takeNoRoomForSmallOnes() throws IOException {
    read(4 * MB);
    read(4 * MB);
    assertEquals(MB - 1, read(MB - 1).bytes().length);
    assertTrue(read(2 * MB).isWhole());
    assertTrue(read(MB - 1).isWhole());
  }

  @Test
  void areReadToTheEndWhereThereIsNoRoomSoThatTheAnswerIsHeard() throws IOException {
    read(4 * MB);
    read(4 * MB);
    InputStream sent = new ByteArrayInputStream(new byte[4 * MB]);
    LargeBodies.Body refused = bodies.read(sent, -1);
    assertEquals(MB, refused.bytes().length);
    assertEquals(0, sent.available());
    refused.close();
    assertFalse(read(4 * MB).isWhole());
  }

  @Test
  void showThatThereIsMoreThanAllowed() throws IOException {
    assertEquals(4 * MB + 1, read(9 * MB).bytes().length);
  }

  @Test
  void giveTheRoomBackWhenTheSenderIsCutOff() throws IOException {
    InputStream cut =
        new InputStream() {
          private int left = 2 * MB;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("cut off");
            }
            return 'x';
          }
        };
    assertThrows(IOException.class, () -> bodies.read(cut, 4 * MB));
    assertTrue(read(4 * MB).isWhole());
    assertTrue(read(4 * MB).isWhole());
  }

  private LargeBodies.Body read(int bytes) throws IOException {
    return bodies.read(new ByteArrayInputStream(new byte[bytes]), bytes);
  }
}
