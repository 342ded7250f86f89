function masthead() {
  const { releases, scope, from, to } = FIGURES;
  const period = from || to ? `${from || "…"} ${t("to")} ${to || "…"}` : t("periodAll");
  const facts = [
    [t("period"), period],
    [t("claimsFrom"), scope.first ? `${scope.first} ${t("to")} ${scope.last}` : "–"],
    [t("release"), releases.map((release) => `${release.areaName} ${release.id}`).join("；")],
  ];
  return brand(t("title"), facts);
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

function show(choice) {
  lay(
    choice,
    () => t("title"),
    masthead,
    () => [
      overview(),
      readSection(),
      ruleSection(),
      ...placeSections(),
      largestSection(),
      qualitySection(),
      undeterminedSection(),
      uncoveredSection(),
      disabledSection(),
      shadowSection(),
      notesSection(),
    ],
  );
}

show({});
