import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoLinks } from "../../functions/aws/dynamo-links.ts";
import type { LinkToken } from "../../shared/exposure/link.ts";
import type { LinkReader, LinkWriter } from "../../shared/ports.ts";
import { inMemoryLinks } from "../support/in-memory-ledger.ts";
import { startLedgerTable } from "../support/ledger-table.ts";

let table: Awaited<ReturnType<typeof startLedgerTable>>;
beforeAll(async () => {
  table = await startLedgerTable();
});
afterAll(() => table.stop());

let tokens = 0;
/** Every test has tokens of its own: the table is shared. */
const aToken = (kind: "phone" | "device" = "phone"): LinkToken => {
  tokens += 1;
  return `${kind}#${String(tokens).padStart(43, "0")}`;
};

describe.for([
  ["in memory", inMemoryLinks],
  ["on DynamoDB", () => dynamoLinks(table)],
] as const)("links %s", ([, makeLinks]) => {
  const makeAll = (): LinkReader & LinkWriter => makeLinks();

  test("nobody carries a token that was never written", async () => {
    expect(await makeAll().accountsWith(aToken(), 10)).toEqual([]);
  });

  test("a token is carried by whom it was written for, once, however often it was", async () => {
    const [links, token] = [makeAll(), aToken()];
    for (const account of ["beta", "acme", "beta"]) await links.link(token, account);
    expect(await links.accountsWith(token, 10)).toEqual(["acme", "beta"]);
  });

  test("a link is seen by the very next read", async () => {
    const links = makeAll();
    for (let i = 0; i < 20; i += 1) {
      const token = aToken();
      await links.link(token, "acme");
      expect(await links.accountsWith(token, 1)).toEqual(["acme"]);
    }
  });

  test("tokens of other values and kinds are apart", async () => {
    const links = makeAll();
    const [one, other] = [aToken(), aToken("device")];
    await links.link(one, "acme");
    await links.link(other, "beta");
    expect(await links.accountsWith(one, 10)).toEqual(["acme"]);
  });

  test("no more accounts are read than asked for", async () => {
    const [links, token] = [makeAll(), aToken()];
    await Promise.all(["a", "b", "c", "d"].map((account) => links.link(token, account)));
    expect(await links.accountsWith(token, 3)).toHaveLength(3);
    expect(await links.accountsWith(token, 4)).toHaveLength(4);
  });
});
