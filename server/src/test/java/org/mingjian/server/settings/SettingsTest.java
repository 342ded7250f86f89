package org.mingjian.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.MingjianException;
import org.springframework.boot.context.properties.bind.DefaultValue;

class SettingsTest {
  private static final Path PAGE = Path.of("..", "docs", "server.md");

  @Test
  void standInTheManualWithTheirDefaults() throws IOException {
    assertEquals(
        keys("mingjian.", ServerSettings.class).sorted().toList(),
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `mingjian."))
            .map(line -> line.split("\\|"))
            .map(cells -> cells[1].replace("`", "").strip() + " = " + cells[2].strip())
            .sorted()
            .toList());
  }

  private static Stream<String> keys(String prefix, Class<?> settings) {
    return Arrays.stream(settings.getRecordComponents())
        .flatMap(component -> keys(prefix, component));
  }

  private static Stream<String> keys(String prefix, RecordComponent component) {
    String key = prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return component.getType().isRecord()
            && component.getType().getPackage() == SettingsTest.class.getPackage()
        ? keys(key + ".", component.getType())
        : Stream.of(key + " = " + defaultOf(component));
  }

  /// The default is written at the constructor's parameter of the same place.
  private static String defaultOf(RecordComponent component) {
    Class<?> settings = component.getDeclaringRecord();
    int place =
        Arrays.stream(settings.getRecordComponents())
            .map(RecordComponent::getName)
            .toList()
            .indexOf(component.getName());
    return Optional.ofNullable(
            settings.getDeclaredConstructors()[0].getParameters()[place].getAnnotation(
                DefaultValue.class))
        .map(DefaultValue::value)
        .map(values -> String.join(",", values))
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "/a b", "/{other}", "/{infno}/{infno}", "/a/", ""})
  void refusePathsThatAreNone(String path) {
    MingjianException refused =
        assertThrows(
            MingjianException.class,
            () ->
                new WireSettings(
                    Duration.ofMillis(50),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(1),
                    3,
                    400,
                    14,
                    ProofRule.IF_REGISTERED,
                    List.of(),
                    List.of(path)));
    assertTrue(refused.display().contains("mingjian.wire.paths"), refused.display());
  }
}
