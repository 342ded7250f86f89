package org.mingjian.engine.frame;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.claims.CodeDictionary;

/// What the form of an item code tells: its class, and for drugs which generic it is. Source:
/// claims-extract §2 (national shapes); the generic part is our reading (design §3).
final class ItemShapes {
  private static final int WESTERN_LENGTH = 23;
  private static final int PATENT_LENGTH = 20;
  private static final int PIECE_LENGTH = 10;
  private static final int SERVICE_LENGTH = 15;
  private static final int DRUG_CLASS = 5;
  private static final int WESTERN_GENERIC = 10;
  private static final int PATENT_GENERIC = 11;

  private final CodeDictionary items;
  private final char[] shape;

  ItemShapes(CodeDictionary items) {
    this.items = items;
    shape = new char[items.size()];
    for (int id = 0; id < shape.length; id++) {
      shape[id] = shapeOf(items.code(id));
    }
  }

  char[] shape() {
    return shape;
  }

  /// Numbers of the generics by item, worked out anew each time.
  int[] generic() {
    return numbers(ItemShapes::genericKey);
  }

  /// Numbers of the classes by item, worked out anew each time.
  int[] classification() {
    return numbers(ItemShapes::classKey);
  }

  private interface Key {
    String of(String code, char shape);
  }

  private int[] numbers(Key key) {
    Map<String, Integer> known = new HashMap<>();
    int[] numbers = new int[shape.length];
    for (int id = 0; id < numbers.length; id++) {
      String own = key.of(items.code(id), shape[id]);
      numbers[id] = known.computeIfAbsent(own, unused -> known.size());
    }
    return numbers;
  }

  private static char shapeOf(String code) {
    char first = code.isEmpty() ? '?' : code.charAt(0);
    int length = code.length();
    return switch (first) {
      case 'X' -> length == WESTERN_LENGTH ? 'X' : '?';
      case 'Z' -> length == PATENT_LENGTH ? 'Z' : '?';
      case 'T' -> length == PIECE_LENGTH ? 'T' : '?';
      case 'C' -> 'C';
      default -> length == SERVICE_LENGTH && code.chars().allMatch(Character::isDigit) ? 'S' : '?';
    };
  }

  /// Drugs by the classification that their codes begin with.
  private static String classKey(String code, char shape) {
    return shape == 'X' || shape == 'Z' ? code.substring(0, DRUG_CLASS) : String.valueOf(shape);
  }

  private static String genericKey(String code, char shape) {
    return switch (shape) {
      case 'X' -> code.substring(0, WESTERN_GENERIC);
      case 'Z' -> code.substring(0, PATENT_GENERIC);
      default -> code;
    };
  }
}
