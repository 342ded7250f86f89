package org.mingjian.knowledge.pack;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;
import org.mingjian.values.AreaCode;

/// The area of a release as content: its code and name, then the links of the tree it knows.
final class AreaContent {
  private AreaContent() {}

  static void write(ReleaseArea area, ContentWriter out) {
    out.text(area.code().digits());
    out.text(area.name());
    out.number(area.links().size());
    for (ReleaseArea.Link link : area.links()) {
      out.texts(List.of(link.area().digits(), link.parent().digits(), link.name()));
    }
  }

  static ReleaseArea read(ContentReader in) {
    AreaCode code = code(in.text());
    String name = in.text();
    int count = in.count(Integer.BYTES);
    List<ReleaseArea.Link> links = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      links.add(link(in.texts()));
    }
    return new ReleaseArea(code, name, links);
  }

  private static ReleaseArea.Link link(List<String> said) {
    if (said.size() != 3) {
      throw ContentReader.damaged("区划不完整");
    }
    return new ReleaseArea.Link(code(said.get(0)), code(said.get(1)), said.get(2));
  }

  private static AreaCode code(String digits) {
    return AreaCode.find(digits)
        .orElseThrow(() -> ContentReader.damaged("区划 “" + digits + "” 不是六位数字"));
  }
}
