package org.mingjian.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.away.Delegation;
import org.mingjian.server.desk.away.Delegations;
import org.mingjian.server.desk.notice.Notices;
import org.mingjian.server.desk.template.OpinionTemplate;
import org.mingjian.server.desk.template.OpinionTemplates;
import org.mingjian.server.desk.template.SavedView;
import org.mingjian.server.desk.template.SavedViews;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.ContentHash;

/// What people leave who have worked for weeks: views of lists, words for opinions, who stands in
/// for whom, and notices of which they have read all but the latest.
record DemoHabits(Database database, DemoCast cast, Clock clock) {
  private static final int UNREAD = 6;
  private static final int MOST_NOTICES = 10_000;
  private static final int ID = 32;

  /// Leaves them all.
  void leave() {
    views();
    templates();
    delegations();
    cast.shown().forEach(this::read);
  }

  private void views() {
    view("reviewer1", "cases", "大额待初审", Map.of("step", "first-review", "least", "100000"));
    view("reviewer1", "cases", "我的待办", Map.of("mine", "true"));
    view("reviewer1", "findings", "明确违规，按金额", Map.of("verdict", "VIOLATION", "sort", "amount"));
    view("verifier", "cases", "待复核", Map.of("step", "verification"));
    view("second1", "cases", "待复审", Map.of("step", "second-review"));
    view("handler", "cases", "待追回到账", Map.of("step", "recovery"));
    view("supervisor", "cases", "逾期", Map.of("view", "overdue"));
    view("supervisor", "findings", "豁免中的疑点", Map.of("standing", "exempt"));
    cast.hospital()
        .ifPresent(code -> view(DemoCast.HOSPITAL, "cases", "待反馈", Map.of("step", "feedback")));
  }

  private void view(String account, String list, String name, Map<String, String> filters) {
    String id = ContentHash.of("view", account, list, name).prefix(ID);
    new SavedViews(database, clock)
        .keep(actor(account), new SavedView(id, list, name, new TreeMap<>(filters), List.of()));
  }

  private void templates() {
    template("supervisor", "", "first-review clear", "病历支持，予以排除", "经核对病程记录与医嘱，该项诊疗有依据，予以排除。");
    template("supervisor", "", "first-review propose", "事实清楚", "明细、目录限定与病历首页核对不符，事实清楚。");
    template("supervisor", "", "second-review reject-appeal", "材料不足", "所附材料未能说明超出限定的原因，维持原认定。");
    template("supervisor", "", "second-review uphold-appeal", "申诉成立", "补充病历与医嘱一致，申诉理由成立。");
    template("reviewer1", "reviewer1", "first-review clear", "上传错误", "系数据上传错误，未造成基金多支付。");
    cast.hospital().ifPresent(code -> hospitals());
  }

  private void hospitals() {
    template(DemoCast.HOSPITAL, "", "feedback appeal", "附病历申诉", "附病历摘录，请予复审。");
    template(DemoCast.HOSPITAL, "", "explanation explained", "病情需要", "当日病情需要，已在病程记录中说明。");
  }

  private void template(String by, String of, String where, String name, String words) {
    String[] place = where.split(" ", -1);
    String id = ContentHash.of("template", by, where, name).prefix(ID);
    new OpinionTemplates(database, clock)
        .keep(actor(by), new OpinionTemplate(id, of, place[0], place[1], name, words, 0));
  }

  private void delegations() {
    LocalDate today = WorkingCalendar.day(clock.instant());
    delegate("reviewer2", "reviewer1", today.minusDays(1), today.plusDays(2), "外出培训");
    delegate("second2", "second1", today.plusDays(7), today.plusDays(11), "年休假");
  }

  private void delegate(String from, String to, LocalDate first, LocalDate last, String why) {
    Actor head = actor("supervisor");
    Delegation wanted =
        new Delegation(
            ContentHash.of("delegation", from, to, first.toString()).prefix(ID),
            new Delegation.Pair(from, to),
            new Delegation.Days(first, last),
            why,
            new Delegation.Sign(head.account(), clock.instant()),
            Optional.empty(),
            0);
    database.inScope(
        head.organisation().scope(),
        sql -> new Delegations(clock).keep(sql, head.organisation(), wanted));
  }

  private Actor actor(String account) {
    return cast.account(account).actor();
  }

  private void read(String account) {
    Notices notices = new Notices(new Delegations(clock), clock);
    Actor actor = actor(account);
    database.inScope(
        actor.scope(),
        sql -> {
          List<Notices.Listed> all =
              notices.page(sql, actor, new Notices.Cut(Long.MAX_VALUE, MOST_NOTICES, false));
          all.stream().skip(UNREAD).forEach(one -> notices.read(sql, actor, one.id()));
          return all.size();
        });
  }
}
