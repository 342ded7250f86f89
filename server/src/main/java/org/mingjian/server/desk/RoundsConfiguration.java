package org.mingjian.server.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.file.UploadSweep;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.found.LateArrivals;
import org.mingjian.server.desk.letter.LetterOffice;
import org.mingjian.server.desk.notice.Courier;
import org.mingjian.server.desk.notice.FolderGateway;
import org.mingjian.server.desk.notice.Gateway;
import org.mingjian.server.desk.notice.HttpGateway;
import org.mingjian.server.desk.notice.LimitNotices;
import org.mingjian.server.settings.GatewaySettings;
import org.mingjian.server.settings.ServerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the desk does by itself, each in a thread of its own.
@Configuration(proxyBeanMethods = false)
class RoundsConfiguration {
  @Bean
  Rounds rounds(
      Gatherer gatherer,
      Expiries expiries,
      LetterOffice letters,
      LimitNotices limits,
      BooksConfiguration.BookRounds books,
      Uploads uploads) {
    List<Rounds.Work> works =
        new ArrayList<>(books.rounds().stream().map(Rounds.Work::whole).toList());
    works.addAll(
        List.of(
            () -> gatherer.gather() > 0,
            Rounds.Work.whole(expiries::sweep),
            Rounds.Work.whole(letters::round),
            limits::tell,
            Rounds.Work.whole(uploads::sweep)));
    return new Rounds("desk-rounds", Duration.ofMinutes(1), works);
  }

  /// Nobody waits for it.
  @Bean
  Rounds sweepRounds(UploadSweep uploads) {
    return new Rounds(
        "desk-sweep", Duration.ofHours(1), List.of(Rounds.Work.whole(uploads::sweep)));
  }

  @Bean
  Rounds lateRounds(LateArrivals arrivals) {
    return new Rounds("late-findings", Duration.ofSeconds(5), List.of(() -> arrivals.bring() > 0));
  }

  /// A gateway may be slow: it keeps nobody else waiting.
  @Bean
  Rounds courierRounds(Database database, ServerSettings settings, Clock clock) {
    GatewaySettings gateway = settings.desk().gateway();
    Courier.Rules rules =
        new Courier.Rules(
            gateway.tries(), gateway.pause(), gateway.timeout().multipliedBy(2).plusMinutes(1));
    List<Rounds.Work> deliveries =
        gateway.to().stream()
            .map(to -> new Courier(database, gateway(to, gateway), rules, clock))
            .<Rounds.Work>map(courier -> courier::deliver)
            .toList();
    return new Rounds("desk-courier", Duration.ofSeconds(2), deliveries);
  }

  private static Gateway gateway(URI to, GatewaySettings settings) {
    return "file".equals(to.getScheme())
        ? new FolderGateway(Path.of(to))
        : new HttpGateway(to, settings.token(), settings.timeout());
  }
}
