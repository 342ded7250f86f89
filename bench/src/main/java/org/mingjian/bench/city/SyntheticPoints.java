package org.mingjian.bench.city;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingjian.synth.catalogue.Ailment;
import org.mingjian.synth.catalogue.Ailments;
import org.mingjian.synth.catalogue.Items;
import org.mingjian.synth.claim.Item;

/// Knowledge points over the codes of a city, as tables an area keeps: as in the national library a
/// code has one or two, and few lines break them. Ids and sources are of the form and length the
/// library gives them, each its own. The same numbers give the same points.
public final class SyntheticPoints {
  private static final int POINTS_PER_COMMON_ITEM = 3;
  private static final double TIGHT = 0.004;
  private static final int GROUPS = 20_000;
  private static final int KEY_DIGITS = 12;
  private static final String PUBLISHED = "20250501";
  private static final List<String> STARTS = List.of("", "2018-07-17", "2024-01-01", "2025-01-01");
  private static final List<String> RARE =
      List.of("A20", "A82", "B03", "C47", "D66", "E75", "G12", "H49", "K90", "M34", "O88", "Q61");

  private final MakerVariants makers;
  private final List<Item> items;
  private final Map<Item, List<String>> diagnoses = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(20_260_630);
  private final Map<String, List<List<String>>> rows = new TreeMap<>();

  private SyntheticPoints(MakerVariants makers) {
    this.makers = makers;
    Items catalogue = Items.load();
    items = catalogue.all();
    for (Ailment ailment : Ailments.load(catalogue).all()) {
      Ailment.Care care = ailment.care();
      Stream.of(care.drugs(), care.tests(), care.treatments())
          .flatMap(List::stream)
          .forEach(item ->
              diagnoses
                  .computeIfAbsent(item, key -> new ArrayList<>())
                  .add(ailment.icd().substring(0, 3)));
    }
  }

  /// Writes `points` points into the tables of a folder, which is made.
  public static void write(Path folder, int points, MakerVariants makers) {
    SyntheticPoints synthetic = new SyntheticPoints(makers);
    synthetic.fill(points);
    synthetic.write(folder);
  }

  private void fill(int points) {
    List<Item> common = items.stream().filter(item -> makers.of(item.code()).size() == 1).toList();
    List<Item> made = items.stream().filter(item -> makers.of(item.code()).size() > 1).toList();
    int ofCommon = Math.min(points / 2, common.size() * POINTS_PER_COMMON_ITEM);
    for (int i = 0; i < ofCommon; i++) {
      Item item = common.get(i % common.size());
      add(item, item.code());
    }
    for (int i = ofCommon; i < points; i++) {
      Item item = made.get(random.nextInt(made.size()));
      List<String> codes = makers.of(item.code());
      add(item, codes.get(random.nextInt(codes.size())));
    }
  }

  private void add(Item item, String code) {
    PointShape shape = shape(shapes(item));
    List<List<String>> table = rows.computeIfAbsent(shape.table(), key -> new ArrayList<>());
    if (table.isEmpty()) {
      table.add(header(shape));
    }
    String id = shape.table() + "-" + keyDigits() + "-" + PUBLISHED;
    List<String> row = new ArrayList<>(List.of(id, item.name(), code));
    if (!shape.columns().isEmpty()) {
      String values = random.nextDouble() < TIGHT ? shape.tight() : shape.loose();
      Arrays.stream(values.split(",", -1)).map(value -> filled(value, item)).forEach(row::add);
    }
    row.addAll(List.of("synthetic", "synthetic.xlsx：" + table.size() + "，2025-05-01 公布"));
    row.add(STARTS.get(random.nextInt(STARTS.size())));
    table.add(row);
  }

  private String keyDigits() {
    String digits = HexFormat.of().toHexDigits(random.nextLong());
    return digits.substring(digits.length() - KEY_DIGITS);
  }

  private static List<String> header(PointShape shape) {
    List<String> header = new ArrayList<>(List.of("point_id", "object", "codes"));
    if (!shape.columns().isEmpty()) {
      header.addAll(List.of(shape.columns().split(",")));
    }
    header.addAll(List.of("basis", "source", "valid_from"));
    return header;
  }

  private static List<PointShape> shapes(Item item) {
    if (item.isDrug()) {
      return PointShape.DRUGS;
    }
    if (item.isPiece()) {
      return PointShape.PIECES;
    }
    return item.isService() ? PointShape.SERVICES : PointShape.CONSUMABLES;
  }

  private PointShape shape(List<PointShape> shapes) {
    int drawn = random.nextInt(shapes.stream().mapToInt(PointShape::weight).sum());
    for (PointShape shape : shapes) {
      drawn -= shape.weight();
      if (drawn < 0) {
        return shape;
      }
    }
    throw new IllegalStateException("weights do not add up");
  }

  private String filled(String value, Item item) {
    return switch (value) {
      case PointShape.OWN_DIAGNOSES -> ownDiagnoses(item);
      case PointShape.RARE_DIAGNOSES -> RARE.get(random.nextInt(RARE.size()));
      case PointShape.OTHER_ITEMS -> otherItem() + ";" + otherItem();
      case PointShape.GROUP -> "group-" + random.nextInt(GROUPS);
      default -> value;
    };
  }

  /// What the city treats with the item; all chapters where it is not bound to a diagnosis.
  private String ownDiagnoses(Item item) {
    List<String> own = diagnoses.get(item);
    if (own == null) {
      return "A;B;C;D;E;F;G;H;I;J;K;L;M;N;O;P;Q;R;S;T;Z";
    }
    TreeSet<String> prefixes = new TreeSet<>(own);
    prefixes.addAll(List.of("I10", "E11", "J06", "K29", "M54", "Z", "R", "N", "I2"));
    return String.join(";", prefixes);
  }

  private String otherItem() {
    Item other = items.get(random.nextInt(items.size()));
    List<String> codes = makers.of(other.code());
    return codes.size() == 1 ? otherItem() : codes.get(random.nextInt(codes.size()));
  }

  private void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, List<List<String>>> table : rows.entrySet()) {
        Path file = folder.resolve(table.getKey() + ".csv");
        try (CsvWriter out = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
          table.getValue().forEach(row -> out.writeRecord(row.toArray(String[]::new)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
