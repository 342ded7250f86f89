package org.mingjian.wire.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mingjian.values.Decimals;
import org.mingjian.wire.fact.NationalCodes;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.message.Part;
import org.mingjian.wire.order.Encounter.Coded;

/// Reads the lines of a visit. A line without quantity, or with one that goes against its amount,
/// is noted and left out: nothing can be said of it.
final class OrderLines {
  private static final long PRODUCT_UNIT =
      Decimals.unit(Decimals.QUANTITY_SCALE + Decimals.PRICE_SCALE - Decimals.MONEY_SCALE);

  private final Moment begin;
  private final Moment now;

  OrderLines(Moment begin, Moment now) {
    this.begin = begin;
    this.now = now;
  }

  List<OrderLine> read(List<Part> parts) {
    Map<String, Integer> given = new HashMap<>();
    Set<OrderLine> distinct = new LinkedHashSet<>();
    parts.forEach(part -> line(part).ifPresent(distinct::add));
    List<OrderLine> lines = new ArrayList<>(distinct.size());
    for (OrderLine line : distinct) {
      int times = given.merge(line.id(), 1, Integer::sum);
      lines.add(times == 1 ? line : line.named(line.id() + '#' + times));
    }
    return lines;
  }

  private Optional<OrderLine> line(Part part) {
    OptionalLong quantity = part.number("cnt");
    long price = part.number("pric").orElse(0);
    long pieces = quantity.orElse(0);
    long amount =
        part.number("sumamt").orElseGet(() -> Decimals.proportion(pieces, price, PRODUCT_UNIT));
    if (pieces == 0 || price < 0 || Long.signum(amount) == -Long.signum(pieces)) {
      part.note("cnt");
      return Optional.empty();
    }
    return Optional.of(
        new OrderLine(
            part.text("rx_id"),
            part.text("rx_id"),
            new Coded(part.text("hilist_code"), itemName(part)),
            at(part),
            pieces,
            price,
            amount,
            inScope(part, amount),
            NationalCodes.chargeCategory(part.text("chrg_type")),
            new Coded(part.text("drord_dept_codg"), part.text("drord_dept_name")),
            new Coded(part.text("drord_dr_codg"), part.text("drord_dr_name")),
            part.flag("curr_drord_flag")));
  }

  /// What is ordered now happens when it is sent, unless it says when.
  private Moment at(Part part) {
    Moment given = part.time("drord_begn_date");
    if (given.isPresent()) {
      return given;
    }
    return part.flag("curr_drord_flag") ? now : begin;
  }

  private static String itemName(Part part) {
    String name = part.text("hilist_name");
    return name.isEmpty() ? part.text("hosplist_name") : name;
  }

  /// What the patient pays alone is given, or follows from the item's class: 1 and 2 are the
  /// fund's, 3 is not.
  private static OptionalLong inScope(Part part, long amount) {
    OptionalLong own = part.number("ownpay_amt");
    if (own.isPresent()) {
      long rest = amount - own.getAsLong();
      return OptionalLong.of(Long.signum(rest) == -Long.signum(amount) ? 0 : rest);
    }
    return switch (part.text("hilist_lv")) {
      case "1", "01", "2", "02" -> OptionalLong.of(amount);
      case "3", "03" -> OptionalLong.of(0);
      default -> OptionalLong.empty();
    };
  }
}
