package org.mingjian.library.limits;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A limit text in the form texts are compared in: full-width forms folded, no blanks, no
/// punctuation at the end, no leading 限.
public record LimitText(String key) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern END = Pattern.compile("[。.;；,，、:：]+$");
  private static final Pattern LIMITED = Pattern.compile("^限[:：]?");

  /// The text in its comparable form.
  public static LimitText of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String dense = BLANKS.matcher(folded).replaceAll("").replace('，', ',').replace('；', ';');
    return new LimitText(LIMITED.matcher(END.matcher(dense).replaceAll("")).replaceAll(""));
  }
}
