import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { tokenizer } from "acorn";
import { analyse } from "scslre";
import { expect, test } from "vitest";

const PROJECT = join(import.meta.dirname, "../..");
const FOLDERS = ["shared", "functions", "infra"];

type Literal = { file: string; source: string; flags: string };

/** Patterns whose time grows with the square of the text, which is short wherever they are used. */
const SHORT_TEXTS: Readonly<Record<string, string>> = {
  "[^A-Za-z]+([A-Za-z])": "paths of the API, of a table",
  "\\.?\\s*\\(see [^()]*\\)$": "a name of a list, of a bounded length",
  "^[\\s),]+|[\\s,]+$": "a name of the UN's list, of a bounded length",
  "<+$": "a line of a machine-readable zone, of 60 characters at most",
  "\\0+$": "a name of a section, of a fixed length",
  "\\s*,\\s*": "writings of legal forms, of a table",
  "ԝ|і.*[ыэ]|[ыэ].*і": "a name, of 200 characters at most",
  "[^aeiu]+[aeiu]+[^aeiu]|[^aeiu]{2}": "a word of a name",
};

/** Expressions that are made at run time: of tables, never of anything that comes in. */
const MADE_OF_TABLES = ["shared/identity/stated-end-use.ts", "shared/screening/legal-forms/legal-forms.ts"];

const SOURCES = FOLDERS.flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => {
      const file = join(folder, name);
      return { file, text: readFileSync(join(PROJECT, file), "utf8") };
    }),
);

const LITERALS: readonly Literal[] = SOURCES.flatMap(({ file, text }) =>
  Array.from(
    tokenizer(stripTypeScriptTypes(text), { ecmaVersion: "latest", sourceType: "module" }),
    (token) => (token.type.label === "regexp" ? readLiteral(file, token) : undefined),
  ).filter((literal) => literal !== undefined),
);

/** Acorn gives pattern and flags of such a token, and its types do not say so. */
function readLiteral(file: string, token: object): Literal {
  const { pattern, flags } = Object(token).value;
  return { file, source: String(pattern), flags: String(flags) };
}

const slow = ({ source, flags }: Literal) => analyse({ source, flags }, { maxReports: 1 }).reports;

test("the check sees an expression that takes long", () => {
  expect(slow({ file: "", source: "^(a+)+$", flags: "" })).toHaveLength(1);
  expect(slow({ file: "", source: "a*b", flags: "" })).toHaveLength(1);
  expect(slow({ file: "", source: "^a*b", flags: "" })).toHaveLength(0);
});

test("no regular expression takes longer than its text is long, but on short texts", () => {
  expect(LITERALS.length).toBeGreaterThan(250);
  const found = LITERALS.filter((literal) => slow(literal).length > 0);
  expect(found.filter(({ source }) => !Object.hasOwn(SHORT_TEXTS, source))).toEqual([]);
  expect(found.flatMap(slow).filter(({ exponential }) => exponential)).toEqual([]);
  expect(Object.keys(SHORT_TEXTS).filter((source) => !found.some((one) => one.source === source))).toEqual(
    [],
  );
});

test("no regular expression is made of what comes in", () => {
  const makers = SOURCES.filter(({ text }) => /\bRegExp\(/.test(text)).map(({ file }) => file);
  expect(makers.toSorted()).toEqual(MADE_OF_TABLES);
});
