function readSection() {
  const rows = FIGURES.rows;
  const total = { table: t("total"), file: "" };
  for (const key of ["read", "audited", "leftOut", "rejected"]) {
    total[key] = sum(rows, (row) => row[key]);
  }
  const columns = [
    { title: t("table"), value: (row) => row.table },
    { title: t("file"), value: (row) => row.file },
    countColumn(t("rowsRead"), (row) => row.read),
    countColumn(t("audited"), (row) => row.audited),
    countColumn(t("leftOut"), (row) => row.leftOut),
    countColumn(t("rejected"), (row) => row.rejected),
  ];
  return section("read", t("read"), t("readLead"), rows.length === 0 ? empty(t("noRows")) : table(columns, rows, [total]));
}

function ruleSection() {
  const slices = new Map(FIGURES.by.RULE.slices.map((slice) => [slice.code, slice]));
  const usable = mergedRules().filter(isUsable);
  const hit = usable
    .filter((rule) => rule.findings > 0)
    .map((rule) => ({ ...rule, slice: slices.get(rule.code) || { once: 0, fundOnce: 0 } }))
    .sort((a, b) => b.slice.once - a.slice.once || b.amount - a.amount || a.number - b.number);
  const silent = usable.filter((rule) => rule.findings === 0);
  return section(
    "rules",
    t("byRule"),
    t("byRuleLead"),
    hit.length === 0 ? empty(t("noFindings")) : ruleChart(hit),
    hit.length === 0 ? null : ruleTable(hit),
    silent.length === 0 ? null : el("h3", {}, t("silentRules") + bracketed(count(silent.length))),
    silent.length === 0 ? null : silentRules(silent),
  );
}

/** Rules by code: where several releases judged, what they say of one rule is added up. */
function mergedRules() {
  const byCode = new Map();
  for (const rule of FIGURES.rules) {
    const known = byCode.get(rule.code);
    byCode.set(rule.code, known === undefined ? rule : merged(known, rule));
  }
  return [...byCode.values()];
}

function merged(one, other) {
  const [base, more] = isUsable(one) || !isUsable(other) ? [one, other] : [other, one];
  const added = { ...base, undetermined: [...base.undetermined, ...more.undetermined] };
  for (const key of ["judged", "findings", "amount", "fund"]) {
    added[key] = base[key] + more[key];
  }
  return added;
}

/** The rule as its release knows it; the area stands beside it where there are several. */
function ruleByRelease(rule) {
  const release = FIGURES.releases.find((some) => some.id === rule.release);
  const area = FIGURES.releases.length > 1 ? `${rule.code} · ${release.areaName}` : rule.code;
  return named(localized(rule.name), area);
}

function ruleChart(hit) {
  return barChart(
    hit.map((rule) => ({ ...rule.slice, label: `${localized(rule.name)}` })),
    (slice) => slice.label,
  );
}

function ruleTable(hit) {
  const undetermined = (rule) => sum(rule.undetermined, (reason) => reason.rows);
  const whole = totalRow();
  const total = {
    isTotal: true,
    findings: whole.findings,
    judged: sum(FIGURES.rules, (rule) => rule.judged),
    undetermined: FIGURES.rules.flatMap((rule) => rule.undetermined),
    amount: whole.amount,
    slice: whole,
  };
  return table(
    [
      { title: t("rule"), value: (rule) => (rule.isTotal ? t("total") : named(localized(rule.name), rule.code)) },
      { title: t("verdict"), value: (rule) => (rule.isTotal ? "" : tag(rule.verdict)) },
      countColumn(t("judged"), (rule) => rule.judged),
      countColumn(t("undeterminedShort"), undetermined),
      countColumn(t("findings"), (rule) => rule.findings),
      moneyColumn(t("amount"), (rule) => rule.amount),
      moneyColumn(t("onceShort"), (rule) => rule.slice.once),
      moneyColumn(t("fundShort"), (rule) => rule.slice.fundOnce),
    ],
    hit,
    [total],
  );
}

function silentRules(rules) {
  const entry = (rule) =>
    el("li", {}, el("span", {}, localized(rule.name)), el("span", { class: "code" }, `${t("judged")} ${count(rule.judged)}`));
  return el("ul", { class: "silent" }, ...rules.map(entry));
}

function isUsable(rule) {
  return rule.tables.length === 0 && rule.fields.length === 0;
}

function sliceSection(id, title, column, breakdown, label, drawing, extra) {
  if (breakdown.slices.length === 0) {
    return null;
  }
  return section(id, title, "", drawing ? drawing(breakdown.slices) : null, sliceTable(column, breakdown, label, extra));
}

function placeSections() {
  const by = FIGURES.by;
  const label = (slice) => (slice.isRest || slice.code === "" ? slice.name || t("unnamed") : named(slice.name, slice.code));
  const plain = (slice) => slice.name || slice.code || t("unnamed");
  const owner = [{ title: t("institution"), value: (slice) => slice.ownerName || slice.owner || "" }];
  const insurance = (slice) =>
    slice.code in INSURANCES ? named(INSURANCES[slice.code][view.language], slice.code) : plain(slice);
  return [
    sliceSection("institutions", t("byInstitution"), t("institution"), by.INSTITUTION, label, (slices) => barChart(slices, plain)),
    sliceSection("departments", t("byDepartment"), t("department"), by.DEPARTMENT, label, null, owner),
    sliceSection("doctors", t("byDoctor"), t("doctor"), by.DOCTOR, label, null, owner),
    sliceSection("months", t("byMonth"), t("month"), by.MONTH, plain, monthChart),
    sliceSection("insurances", t("byInsurance"), t("insurance"), by.INSURANCE, insurance),
  ];
}

function largestSection() {
  return FIGURES.largest.length === 0
    ? null
    : section("largest", t("largest"), t("largestLead"), ...FIGURES.largest.map(largeFinding));
}

function qualitySection() {
  const { rejects, rejectReasons } = FIGURES;
  const columns = [
    { title: t("file"), value: (reject) => reject.file },
    { title: t("column"), value: (reject) => reject.column || "–" },
    { title: t("reason"), value: (reject) => localized(reject.reason) },
    countColumn(t("rows"), (reject) => reject.rows),
  ];
  const hidden = rejectReasons - rejects.length;
  return section(
    "quality",
    t("quality"),
    rejects.length === 0 ? "" : t("qualityLead"),
    rejects.length === 0 ? empty(t("noRejects"), t("noRejectsLead")) : table(columns, rejects),
    hidden > 0 ? el("p", { class: "lead" }, t("moreReasons", { n: count(hidden) })) : null,
  );
}

function undeterminedSection() {
  const rows = FIGURES.rules
    .flatMap((rule) => rule.undetermined.map((reason) => ({ ...reason, rule })))
    .sort((a, b) => b.amount - a.amount || b.rows - a.rows);
  const columns = [
    { title: t("rule"), value: (row) => ruleByRelease(row.rule) },
    { title: t("reason"), value: (row) => localized(row.reason) },
    countColumn(t("undeterminedRows"), (row) => row.rows),
    moneyColumn(t("undeterminedMoney"), (row) => row.amount),
  ];
  return section(
    "undetermined",
    t("undetermined"),
    t("undeterminedLead"),
    rows.length === 0 ? empty(t("noUndetermined")) : table(columns, rows),
  );
}

/** Claims of areas that no release covers: a release never judges another area's. */
function uncoveredSection() {
  const rows = FIGURES.uncovered;
  if (rows.length === 0) {
    return null;
  }
  return section("uncovered", t("uncovered"), t("uncoveredLead"), uncoveredTable(rows));
}

function disabledSection() {
  const rules = FIGURES.rules.filter((rule) => !isUsable(rule));
  const list = (names) => names.map((name) => name.replaceAll("|", t("either"))).join("；") || "–";
  const columns = [
    { title: t("rule"), value: ruleByRelease },
    { title: t("missingTables"), value: (rule) => list(rule.tables) },
    { title: t("missingFields"), value: (rule) => list(rule.fields) },
  ];
  return section(
    "disabled",
    t("disabled") + (rules.length > 0 ? bracketed(count(rules.length)) : ""),
    rules.length === 0 ? "" : t("disabledLead"),
    rules.length === 0 ? empty(t("noDisabled")) : table(columns, rules),
  );
}

/** Rules on trial: in no other figure of the page, and not for hospitals. */
function shadowSection() {
  const rules = FIGURES.shadow;
  if (rules.length === 0) {
    return null;
  }
  const undetermined = (rule) => sum(rule.undetermined, (reason) => reason.rows);
  const missing = (rule) => [...rule.tables, ...rule.fields].map((name) => name.replaceAll("|", t("either"))).join("；");
  const columns = [
    { title: t("rule"), value: ruleByRelease },
    { title: t("verdict"), value: (rule) => tag(rule.verdict) },
    countColumn(t("judged"), (rule) => rule.judged),
    countColumn(t("undeterminedShort"), undetermined),
    countColumn(t("findings"), (rule) => rule.findings),
    moneyColumn(t("amount"), (rule) => rule.amount),
    moneyColumn(t("fundShort"), (rule) => rule.fund),
    { title: t("missingShort"), value: (rule) => missing(rule) || "–" },
  ];
  return section("shadow", t("shadow") + bracketed(count(rules.length)), t("shadowLead"), table(columns, rules));
}

function notesSection() {
  return section(
    "reading",
    t("reading"),
    "",
    el("ul", { class: "notes" }, ...TEXTS.notes.map((note) => el("li", {}, note[view.language]))),
    el(
      "footer",
      {},
      t("files"),
      ...FIGURES.releases.flatMap((release) => [el("br"), `${t("release")} ${release.area} ${release.areaName} ${release.sha256}`]),
    ),
  );
}
