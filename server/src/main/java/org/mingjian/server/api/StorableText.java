package org.mingjian.server.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Text of a body, which must have no character 0: the database keeps none.
final class StorableText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  StorableText() {
    super(String.class);
  }

  /// Whether the database can keep it.
  static boolean isStorable(String text) {
    return text.indexOf('\0') < 0;
  }

  /// The same text.
  ///
  /// @throws IllegalArgumentException where the database could not keep it
  static String check(String text) {
    if (!isStorable(text)) {
      throw new IllegalArgumentException("text with a character 0");
    }
    return text;
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    String text = StringDeserializer.instance.deserialize(json, context);
    if (!isStorable(text)) {
      context.reportInputMismatch(this, "text with a character 0");
    }
    return text;
  }
}
