// Draws each figure.chart of the page by uPlot: drag to zoom, double-click to zoom out.
(function () {
  const colour = (name) => () =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colours = { model: "--blue", other: "--orange", soft: "--soft", worse: "--warn" };
  const number = (v) =>
    v == null ? "–" : Math.abs(v) >= 1000 ? Math.round(v).toLocaleString("en") : String(+(+v).toPrecision(4));
  const time = (v) =>
    v == null ? "–" : new Date(v * 1000).toISOString().slice(0, 16).replace("T", " ");

  function series(s, single) {
    const stroke = colour(colours[s.colour] || "--blue");
    const base = { label: s.label, value: (u, v) => number(v), stroke: stroke };
    switch (s.kind) {
      case "dashed":
        return Object.assign(base, { width: 1.4, dash: [6, 5], points: { show: single, size: 4 } });
      case "edge":
        return Object.assign(base, {
          width: 0, points: { show: single, size: 5, stroke: stroke }, stroke: single ? stroke : "transparent" });
      case "points":
        return Object.assign(base, { width: 1.6, points: { show: true, size: 7, fill: stroke } });
      case "bars":
        return Object.assign(base, {
          fill: stroke, points: { show: false }, paths: uPlot.paths.bars({ size: [0.7, 60] }) });
      default:
        return Object.assign(base, { width: 2, points: { show: false } });
    }
  }

  function ticks(spec) {
    if (spec.names) {
      return (u, splits) =>
        splits.map((v) => (Number.isInteger(v) && spec.names[v] !== undefined ? spec.names[v] : ""));
    }
    if (spec.time) {
      return (u, splits, axis, space, step) =>
        splits.map((v) => {
          const text = time(v);
          return step >= 86400 || text.endsWith("00:00") ? text.slice(5, 10) : text.slice(11);
        });
    }
    return undefined;
  }

  function options(spec, width) {
    const axis = { stroke: colour("--ink"), font: "12px system-ui, sans-serif",
      labelFont: "12px system-ui, sans-serif", grid: { stroke: colour("--line"), width: 1 },
      ticks: { stroke: colour("--line"), width: 1 } };
    const x = Object.assign({}, axis, { label: spec.x, values: ticks(spec) });
    if (spec.names) {
      x.incrs = [1, 2, 3, 4, 6, 7, 12, 14, 28, 56];
      // Room for the longest, so that neighbours do not run into one another.
      x.space = 12 + 7 * Math.max(...spec.names.map((name) => name.length));
    }
    return {
      width: width,
      height: Math.round(Math.max(240, Math.min(380, width * 0.62))),
      tzDate: (ts) => uPlot.tzDate(new Date(ts * 1000), "Etc/UTC"),
      cursor: { drag: { x: true, y: true, uni: 20 } },
      scales: { x: { time: spec.time, range: spec.names ? [-0.5, spec.names.length - 0.5] : undefined },
        y: { range: spec.unit ? [0, 1] : undefined } },
      axes: [x, Object.assign({}, axis, { label: spec.y, size: 64 })],
      series: [{ label: spec.short, value: (u, v) =>
        v == null ? "–" : spec.time ? time(v) : spec.names ? spec.names[v] : number(v) }]
        .concat(spec.series.map((s) => series(s, spec.xs.length === 1))),
      bands: spec.bands.map((b) => ({ series: b, fill: colour("--band") }))
    };
  }

  const drawn = [];
  document.querySelectorAll("figure.chart").forEach((figure) => {
    const spec = JSON.parse(figure.querySelector("script").textContent);
    const place = figure.querySelector(".plot");
    const data = [spec.xs].concat(spec.series.map((s) => s.values));
    const plot = new uPlot(options(spec, place.clientWidth), data, place);
    drawn.push({ plot: plot, place: place });
  });
  addEventListener("resize", () => drawn.forEach((d) => d.plot.setSize({
    width: d.place.clientWidth,
    height: Math.round(Math.max(240, Math.min(380, d.place.clientWidth * 0.62))) })));
  matchMedia("(prefers-color-scheme: dark)")
    .addEventListener("change", () => drawn.forEach((d) => d.plot.redraw()));
})();
