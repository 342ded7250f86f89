package org.mingjian.synth.plant;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.synth.catalogue.Items;
import org.mingjian.synth.claim.Item;
import org.mingjian.values.Decimals;

/// Items for the codes that points name: the city's own where it has one, else one made up from the
/// code's shape. Grade 01 throughout, so that all of a line is in scope.
final class PlantItems {
  private static final int CONSUMABLE_LENGTH = 20;
  private static final long YUAN = Decimals.unit(Decimals.PRICE_SCALE);

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Item> known = new HashMap<>();

  PlantItems(Release release, Items items) {
    for (KnowledgeTable table : release.tables().values()) {
      for (int row = 0; row < table.size(); row++) {
        String object = table.object(row).replace(",", "，");
        table.codes(row).forEach(code -> names.putIfAbsent(code, object));
      }
    }
    items.all().forEach(item -> known.put(item.code(), item));
  }

  /// The item for a code; a consumable's prefix becomes a whole code.
  Item of(String code) {
    Item own = known.get(code);
    String category = own == null ? category(code) : own.charging().category();
    String name = own == null ? names.getOrDefault(code, "项目" + code) : own.name();
    long price = own == null ? price(code) : own.unitPrice();
    return new Item(
        whole(code),
        name,
        new Item.Packing("", code.startsWith("T") ? "g" : "次"),
        new Item.Charging(category, listType(code), "01"),
        price,
        1);
  }

  private static String whole(String code) {
    StringBuilder whole = new StringBuilder(code);
    while (code.startsWith("C") && whole.length() < CONSUMABLE_LENGTH) {
      whole.append('9');
    }
    return whole.toString();
  }

  private static long price(String code) {
    int spread = Math.floorMod(code.hashCode(), 90);
    return code.startsWith("T") ? YUAN / 10 + spread * YUAN / 100 : (20 + spread) * YUAN;
  }

  private static String listType(String code) {
    return switch (code.charAt(0)) {
      case 'X', 'Z' -> "101";
      case 'T' -> "102";
      case 'C' -> "301";
      default -> "201";
    };
  }

  private static String category(String code) {
    return switch (code.charAt(0)) {
      case 'X' -> "09";
      case 'Z' -> "11";
      case 'T' -> "10";
      case 'C' -> "08";
      default -> serviceCategory(code);
    };
  }

  private static String serviceCategory(String code) {
    if (code.startsWith("001109")) {
      return "01";
    }
    if (code.startsWith("001201")) {
      return "07";
    }
    return switch (code.substring(0, 4)) {
      case "0011" -> "02";
      case "0021", "0022", "0023", "0024" -> "03";
      case "0025", "0026", "0027" -> "04";
      case "0032", "0033" -> "06";
      default -> "05";
    };
  }
}
