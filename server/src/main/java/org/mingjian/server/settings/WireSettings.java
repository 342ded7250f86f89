package org.mingjian.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.proof.Network;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How asks are answered.
///
/// @param budget from when a message has been read to its answer; what takes longer is answered
///   with nothing and judged late
/// @param whole the same from the first byte of the request, however slowly it comes; never less
///   than the budget
/// @param patience how long a report may take in the database; then it is written to the journal
/// @param shown findings an answer tells at most
/// @param historyDays days of a person's history an ask is judged with
/// @param silenceDays days without a report after which nothing is known of an institution's
///   persons
/// @param proof what an institution for which no client is registered is served as
/// @param proxies networks of the proxies whose `X-Forwarded-For` is believed
/// @param paths where messages are taken besides `/fsi/service` and `/fsi/{infno}`; `{infno}` in a
///   path is the transaction
public record WireSettings(
    @DefaultValue("50ms") @NotNull Duration budget,
    @DefaultValue("300ms") @NotNull Duration whole,
    @DefaultValue("1s") @NotNull Duration patience,
    @DefaultValue("3") @Min(1) @Max(50) int shown,
    @DefaultValue("400") @Min(1) @Max(3660) int historyDays,
    @DefaultValue("14") @Min(1) @Max(400) int silenceDays,
    @DefaultValue("if-registered") @NotNull ProofRule proof,
    @DefaultValue List<String> proxies,
    @DefaultValue List<String> paths) {
  /// The place of the transaction in a path.
  public static final String INFNO = "{infno}";

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(1);
  private static final Pattern PATH = Pattern.compile("(/([A-Za-z0-9._~-]+|\\{infno\\}))+");

  /// Refuses a budget no doctor would wait for, networks and paths that are none.
  public WireSettings {
    proxies = List.copyOf(proxies);
    paths = List.copyOf(paths);
    paths.forEach(WireSettings::check);
    networks(proxies);
    Allowed.between("mingjian.wire.budget", budget, SHORTEST, LONGEST);
    Allowed.between("mingjian.wire.whole", whole, SHORTEST, LONGEST);
    Allowed.between("mingjian.wire.patience", patience, SHORTEST, LONGEST_PATIENCE);
    whole = whole.compareTo(budget) < 0 ? budget : whole;
  }

  private static void check(String path) {
    if (!PATH.matcher(path).matches() || path.indexOf(INFNO) != path.lastIndexOf(INFNO)) {
      throw new MingjianException(
          ServerError.CONFIGURATION,
          "mingjian.wire.paths 应为 must be /api/audit,/medical/{infno},…，收到 got " + path);
    }
  }

  private static List<Network> networks(List<String> proxies) {
    return proxies.stream()
        .map(proxy ->
            Network.parse(proxy)
                .orElseThrow(() ->
                    new MingjianException(
                        ServerError.CONFIGURATION,
                        "mingjian.wire.proxies 应为 must be 10.0.0.0/8,…，收到 got " + proxy)))
        .toList();
  }

  /// The networks of the proxies.
  public List<Network> proxyNetworks() {
    return networks(proxies);
  }
}
