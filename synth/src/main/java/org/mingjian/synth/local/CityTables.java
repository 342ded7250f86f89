package org.mingjian.synth.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.knowledge.table.TableFile;
import org.mingjian.synth.city.City;
import org.mingjian.synth.claim.Item;
import org.mingjian.values.WholeFile;

/// The files of `DIR/local`, by table: fixed ones, and those that follow from the city's prices and
/// diseases. The same city has the same tables.
public final class CityTables {
  private static final Pattern ITEM_KEY = Pattern.compile("\\{([a-z0-9]+)}");
  private static final List<String> FIXED =
      List.of(
          "first_line_drug",
          "drug_max_days",
          "service_work_injury",
          "service_maternity",
          "service_department",
          "service_visit_kind",
          "service_level",
          "service_amount_cap",
          "service_consumable_duplicate",
          "consumable_newborn",
          "consumable_child",
          "consumable_amount_cap",
          "low_indication_disease",
          "tcm_incompatible",
          "consumable_service",
          "consumable_department",
          "consumable_max",
          "consumable_sex",
          "consumable_disease",
          "perioperative_antibiotic",
          "incision_class",
          "antibiotic_grade",
          "drug_max_dose");

  private final SortedMap<String, String> texts = new TreeMap<>();

  /// The tables of a city; standard prices are for the operations that the pack groups by incision.
  public CityTables(City city, RulePack pack) {
    FIXED.forEach(name -> texts.put(name, fixed(name, city)));
    texts.put("service_price_cap", PriceTables.caps(city));
    texts.put("disease_drug", DiseaseDrugs.of(city));
    Optional.ofNullable(pack.tables().get("surgery_discount_group"))
        .ifPresent(groups -> texts.put("surgery_standard_price", PriceTables.standard(groups)));
    texts.keySet().retainAll(pack.schemas().keySet());
  }

  /// Writes the files into a folder, which is created.
  ///
  /// @throws UncheckedIOException if a file cannot be written
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> table : texts.entrySet()) {
        WholeFile.write(folder.resolve(table.getKey() + ".csv"), table.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same tables as the audit reads them.
  public LocalTables read(SortedMap<String, TableSchema> schemas) {
    SortedMap<String, KnowledgeTable> tables = new TreeMap<>();
    for (TableSchema schema : schemas.values()) {
      String text = texts.getOrDefault(schema.name(), "");
      if (!text.isEmpty()) {
        String name = "local/" + schema.name() + ".csv";
        tables.put(
            schema.name(), new TableFile(schema, name, "市", false).read(new StringReader(text)));
      }
    }
    return new LocalTables(tables, List.of());
  }

  private static String fixed(String name, City city) {
    try (InputStream stream = CityTables.class.getResourceAsStream(name + ".csv")) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks the local table " + name);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Matcher keys = ITEM_KEY.matcher(text);
      return keys.replaceAll(key -> code(city, key.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String code(City city, String key) {
    Item item = city.items().get(key);
    return item.code();
  }
}
