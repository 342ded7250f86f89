package org.mingjian.synth.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TimeText;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.output.RowSink;

/// Turns the rows of a city into the national messages by which its hospitals would have reported
/// them, and tells which part of the extract the messages carry. For one thread; holds all of it.
public final class CityMessages implements RowSink {
  private final List<CityRow> told = new ArrayList<>();
  private final List<CityRow> register = new ArrayList<>();
  private final Map<String, String> areas = new HashMap<>();
  private final List<CityMessage> messages = new ArrayList<>();
  private List<CityRow> visit = new ArrayList<>();

  /// Takes a row; the record of a visit comes before its other rows, institutions before all.
  @Override
  public void row(TypedRow typed) {
    CityRow row = CityRow.of(typed);
    switch (row.table) {
      case INSTITUTION_B -> institution(row);
      case DOCTOR_B -> register.add(row);
      case INVT_D -> stock(row);
      case MDTRT_D -> begin(row);
      default -> visit.add(row);
    }
  }

  private void institution(CityRow row) {
    register.add(row);
    areas.put(row.value("fixmedins_code"), row.value("admdvs"));
  }

  /// How a stock is reported.
  private record Stock(String infno, WireNode node) {
    static Stock of(String type) {
      return switch (type) {
        case "1" -> new Stock("3501", WireNode.COUNTED);
        case "2" -> new Stock("3502", WireNode.CHANGED);
        case "3" -> new Stock("3503", WireNode.PURCHASED);
        default -> new Stock("3505", WireNode.SOLD);
      };
    }
  }

  private void stock(CityRow row) {
    Stock stock = Stock.of(row.value("inv_data_type"));
    String institution = row.value("fixmedins_code");
    MessageDraft.Sender sender =
        new MessageDraft.Sender(institution, areas.getOrDefault(institution, ""), "");
    TimeText time = new TimeText();
    time.read(row.value("opt_time"));
    MessageDraft message = new MessageDraft(stock.infno, time.second(), sender);
    message.add(stock.node, row);
    row.tell("inv_data_type", row.value("inv_data_type"));
    row.tell("fixmedins_code", institution);
    told.add(row);
    take(message);
  }

  private void begin(CityRow record) {
    finishVisit();
    visit.add(record);
  }

  private void finishVisit() {
    if (!visit.isEmpty()) {
      VisitMessages.write(visit, this::take);
      told.addAll(visit);
      visit = new ArrayList<>();
    }
  }

  private void take(MessageDraft message) {
    messages.add(message.message(messages.size()));
  }

  /// All messages in the order they are sent; to be asked for after the last row.
  public List<CityMessage> inOrder() {
    finishVisit();
    return messages.stream().sorted(Comparator.comparingInt(CityMessage::second)).toList();
  }

  /// The institutions of the city with the areas they lie in, by code.
  public Map<String, String> areas() {
    return new TreeMap<>(areas);
  }

  /// The rows of a table as far as messages tell them, with a header; to be asked for after the
  /// last row. A register is no part of the wire and is given whole.
  public void writeTold(ExtractTable table, Consumer<List<String>> lines) {
    finishVisit();
    boolean isRegister = register.stream().anyMatch(row -> row.table == table);
    List<CityRow> rows =
        Stream.concat(told.stream(), register.stream()).filter(row -> row.table == table).toList();
    SortedSet<String> columns = new TreeSet<>();
    rows.forEach(row -> columns.addAll(isRegister ? row.columns() : row.toldColumns()));
    if (!columns.isEmpty()) {
      lines.accept(List.copyOf(columns));
    }
    for (CityRow row : rows) {
      lines.accept(
          columns.stream()
              .map(column -> isRegister ? row.value(column) : row.told(column))
              .toList());
    }
  }
}
