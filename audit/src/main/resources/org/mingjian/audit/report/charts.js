const COLORS = { once: "#23598f", fund: "#2b8a7e" };
const FONT = getComputedStyle(document.body).fontFamily;
let waiting = [];
let drawn = [];

/** A place that draws its chart once it is on the page. */
function chart(height, option) {
  const place = el("div", { class: "chart", style: `height:${height}px` });
  waiting.push({ place, option });
  return place;
}

/** Draws the charts of the page just laid and forgets those of the one before. */
function drawCharts() {
  drawn.forEach(({ instance }) => instance.dispose());
  drawn = waiting.map(({ place, option }) => {
    const instance = echarts.init(place, null, { renderer: "svg" });
    instance.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...option() });
    return { place, instance };
  });
  waiting = [];
  drawn.forEach(({ place }) => scaleOnPaper(place));
}

window.addEventListener("resize", () => {
  for (const { place, instance } of drawn) {
    instance.resize();
    scaleOnPaper(place);
  }
});

/** On paper the drawing shrinks with its column instead of being cut. */
function scaleOnPaper(place) {
  const svg = place.querySelector("svg");
  if (svg) {
    svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
  }
}

function moneyAxis() {
  const digits = { maximumFractionDigits: 2 };
  return {
    type: "value",
    axisLabel: { formatter: (fen) => (fen / (view.unit === 1 ? 100 : 1e6)).toLocaleString("en-US", digits), color: "#5b6876", hideOverlap: true },
    splitLine: { lineStyle: { color: "#e8ecf1" } },
    splitNumber: 4,
  };
}

function series(name, color, data, type) {
  return { name, type, data, itemStyle: { color }, lineStyle: { color, width: 2 }, symbolSize: 6, barMaxWidth: 15, barGap: "10%" };
}

function shared(left) {
  return {
    grid: { left, right: 34, top: 40, bottom: 28, containLabel: left === 10 },
    legend: { top: 4, right: 10, itemWidth: 14, itemHeight: 8, textStyle: { color: "#5b6876" } },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (fen) => moneyWithUnit(fen) },
  };
}

/** Horizontal bars, largest on top: money once and the fund's share. */
function barChart(slices, label) {
  const shown = slices.slice(0, 12);
  return chart(70 + shown.length * 38, () => ({
    ...shared(10),
    xAxis: moneyAxis(),
    yAxis: {
      type: "category",
      inverse: true,
      data: shown.map(label),
      axisLabel: { width: 260, overflow: "break", lineHeight: 14, color: "#1c2733" },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: "#b9c4d0" } },
    },
    series: [
      series(t("once"), COLORS.once, shown.map((slice) => slice.once), "bar"),
      series(t("fundShort"), COLORS.fund, shown.map((slice) => slice.fundOnce), "bar"),
    ],
  }));
}

/** Months from left to right. */
function monthChart(slices) {
  return chart(260, () => ({
    ...shared(10),
    yAxis: moneyAxis(),
    xAxis: {
      type: "category",
      data: slices.map((slice) => slice.code),
      axisLabel: { color: "#5b6876" },
      axisLine: { lineStyle: { color: "#b9c4d0" } },
    },
    series: [
      series(t("once"), COLORS.once, slices.map((slice) => slice.once), "bar"),
      series(t("fundShort"), COLORS.fund, slices.map((slice) => slice.fundOnce), "bar"),
    ],
  }));
}
