import type { Hit, IdentifierComparison, ScreeningQuery, WordMatch } from "../../../shared/screening/hit.ts";
import { LIST_NAMES } from "../../../shared/watchlist/list-code.ts";
import { visibleText } from "./visible-text.ts";

const IDENTIFIER_NAMES = {
  "date-of-birth": "date of birth",
  country: "country",
  number: "number",
  address: "address",
} as const satisfies Record<IdentifierComparison["identifier"], string>;

/** The hits of one party for people, best first: which words met which, what is left over, what else agrees. */
export function describeHits({ names }: ScreeningQuery, hits: readonly Hit[]): string {
  const asked = names.map((name) => `“${visibleText(name)}”`).join(", ");
  if (hits.length === 0) return `no hit for ${asked}`;
  const count = hits.length === 1 ? "1 hit" : `${hits.length} hits`;
  return [`${count} for ${asked}`, ...hits.map(describeHit)].join("\n\n");
}

function describeHit({ score, listedName, list, entryId, explanation, identifiers }: Hit): string {
  const { words, unmatchedQuery, unmatchedListed } = explanation;
  const lines: readonly (readonly [string, string])[] = [
    ["list", `${list}, ${LIST_NAMES[list]}`],
    ["entry", entryId],
    ...words.map((word, index) => [index === 0 ? "words" : "", describeWord(word)] as const),
    [
      "left over",
      `${leftOver("of yours", unmatchedQuery)}; ${leftOver("of the listed name", unmatchedListed)}`,
    ],
    ["identifiers", identifiers.map(describeIdentifier).join(", ")],
  ];
  return [
    `${score.toFixed(3)}  ${visibleText(listedName)}`,
    ...lines.map(([name, text]) => `       ${name.padEnd(13)}${text}`),
  ].join("\n");
}

const describeWord = ({ query, listed, how }: WordMatch): string =>
  `${visibleText(query)} ↔ ${visibleText(listed)} (${how.replaceAll("-", " ")})`;

const leftOver = (whose: string, words: readonly string[]): string =>
  `${words.length === 0 ? "nothing" : words.map(visibleText).join(" ")} ${whose}`;

const describeIdentifier = ({ identifier, result, verified }: IdentifierComparison): string =>
  `${IDENTIFIER_NAMES[identifier]} ${RESULTS[result]}${verified ? " (verified)" : ""}`;

const RESULTS = {
  agree: "agrees",
  conflict: "conflicts",
  missing: "missing",
} as const satisfies Record<IdentifierComparison["result"], string>;
