package org.mingjian.wire.message;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mingjian.values.MingjianException;
import tools.jackson.core.JacksonException;

/// Decodes what came over the line into a JSON object: UTF-8 or GB18030; an object, an object in a
/// text, or the value of a form.
final class Body {
  private static final int WRAPPINGS = 2;

  private Body() {}

  /// The object in the body.
  ///
  /// @throws MingjianException [WireError#UNREADABLE]
  static Tree decode(byte[] bytes) {
    if (bytes.length > Tree.MAX_BYTES) {
      throw unreadable("报文超过 10 MB the body is over 10 MB: " + bytes.length);
    }
    try {
      return unwrap(read(bytes));
    } catch (JacksonException e) {
      throw unreadable("报文不是 JSON the body is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Tree unwrap(Tree root) {
    Tree tree = root;
    for (int i = 0; i < WRAPPINGS && tree.type(0) == Tree.Type.TEXT; i++) {
      tree = Tree.read(tree.text(0));
    }
    if (tree.type(0) != Tree.Type.OBJECT) {
      throw unreadable("报文不是 JSON 对象 the body is no JSON object");
    }
    return tree;
  }

  /// What is UTF-8 and an object as it stands is read from its bytes: that is the way of most, and
  /// the fastest.
  private static Tree read(byte[] bytes) {
    if (!Utf8.isValid(bytes)) {
      return read(new String(bytes, Charset.forName("GB18030")));
    }
    return bytes.length > 0 && bytes[0] == '{'
        ? Tree.read(bytes)
        : read(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Tree read(String text) {
    String body = text.strip();
    if (body.startsWith("\uFEFF")) {
      body = body.substring(1).strip();
    }
    boolean form = !body.startsWith("{") && !body.startsWith("\"") && body.indexOf('=') >= 0;
    return Tree.read(form ? formValue(body) : body);
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

  private static MingjianException unreadable(String why) {
    return new MingjianException(WireError.UNREADABLE, why);
  }
}
