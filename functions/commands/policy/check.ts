import { LegalBasis } from "../../../shared/contract/vocabulary.ts";
import type { EnumCoverage, EnumRow } from "../../../shared/policy/coverage.ts";
import { countedTooEarly } from "../../../shared/policy/pack-problems.ts";
import { type PolicyProblem, problemSentence } from "../../../shared/policy/problem.ts";
import { failUsage } from "../fail-usage.ts";
import { visibleText } from "../screening/visible-text.ts";
import { table } from "../table.ts";
import { loadPacks } from "./open-policy.ts";
import { type PackOverview, type PackRow, packOverview, type SwitchRow } from "./pack-overview.ts";
import { COMMON, readOptions, readPackChoice } from "./read-options.ts";

const USAGE = "usage: npm run policy -- check [--packs DIR [--alone]] [--coverage] [--json]";
const OPTIONS = { ...COMMON, coverage: { type: "boolean", default: false } } as const;

/** What a status says in short is at most so long. */
const STATUS_MAX = 60;

/** Checks packs and says what they amount to today. Exit codes: 0 sound, 1 something is wrong, 2 wrong usage. */
export function checkPacks(args: readonly string[]): number {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  if (positionals.length > 0) return failUsage(USAGE);
  const loaded = loadPacks(readPackChoice(values));
  if (!loaded.ok) return refuse(loaded.failure, values.json);
  const day = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
  const early = countedTooEarly(loaded.value.packs, day);
  if (early.length > 0) return refuse(early, values.json);
  const overview = packOverview(loaded.value, day);
  console.log(
    values.json ? JSON.stringify({ problems: [], ...overview }) : describe(overview, values.coverage),
  );
  for (const gap of overview.coverage.gaps) console.error(gapSentence(gap));
  return overview.coverage.gaps.length > 0 ? 1 : 0;
}

function refuse(problems: readonly PolicyProblem[], asJson: boolean): number {
  if (asJson) console.log(JSON.stringify({ problems }));
  for (const problem of problems) console.error(problemSentence(problem));
  return 1;
}

/** A value that appears in the facts and that nobody thought of when the rules were written. */
const gapSentence = ({ fact, value }: EnumRow) =>
  `no rule names \`${value}\` of \`${fact}\`, and no pack accepts it`;

function describe(
  { digest, packs, switches, coverage, warnings }: PackOverview,
  showsCoverage: boolean,
): string {
  const rules = packs.reduce((sum, pack) => sum + pack.rules, 0);
  return [
    `${packs.length} packs, ${rules} rules, policy ${digest}`,
    ...indented(table([PACK_HEADER, ...packs.map(packCells)])),
    "switches",
    ...indented(table(switches.map(switchCells))),
    coverageSentence(coverage),
    ...(showsCoverage ? indented(table([COVERAGE_HEADER, ...coverage.rows.map(coverageCells)])) : []),
    ...(warnings.length > 0 ? ["warnings", ...indented(warnings)] : []),
  ].join("\n");
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

function coverageSentence({ rows, gaps }: EnumCoverage): string {
  const named = rows.filter(({ rules }) => rules.length > 0).length;
  const accepted = rows.length - named - gaps.length;
  return `${rows.length} values of facts: ${named} named by a rule, ${accepted} accepted by a pack, ${gaps.length} neither`;
}

const PACK_HEADER = ["pack", "version", "rules", ...LegalBasis.options, "from", "until", "status"];

const packCells = ({ id, version, rules, bases, from, until = "", legalStatus }: PackRow): string[] => [
  id,
  version,
  String(rules),
  ...LegalBasis.options.map((basis) => String(bases[basis])),
  from,
  until,
  inShort(legalStatus),
];

/** The first sentence, cut where it is long. */
function inShort(text: string): string {
  const [sentence = ""] = text.split(/\.(?: |$)/);
  const isLong = sentence.length > STATUS_MAX;
  return `${visibleText(sentence.slice(0, STATUS_MAX).trimEnd())}${isLong ? "…" : ""}`;
}

const switchCells = ({ name, state, since, next, citation = "" }: SwitchRow): string[] => [
  name,
  state,
  since === undefined ? "" : `since ${since}`,
  next === undefined ? "" : `${next.state} from ${next.from}`,
  visibleText(citation),
];

const COVERAGE_HEADER = ["fact", "value", "rules", "named by, or accepted because"];

const coverageCells = ({ fact, value, rules, accepted = "" }: EnumRow): string[] => [
  fact,
  value,
  String(rules.length),
  rules.length > 0 ? rules.join(", ") : visibleText(accepted),
];
