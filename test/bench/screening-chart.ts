import type { Report } from "./screening-figures.ts";
import type { CurvePoint } from "./screening-measures.ts";
import { BUDGETS, PEERS, RECALL_REQUIRED } from "./screening-requirements.ts";

const SIZE = { width: 860, height: 560 } as const;
const PLOT = { left: 80, right: 820, top: 90, bottom: 480 } as const;
/** Shares of false positives are drawn on a logarithmic scale. */
const X = { least: 0.0001, most: 0.1 } as const;
const Y = { least: 0.5, most: 1 } as const;

const INK = {
  text: "#1f2933",
  faint: "#5f6c7b",
  grid: "#e3e8ee",
  curve: "#0b63ce",
  peer: "#b4690e",
} as const;
const PEER_INKS = [INK.peer, "#8a5a9e"] as const;

/** Draws recall over false positives as an SVG. */
export function drawCurve(report: Pick<Report, "curve" | "budgets" | "set" | "list">): string {
  const { width, height } = SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
      `font-family="Helvetica, Arial, sans-serif" font-size="13" fill="${INK.text}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...heading(report),
    ...grid(),
    ...PEERS.flatMap(drawPeer),
    ...Object.values(BUDGETS).map(budgetLine),
    curveLine(report.curve),
    ...report.budgets.flatMap(drawRequired),
    ...report.budgets.map(drawMeasured),
    "</svg>",
    "",
  ].join("\n");
}

function heading({ set, list }: Pick<Report, "set" | "list">): string[] {
  const names = `${count(set.positives)} listed and ${count(set.negatives)} ordinary names of ${set.name}`;
  const against = `screened against ${list.name}, ${count(list.entries)} entries with ${count(list.names)} names`;
  return [
    text({ x: PLOT.left, y: 32, content: "Listed names found over ordinary names stopped", size: 19 }),
    text({ x: PLOT.left, y: 54, content: names, ink: INK.faint }),
    text({ x: PLOT.left, y: 72, content: against, ink: INK.faint }),
  ];
}

function grid(): string[] {
  const shares = [0.0001, 0.001, 0.01, 0.1];
  const between = [0.0001, 0.001, 0.01].flatMap((from) => [2, 3, 4, 5, 6, 7, 8, 9].map((n) => n * from));
  const recalls = [0.5, 0.6, 0.7, 0.8, 0.9, 1];
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    ...between.map((share) => vertical(share, { ink: INK.grid, width: 0.5 })),
    ...shares.map((share) => vertical(share, { ink: INK.grid, width: 1.5 })),
    ...recalls.map((recall) => line([PLOT.left, y(recall)], [PLOT.right, y(recall)], { ink: INK.grid })),
    line([PLOT.left, PLOT.bottom], [PLOT.right, PLOT.bottom], { ink: INK.faint }),
    line([PLOT.left, PLOT.top], [PLOT.left, PLOT.bottom], { ink: INK.faint }),
    ...shares.map((share) =>
      text({ x: x(share), y: PLOT.bottom + 22, content: percent(share), anchor: "middle" }),
    ),
    ...recalls.map((recall) =>
      text({ x: PLOT.left - 10, y: y(recall) + 4, content: percent(recall), anchor: "end" }),
    ),
    text({
      x: (PLOT.left + PLOT.right) / 2,
      y: PLOT.bottom + 50,
      content: "ordinary names that alert (logarithmic scale)",
      anchor: "middle",
      ink: INK.faint,
    }),
    `<g transform="rotate(-90 24 ${middle})">${text({ x: 24, y: middle, content: "listed names found", anchor: "middle", ink: INK.faint })}</g>`,
  ];
}

const budgetLine = (share: number): string => vertical(share, { ink: INK.faint, width: 1, dashes: "4 4" });

/** A step for each name that alerts wrongly: between two of them no threshold lies. */
function curveLine(curve: readonly CurvePoint[]): string {
  const path = curve.map(({ falsePositives, recall }, index) =>
    index === 0 ? `M${x(falsePositives)},${y(recall)}` : `H${x(falsePositives)}V${y(recall)}`,
  );
  return `<path d="${path.join("")}" fill="none" stroke="${INK.curve}" stroke-width="2.5" stroke-linejoin="round"/>`;
}

function drawMeasured({ budget, recall }: Report["budgets"][number]): string {
  const [left, top] = [x(budget), y(recall)];
  return [
    `<circle cx="${left}" cy="${top}" r="5.5" fill="#ffffff" stroke="${INK.curve}" stroke-width="2.5"/>`,
    text({
      x: left - 9,
      y: top - 11,
      content: percent(recall, 1),
      anchor: "end",
      ink: INK.curve,
      weight: 700,
    }),
  ].join("\n");
}

/** The label stands on the side of the tick where the curve is not. */
function drawRequired({ budget, recall }: Report["budgets"][number]): string[] {
  return RECALL_REQUIRED.filter(({ share }) => share === budget).flatMap(({ required }) => {
    const [left, top] = [x(budget), y(required)];
    const labelTop = recall >= required ? top + 18 : top - 8;
    return [
      line([left - 12, top], [left + 12, top], { ink: INK.text, width: 2.5 }),
      text({ x: left + 11, y: labelTop, content: `required ${percent(required)}` }),
    ];
  });
}

function drawPeer(peer: (typeof PEERS)[number], index: number): string[] {
  const ink = PEER_INKS[index] ?? INK.peer;
  const points = Object.entries(BUDGETS).map(([name, share]) => {
    const recall = name === "onePercent" ? peer.onePercent : peer.onePerMille;
    return { left: x(share), top: y(recall), recall };
  });
  const [first, second] = points;
  return [
    first && second ? line([first.left, first.top], [second.left, second.top], { ink, width: 1 }) : "",
    ...points.map(
      ({ left, top }) =>
        `<rect x="${left - 4}" y="${top - 4}" width="8" height="8" fill="#ffffff" stroke="${ink}" stroke-width="2"/>`,
    ),
    ...points.map(({ left, top, recall }, at) =>
      text({
        x: left + 11,
        y: top + 14,
        content: at === 0 ? `${peer.name} ${percent(recall, 1)}` : percent(recall, 1),
        ink,
      }),
    ),
  ];
}

/** Places across and down; what lies outside the scale is drawn at its edge. */
function x(share: number): number {
  const within = Math.min(X.most, Math.max(X.least, share));
  return round(
    PLOT.left + (Math.log(within / X.least) / Math.log(X.most / X.least)) * (PLOT.right - PLOT.left),
  );
}

function y(recall: number): number {
  const within = Math.min(Y.most, Math.max(Y.least, recall));
  return round(PLOT.bottom - ((within - Y.least) / (Y.most - Y.least)) * (PLOT.bottom - PLOT.top));
}

const round = (value: number): number => Math.round(value * 10) / 10;

type Stroke = { ink: string; width?: number; dashes?: string };
type Place = readonly [x: number, y: number];

const vertical = (share: number, stroke: Stroke): string =>
  line([x(share), PLOT.top], [x(share), PLOT.bottom], stroke);

function line([x1, y1]: Place, [x2, y2]: Place, { ink, width = 1, dashes }: Stroke): string {
  const dashed = dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`;
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${ink}" stroke-width="${width}"${dashed}/>`;
}

type Label = {
  x: number;
  y: number;
  content: string;
  anchor?: "middle" | "end";
  ink?: string;
  size?: number;
  weight?: number;
};

/** A label with a white halo, so that lines under it do not cross it out. */
function text({ x: left, y: top, content, anchor, ink, size, weight }: Label): string {
  const attributes = [
    anchor && `text-anchor="${anchor}"`,
    ink && `fill="${ink}"`,
    size && `font-size="${size}"`,
    weight && `font-weight="${weight}"`,
    'stroke="#ffffff" stroke-width="4" paint-order="stroke"',
  ];
  return `<text x="${left}" y="${top}" ${attributes.filter(Boolean).join(" ")}>${escapeXml(content)}</text>`;
}

const escapeXml = (content: string): string =>
  content.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const count = (value: number): string => value.toLocaleString("en");

const percent = (share: number, digits = 0): string =>
  `${share < 0.01 ? Number((share * 100).toPrecision(2)) : (share * 100).toFixed(digits)} %`;
