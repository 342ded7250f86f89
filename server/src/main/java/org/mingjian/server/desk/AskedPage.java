package org.mingjian.server.desk;

import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.Question;

/// Where a page of a list begins, and how long it is.
record AskedPage(@Meaning(AFTER) Optional<String> after, @Meaning(SIZE) OptionalLong size)
    implements Question {
  /// What `after` is for.
  static final String AFTER = "上一页答复的 next，由此继续 `next` of the page before, to go on from";

  /// What `size` is for.
  static final String SIZE = "每页行数，1 至 200，缺省 50 rows of a page, 1 to 200; 50 if not said";
}
