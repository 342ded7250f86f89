package org.mingjian.wire.message;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.claims.extract.TimeText;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// One object of a message, read by the field table. Names are the national ones; asking for a name
/// the table does not have is an [IllegalArgumentException].
public final class Part {
  private static final List<String> YES = List.of("1", "true", "是", "Y", "y", "TRUE");

  private final String kindName;
  private final Kind kind;
  private final Notes notes;
  private final String[] texts;
  private final List<List<Part>> nodes;

  Part(String kindName, Kind kind, Notes notes, String[] texts, List<List<Part>> nodes) {
    this.kindName = kindName;
    this.kind = kind;
    this.notes = notes;
    this.texts = texts;
    this.nodes = nodes;
  }

  /// Whether it is of this kind of the field table.
  boolean isOf(String name) {
    return kindName.equals(name);
  }

  /// The value as sent, without blanks around it; empty where absent or a placeholder.
  public String text(String name) {
    return texts[kind.field(name).index()];
  }

  /// Whether a flag is set.
  public boolean flag(String name) {
    return YES.contains(text(name));
  }

  /// A number at the scale of its type; empty where absent or unreadable.
  public OptionalLong number(String name) {
    Field field = kind.field(name);
    String text = texts[field.index()];
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong number = NumberText.read(text, field.type().scale());
    if (number.isEmpty()) {
      notes.add(kindName + '.' + name, text);
    }
    return number;
  }

  /// A time; [Moment#ABSENT] where absent, unreadable, or not yet come.
  public Moment time(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Moment.ABSENT;
    }
    Optional<Moment> moment = Moment.read(text);
    if (moment.isEmpty()) {
      notes.add(kindName + '.' + name, text);
    }
    return moment.orElse(Moment.ABSENT);
  }

  /// A day as [CivilTime] counts; [CivilTime#ABSENT] where absent or unreadable.
  public int day(String name) {
    String text = text(name);
    TimeText time = new TimeText();
    if (time.read(text) && !time.isOpenEnd()) {
      return time.day();
    }
    Optional<Moment> moment = Moment.read(text);
    if (moment.isEmpty() && !text.isEmpty()) {
      note(name);
    }
    return moment.filter(Moment::isPresent).map(Moment::day).orElse(CivilTime.ABSENT);
  }

  /// The objects of a node, none where it is absent.
  public List<Part> nodes(String name) {
    return nodes.get(kind.field(name).index());
  }

  /// The first object of a node, else an empty one.
  public Part node(String name) {
    List<Part> all = nodes(name);
    return all.isEmpty() ? PartReader.empty(kind.field(name).child(), notes) : all.getFirst();
  }

  /// Everything that was said and could be read, by national name: numbers plain, times as
  /// `yyyy-MM-dd HH:mm:ss`, days as `yyyy-MM-dd`.
  public SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    for (Field field : kind.fields()) {
      String value = texts[field.index()].isEmpty() ? "" : value(field);
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  private String value(Field field) {
    return switch (field.type()) {
      case TEXT, CODE, FLAG -> texts[field.index()];
      case MONEY, PRICE, QUANTITY -> plain(field);
      case DAY -> dayText(field.name());
      case TIME -> time(field.name()).text();
      case PRESENCE -> "*";
      case NODE -> "";
    };
  }

  private String plain(Field field) {
    OptionalLong number = number(field.name());
    return number.isPresent() ? Decimals.format(number.getAsLong(), field.type().scale()) : "";
  }

  private String dayText(String name) {
    int day = day(name);
    return day == CivilTime.ABSENT ? "" : CivilTime.date(day).toString();
  }

  /// Says that a value which could be read cannot be meant.
  public void note(String name) {
    notes.add(kindName + '.' + name, text(name));
  }
}
