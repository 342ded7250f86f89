package org.mingjian.server.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.message.Message;

/// A register of the institutions some bodies name, each as its client needs it. One that goes by a
/// code of its own gets a national one nobody has.
final class TrialRegister {
  private static final Pattern NATIONAL = Pattern.compile("[HP][0-9]{11}");
  private static final String HEADER = "institution,area_path,own_codes," + Wishes.HEADER;

  private final Map<String, Wishes> institutions = new LinkedHashMap<>();

  private TrialRegister() {}

  /// The institutions of bodies; the first body of an institution decides how it reads. A body that
  /// names none adds none.
  static TrialRegister of(List<Path> bodies) throws IOException {
    TrialRegister register = new TrialRegister();
    for (Path body : bodies) {
      register.add(ClientReading.of(String.valueOf(body.getFileName())), Files.readAllBytes(body));
    }
    return register;
  }

  private void add(ClientReading client, byte[] body) {
    Wishes wishes = client.wishes();
    try {
      Message message = Message.read(body, "", institution -> wishes.aliases());
      String institution = message.envelope().institution();
      if (!institution.isEmpty()) {
        institutions.putIfAbsent(institution, wishes);
      }
    } catch (MingjianException e) {
      // It is sent all the same; what the service says to it is the outcome.
    }
  }

  /// Writes `institutions.csv` into a data folder.
  void write(Path data) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    institutions.forEach((code, wishes) -> lines.add(line(code, wishes, lines.size())));
    Files.write(data.resolve("institutions.csv"), lines);
  }

  private static String line(String code, Wishes wishes, int number) {
    boolean national = NATIONAL.matcher(code).matches();
    String institution = national ? code : String.format("H000000%05d", number);
    String area = institution.substring(1, 7);
    String path = "/" + area.substring(0, 2) + "0000/" + area;
    return String.join(",", institution, path, national ? "" : code, wishes.columns());
  }
}
