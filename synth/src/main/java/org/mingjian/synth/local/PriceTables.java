package org.mingjian.synth.local;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.synth.city.Cashier;
import org.mingjian.synth.city.City;
import org.mingjian.synth.claim.Item;
import org.mingjian.values.Decimals;

/// Caps and standard prices that agree with what the city charges.
final class PriceTables {
  private static final String BASIS = "合成市医疗服务价格目录,合成数据,,";
  private static final int EVERY = 20;

  private PriceTables() {}

  /// For every service and level the price that is charged there, for one in twenty a little less.
  static String caps(City city) {
    List<String> rows = new ArrayList<>();
    rows.add("point_id,object,codes,cap,level,basis,source,valid_from,valid_to");
    List<Item> services = city.items().all().stream().filter(Item::isService).toList();
    for (int i = 0; i < services.size(); i++) {
      for (int level = 3; level >= 1; level--) {
        Item item = services.get(i);
        long price = Cashier.price(item, city.institutions().ofLevel(level).get(0));
        long cap = i % EVERY == EVERY - 1 && level == 3 ? price * 97 / 100 : price;
        String id = "SYN-service_price_cap-" + rows.size();
        String yuan = Decimals.format(cap, Decimals.PRICE_SCALE);
        rows.add(String.join(",", id, item.name(), item.code(), yuan, level + "", BASIS));
      }
    }
    return String.join("\n", rows) + "\n";
  }

  /// A standard price for every operation of a group.
  static String standard(KnowledgeTable groups) {
    List<String> rows = new ArrayList<>();
    rows.add("point_id,object,codes,price,basis,source,valid_from,valid_to");
    SortedSet<String> codes = new TreeSet<>();
    for (int row = 0; row < groups.size(); row++) {
      codes.addAll(groups.codes(row));
    }
    for (String code : codes) {
      long yuan = 400 + 10L * Math.floorMod(code.hashCode(), 260);
      String id = "SYN-surgery_standard_price-" + rows.size();
      rows.add(String.join(",", id, "手术" + code, code, yuan + ".00", BASIS));
    }
    return String.join("\n", rows) + "\n";
  }
}
