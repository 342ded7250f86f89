package org.mingjian.server.task;

import java.time.Clock;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.server.activation.ReleaseShelf;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.store.AccessLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The tasks put together.
@Configuration(proxyBeanMethods = false)
@Import({
  TasksController.class,
  TaskController.class,
  TaskResultController.class,
  ProgressController.class
})
public class TaskConfiguration {
  @Bean
  TaskBook taskBook(Database database, Clock clock, ServerSettings settings) {
    return new TaskBook(database, clock, settings.desk().resultsKept());
  }

  @Bean
  TaskFolders taskFolders(ServerSettings settings) {
    return new TaskFolders(settings.data().toAbsolutePath().resolve("tasks"));
  }

  @Bean
  TaskSources taskSources(ServerSettings settings, Database database, Uploads uploads) {
    return new TaskSources(new Extracts(settings.desk().extracts()), database, uploads.store());
  }

  @Bean
  TaskExports taskExports(Database database, AccessLog log) {
    return new TaskExports(database, log);
  }

  @Bean
  TaskReleases taskReleases(ReleaseShelf shelf, ReleaseInForce inForce) {
    return new TaskReleases(shelf, inForce);
  }

  @Bean
  FindingImport taskImport(Database database, Desks desks, Register register, Clock clock) {
    Areas areas = new Areas(code -> register.find(code).map(Sender::areaPath));
    return new FindingImport(
        database,
        areaPath -> new Gathering(desks.inForce(areaPath).limits().procedure()),
        areas,
        clock);
  }

  @Bean
  TaskRunner taskRunner(TaskRunner.Works works, TaskQueue queue, TaskLease lease) {
    return new TaskRunner(queue, lease, works);
  }

  @Bean
  TaskFolders.Name workerName(TaskFolders folders) {
    return folders.name();
  }

  @Bean
  TaskQueue taskQueue(Database database, Clock clock, TaskFolders.Name name) {
    return new TaskQueue(database, clock, name.text());
  }

  /// Closed by the worker, when it has ended.
  @Bean(destroyMethod = "")
  TaskLease taskLease(Database database, TaskFolders.Name name) {
    return new TaskLease(database, name.text(), TaskLease.LONGEST);
  }

  @Bean
  TaskRunner.Works taskWorks(TaskAudit audit, TaskImport bring, TaskSweep sweep) {
    return new TaskRunner.Works(audit, bring, sweep);
  }

  @Bean
  TaskImport taskBringing(TaskQueue queue, TaskFolders folders, FindingImport importing) {
    return new TaskImport(queue, folders, importing);
  }

  @Bean
  TaskSweep taskSweep(
      Database database, TaskFolders folders, ServerSettings settings, Clock clock) {
    return new TaskSweep(database, folders, settings.desk().resultsKept(), clock);
  }

  @Bean
  TaskAudit.Inputs auditInputs(TaskReleases releases, Uploads uploads, TaskSources sources) {
    return new TaskAudit.Inputs(releases, uploads.store(), sources.extracts());
  }

  @Bean
  TaskAudit taskAudit(TaskQueue queue, TaskFolders folders, TaskAudit.Inputs inputs) {
    return new TaskAudit(queue, folders, inputs);
  }
}
