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

  private final char[] shape;
  private final int[] generic;
  private final int[] classification;

  ItemShapes(CodeDictionary items) {
    shape = new char[items.size()];
    generic = new int[items.size()];
    classification = new int[items.size()];
    Map<String, Integer> generics = new HashMap<>();
    Map<String, Integer> classes = new HashMap<>();
    for (int id = 0; id < shape.length; id++) {
      String code = items.code(id);
      shape[id] = shapeOf(code);
      generic[id] = generics.computeIfAbsent(genericKey(code, shape[id]), key -> generics.size());
      classification[id] =
          classes.computeIfAbsent(classKey(code, shape[id]), key -> classes.size());
    }
  }

  char[] shape() {
    return shape;
  }

  int[] generic() {
    return generic;
  }

  int[] classification() {
    return classification;
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
