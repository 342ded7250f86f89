package org.mingjian.wire.order;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.finding.Phase;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.message.Part;
import org.mingjian.wire.message.Transaction;

/// Reads an ask, in whichever of the ways clients nest it. Source: national-interfaces §2, §5.
final class OrderReader {
  /// Scenes at settlement. Only where one number serves both moments do they decide.
  private static final Set<String> SETTLING = Set.of("6", "7", "8", "9", "10");

  private final Message message;
  private final String institution;
  private final Part data;
  private final Moment now;

  OrderReader(Message message, String institution, Moment now) {
    this.message = message;
    this.institution = institution;
    this.data = message.input().node("data");
    Moment sent = message.envelope().sentAt();
    this.now = sent.isPresent() ? sent : now;
  }

  OrderCheck read() {
    List<Part> patients = orElse(data.nodes("patient_dtos"), message.input().nodes("patient_dtos"));
    boolean only = patients.size() == 1;
    return new OrderCheck(
        phase(), data.text("task_id"), patients.stream().map(part -> patient(part, only)).toList());
  }

  private Phase phase() {
    Transaction transaction = message.transaction();
    boolean settling =
        transaction == Transaction.WARN
            || transaction == Transaction.WARN_HAINAN
            || (transaction == Transaction.REMIND_HAINAN && isSettling(data.text("trig_scen")));
    return settling ? Phase.DURING : Phase.BEFORE;
  }

  private static boolean isSettling(String scenes) {
    return !scenes.isEmpty()
        && Stream.of(scenes.split(",", -1)).map(String::strip).allMatch(SETTLING::contains);
  }

  private Patient patient(Part part, boolean only) {
    String id = part.text("patn_id");
    List<Part> beside = message.input().nodes("fsi_encounter_dtos");
    List<Part> own =
        orElse(
            part.nodes("fsi_encounter_dtos"),
            beside.stream().filter(visit -> only || visit.text("patn_id").equals(id)).toList());
    String current = currentVisit(part, own);
    return new Patient(
        id, sex(part.text("gend")), part.day("brdy"), current, visits(part, own, current));
  }

  private List<Encounter> visits(Part patient, List<Part> own, String current) {
    List<Encounter> all = own.stream().map(visit -> encounter(patient, visit, current)).toList();
    // A client that marks no line as current asks about all of the current visit.
    boolean marked =
        all.stream().flatMap(visit -> visit.orders().stream()).anyMatch(OrderLine::current);
    return marked
        ? all
        : all.stream()
            .map(visit -> visit.id().equals(current) ? visit.allCurrent() : visit)
            .toList();
  }

  private Encounter encounter(Part patient, Part visit, String current) {
    boolean isCurrent = visit.text("mdtrt_id").equals(current);
    Part input = message.input();
    return new EncounterReader(institution, message.envelope(), now)
        .read(
            patient,
            visit,
            new EncounterReader.Nodes(
                attached(visit, "fsi_order_dtos", input, isCurrent),
                attached(visit, "fsi_diagnose_dtos", input, isCurrent),
                attached(visit, "fsi_operation_dtos", input, isCurrent)));
  }

  /// The visit's own objects, else those beside it in the message that name it or, naming none, go
  /// with the current visit.
  private static List<Part> attached(Part visit, String node, Part input, boolean isCurrent) {
    String id = visit.text("mdtrt_id");
    List<Part> beside =
        input.nodes(node).stream()
            .filter(part -> {
              String named = part.text("mdtrt_id");
              return named.isEmpty() ? isCurrent : named.equals(id);
            })
            .toList();
    return orElse(visit.nodes(node), beside);
  }

  /// The visit asked about: the one named, else the only one, else the last.
  private static String currentVisit(Part patient, List<Part> visits) {
    String named = patient.text("curr_mdtrt_id");
    boolean known = visits.stream().anyMatch(visit -> visit.text("mdtrt_id").equals(named));
    return known || visits.isEmpty() ? named : visits.getLast().text("mdtrt_id");
  }

  private static int sex(String code) {
    return switch (code) {
      case "1" -> 1;
      case "2" -> 2;
      default -> 0;
    };
  }

  private static List<Part> orElse(List<Part> first, List<Part> second) {
    return first.isEmpty() ? second : first;
  }
}
