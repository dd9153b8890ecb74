import { expect, test } from "vitest";
import { replacePacks } from "../../../shared/policy/replace-packs.ts";

const pack = (name: string, id: string) => ({ name, text: `id: ${id}\n`, path: `/${name}` });

const LISTS = pack("lists.yaml", "lists");
const PROVIDER = pack("provider.yaml", "provider");
const ours = [LISTS, PROVIDER];

const own = pack("own.yaml", "own");
const theirProvider = { ...pack("provider.yaml", "provider"), path: "/theirs/provider.yaml" };
const elsewhere = pack("numbers.yaml", "provider");
const quoted = { ...own, text: '{ "id": "provider" }' };
const broken = { ...own, text: "id: [" };

test.for([
  ["nothing", [], [LISTS, PROVIDER]],
  ["another pack", [own], [LISTS, PROVIDER, own]],
  ["a provider pack", [theirProvider], [LISTS, theirProvider]],
  ["a provider pack under another name", [elsewhere], [LISTS, elsewhere]],
  ["a provider pack and another", [own, theirProvider], [LISTS, own, theirProvider]],
  ["a provider pack in other words", [quoted], [LISTS, quoted]],
  // What is wrong with it is for the loading to say.
  ["a pack that cannot be read", [broken], [LISTS, PROVIDER, broken]],
  ["another pack of ours", [{ ...own, text: "id: lists" }], [LISTS, PROVIDER, { ...own, text: "id: lists" }]],
] as const)("ours with %s", ([, theirs, expected]) => {
  const packs = replacePacks<typeof own>(ours, theirs);
  expect(packs).toEqual({ ok: true, value: expected });
});

test("what is wrong with the form of a provider pack is named with its line", () => {
  const text = "id: provider\ntitle: 'unfinished\n";
  const replaced = replacePacks(ours, [{ ...PROVIDER, text }]);
  expect(replaced).toMatchObject({ ok: false, failure: [{ file: "provider.yaml", line: 3 }] });
  expect(replaced).toMatchObject({ failure: [{ message: expect.stringMatching(/quote/) }] });
});

test.for([
  ["another pack", pack("lists.yaml", "own")],
  ["another pack in place of the provider pack", pack("provider.yaml", "own")],
  ["a provider pack in place of another", pack("lists.yaml", "provider")],
] as const)("rejects %s under the file name of one that stays", ([, file]) => {
  expect(replacePacks(ours, [file])).toEqual({
    ok: false,
    failure: [{ file: file.name, message: "a pack of ours has this file name" }],
  });
});
