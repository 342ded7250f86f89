const SHOWN_PLACES = 30;
const CHANGES = ["GAINED", "LOST", "CHANGED"];

function movedRules() {
  return FIGURES.rules.filter((rule) => CHANGES.some((change) => rule.findings[change] > 0));
}

function changeOverview() {
  const { sums } = FIGURES;
  const box = (kind, change, note) =>
    figure(kind, t(change), count(sums.findings[change]), t("items"), note);
  return section(
    "overview",
    t("overview"),
    "",
    el(
      "div",
      { class: "headline" },
      box("money", "GAINED", `${t("gainedMoney")} ${moneyWithUnit(sums.gained)} · ${t("fundShort")} ${moneyWithUnit(sums.gainedFund)}`),
      box("money", "LOST", `${t("lostMoney")} ${moneyWithUnit(sums.lost)} · ${t("fundShort")} ${moneyWithUnit(sums.lostFund)}`),
      box("", "CHANGED", t("changedNote")),
      box("", "KEPT", t("keptNote")),
    ),
    FIGURES.beforeArea.code === FIGURES.afterArea.code ? null : el("p", { class: "lead" }, t("differentAreas")),
    movedRules().length === 0 ? empty(t("noChange"), t("noChangeLead")) : null,
  );
}

/** Bars to both sides of nothing: money lost to the left, money gained to the right. */
function changeChart(rules) {
  const shown = rules.slice(0, 12);
  return chart(70 + shown.length * 30, () => ({
    ...shared(10),
    xAxis: moneyAxis(),
    yAxis: {
      type: "category",
      inverse: true,
      data: shown.map((rule) => localized(rule.name)),
      axisLabel: { width: 260, overflow: "break", lineHeight: 14, color: "#1c2733" },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [
      { ...series(t("lostMoney"), COLORS.fund, shown.map((rule) => -rule.lost), "bar"), stack: "moved" },
      { ...series(t("gainedMoney"), COLORS.once, shown.map((rule) => rule.gained), "bar"), stack: "moved" },
    ],
  }));
}

function bothColumn(title, before, after) {
  return {
    title,
    kind: "n",
    value: (row) => (before(row) === after(row) ? count(after(row)) : `${count(before(row))} → ${count(after(row))}`),
  };
}

function sumColumns() {
  return [
    ...[...CHANGES, "KEPT"].map((change) => countColumn(t(change), (row) => row.findings[change])),
    moneyColumn(t("gainedMoney"), (row) => row.gained),
    moneyColumn(t("lostMoney"), (row) => row.lost),
  ];
}

function changeRules() {
  const moved = movedRules();
  if (moved.length === 0) {
    return null;
  }
  return section(
    "rules",
    t("changeByRule"),
    t("changeByRuleLead"),
    changeChart(moved),
    table(
      [
        { title: t("rule"), value: (rule) => named(localized(rule.name), rule.code) },
        { title: t("verdict"), value: (rule) => tag(rule.verdict) },
        ...sumColumns(),
        bothColumn(t("judgedBoth"), (rule) => rule.before.judged, (rule) => rule.after.judged),
        bothColumn(t("undeterminedBoth"), (rule) => rule.before.undetermined, (rule) => rule.after.undetermined),
      ],
      moved,
    ),
    el("p", { class: "lead" }, t("unchangedRules", { n: count(FIGURES.rules.length - moved.length) })),
  );
}

function standingText(standing) {
  return standing.shadow ? `${t("SHADOW")} · ${t(standing.state)}` : t(standing.state);
}

/** What rules on trial found, on the side where they are on trial. */
function shadowRules() {
  const rules = FIGURES.rules.filter((rule) => rule.before.shadow || rule.after.shadow);
  if (rules.length === 0) {
    return null;
  }
  const found = (standing) =>
    standing.shadow
      ? el("span", {}, `${count(standing.shadow.findings)} ${t("items")} · ${moneyWithUnit(standing.shadow.amount)}`)
      : t(standing.state);
  return section(
    "shadow",
    t("shadow") + bracketed(count(rules.length)),
    t("shadowChangeLead"),
    table(
      [
        { title: t("rule"), value: (rule) => named(localized(rule.name), rule.code) },
        { title: t("beforeRelease"), value: (rule) => found(rule.before) },
        { title: t("afterRelease"), value: (rule) => found(rule.after) },
      ],
      rules,
    ),
  );
}

function changedStates() {
  const rules = FIGURES.rules.filter((rule) => standingText(rule.before) !== standingText(rule.after));
  if (rules.length === 0) {
    return null;
  }
  return section(
    "states",
    t("states"),
    "",
    table(
      [
        { title: t("rule"), value: (rule) => named(localized(rule.name), rule.code) },
        { title: t("beforeRelease"), value: (rule) => standingText(rule.before) },
        { title: t("afterRelease"), value: (rule) => standingText(rule.after) },
      ],
      rules,
    ),
  );
}

function changedPlaces(id, title, places, label) {
  if (places.length === 0) {
    return null;
  }
  const hidden = places.length - SHOWN_PLACES;
  return section(
    id,
    title,
    "",
    table([label, ...sumColumns()], places.slice(0, SHOWN_PLACES)),
    hidden > 0 ? el("p", { class: "lead" }, t("rest", { n: count(hidden) })) : null,
  );
}

function placeTables() {
  const institution = { title: t("institution"), value: (place) => named(place.institutionName, place.institution) };
  const department = {
    title: t("department"),
    value: (place) =>
      el("span", {}, named(place.departmentName, place.department), el("span", { class: "sub" }, place.institutionName || place.institution)),
  };
  return [
    changedPlaces("institutions", t("changeByInstitution"), FIGURES.institutions, institution),
    changedPlaces("departments", t("changeByDepartment"), FIGURES.departments, department),
  ];
}

/** What of the history a side's release does not cover. */
function uncoveredSides() {
  const sides = [
    ["beforeRelease", FIGURES.beforeArea],
    ["afterRelease", FIGURES.afterArea],
  ].filter(([, side]) => side.uncovered.length > 0);
  return sides.length === 0
    ? null
    : section(
        "uncovered",
        t("uncoveredSides"),
        t("uncoveredSidesLead"),
        ...sides.flatMap(([name, side]) => [el("h3", {}, `${t(name)} ${side.name}`), uncoveredTable(side.uncovered)]),
      );
}

function sampleArticle(sample) {
  return explained(sample, t(sample.change), [
    moneyWithUnit(fen(sample.amount)),
    el("small", {}, `${t("moved")} ${moneyWithUnit(sample.moved)}`),
  ]);
}

function sampleSection() {
  const moved = movedRules();
  if (moved.length === 0) {
    return null;
  }
  const details = moved.map((rule, index) =>
    el(
      "details",
      index === 0 ? { open: "" } : {},
      el(
        "summary",
        {},
        localized(rule.name),
        " ",
        el("span", { class: "sub" }, CHANGES.map((change) => `${t(change)} ${count(rule.findings[change])}`).join(" · ")),
      ),
      ...rule.samples.map(sampleArticle),
    ),
  );
  return section("samples", t("samples"), t("samplesLead"), ...details);
}

function show(choice) {
  lay(
    choice,
    () => t("changeTitle"),
    () =>
      brand(t("changeTitle"), [
        [t("beforeRelease"), `${FIGURES.beforeArea.name} ${FIGURES.before}`],
        [t("afterRelease"), `${FIGURES.afterArea.name} ${FIGURES.after}`],
        [t("looked"), `${t("persons")} ${count(FIGURES.persons)} · ${t("lines")} ${count(FIGURES.lines)}`],
      ]),
    () => [changeOverview(), changeRules(), changedStates(), shadowRules(), uncoveredSides(), ...placeTables(), sampleSection()],
  );
}

show({});
