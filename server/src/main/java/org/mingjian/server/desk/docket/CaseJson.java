package org.mingjian.server.desk.docket;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Events and commands of cases as JSON. An event is kept under a word made of its name:
/// `outcome-given`; the word and its fields never change, a new form is a new event.
final class CaseJson {
  private static final Map<String, Class<? extends CaseEvent>> EVENTS = words(CaseEvent.class);
  private static final Map<String, Class<? extends CaseCommand>> COMMANDS =
      words(CaseCommand.class);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(CaseKey.class, new KeyWriter())
                  .addDeserializer(CaseKey.class, new KeyReader()))
          .changeDefaultVisibility(
              seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /// What people send means what it says: no field that is not known, no number made of a text.
  private static final JsonMapper STRICT =
      JSON.rebuild()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private CaseJson() {}

  private static <T> Map<String, Class<? extends T>> words(Class<T> family) {
    Map<String, Class<? extends T>> words = new TreeMap<>();
    leaves(family).forEach(one -> words.put(word(one), one.asSubclass(family)));
    return words;
  }

  private static Stream<Class<?>> leaves(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(CaseJson::leaves)
        : Stream.of(family);
  }

  /// `OutcomeGiven` as `outcome-given`.
  static String word(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /// What is kept of an event, beside its word.
  ///
  /// @param command the command it came of
  record Payload(String command, JsonNode event) {}

  static String write(String command, CaseEvent event) {
    return JSON.writeValueAsString(new Payload(command, JSON.valueToTree(event)));
  }

  static Payload payload(String text) {
    return JSON.readValue(text, Payload.class);
  }

  /// The event of a word.
  static CaseEvent event(String word, JsonNode event) {
    Class<? extends CaseEvent> type = EVENTS.get(word);
    if (type == null) {
      throw new IllegalStateException("no event of a case is called " + word);
    }
    return JSON.treeToValue(event, type);
  }

  /// An event for people who read a timeline.
  static JsonNode tree(CaseEvent event) {
    return JSON.valueToTree(event);
  }

  /// All that a command says; the same for the same.
  static String text(CaseCommand command) {
    return JSON.writeValueAsString(command);
  }

  /// The command of a word.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED] where it is none
  static CaseCommand command(String word, JsonNode fields) {
    Class<? extends CaseCommand> type = COMMANDS.get(word);
    if (type == null) {
      throw new MingjianException(
          DeskError.COMMAND_REFUSED, "没有这种操作 no such command: " + word + ", " + COMMANDS.keySet());
    }
    try {
      return STRICT.treeToValue(fields, type);
    } catch (JacksonException e) {
      throw new MingjianException(
          DeskError.COMMAND_REFUSED,
          "字段缺少、多余或类型不符 a field is missing, not known or of the wrong type: "
              + word
              + place(type, e),
          e);
    }
  }

  /// Where it cannot be read, and the fields there are there: `.grounds.reason, [reason, opinion]`.
  private static String place(Class<?> command, JacksonException failure) {
    StringBuilder place = new StringBuilder();
    List<String> fields = fields(command);
    Class<?> within = command;
    for (JacksonException.Reference at : failure.getPath()) {
      String name = String.valueOf(at.getPropertyName());
      fields = fields(within);
      within = type(within, name);
      place.append('.').append(name);
    }
    return place + ", " + fields;
  }

  private static List<String> fields(Class<?> type) {
    return parts(type).map(RecordComponent::getName).toList();
  }

  private static Class<?> type(Class<?> within, String field) {
    return parts(within)
        .filter(part -> part.getName().equals(field))
        .<Class<?>>map(RecordComponent::getType)
        .findFirst()
        .orElse(Object.class);
  }

  private static Stream<RecordComponent> parts(Class<?> type) {
    return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
  }

  private static final class KeyWriter extends ValueSerializer<CaseKey> {
    @Override
    public void serialize(CaseKey key, JsonGenerator json, SerializationContext context) {
      json.writeString(key.text());
    }
  }

  private static final class KeyReader extends ValueDeserializer<CaseKey> {
    @Override
    public CaseKey deserialize(JsonParser json, DeserializationContext context) {
      return CaseKey.parse(json.getString())
          .orElseThrow(() -> new IllegalStateException("no key of a case: " + json.getString()));
    }
  }
}
