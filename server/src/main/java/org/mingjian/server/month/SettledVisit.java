package org.mingjian.server.month;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.CivilTime;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;

/// The rows of an extract under one `mdtrt_id` as the facts of visits, under the keys that messages
/// would give them. Source: docs/designs/wire.md §4.
final class SettledVisit {
  private static final int DATE_LENGTH = "yyyy-MM-dd".length();
  private static final String LAST_STEP = "discharge";
  private static final int KEY_DIGITS = 24;

  private final String id;
  private final List<ExtractRow> rows;
  private final Set<Owner> owners = new LinkedHashSet<>();
  private final Map<String, Owner> bySettlement = new HashMap<>();
  private final Set<List<String>> keys = new HashSet<>();
  private final List<ClaimRow> facts = new ArrayList<>();

  private SettledVisit(String id, List<ExtractRow> rows) {
    this.id = id;
    this.rows = rows;
  }

  /// Whose a row is.
  private record Owner(String institution, String person) {}

  /// The facts; rows of which nobody can tell whose they are make none.
  static List<ClaimRow> facts(String id, List<ExtractRow> rows) {
    SettledVisit visit = new SettledVisit(id, rows);
    rows.forEach(visit::noteOwner);
    for (ExtractRow row : rows) {
      visit.owner(row).ifPresent(owner -> visit.add(row, owner));
    }
    return visit.facts;
  }

  private void noteOwner(ExtractRow row) {
    String person = row.value("psn_no");
    boolean whole = !row.value("fixmedins_code").isEmpty() && (!person.isEmpty() || id.isEmpty());
    if (whole) {
      Owner owner = new Owner(row.value("fixmedins_code"), person);
      owners.add(owner);
      if (row.table() == ExtractTable.SETL_D) {
        bySettlement.put(row.value("setl_id"), owner);
      }
    }
  }

  /// As the row says, else as its settlement does, else the only one there is.
  private Optional<Owner> owner(ExtractRow row) {
    String institution = row.value("fixmedins_code");
    String person = row.value("psn_no");
    List<Owner> fitting =
        owners.stream()
            .filter(owner -> institution.isEmpty() || owner.institution.equals(institution))
            .filter(owner -> person.isEmpty() || owner.person.equals(person))
            .toList();
    Optional<Owner> settled = Optional.ofNullable(bySettlement.get(row.value("setl_id")));
    if (settled.filter(fitting::contains).isPresent()) {
      return settled;
    }
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private void add(ExtractRow row, Owner owner) {
    SortedMap<String, String> values = new TreeMap<>(row.values());
    values.put("fixmedins_code", owner.institution);
    values.keySet().removeIf(column -> row.table().find(column).isEmpty());
    facts.add(
        new ClaimRow(
            row.table(), owner.institution, owner.person, id, key(row, owner), day(row), values));
  }

  /// Two rows with one key are two all the same.
  private String key(ExtractRow row, Owner owner) {
    String key = key(row);
    String free = key;
    for (int i = 2; !keys.add(List.of(owner.institution, row.table().name(), free)); i++) {
      free = key + '#' + i;
    }
    return free;
  }

  private static String key(ExtractRow row) {
    String source = row.value("setl_id").isEmpty() ? LAST_STEP : row.value("setl_id");
    return switch (row.table()) {
      case FEE_LIST_D -> row.first("feedetl_sn", "bkkp_sn");
      case SETL_D, SETL_LIST_D -> row.value("setl_id");
      case MDTRT_D -> LAST_STEP;
      case SETL_LIST_DIAG_D ->
          String.join(" ", source, row.value("diag_code"), row.value("diag_type"));
      case SETL_LIST_OPRN_D ->
          String.join(
              " ",
              source,
              row.value("oprn_oprt_code"),
              row.first("oprn_oprt_begntime", "oprn_oprt_date"));
      case DRUG_TRAC_D ->
          String.join(
              " ", row.value("drug_trac_codg"), row.value("sel_retn_time"), row.value("setl_id"));
      case INVT_D -> ContentHash.of(row.values().toString()).prefix(KEY_DIGITS);
      case INSTITUTION_B, DOCTOR_B -> throw new IllegalArgumentException("registers are no facts");
    };
  }

  /// When it happened; what does not say when the visit did.
  private int day(ExtractRow row) {
    String own =
        row.first(
            "fee_ocur_time",
            "setl_time",
            "begntime",
            "endtime",
            "setl_end_date",
            "oprn_oprt_date",
            "sel_retn_time",
            "opt_time");
    String time = own.isEmpty() ? ofVisit() : own;
    return time.isEmpty()
        ? CivilTime.day(LocalDate.EPOCH)
        : CivilTime.day(LocalDate.parse(time.substring(0, DATE_LENGTH)));
  }

  private String ofVisit() {
    return rows.stream()
        .map(row -> row.first("setl_time", "begntime", "fee_ocur_time"))
        .filter(time -> !time.isEmpty())
        .max(String::compareTo)
        .orElse("");
  }
}
