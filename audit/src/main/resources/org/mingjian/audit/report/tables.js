/** Columns: {title, value(row) -> text or node, kind: "n" number, "code", "" text}. */
function table(columns, rows, foot = []) {
  const cells = (row) => columns.map((column) => el("td", { class: column.kind || "" }, column.value(row)));
  return el(
    "div",
    { class: "wide" },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...columns.map((column) => el("th", { class: column.kind || "" }, column.title)))),
      el("tbody", {}, ...rows.map((row) => el("tr", { class: row.isRest ? "rest" : "" }, ...cells(row)))),
      foot.length === 0 ? null : el("tfoot", {}, ...foot.map((row) => el("tr", {}, ...cells(row)))),
    ),
  );
}

function moneyCell(fen) {
  return el("span", { title: exactYuan(fen) + " " + t("yuan") }, money(fen));
}

function moneyColumn(title, value) {
  return { title: title + bracketed(unitName()), kind: "n", value: (row) => moneyCell(value(row)) };
}

function countColumn(title, value) {
  return { title, kind: "n", value: (row) => (value(row) === null ? "" : count(value(row))) };
}

/** A name over its code, or the code alone. */
function named(name, code) {
  if (!name) {
    return code || t("unnamed");
  }
  return el("span", {}, name, code ? el("span", { class: "sub code" }, code) : "");
}

/** The slices with a row for those left out, so that the foot is the whole. */
function withRest(breakdown) {
  const shown = breakdown.slices;
  const hidden = breakdown.values - shown.length;
  if (hidden <= 0) {
    return shown;
  }
  const whole = FIGURES.totals;
  return [
    ...shown,
    {
      isRest: true,
      name: t("rest", { n: count(hidden) }),
      code: "",
      findings: whole.findings - sum(shown, (slice) => slice.findings),
      persons: null,
      amount: sum(FIGURES.rules, (rule) => rule.amount) - sum(shown, (slice) => slice.amount),
      once: whole.once - sum(shown, (slice) => slice.once),
      fundOnce: whole.fundOnce - sum(shown, (slice) => slice.fundOnce),
    },
  ];
}

function totalRow() {
  const whole = FIGURES.totals;
  return {
    name: t("total"),
    code: "",
    findings: whole.findings,
    persons: whole.persons,
    amount: sum(FIGURES.rules, (rule) => rule.amount),
    once: whole.once,
    fundOnce: whole.fundOnce,
  };
}

function sliceTable(title, breakdown, label, extra = []) {
  return table(
    [
      { title, value: label },
      ...extra,
      countColumn(t("findings"), (slice) => slice.findings),
      countColumn(t("persons"), (slice) => slice.persons),
      moneyColumn(t("amount"), (slice) => slice.amount),
      moneyColumn(t("onceShort"), (slice) => slice.once),
      moneyColumn(t("fundShort"), (slice) => slice.fundOnce),
    ],
    withRest(breakdown),
    [totalRow()],
  );
}
