import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { legalEntities } from "../../../functions/identity/legal-entities.ts";
import { temporaryFolder } from "../../infra/support/temporary-folder.ts";
import { aLegalEntity, aLei, LEI } from "../../support/a-legal-entity.ts";
import { recordBody } from "../../support/gleif-server.ts";

afterEach(() => vi.unstubAllGlobals());

const OTHER = aLei("529900SOMEBODYELSE");

/** The network: GLEIF's API that knows the entity of `aLegalEntity` alone, and what it was asked. */
function stubNetwork(): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    const isRecord = url.endsWith(`/lei-records/${LEI}`);
    return new Response(isRecord ? JSON.stringify(recordBody(aLegalEntity())) : "{}", {
      status: isRecord ? 200 : 404,
      headers: { "content-type": "application/vnd.api+json" },
    });
  });
  return asked;
}

/** A folder beside a bundle with a file of records of the given text. */
function aFolder(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "legal-entities.jsonl"), text);
  return folder;
}

test("`gleif` asks GLEIF once, and remembers the record", async () => {
  const asked = stubNetwork();
  const register = legalEntities("gleif");
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  const first = asked.length;
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  expect(asked).toHaveLength(first);
  expect(asked.filter((url) => !url.startsWith(`https://api.gleif.org/api/v1/lei-records/${LEI}`))).toEqual(
    [],
  );
  expect(await register.entity(OTHER)).toBe("not-found");
});

test("`file` reads the file beside the bundle, and asks nobody", async () => {
  const asked = stubNetwork();
  const register = legalEntities("file", aFolder(JSON.stringify(aLegalEntity())));
  expect(await register.entity(LEI)).toEqual(aLegalEntity());
  expect(await register.entity(OTHER)).toBe("unavailable");
  expect(asked).toEqual([]);
});

test("`none` answers that it cannot tell, and asks nobody", async () => {
  const asked = stubNetwork();
  const register = legalEntities("none", "/nowhere");
  expect(await register.entity(LEI)).toBe("unavailable");
  expect(await register.entity(`${LEI.slice(0, -2)}00`)).toBe("not-found");
  expect(asked).toEqual([]);
});

test("fails the cold start without the file", () => {
  expect(() => legalEntities("file", temporaryFolder())).toThrow("ENOENT");
});

test("fails the cold start with a line that is no record, and does not repeat it", () => {
  const open = () => legalEntities("file", aFolder(`${JSON.stringify(aLegalEntity())}\n{"lei":"canary"}`));
  expect(open).toThrow("the deployed file of legal entities does not load: line 2");
  expect(open).toThrow(/^(?!.*canary)/);
});
