package org.mingjian.server.replay;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// How a client reads a reply: what it takes for success and what breaks it. Source:
/// national-interfaces §5.4.
enum ClientReading {
  /// Feedback: nothing is read but the code, by one client as a number.
  FEEDBACK("3103", reply -> check(isNumber(reply, 0), "infcode 不是数字 0")),
  /// Python: `infcode == 0`, a number; the page walks the list.
  OPENHIS_SERVER(
      "openhis_server",
      reply -> {
        return check(isNumber(reply, 0), "infcode 不是数字 0")
            + check(result(reply).isArray(), "output.result 不是数组");
      }),
  /// Every historic visit of a patient; a list of results.
  OPENHIS_CNIT(
      "openhis_cnit",
      reply -> {
        return check(isZero(reply), "infcode 不是 0")
            + check(result(reply).isArray(), "output.result 不是数组");
      }),
  /// Facts: `"0".equals(infcode)`, a text.
  HSA_FACTS(
      "(2204|2301|4101|350[1-7]a?)_hsa",
      Wishes.ONE_OBJECT,
      reply -> check(isText(reply, "0"), "infcode 不是文本 \"0\"")),
  /// Asks: either type, an empty message, and one object.
  HSA(
      "hsa",
      Wishes.ONE_OBJECT,
      reply -> {
        return check(isZero(reply), "infcode 不是 0")
            + check(isEmpty(reply.path("err_msg")), "err_msg 不为空")
            + check(!result(reply).isArray(), "output.result 是数组");
      }),
  /// Hainan: either type.
  HAINAN("hainan", reply -> check(isZero(reply), "infcode 不是 0")),
  /// .NET: a text property that takes numbers; a list of texts.
  NMG(
      "nmg",
      reply -> {
        return check(isZero(reply), "infcode 不是 0")
            + check(!result(reply).isObject(), "output.result 是对象");
      }),
  /// In a browser: loose comparison, behaviour as a whole number.
  INTERSYSTEMS(
      "intersystems",
      reply -> {
        return check(isZero(reply), "infcode 不是 0")
            + check(!result(reply).isObject(), "output.result 是对象")
            + check(behavioursAreNumbers(reply), "vola_bhvr_type 不是数字");
      }),
  /// Takes any output for a failure.
  SYMEDSOFT(
      "symedsoft",
      Wishes.NO_OUTPUT,
      reply -> {
        return check(!text(reply.path("infcode")).equals("-1"), "infcode 是 -1")
            + check(isEmpty(reply.path("err_msg")), "err_msg 不为空")
            + check(reply.path("output").isEmpty(), "output 不为空");
      }),
  /// A whole number in either type, a list; a failure without a message breaks it.
  EMR(
      "emr",
      reply -> {
        return check(isZero(reply), "infcode 不是 0")
            + check(isZero(reply) || !isEmpty(reply.path("err_msg")), "失败而 err_msg 为空")
            + check(!result(reply).isObject(), "output.result 是对象");
      }),
  /// Anything but 0 passes for a success nobody reads; behaviour is cast to a whole number.
  APP_OP(
      "app_?op",
      reply -> {
        return check(isZero(reply), "infcode 不是 0")
            + check(!result(reply).isObject(), "output.result 是对象")
            + check(behavioursAreNumbers(reply), "vola_bhvr_type 不是数字");
      }),
  /// In a browser: loose comparison, and on failure the message is shown.
  SHENZHEN(
      "shenzhen",
      reply -> {
        return check(isLooselyZero(reply), "infcode 不是 0")
            + check(isLooselyZero(reply) || !isEmpty(reply.path("err_msg")), "失败而 err_msg 为空");
      }),
  /// Looks at the output only.
  GEEKE("geeke", Wishes.OWN_NUMBERS, reply -> check(reply.has("output"), "没有 output")),
  /// Whoever else speaks as the document says.
  BY_THE_BOOK("", reply -> check(isZero(reply), "infcode 不是 0"));

  private static final List<ClientReading> ALL = List.of(values());

  private final Pattern inName;
  private final Wishes wishes;
  private final Function<JsonNode, String> faults;

  ClientReading(String inName, Function<JsonNode, String> faults) {
    this(inName, Wishes.NONE, faults);
  }

  ClientReading(String inName, Wishes wishes, Function<JsonNode, String> faults) {
    this.inName = Pattern.compile(inName);
    this.wishes = wishes;
    this.faults = faults;
  }

  /// What its institution is registered with, for this client to read our replies.
  Wishes wishes() {
    return wishes;
  }

  /// The reading of the client whose name is in a file's.
  static ClientReading of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(reading -> reading.inName.matcher(name).find())
        .findFirst()
        .orElseThrow();
  }

  /// What in the reply breaks this client; empty where it reads it as a success.
  String faults(JsonNode reply) {
    return faults.apply(reply);
  }

  private static String check(boolean fine, String fault) {
    return fine ? "" : fault + "；";
  }

  private static JsonNode result(JsonNode reply) {
    return reply.path("output").path("result");
  }

  private static boolean isNumber(JsonNode reply, int number) {
    JsonNode code = reply.path("infcode");
    return code.isInt() && code.intValue() == number;
  }

  private static boolean isText(JsonNode reply, String text) {
    JsonNode code = reply.path("infcode");
    return code.isString() && code.stringValue().equals(text);
  }

  private static boolean isZero(JsonNode reply) {
    return isNumber(reply, 0) || isText(reply, "0");
  }

  /// As a browser's `==` has it.
  private static boolean isLooselyZero(JsonNode reply) {
    JsonNode code = reply.path("infcode");
    String text = text(code).strip();
    return !code.isNull()
        && !code.isMissingNode()
        && (text.isEmpty() || text.matches("0+(\\.0*)?"));
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode() || text(value).isEmpty();
  }

  private static boolean behavioursAreNumbers(JsonNode reply) {
    return result(reply).values().stream()
        .allMatch(warning -> text(warning.path("vola_bhvr_type")).matches("[0-9]+"));
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asString("");
  }
}
