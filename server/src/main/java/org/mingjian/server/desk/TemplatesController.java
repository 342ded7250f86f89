package org.mingjian.server.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.ExpectedVersion;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.desk.template.OpinionTemplate;
import org.mingjian.server.desk.template.OpinionTemplates;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Role;
import org.mingjian.values.MingjianException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Opinions people write often, 意见模板: their own, and those of their organisation.
@ApiController
final class TemplatesController {
  private static final Set<Role> FOR_ALL = EnumSet.of(Role.SUPERVISOR, Role.HOSPITAL_OFFICE);

  private final OpinionTemplates templates;

  TemplatesController(OpinionTemplates templates) {
    this.templates = templates;
  }

  /// A template.
  ///
  /// @param shared whether it is the organisation's
  /// @param mayChange whether whoever looks may change it
  record TemplateView(
      String id,
      boolean shared,
      boolean mayChange,
      String step,
      String outcome,
      String name,
      String words,
      long version) {}

  /// All somebody may use, their own first.
  record TemplatesView(List<TemplateView> rows) {}

  /// What a template is to say.
  ///
  /// @param step it is for; empty for every one
  /// @param outcome it is for; empty for every one
  record TemplateForm(String step, String outcome, String name, String words, boolean shared) {}

  @GetMapping("/api/opinion-templates")
  TemplatesView all(
      @Meaning("环节编码 code of a step of the procedure") @RequestParam(defaultValue = "") String step,
      @Meaning("处理结果编码 code of an outcome of the step") @RequestParam(defaultValue = "")
          String outcome,
      Actor actor) {
    return new TemplatesView(
        templates.of(actor, step, outcome).stream().map(one -> view(one, actor)).toList());
  }

  /// A new one is of version 0 before.
  @PutMapping("/api/opinion-templates/{id}")
  ResponseEntity<TemplateView> keep(
      @PathVariable String id,
      @RequestBody TemplateForm form,
      ExpectedVersion expected,
      Actor actor) {
    OpinionTemplate wanted =
        new OpinionTemplate(
            id,
            form.shared ? "" : actor.account(),
            form.step,
            form.outcome,
            form.name,
            form.words,
            expected.number());
    checkMay(wanted, actor);
    if (!templates.keep(actor, wanted)) {
      throw ExpectedVersion.changedMeanwhile();
    }
    OpinionTemplate kept = templates.find(actor, id).orElseThrow(() -> missing(id));
    return ResponseEntity.ok().eTag(ExpectedVersion.tag(kept.version())).body(view(kept, actor));
  }

  @DeleteMapping("/api/opinion-templates/{id}")
  void remove(@PathVariable String id, ExpectedVersion expected, Actor actor) {
    OpinionTemplate one =
        Optional.of(id)
            .filter(text -> text.matches("[0-9a-f]{32}"))
            .flatMap(text -> templates.find(actor, text))
            .orElseThrow(() -> missing(id));
    checkMay(one, actor);
    expected.check(one.version());
    if (!templates.remove(actor, one)) {
      throw ExpectedVersion.changedMeanwhile();
    }
  }

  private static boolean may(OpinionTemplate one, Actor actor) {
    return one.isShared() ? actor.hasAny(FOR_ALL) : one.account().equals(actor.account());
  }

  private static void checkMay(OpinionTemplate one, Actor actor) {
    if (!may(one, actor)) {
      throw new MingjianException(
          ApiError.FORBIDDEN, "机构模板由负责人或医保办维护 templates of the organisation are kept by its head");
    }
  }

  private static TemplateView view(OpinionTemplate one, Actor actor) {
    return new TemplateView(
        one.id(),
        one.isShared(),
        may(one, actor),
        one.step(),
        one.outcome(),
        one.name(),
        one.words(),
        one.version());
  }

  private static MingjianException missing(String id) {
    return new MingjianException(ApiError.NOT_FOUND, "没有该模板 no such template: " + id);
  }
}
