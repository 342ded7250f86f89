package org.mingjian.wire.message;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mingjian.values.MingjianException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Decodes what came over the line into a JSON object: UTF-8 or GB18030; an object, an object in a
/// text, or the value of a form.
final class Body {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_BYTES = 10 << 20;
  private static final int WRAPPINGS = 2;

  /// What a lenient decoder puts in the place of bytes that are no UTF-8.
  private static final char REPLACED = '\uFFFD';

  /// Reads numbers exactly and stops at what only an attack would send.
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Body() {}

  /// The object in the body.
  ///
  /// @throws MingjianException [WireError#UNREADABLE]
  static JsonNode decode(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw unreadable("报文超过 10 MB the body is over 10 MB: " + bytes.length);
    }
    try {
      return unwrap(read(bytes));
    } catch (JacksonException e) {
      throw unreadable("报文不是 JSON the body is not JSON: " + e.getOriginalMessage());
    }
  }

  private static JsonNode unwrap(JsonNode root) {
    JsonNode node = root;
    for (int i = 0; i < WRAPPINGS && node.isString(); i++) {
      node = MAPPER.readTree(node.stringValue());
    }
    if (!node.isObject()) {
      throw unreadable("报文不是 JSON 对象 the body is no JSON object");
    }
    return node;
  }

  private static JsonNode json(String text) {
    String body = text.strip();
    if (body.startsWith("\uFEFF")) {
      body = body.substring(1).strip();
    }
    boolean form = !body.startsWith("{") && !body.startsWith("\"") && body.indexOf('=') >= 0;
    return MAPPER.readTree(form ? formValue(body) : body);
  }

  private static String formValue(String body) {
    String value = body.substring(body.indexOf('=') + 1);
    int next = value.indexOf('&');
    try {
      return URLDecoder.decode(next < 0 ? value : value.substring(0, next), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw unreadable("表单编码有误 the form is not URL-encoded: " + e.getMessage());
    }
  }

  /// What is UTF-8 and an object as it stands is read from its bytes: that is the way of most, and
  /// the fastest.
  private static JsonNode read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACED) >= 0) {
      return json(other(bytes));
    }
    return text.startsWith("{") ? MAPPER.readTree(bytes) : json(text);
  }

  /// The text of bytes that say U+FFFD or are no UTF-8.
  private static String other(byte[] bytes) {
    try {
      return strictly(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static MingjianException unreadable(String why) {
    return new MingjianException(WireError.UNREADABLE, why);
  }
}
