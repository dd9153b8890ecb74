import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gleifRegister } from "../../functions/identity/gleif-register.ts";
import type { LegalEntity, LegalEntityRegister } from "../../shared/identity/legal-entity/legal-entity.ts";
import { legalEntityFile } from "../../shared/identity/legal-entity/legal-entity-file.ts";
import { aLegalEntity, aLei, aParent } from "../support/a-legal-entity.ts";
import { gleifServer, type ListeningServer } from "../support/gleif-server.ts";

const entities: Readonly<Record<string, LegalEntity>> = {
  "names no parent": aLegalEntity(),
  "has two parents": aLegalEntity({
    lei: aLei("529900TWOPARENTS00"),
    directParent: aParent({ lei: aLei("529900DIRECTPARENT"), headquartersCountry: "BE" }),
    ultimateParent: aParent({ headquartersCountry: "CN", registrationStatus: "LAPSED" }),
  }),
  "natural persons hold": aLegalEntity({
    lei: aLei("529900NATURALPERSO"),
    directParent: { report: "exception", reason: "NATURAL_PERSONS" },
    ultimateParent: { report: "exception", reason: "NATURAL_PERSONS" },
  }),
  "has a direct parent and a secret one above": aLegalEntity({
    lei: aLei("529900SECRETPARENT"),
    directParent: aParent(),
    ultimateParent: { report: "exception", reason: "NON_PUBLIC" },
  }),
  "has many names": aLegalEntity({
    lei: aLei("529900MANYNAMES000"),
    legalName: "上海恒睿鑫科技有限公司",
    otherNames: ["Hengruixin Technology", "恒睿鑫", 'The "Quoted" Company\u2028'],
  }),
  "has ended": (() => {
    const { nextRenewalDate: _, ...entity } = aLegalEntity({ lei: aLei("529900ENDED0000000") });
    return { ...entity, entityStatus: "INACTIVE", registrationStatus: "RETIRED" } as const;
  })(),
};
const all = Object.values(entities);
const NOBODY = aLei("529900NOBODYATALL0");

let server: ListeningServer;
beforeAll(async () => {
  server = await gleifServer(all);
});
afterAll(() => server.close());

const file = (): LegalEntityRegister => {
  const read = legalEntityFile(all.map((entity) => JSON.stringify(entity)).join("\n"));
  if (!read.ok) throw new Error(read.failure);
  return read.value;
};

// What is not in a file may be in the register all the same.
const registers = [
  ["a file of records", file, "unavailable"],
  ["GLEIF's API", () => gleifRegister({ baseUrl: server.url }), "not-found"],
] as const;

describe.for(registers)("%s", ([, open, absent]) => {
  test.for(Object.keys(entities))("answers the record of an entity that %s", async (name) => {
    const entity = entities[name]!;
    expect(await open().entity(entity.lei)).toEqual(entity);
  });

  test(`answers ${absent} of an identifier that it does not have`, async () => {
    expect(await open().entity(NOBODY)).toBe(absent);
  });

  test.for(["", "529900", `${NOBODY}/`, "../health", NOBODY.toLowerCase(), "__proto__"])(
    "answers not-found of `%s`, which is no identifier",
    async (lei) => {
      expect(await open().entity(lei)).toBe("not-found");
    },
  );
});
