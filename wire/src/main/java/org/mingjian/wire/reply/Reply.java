package org.mingjian.wire.reply;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A reply in the form an institution's client reads.
public final class Reply {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DateTimeFormatter MILLI = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
  private static final int LONGEST_ERROR = 200;

  private final Stamp stamp;
  private final ReplyProfile profile;

  /// Replies to one message.
  public Reply(Stamp stamp, ReplyProfile profile) {
    this.stamp = stamp;
    this.profile = profile;
  }

  /// When a message came and by which number it is answered.
  ///
  /// @param number `inf_refmsgid`
  /// @param warning `warn_msg`, empty for none
  public record Stamp(
      String number, LocalDateTime received, LocalDateTime answered, String warning) {}

  /// The answer to an ask.
  public byte[] warnings(List<Warning> warnings, String taskId) {
    ObjectNode output = MAPPER.createObjectNode();
    WarningJson json = new WarningJson(taskId);
    switch (profile.result()) {
      case ARRAY -> {
        ArrayNode result = output.putArray("result");
        warnings.forEach(warning -> json.write(result.addObject(), warning));
      }
      case ONE_OBJECT -> json.writeMerged(output.putObject("result"), warnings);
      case NONE -> {
        // This client takes any output for a failure.
      }
    }
    return success(output);
  }

  /// Tells that a fact or feedback is kept.
  public byte[] accepted() {
    return success(MAPPER.createObjectNode());
  }

  /// Tells what is wrong with a message.
  public byte[] refused(String why) {
    ObjectNode root = MAPPER.createObjectNode();
    code(root, -1);
    envelope(root);
    root.put("err_msg", why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why);
    root.putObject("output");
    return MAPPER.writeValueAsBytes(root);
  }

  private byte[] success(ObjectNode output) {
    ObjectNode root = MAPPER.createObjectNode();
    code(root, 0);
    envelope(root);
    if (profile.emptyMessage()) {
      root.put("err_msg", "");
    } else {
      root.putNull("err_msg");
    }
    root.set("output", output);
    return MAPPER.writeValueAsBytes(root);
  }

  private void code(ObjectNode root, int code) {
    if (profile.codeAsText()) {
      root.put("infcode", Integer.toString(code));
    } else {
      root.put("infcode", code);
    }
  }

  private void envelope(ObjectNode root) {
    root.put("inf_refmsgid", stamp.number());
    root.put("refmsg_time", MILLI.format(stamp.received()));
    root.put("respond_time", MILLI.format(stamp.answered()));
    root.put("enctype", "");
    root.put("signtype", "");
    root.put("cainfo", "");
    root.put("warn_msg", stamp.warning());
  }
}
