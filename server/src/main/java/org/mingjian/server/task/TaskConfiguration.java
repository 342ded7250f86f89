package org.mingjian.server.task;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ServerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The tasks put together.
@Configuration(proxyBeanMethods = false)
@Import({TaskController.class, ProgressController.class})
public class TaskConfiguration {
  @Bean
  TaskBook taskBook(Database database, Clock clock) {
    return new TaskBook(database, clock);
  }

  @Bean
  TaskController.Places taskPlaces(ServerSettings settings) {
    Path tasks = settings.data().toAbsolutePath().resolve("tasks");
    Function<String, TaskFolder> folder = id -> new TaskFolder(tasks.resolve(id));
    return new TaskController.Places(new Extracts(settings.desk().extracts()), folder);
  }

  @Bean
  FindingImport taskImport(Database database, Desk desk, Register register, Clock clock) {
    Areas areas = new Areas(code -> register.find(code).map(Sender::areaPath));
    Gathering gathering = new Gathering(desk.limits().procedure());
    return new FindingImport(database, gathering, areas, clock);
  }

  @Bean
  TaskRunner taskRunner(
      TaskBook book,
      TaskController.Places places,
      ReleaseInForce inForce,
      Uploads uploads,
      FindingImport importing) {
    return new TaskRunner(
        book,
        new TaskRunner.Parts(
            inForce, uploads.store(), places.extracts(), places.folder(), importing));
  }
}
