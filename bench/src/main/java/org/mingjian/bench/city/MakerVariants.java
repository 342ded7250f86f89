package org.mingjian.bench.city;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjian.synth.catalogue.Items;
import org.mingjian.synth.claim.Item;

/// Codes of the same drug or consumable by different makers. The national catalogue has some
/// 200,000 codes, the synthetic city a few hundred; a maker is the last five digits of a code. Safe
/// for all threads.
public final class MakerVariants {
  private static final int MAKER_DIGITS = 5;

  private final int makers;
  private final Map<String, String[]> codes;

  /// So many makers for every drug and consumable of the city.
  public MakerVariants(int makers) {
    this.makers = makers;
    codes =
        Items.load().all().stream()
            .map(Item::code)
            .filter(MakerVariants::isMade)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::variants));
  }

  /// The codes of one item, the city's own first; any other item is its only one.
  public List<String> of(String code) {
    String[] known = codes.get(code);
    return known == null ? List.of(code) : List.of(known);
  }

  /// The code under which an institution bought the item in a month.
  public String bought(String code, String institution, int month) {
    String[] known = codes.get(code);
    if (known == null) {
      return code;
    }
    int mixed = (code.hashCode() * 31 + institution.hashCode()) * 31 + month;
    mixed = (mixed ^ (mixed >>> 16)) * 0x45d9f3b;
    return known[Math.floorMod(mixed ^ (mixed >>> 15), makers)];
  }

  private String[] variants(String code) {
    String stem = code.substring(0, code.length() - MAKER_DIGITS);
    String[] variants = new String[makers];
    variants[0] = code;
    for (int maker = 1; maker < makers; maker++) {
      variants[maker] = stem + String.format(Locale.ROOT, "%05d", maker);
    }
    return variants;
  }

  private static boolean isMade(String code) {
    return code.startsWith("X") || code.startsWith("Z") || code.startsWith("C");
  }
}
