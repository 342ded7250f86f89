package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.template.SavedView;
import org.mingjian.server.desk.template.SavedViews;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Lists as somebody likes to see them, 常用筛选: filters and columns, of oneself alone.
@ApiController
final class ViewsController {
  private final SavedViews views;

  ViewsController(SavedViews views) {
    this.views = views;
  }

  /// All of an account.
  record ViewsView(List<SavedView> rows) {}

  /// What a view is.
  record ViewForm(
      String list, String name, SortedMap<String, String> filters, List<String> columns) {
    /// Copies in.
    ViewForm {
      filters = new TreeMap<>(filters);
      columns = List.copyOf(columns);
    }
  }

  @GetMapping("/api/views")
  ViewsView all(
      @Meaning("列表名称，如 cases、findings，缺省为全部 name of a list; of all lists if not said")
          @RequestParam(defaultValue = "")
          String list,
      Actor actor) {
    return new ViewsView(views.of(actor, Optional.of(list).filter(text -> !text.isEmpty())));
  }

  /// Keeps one, in the place of the one of its id.
  @PutMapping("/api/views/{id}")
  SavedView keep(@PathVariable String id, @RequestBody ViewForm form, Actor actor) {
    SavedView view = new SavedView(id, form.list, form.name, form.filters, form.columns);
    if (!views.keep(actor, view)) {
      throw new MingjianException(
          DeskError.COMMAND_REFUSED, "编号已被占用，或已有 200 个 the id is taken, or there are 200: " + id);
    }
    return view;
  }

  @DeleteMapping("/api/views/{id}")
  void remove(@PathVariable String id, Actor actor) {
    if (!id.matches("[0-9a-f]{32}") || !views.remove(actor, id)) {
      throw new MingjianException(ApiError.NOT_FOUND, "没有该视图 no such view: " + id);
    }
  }
}
