package org.mingjian.synth.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.synth.claim.Item;
import org.mingjian.values.Decimals;
import org.mingjian.values.MingjianException;

/// The city's item catalogue, by the short key the diagnosis table uses. Immutable.
public final class Items {
  private final Map<String, Item> byKey;

  private Items(Map<String, Item> byKey) {
    this.byKey = byKey;
  }

  /// Reads the catalogue that ships with this package.
  public static Items load() {
    Map<String, Item> byKey = new LinkedHashMap<>();
    for (String[] row : Resource.rows("items.csv")) {
      long price = Decimals.parse(row[5], Decimals.PRICE_SCALE).orElseThrow();
      byKey.put(
          row[0],
          new Item(
              row[1],
              row[2],
              new Item.Packing(row[3], row[4]),
              new Item.Charging(row[6], row[7], row[8]),
              price,
              Integer.parseInt(row[9])));
    }
    return new Items(byKey);
  }

  /// The item with this key.
  public Item get(String key) {
    return Optional.ofNullable(byKey.get(key))
        .orElseThrow(() ->
            new MingjianException(
                CatalogueError.ITEM_UNKNOWN, "no item with key " + key + " in items.csv"));
  }

  /// The items with these keys.
  public List<Item> all(List<String> keys) {
    return keys.stream().map(this::get).toList();
  }

  /// All items in the order of the table.
  public List<Item> all() {
    return List.copyOf(byKey.values());
  }

  /// All pieces of Chinese medicine.
  public List<Item> pieces() {
    return byKey.values().stream().filter(Item::isPiece).toList();
  }
}
