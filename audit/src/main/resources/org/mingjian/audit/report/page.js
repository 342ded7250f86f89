const NO_BREAK = "\u00a0";

function toggle(options, current, choose) {
  return el(
    "span",
    { class: "switch" },
    ...options.map(([label, value]) =>
      el("button", { type: "button", "aria-pressed": String(value === current), onclick: () => choose(value) }, label),
    ),
  );
}

function masthead() {
  const { release, scope, from, to } = FIGURES;
  const period = from || to ? `${from || "…"} ${t("to")} ${to || "…"}` : t("periodAll");
  const facts = [
    [t("period"), period],
    [t("claimsFrom"), scope.first ? `${scope.first} ${t("to")} ${scope.last}` : "–"],
    [t("release"), release.id],
  ];
  return [
    el(
      "div",
      { class: "brand" },
      el("h1", {}, t("title"), el("small", {}, "明鉴 Mingjian")),
      el(
        "div",
        { class: "tools" },
        toggle([["中文", 0], ["English", 1]], view.language, (value) => show({ language: value })),
        toggle([[t("yuan"), 1], [t("tenThousand"), 10000]], view.unit, (value) => show({ unit: value })),
        el("button", { type: "button", onclick: () => window.print() }, t("print")),
      ),
    ),
    el("div", { class: "facts" }, ...facts.map(([label, value]) => el("span", {}, label + NO_BREAK, el("b", {}, value)))),
  ];
}

function figure(kind, label, value, unit, note) {
  return el(
    "div",
    { class: kind },
    el("div", { class: "label" }, label),
    el("div", { class: "figure" }, value, unit ? el("span", {}, unit) : ""),
    el("div", { class: "note" }, note),
  );
}

function counted(numbers) {
  return ["institutions", "persons", "settlements", "visits", "lines"]
    .filter((key) => key in numbers)
    .map((key) => `${t(key)} ${count(numbers[key])}`)
    .join(" · ");
}

function overview() {
  const { totals, scope } = FIGURES;
  return section(
    "overview",
    t("overview"),
    "",
    el(
      "div",
      { class: "headline" },
      figure("money", t("once"), money(totals.once), unitName(), t("onceNote")),
      figure("fund", t("fundOnce"), money(totals.fundOnce), unitName(), t("fundNote")),
      figure("", t("findings"), count(totals.findings), t("items"), counted(totals)),
      figure("", t("share"), percent(totals.once, scope.inScope), "", `${t("shareNote")} ${moneyWithUnit(scope.inScope)}`),
    ),
    verdicts(),
    el("p", { class: "lead" }, `${t("looked")}${colon()}${counted(scope)}`),
    totals.windows > 0
      ? el("p", { class: "lead" }, t("windowsNote", { n: count(totals.windows), m: moneyWithUnit(totals.windowAmount) }))
      : null,
    totals.findings === 0 ? empty(t("noFindings"), t("noFindingsLead")) : null,
  );
}

function verdicts() {
  const entries = ["VIOLATION", "SUSPECTED", "INDICATOR"].map((verdict) => {
    const rules = FIGURES.rules.filter((rule) => rule.verdict === verdict);
    const found = sum(rules, (rule) => rule.findings);
    const amount = sum(rules, (rule) => rule.amount);
    return el("span", {}, tag(verdict), ` ${count(found)} ${t("items")} · ${t("amount")} ${moneyWithUnit(amount)}`);
  });
  return FIGURES.totals.findings === 0 ? null : el("div", { class: "verdicts" }, ...entries);
}

/** Lays the whole page anew in the language and unit chosen. */
function show(choice) {
  Object.assign(view, choice);
  document.documentElement.lang = view.language === 0 ? "zh-CN" : "en";
  document.title = `${t("title")} · 明鉴 Mingjian`;
  document.getElementById("masthead").replaceChildren(...masthead());
  const sections = [
    overview(),
    readSection(),
    ruleSection(),
    ...placeSections(),
    largestSection(),
    qualitySection(),
    undeterminedSection(),
    disabledSection(),
    notesSection(),
  ];
  document.getElementById("page").replaceChildren(...sections.filter((part) => part !== null));
  drawCharts();
}

show({});
