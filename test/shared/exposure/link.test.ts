import { expect, test } from "vitest";
import {
  carriedLinks,
  isTransitive,
  LINK_KINDS,
  LINKS_MAX,
  type LinkToken,
  shareLink,
} from "../../../shared/exposure/link.ts";

const phone = (name: string): LinkToken => `phone#${name.padStart(43, "0")}`;
const device = (name: string): LinkToken => `device#${name.padStart(43, "0")}`;
const many = (count: number) => Array.from({ length: count }, (_, index) => phone(String(index)));

test("an account keeps what it once had, behind what it has, each once", () => {
  const before = { links: [phone("old"), phone("both"), phone("older")] };
  expect(carriedLinks([phone("new"), phone("both")], before)).toEqual({
    links: [phone("new"), phone("both"), phone("old"), phone("older")],
  });
});

test.for([
  ["below the limit", LINKS_MAX - 1, LINKS_MAX],
  ["at the limit", LINKS_MAX, LINKS_MAX],
] as const)("%s, what came longest ago gives way, and the account says so", ([, before, length]) => {
  const { links, linksShed } = carriedLinks([device("new")], { links: many(before) });
  expect(links).toHaveLength(length);
  expect(links[0]).toBe(device("new"));
  expect(links.includes(phone(String(before - 1)))).toBe(before < LINKS_MAX);
  expect(linksShed).toBe(before < LINKS_MAX ? undefined : true);
});

test("an account that once had more than it can carry says so for good", () => {
  expect(carriedLinks([phone("new")], { links: [], linksShed: true })).toEqual({
    links: [phone("new")],
    linksShed: true,
  });
});

test("what many share by chance is followed from nobody but the account that asks", () => {
  const followed = LINK_KINDS.filter((kind) => isTransitive(`${kind}#${"a".repeat(43)}`));
  expect(followed).toEqual(["party", "payment", "phone", "device"]);
});

test.for([
  ["the same token of a kind that counts", [phone("a")], [phone("b"), phone("a")], true],
  ["the same token of another kind", [device("a")], [device("a")], false],
  ["no token", [phone("a")], [phone("b")], false],
] as const)("two accounts share %s: by telephone or not", ([, one, other, shared]) => {
  expect(shareLink(one, other, ["phone", "party"])).toBe(shared);
});
