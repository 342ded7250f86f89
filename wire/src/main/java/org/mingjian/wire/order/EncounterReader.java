package org.mingjian.wire.order;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingjian.wire.message.Envelope;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.message.Part;
import org.mingjian.wire.order.Encounter.Areas;
import org.mingjian.wire.order.Encounter.Coded;

/// Reads a visit of an ask.
final class EncounterReader {
  private static final Pattern ICD10 =
      Pattern.compile("[A-Z]\\d{2}(\\.[0-9Xx][0-9A-Za-z+*]{0,8})?");
  private static final String INPATIENT = "2";

  private final String institution;
  private final Envelope envelope;
  private final Moment now;

  /// Reads what `institution` says, by its national code; by what its visits name where that is
  /// empty.
  EncounterReader(String institution, Envelope envelope, Moment now) {
    this.institution = institution;
    this.envelope = envelope;
    this.now = now;
  }

  /// The objects of a visit.
  record Nodes(List<Part> orders, List<Part> diagnoses, List<Part> operations) {}

  Encounter read(Part patient, Part visit, Nodes nodes) {
    Moment begin = visit.time("adm_date");
    List<OrderLine> orders =
        new OrderLines(begin.isPresent() ? begin : now, now).read(nodes.orders);
    List<String> diagnoses = diagnoses(visit, nodes.diagnoses);
    return new Encounter(
        visit.text("mdtrt_id"),
        new Coded(institution(visit), visit.text("medins_name")),
        visit.text("medins_lv"),
        visit.text("med_type"),
        visit.text("insutype"),
        new Areas(area(visit), patient.text("poolarea")),
        new Coded(visit.text("adm_dept_codg"), visit.text("adm_dept_name")),
        begin,
        end(visit, begin),
        diagnoses,
        diagnoses.isEmpty() ? "" : mainDiagnosis(visit, nodes.diagnoses),
        operations(nodes.operations),
        orders);
  }

  /// Inside, some write numbers of their own.
  private String institution(Part visit) {
    return firstFilled(institution, visit.text("medins_id"));
  }

  private String area(Part visit) {
    return firstFilled(visit.text("medins_admdvs"), envelope.treatmentArea());
  }

  /// When the patient left. Before the begin, it is not believed; for who is staying, many clients
  /// repeat the begin.
  private static Moment end(Part visit, Moment begin) {
    Moment end = visit.time("dscg_date");
    if (!end.isPresent() || !begin.isPresent()) {
      return end;
    }
    if (end.second() < begin.second()) {
      visit.note("dscg_date");
      return Moment.ABSENT;
    }
    boolean staying = end.equals(begin) && visit.text("med_type").startsWith(INPATIENT);
    return staying ? Moment.ABSENT : end;
  }

  private static List<String> diagnoses(Part visit, List<Part> parts) {
    List<String> codes =
        Stream.concat(
                Stream.of(visit.text("dscg_main_dise_codg")),
                parts.stream().map(part -> part.text("dise_codg")))
            .filter(code -> !code.isEmpty())
            .map(code -> code.toUpperCase(Locale.ROOT))
            .distinct()
            .toList();
    if (codes.stream().allMatch(code -> ICD10.matcher(code).matches())) {
      return codes;
    }
    // With a code of the hospital's own nobody knows what the patient has.
    visit.note("dscg_main_dise_codg");
    return List.of();
  }

  private static String mainDiagnosis(Part visit, List<Part> parts) {
    Optional<String> marked =
        parts.stream()
            .filter(part -> part.flag("maindise_flag"))
            .map(part -> part.text("dise_codg"))
            .filter(code -> !code.isEmpty())
            .findFirst();
    return marked.orElse(visit.text("dscg_main_dise_codg")).toUpperCase(Locale.ROOT);
  }

  private static List<String> operations(List<Part> parts) {
    Stream<Part> main = parts.stream().filter(part -> part.flag("main_oprn_flag"));
    Stream<Part> others = parts.stream().filter(part -> !part.flag("main_oprn_flag"));
    return Stream.concat(main, others)
        .map(part -> part.text("oprn_code"))
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  private static String firstFilled(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}
