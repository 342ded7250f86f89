package org.mingjian.wire.message;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingjian.values.MingjianException;

/// A message as it was meant: envelope, transaction and input.
///
/// @param input `input`; empty where there is none
/// @param inputHash SHA-256 over what the input says, whatever the order of its keys
/// @param notes what could not be read; grows while the input is read
public record Message(
    Envelope envelope, Transaction transaction, Part input, String inputHash, Notes notes) {
  /// Reads a message.
  ///
  /// @param pathNumber the `infno` the path names, else empty; it counts where the body names none
  ///   that is served
  /// @param aliases of an institution as sent, further numbers by what it calls them: 3301 for 3101
  /// @throws MingjianException [WireError#UNREADABLE] or [WireError#UNKNOWN_TRANSACTION]
  public static Message read(
      byte[] body, String pathNumber, Function<String, Map<String, String>> aliases) {
    Tree root = Body.decode(body);
    Notes notes = new Notes();
    PartReader reader = new PartReader(notes);
    Envelope envelope = Envelope.of(reader.read("envelope", root, 0));
    Map<String, String> own = aliases.apply(envelope.institution());
    Transaction transaction =
        served(envelope.infno(), own)
            .or(() -> served(pathNumber, own))
            .orElseThrow(() -> unknown(envelope.infno(), pathNumber));
    OptionalInt input = root.value(0, "input");
    Tree tree = input.isPresent() ? root : Tree.NOTHING;
    Part part = reader.readNode(transaction.inputKind(), tree, input.orElse(0));
    Envelope sender = envelope.institution().isEmpty() ? envelope.from(visited(part)) : envelope;
    return new Message(sender, transaction, part, InputHash.of(tree, input.orElse(0)), notes);
  }

  /// The institution of the first visit of an ask that names one; empty where none does.
  private static String visited(Part input) {
    if (!input.isOf("ask")) {
      return "";
    }
    Stream<Part> within =
        Stream.concat(
                input.node("data").nodes("patient_dtos").stream(),
                input.nodes("patient_dtos").stream())
            .flatMap(patient -> patient.nodes("fsi_encounter_dtos").stream());
    return Stream.concat(within, input.nodes("fsi_encounter_dtos").stream())
        .map(visit -> visit.text("medins_id"))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Optional<Transaction> served(String number, Map<String, String> aliases) {
    return Transaction.of(aliases.getOrDefault(number, number));
  }

  private static MingjianException unknown(String infno, String path) {
    return new MingjianException(
        WireError.UNKNOWN_TRANSACTION,
        "不支持的交易 transaction not served: infno \"" + infno + "\", path \"" + path + "\"");
  }
}
