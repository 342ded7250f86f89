const FIGURES = JSON.parse(document.getElementById("figures").textContent);
const view = { language: 0, unit: 1 };

/** A text of the page; {name} places are filled from values. */
function t(key, values = {}) {
  return fill(TEXTS[key][view.language], values);
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? values[name] : place));
}

function colon() {
  return view.language === 0 ? "：" : ": ";
}

function bracketed(text) {
  return view.language === 0 ? `（${text}）` : ` (${text})`;
}

function localized(text) {
  return view.language === 0 ? text.zh : text.en || text.zh;
}

function count(number) {
  return number.toLocaleString("en-US");
}

/** Yuan to the fen: digits are exact, so they come from the integer and not from a division. */
function exactYuan(fen) {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return (fen < 0 ? "-" : "") + count(Number(digits.slice(0, -2))) + "." + digits.slice(-2);
}

function money(fen) {
  if (view.unit === 1) {
    return exactYuan(fen);
  }
  return (fen / 1e6).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

function unitName() {
  return view.unit === 1 ? t("yuan") : t("tenThousand");
}

function moneyWithUnit(fen) {
  return money(fen) + " " + unitName();
}

function percent(part, whole) {
  return whole > 0 ? ((100 * part) / whole).toFixed(2) + "%" : "–";
}

/** An element; texts become text nodes, never markup. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "onclick") {
      element.addEventListener("click", value);
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function section(id, title, lead, ...children) {
  return el(
    "section",
    { id },
    el("h2", {}, title),
    lead ? el("p", { class: "lead" }, lead) : null,
    ...children,
  );
}

function empty(title, lead) {
  return el("div", { class: "empty" }, el("b", {}, title), lead || "");
}

function sum(list, value) {
  return list.reduce((total, entry) => total + value(entry), 0);
}
