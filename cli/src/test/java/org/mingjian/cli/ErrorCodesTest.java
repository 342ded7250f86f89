package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.testing.ArchitectureRules;
import org.mingjian.values.ErrorCode;

class ErrorCodesTest {
  @Test
  void giveEachNumberToOneErrorOnly() {
    Map<Integer, String> seen = new HashMap<>();
    for (ErrorCode code : codes()) {
      String name = code.getClass().getSimpleName() + "." + code;
      String other = Objects.requireNonNullElse(seen.put(code.number(), name), name);
      assertEquals(name, other, "MJ-" + code.number());
    }
    assertTrue(seen.size() > 10, seen::toString);
  }

  private static List<ErrorCode> codes() {
    return ArchitectureRules.mainClasses().stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
        .map(JavaClass::reflect)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(ErrorCode.class::cast)
        .toList();
  }
}
