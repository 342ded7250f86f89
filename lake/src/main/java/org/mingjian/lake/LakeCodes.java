package org.mingjian.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBDataChunkReader;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.Registers;
import org.mingjian.lake.staging.CodeIds;
import org.mingjian.lake.staging.Register;
import org.mingjian.lake.staging.Stage;
import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.ParquetRows;
import org.mingjian.lake.store.Selection;
import org.mingjian.lake.store.Trait;

/// The dictionaries and the register of a lake: read from all its imports, added to by the next.
final class LakeCodes {
  private static final int INSTITUTIONS = -1;
  private static final int PRACTITIONERS = -2;
  private static final int STOCKS = -3;
  private static final int TYPE_COLUMN = 3;
  private static final int LEVEL_COLUMN = 4;
  private static final int AREA_COLUMN = 5;
  private static final int SORT_COLUMN = 6;
  private static final int ID_COLUMN = 7;

  private final CodeDictionary[] dictionaries = new CodeDictionary[CodeKind.values().length];
  private final Register register = new Register();
  private final Columns added = new Columns(Entry.values(), 1024);
  private boolean replacing;

  private LakeCodes() {
    Arrays.setAll(dictionaries, i -> new CodeDictionary());
  }

  /// The columns of a dictionary file. Kind -1 is the register of institutions, -2 that of
  /// practitioners (id is the grade), -3 are stocks (id is the day).
  private enum Entry implements Field {
    KIND(Holds.INT),
    ID(Holds.INT),
    CODE(Holds.TEXT),
    NAME(Holds.TEXT),
    TYPE(Holds.TEXT),
    LEVEL(Holds.TEXT),
    AREA(Holds.TEXT),
    SORT(Holds.TEXT);

    private final Trait trait;

    Entry(Holds holds) {
      trait = Trait.of(holds, Kept.BOTH);
    }

    @Override
    public Trait trait() {
      return trait;
    }
  }

  /// Reads what the imports of a manifest have added.
  static LakeCodes read(Path lake, Manifest manifest, Database database) {
    LakeCodes codes = new LakeCodes();
    for (Manifest.Entry entry : manifest.imports()) {
      String file = Database.literal(lake.resolve(fileName(entry.id())));
      database.read(
          "SELECT kind, code, name, type, level, area, sort, id FROM read_parquet(" + file + ")",
          codes::readChunk);
    }
    return codes;
  }

  private void readChunk(DuckDBDataChunkReader chunk, int rows) {
    for (int row = 0; row < rows; row++) {
      int kind = chunk.vector(0).getInt(row);
      String code = chunk.vector(1).getString(row);
      String name = chunk.vector(2).getString(row);
      if (kind >= 0) {
        dictionaries[kind].intern(code, name);
      } else {
        readRegister(kind, new RegisterRow(code, name, chunk, row));
      }
    }
  }

  /// One row of a register.
  private record RegisterRow(String code, String name, DuckDBDataChunkReader chunk, int row) {
    String text(int column) {
      return chunk.vector(column).getString(row);
    }

    long number(int column) {
      return Long.parseLong(text(column));
    }

    int id() {
      return chunk.vector(ID_COLUMN).getInt(row);
    }

    Register.Institution institution() {
      return new Register.Institution(
          name, text(TYPE_COLUMN), text(LEVEL_COLUMN), text(AREA_COLUMN), text(SORT_COLUMN));
    }

    Register.Practitioner practitioner() {
      return new Register.Practitioner(
          code, text(TYPE_COLUMN), id(), (int) number(LEVEL_COLUMN), (int) number(AREA_COLUMN));
    }

    Register.Stock stock() {
      return new Register.Stock(code, text(TYPE_COLUMN), id());
    }

    Register.Movement movement() {
      return new Register.Movement(
          number(LEVEL_COLUMN),
          number(AREA_COLUMN),
          Long.parseLong(name),
          (int) number(SORT_COLUMN));
    }
  }

  private void readRegister(int kind, RegisterRow row) {
    switch (kind) {
      case INSTITUTIONS -> register.add(row.code, row.institution());
      case PRACTITIONERS -> register.add(row.practitioner());
      default -> register.add(row.stock(), row.movement());
    }
  }

  /// Where the codes that an import added lie in a lake.
  static String fileName(String importId) {
    return "dictionary/" + importId + ".parquet";
  }

  CodeDictionary dictionary(CodeKind kind) {
    return dictionaries[kind.ordinal()];
  }

  CodeDictionary[] all() {
    return dictionaries.clone();
  }

  Register register() {
    return register;
  }

  /// The dictionaries as batches carry them.
  Dictionaries dictionaries() {
    return new Dictionaries(
        dictionary(CodeKind.ITEM),
        dictionary(CodeKind.INSTITUTION),
        dictionary(CodeKind.DEPARTMENT),
        dictionary(CodeKind.DOCTOR),
        dictionary(CodeKind.DIAGNOSIS),
        dictionary(CodeKind.OPERATION),
        dictionary(CodeKind.AREA),
        dictionary(CodeKind.INSURANCE),
        dictionary(CodeKind.MEDICAL),
        registers());
  }

  private Registers registers() {
    Registers registers = new Registers();
    register
        .institutions()
        .forEach((code, institution) -> {
          registers.addInstitution(code, institution.kind());
          registers.addInstitutionArea(code, institution.area());
        });
    register.practitioners().forEach(one -> registers.addLicence(one.code(), licence(one)));
    register.stocks().forEach((stock, movement) -> addStockDay(registers, stock, movement));
    return registers;
  }

  private static Registers.Licence licence(Register.Practitioner one) {
    return new Registers.Licence(one.institution(), one.grade(), one.fromDay(), one.toDay());
  }

  private static void addStockDay(
      Registers registers, Register.Stock stock, Register.Movement movement) {
    registers.addStock(
        new Registers.StockKey(stock.institution(), stock.item()),
        new Registers.StockDay(
            stock.day(), movement.in(), movement.out(), movement.counted(), movement.countedAt()));
  }

  /// What is added to stocks from now on is all that is known of their days.
  void replaceStocks() {
    replacing = true;
  }

  /// Adds the codes that the stages met, in text order, so that ids do not depend on who met them.
  void addAll(List<Stage> stages) {
    Register fresh = new Register();
    stages.forEach(stage -> fresh.addAll(stage.register()));
    if (replacing) {
      Map<Register.Stock, Register.Movement> known = register.stocks();
      fresh
          .stocks()
          .replaceAll((stock, one) -> one.since(known.getOrDefault(stock, Register.Movement.NONE)));
    }
    addRegister(fresh);
    for (CodeKind kind : CodeKind.values()) {
      met(stages, kind).values().forEach(entry -> add(kind, entry));
    }
  }

  private static SortedMap<String, CodeIds.Entry> met(List<Stage> stages, CodeKind kind) {
    SortedMap<String, CodeIds.Entry> met = new TreeMap<>();
    for (Stage stage : stages) {
      stage.codes(kind).entries().forEach(e -> met.merge(e.code(), e, LakeCodes::firstNamed));
    }
    return met;
  }

  private static CodeIds.Entry firstNamed(CodeIds.Entry a, CodeIds.Entry b) {
    Comparator<CodeIds.Entry> byPlace = Comparator.comparingLong(CodeIds.Entry::place);
    return byPlace.thenComparing(CodeIds.Entry::name).compare(a, b) <= 0 ? a : b;
  }

  private void add(CodeKind kind, CodeIds.Entry entry) {
    CodeDictionary dictionary = dictionary(kind);
    int known = dictionary.find(entry.code());
    boolean nothingNew =
        known >= 0 && (entry.name().isEmpty() || !dictionary.name(known).isEmpty());
    if (nothingNew) {
      return;
    }
    int id = dictionary.intern(entry.code(), entry.name());
    addRow(kind.ordinal(), id, entry.code(), entry.name());
  }

  private void addRegister(Register fresh) {
    fresh.institutions().forEach(this::addInstitution);
    fresh.practitioners().forEach(this::addPractitioner);
    fresh.stocks().forEach(this::addStock);
    register.addAll(fresh);
  }

  private void addInstitution(String code, Register.Institution one) {
    if (!register.institutions().containsKey(code)) {
      int row = addRow(INSTITUTIONS, 0, code, one.name());
      setTexts(row, one.type(), one.level(), one.area(), one.kind());
    }
  }

  private void addPractitioner(Register.Practitioner one) {
    if (!register.practitioners().contains(one)) {
      int row = addRow(PRACTITIONERS, one.grade(), one.code(), "");
      setTexts(row, one.institution(), "" + one.fromDay(), "" + one.toDay(), "");
    }
  }

  private void addStock(Register.Stock stock, Register.Movement one) {
    int row = addRow(STOCKS, stock.day(), stock.institution(), "" + one.counted());
    setTexts(row, stock.item(), "" + one.in(), "" + one.out(), "" + one.countedAt());
  }

  private void setTexts(int row, String... texts) {
    setText(row, Entry.TYPE, texts[0]);
    setText(row, Entry.LEVEL, texts[1]);
    setText(row, Entry.AREA, texts[2]);
    setText(row, Entry.SORT, texts[3]);
  }

  private int addRow(int kind, int id, String code, String name) {
    int row = added.add(1);
    added.ints(Entry.KIND)[row] = kind;
    added.ints(Entry.ID)[row] = id;
    setText(row, Entry.CODE, code);
    setText(row, Entry.NAME, name);
    return row;
  }

  private void setText(int row, Entry field, String text) {
    added.texts(field)[row] = text.getBytes(StandardCharsets.UTF_8);
  }

  /// The ids here of the temporary ids of a stage, by kind.
  int[][] translation(Stage stage) {
    int[][] result = new int[dictionaries.length][];
    for (CodeKind kind : CodeKind.values()) {
      List<CodeIds.Entry> entries = stage.codes(kind).entries();
      int[] ids = new int[entries.size()];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = dictionary(kind).find(entries.get(i).code());
      }
      result[kind.ordinal()] = ids;
    }
    return result;
  }

  /// Writes what was added to a file in `folder`.
  void write(Path folder, String importId) throws IOException {
    int[] rows = new int[added.count()];
    Arrays.setAll(rows, i -> i);
    Path file = folder.resolve(fileName(importId));
    Files.createDirectories(file.getParent());
    ParquetRows.write(new Selection(added, rows, rows.length), file);
  }
}
