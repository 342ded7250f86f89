package org.mingjian.bench.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mingjian.bench.city.BenchCity;
import org.mingjian.synth.city.Life;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Serials;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// 3101 as a hospital sends it: orders of a visit that somebody of the city really had, for a
/// person drawn anew each time. Each has a visit of its own, so that none is answered from memory.
final class Asks implements Requests {
  private static final int VISITS = 400;
  private static final int LONGEST_SEARCH = 20_000;
  private static final int PERSON_DIGITS = 9;

  private final List<Template> templates = new ArrayList<>();
  private final int persons;

  /// Bodies of exactly `lines` lines for persons 1 to `persons`.
  Asks(BenchCity city, int persons, int lines) {
    this.persons = persons;
    Life life = new Life(city.city());
    List<Visit> gathered = new ArrayList<>();
    for (int person = 1; templates.size() < VISITS && person < LONGEST_SEARCH; person++) {
      for (Visit visit : life.claims(person).visits()) {
        if (visit.institution.isPharmacy()) {
          continue;
        }
        gathered.add(visit);
        if (gathered.stream().mapToInt(v -> v.lines.size()).sum() >= lines) {
          // Small visits are put together, so that any length is reached by likely orders.
          templates.add(template(city, gathered, lines));
          gathered.clear();
        }
      }
    }
  }

  /// A request in pieces: between them the number of the request, or the person.
  private record Template(List<byte[]> pieces, List<Boolean> isPerson) {}

  @Override
  public int write(long number, RequestBuffer target) {
    SplittableRandom random = new SplittableRandom(number);
    Template template = templates.get(random.nextInt(templates.size()));
    byte[] id = text(Serials.padded("W", number, PERSON_DIGITS));
    byte[] person = text(Serials.padded("SYN", 1 + random.nextInt(persons), PERSON_DIGITS));
    for (int i = 0; i < template.pieces.size(); i++) {
      target.add(template.pieces.get(i));
      if (i < template.isPerson.size()) {
        target.add(template.isPerson.get(i) ? person : id);
      }
    }
    return target.length();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Template template(BenchCity city, List<Visit> visits, int lines) {
    String now = CivilTime.date(city.city().span().toDay()) + " 10:15:30";
    String body = body(city, visits, lines, now);
    List<byte[]> pieces = new ArrayList<>();
    List<Boolean> isPerson = new ArrayList<>();
    int from = 0;
    for (int at = mark(body, from); at >= 0; at = mark(body, from)) {
      pieces.add(text(body.substring(from, at)));
      isPerson.add(body.charAt(at) == '\u0001');
      from = at + 1;
    }
    pieces.add(text(body.substring(from)));
    int length = pieces.stream().mapToInt(piece -> piece.length).sum();
    length += isPerson.stream().mapToInt(person -> PERSON_DIGITS + (person ? 3 : 1)).sum();
    String head =
        "POST /fsi/3101 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json;charset=utf-8"
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    pieces.set(0, text(head + new String(pieces.getFirst(), StandardCharsets.UTF_8)));
    return new Template(pieces, isPerson);
  }

  /// Where the person (1) or the number of the request (2) belongs next.
  private static int mark(String body, int from) {
    int person = body.indexOf('\u0001', from);
    int number = body.indexOf('\u0002', from);
    return person < 0 || number < 0 ? Math.max(person, number) : Math.min(person, number);
  }

  private static String body(BenchCity city, List<Visit> visits, int lines, String now) {
    Visit visit = visits.getFirst();
    StringBuilder json = new StringBuilder(16_000);
    AskJson.head(json, visit, now);
    List<Coding> diagnoses = visits.stream().flatMap(v -> v.diagnoses.stream()).toList();
    AskJson.diagnoses(json, diagnoses, now);
    List<ChargeLine> orders =
        visits.stream()
            .flatMap(v -> v.lines.stream())
            .filter(line -> line.quantity > 0)
            .limit(lines)
            .toList();
    int month = city.city().span().toDay() / 30;
    json.append("\"fsi_order_dtos\":[");
    for (int i = 0; i < lines; i++) {
      ChargeLine line = orders.get(i % orders.size());
      String code = city.makers().bought(line.item.code(), visit.institution.code(), month);
      json.append(i == 0 ? "" : ",");
      AskJson.order(json, line, i, new AskJson.Bought(code, now));
    }
    return json.append("]}]}],\"trig_scen\":\"1\"}}}").toString();
  }
}
