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

/** The head of a page: its title, the switches and what it is about, as [label, value]. */
function brand(title, facts) {
  return [
    el(
      "div",
      { class: "brand" },
      el("h1", {}, title, el("small", {}, "明鉴 Mingjian")),
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

/** Areas that are not covered, by what rules follow. */
function uncoveredTable(rows) {
  const columns = [
    { title: t("follows"), value: (row) => t(row.follows) },
    { title: t("area"), value: (row) => (row.area === "" ? t("noArea") : named(row.areaName, row.area)) },
    countColumn(t("visits"), (row) => row.visits),
    countColumn(t("lines"), (row) => row.lines),
    moneyColumn(t("undeterminedMoney"), (row) => row.amount),
  ];
  return table(columns, rows);
}

/** Lays the page anew in the language and unit chosen. */
function lay(choice, title, head, sections) {
  Object.assign(view, choice);
  document.documentElement.lang = view.language === 0 ? "zh-CN" : "en";
  document.title = `${title()} · 明鉴 Mingjian`;
  document.getElementById("masthead").replaceChildren(...head());
  document.getElementById("page").replaceChildren(...sections().filter((part) => part !== null));
  drawCharts();
}
