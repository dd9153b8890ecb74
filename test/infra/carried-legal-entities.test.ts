import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carriedLegalEntities } from "../../infra/carried-legal-entities.ts";
import { readSettings } from "../../infra/settings.ts";
import { aLegalEntity, aLei } from "../support/a-legal-entity.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

function carried(context: Record<string, unknown>) {
  const settings = readSettings(context, new Date("2026-11-24T12:00:00Z"));
  if (!settings.ok) throw new Error(settings.failure);
  return carriedLegalEntities(settings.value);
}

/** A file of the given bytes. */
function aFile(content: string | Uint8Array): string {
  const file = join(temporaryFolder(), "entities.jsonl");
  writeFileSync(file, content);
  return file;
}

const RECORD = JSON.stringify(aLegalEntity());
const OTHER = JSON.stringify(aLegalEntity({ lei: aLei("529900SOMEBODYELSE") }));

test.for([
  [{ stage: "local" }, "none"],
  [{ stage: "deployed" }, "gleif"],
  [{}, "gleif"],
  [{ stage: "local", legalEntities: "gleif" }, "gleif"],
  [{ stage: "deployed", legalEntities: "gleif" }, "gleif"],
] as const)("%o looks entities up at %s, and carries no file", ([context, source]) => {
  expect(carried(context)).toEqual({ ok: true, value: { source, files: [] } });
});

test.for(["local", "deployed"])("a file of records is carried as it is when %s", (stage) => {
  const text = `${RECORD}\r\n\n${OTHER}\n`;
  expect(carried({ stage, legalEntities: aFile(text) })).toEqual({
    ok: true,
    value: { source: "file", files: [{ name: "legal-entities.jsonl", text }] },
  });
});

test("the byte order mark that Windows puts first is left out", () => {
  const { ok, ...read } = carried({ legalEntities: aFile(`\u{feff}${RECORD}`) });
  expect({ ok, ...read }).toMatchObject({ ok: true, value: { files: [{ text: RECORD }] } });
});

test.for([
  ["a line that is no record", `${RECORD}\n{}`, "line 2 of the legal entities is no record: `lei`"],
  ["an entity twice", `${RECORD}\n${RECORD}`, "line 2 of the legal entities repeats an earlier one"],
  ["bytes that are no UTF-8", Uint8Array.of(0xff, 0x22), "cannot be read as UTF-8"],
] as const)("fails with one sentence on %s", ([, content, sentence]) => {
  const file = aFile(content);
  const read = carried({ legalEntities: file });
  expect(read).toEqual({ ok: false, failure: expect.stringContaining(sentence) });
  expect(!read.ok && read.failure).toContain(`the file of legal entities \`${file}\``);
  expect(!read.ok && read.failure).not.toContain("\n");
});

test.for(["/nowhere.jsonl", "/"])("fails when `%s` cannot be read", (file) => {
  expect(carried({ legalEntities: file })).toEqual({
    ok: false,
    failure: `the file of legal entities \`${file}\` cannot be read as UTF-8`,
  });
});

test("a file may have twenty million bytes, and not one more", () => {
  const spaces = " ".repeat(20_000_000);
  expect(carried({ legalEntities: aFile(spaces) }).ok).toBe(true);
  expect(carried({ legalEntities: aFile(`${spaces} `) })).toMatchObject({
    failure: expect.stringMatching("longer than 20 MB$"),
  });
});
