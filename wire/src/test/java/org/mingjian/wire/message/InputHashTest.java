package org.mingjian.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Equal hashes for equal content, and for no other.
class InputHashTest {
  private static final ObjectMapper WRITER = JsonMapper.shared();
  private static final ObjectMapper WIDE =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final List<Object> LEAVES =
      List.of("", "1", "药", "a\"b", 1, 12, true, "true", "{\"a\":1}", "长".repeat(6000));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void doesNotDependOnOrderOfKeysAndBlanks(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Object content = content(random, 4);
      Object shuffled = shuffled(content, random);
      assertEquals(
          hash(WRITER.writeValueAsString(content)), hash(WIDE.writeValueAsString(shuffled)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void isAnotherForOtherContent(long seed) {
    Random random = new Random(seed);
    Map<String, Object> contents = new LinkedHashMap<>();
    for (int i = 0; i < 2000; i++) {
      Object content = content(random, 3);
      // Jackson's own tree decides what is the same.
      Object before = contents.put(hash(WRITER.writeValueAsString(content)), content);
      if (before != null) {
        JsonNode same = WRITER.valueToTree(before);
        assertEquals(same, WRITER.valueToTree(content));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}|{\"a\":\"1\"}",
        "{\"a\":1}|{\"A\":1}",
        "{\"a\":1.0}|{\"a\":1.00}",
        "{\"a\":[]}|{\"a\":[[]]}",
        "{\"a\":[1,2]}|{\"a\":[2,1]}",
        "{\"a\":[{\"b\":1},{\"b\":2}]}|{\"a\":[{\"b\":1},{\"c\":2}]}",
        "{\"a\":{}}|{\"a\":[]}",
        "{\"a\":null}|{}",
        "{\"a\":\"12\\\"\"}|{\"a\":\"12\"}"
      })
  void tellsApart(String one, String other) {
    assertNotEquals(hash(one), hash(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":2,\"a\":3}|{\"b\":2,\"a\":3}",
        "[{\"a\":1,\"b\":2},{\"b\":3,\"a\":4}]|[{\"b\":2,\"a\":1},{\"a\":4,\"b\":3}]",
        "{\"a\":\"\\u836f\"}|{\"a\":\"药\"}",
        "{\"a\":-0}|{\"a\":0}"
      })
  void takesForTheSame(String one, String other) {
    assertEquals(hash(one), hash(other));
  }

  private static String hash(String json) {
    return InputHash.of(Tree.read(json), 0);
  }

  private static Object content(Random random, int depth) {
    int kind = depth == 0 ? 2 : random.nextInt(3);
    if (kind == 2) {
      return LEAVES.get(random.nextInt(LEAVES.size()));
    }
    List<Object> list = new ArrayList<>();
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(content(random, depth - 1));
      object.put(List.of("a", "b", "药", "d").get(random.nextInt(4)), content(random, depth - 1));
    }
    return kind == 0 ? list : object;
  }

  private static Object shuffled(Object content, Random random) {
    if (content instanceof List<?> list) {
      return list.stream().map(element -> shuffled(element, random)).toList();
    }
    if (!(content instanceof Map<?, ?> object)) {
      return content;
    }
    List<Map.Entry<?, ?>> entries = new ArrayList<>(object.entrySet());
    Collections.shuffle(entries, random);
    Map<Object, Object> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), shuffled(entry.getValue(), random)));
    return shuffled;
  }
}
