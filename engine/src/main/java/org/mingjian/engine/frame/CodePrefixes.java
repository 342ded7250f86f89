package org.mingjian.engine.frame;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.claims.CodeDictionary;

/// Code prefixes (ICD, departments) as ints: each distinct prefix of the knowledge has an id, a
/// point's prefixes are a sorted int set, and each code of a dictionary knows the ids of the
/// prefixes it begins with. Written while compiling, then only read.
public final class CodePrefixes {
  private static final int[] NONE = {};

  private final Map<String, Integer> ids = new HashMap<>();

  // How long prefixes are: for most lengths there is none.
  private final BitSet lengths = new BitSet();

  /// The ids of these prefixes, sorted; the same prefix always has the same id.
  public int[] intern(List<String> prefixes) {
    return prefixes.stream()
        .map(CodePrefixes::normal)
        .filter(prefix -> !prefix.isEmpty())
        .mapToInt(this::id)
        .sorted()
        .distinct()
        .toArray();
  }

  private int id(String prefix) {
    lengths.set(prefix.length());
    return ids.computeIfAbsent(prefix, unused -> ids.size());
  }

  /// What the codes of a dictionary begin with.
  public Bound bind(CodeDictionary dictionary) {
    int[][] matching = new int[dictionary.size()][];
    for (int code = 0; code < matching.length; code++) {
      matching[code] = matching(normal(dictionary.code(code)));
    }
    return new Bound(matching);
  }

  private int[] matching(String code) {
    int[] found = NONE;
    int length = lengths.nextSetBit(1);
    while (length > 0 && length <= code.length()) {
      Integer id = ids.get(code.substring(0, length));
      if (id != null) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = id;
      }
      length = lengths.nextSetBit(length + 1);
    }
    Arrays.sort(found);
    return found;
  }

  /// One bit for each of some prefixes; different ones may share a bit.
  public static long signature(int[] prefixes) {
    long bits = 0;
    for (int prefix : prefixes) {
      bits |= 1L << prefix;
    }
    return bits;
  }

  /// A code as it is compared: upper case, trimmed.
  public static String normal(String code) {
    return code.trim().toUpperCase(Locale.ROOT);
  }

  /// The prefixes a dictionary's codes begin with.
  public static final class Bound {
    private final int[][] matching;
    private final long[] signature;

    private Bound(int[][] matching) {
      this.matching = matching;
      signature = new long[matching.length];
      for (int code = 0; code < matching.length; code++) {
        signature[code] = signature(matching[code]);
      }
    }

    /// The ids of the prefixes the code begins with, sorted; the array stays this object's.
    public int[] of(int code) {
      return matching[code];
    }

    /// Whether the code begins with one of the prefixes, whose [#signature] the caller has ready:
    /// where it shares no bit with the code's, they share no prefix.
    public boolean begins(int code, int[] prefixes, long prefixSignature) {
      return (signature[code] & prefixSignature) != 0 && begins(code, prefixes);
    }

    /// Whether the code begins with one of the prefixes.
    public boolean begins(int code, int[] prefixes) {
      for (int id : matching[code]) {
        if (Arrays.binarySearch(prefixes, id) >= 0) {
          return true;
        }
      }
      return false;
    }
  }
}
