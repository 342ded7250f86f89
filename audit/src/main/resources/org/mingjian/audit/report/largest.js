const SHOWN_CODES = 12;
const SHOWN_FACTS = 15;

function fieldName(code) {
  return code in FIELDS ? FIELDS[code][view.language] : code;
}

/** Codes joined for reading; a long list is cut and counted. */
function codes(list) {
  const between = view.language === 0 ? "、" : ", ";
  if (list.length <= SHOWN_CODES) {
    return list.join(between);
  }
  return list.slice(0, SHOWN_CODES).join(between) + " " + t("more", { n: list.length });
}

/** A value of a field in words where it has some. */
function worded(field, value) {
  const words = (VALUES[field] || (field === "insutype" ? INSURANCES : {}))[value];
  return words ? words[view.language] : value;
}

/** The comparison as a sentence; empty where nothing was compared. */
function comparison(why) {
  const { operator, measured, limit, unit } = why.comparison;
  const word = (list) => list.filter((value) => value !== "").map((value) => worded(why.tally.key, value));
  const [seen, allowed] = [word(measured), word(limit)];
  if (seen.length === 0 && allowed.length === 0) {
    return "";
  }
  const isRange = operator.startsWith("OUTSIDE");
  const withUnit = (text) => (unit ? `${text} ${unit}` : text);
  const values = { m: withUnit(codes(seen)), l: withUnit(isRange ? allowed.join(" – ") : codes(allowed)) };
  const sentence = allowed.length === 0 ? "MEASURED" : seen.length === 0 ? "LIMIT" : operator;
  return fill(COMPARISONS[sentence][view.language], values);
}

/** One table a kind of fact: lines with lines, visits with visits. */
function factTables(facts, blamedLine) {
  const kinds = new Map();
  for (const fact of facts) {
    const [kind, ...id] = fact.subject.split(":");
    const list = kinds.get(kind) || [];
    list.push({ id: id.join(":"), values: fact.values });
    kinds.set(kind, list);
  }
  return [...kinds].map(([kind, list]) => factTable(kind, list, blamedLine));
}

function factTable(kind, list, blamedLine) {
  const keys = [...new Set(list.flatMap((fact) => Object.keys(fact.values)))];
  const label = kind in TEXTS ? t(kind) : kind;
  const name = (fact) =>
    kind === "line" && fact.id === blamedLine ? el("b", {}, fact.id + bracketed(t("blamed"))) : fact.id || "–";
  const columns = [
    { title: label, value: name },
    ...keys.map((key) => ({ title: fieldName(key), kind: "fact", value: (fact) => worded(key, fact.values[key] || "") })),
  ];
  const left = list.length - SHOWN_FACTS;
  return el(
    "div",
    {},
    table(columns, list.slice(0, SHOWN_FACTS)),
    left > 0 ? el("p", {}, t("rest", { n: count(left) })) : "",
  );
}

function where(finding) {
  const entries = [
    ["institution", finding.fixmedins_name, finding.fixmedins_code],
    ["department", finding.dept_name, finding.dept_code],
    ["doctor", finding.doctor_name, finding.doctor_code],
    ["visit", "", finding.mdtrt_id],
    ["settlement", "", finding.setl_id],
    ["time", "", finding.occurred_at],
    ["line", "", finding.subject_line],
    ["item", finding.item_name, finding.item_code],
    ["charged", finding.quantity ? `${plain(finding.quantity)} × ${plain(finding.unit_price)} ${t("yuan")}` : "", ""],
  ];
  return el(
    "div",
    { class: "where" },
    ...entries
      .filter(([, name, code]) => name || code)
      .map(([key, name, code]) => el("div", {}, el("span", {}, t(key)), [name, code].filter(Boolean).join(" "))),
  );
}

/** A decimal text without zeros that say nothing. */
function plain(number) {
  return number.includes(".") ? number.replace(/\.?0+$/, "") : number;
}

function ruleOf(finding) {
  return FIGURES.rules.find((rule) => rule.code === finding.rule_code);
}

function largeFinding(finding, index) {
  return explained(finding, String(index + 1), [
    moneyWithUnit(fen(finding.amount)),
    el("small", {}, `${t("ofFund")} ${moneyWithUnit(fen(finding.fund_amount))}`),
  ]);
}

/** A finding as a person would explain it; `mark` stands before its title, `sums` beside it. */
function explained(finding, mark, sums) {
  const rule = ruleOf(finding);
  const point = finding.why.point;
  const knowledge = finding.knowledge_id
    ? [finding.knowledge_id, point.object, finding.layer].filter(Boolean).join(" · ")
    : "";
  const clauses = [...new Set([rule ? rule.basis : "", finding.basis])].filter(Boolean).join("；");
  return el(
    "article",
    {},
    el(
      "div",
      { class: "top" },
      el("h3", {}, el("i", {}, mark), rule ? localized(rule.name) : finding.rule_name, " ", tag(finding.verdict)),
      el("div", { class: "sum" }, ...sums),
    ),
    el("p", { class: "said" }, localized(finding.words)),
    where(finding),
    el(
      "div",
      { class: "why" },
      labelled("logic", rule ? localized(rule.logic) : ""),
      labelled("how", comparison(finding.why)),
      labelled("clause", clauses),
      labelled("knowledge", knowledge),
      labelled("findingId", finding.finding_id),
      ...factTables(finding.why.facts, finding.subject_line),
    ),
  );
}

function labelled(key, text) {
  return text === "" ? null : el("p", {}, el("b", {}, t(key) + colon()), text);
}

/** Fen of a decimal text such as 12.50, without going through a fraction. */
function fen(yuan) {
  return Number(yuan.replace(".", ""));
}

function tag(verdict) {
  return el("span", { class: `tag ${verdict}` }, t(verdict));
}
