import fc from "fast-check";
import { expect, test } from "vitest";
import {
  narrow,
  openSections,
  packSections,
  type Sections,
  section,
} from "../../../../shared/screening/index/sections.ts";

const numbers = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }),
  fc.uint32Array({ maxLength: 40 }),
  fc.float32Array({ maxLength: 40, noNaN: true }),
);
const sections: fc.Arbitrary<Sections> = fc.dictionary(fc.stringMatching(/^[a-z.]{1,32}$/), numbers, {
  maxKeys: 12,
  noNullPrototype: true,
});

test("what was packed is opened again, of the same kind of numbers", () => {
  fc.assert(
    fc.property(sections, (packed) => {
      expect(openSections(packSections(packed))).toEqual(packed);
    }),
  );
});

test("every section starts at a multiple of eight bytes and lies in the block itself", () => {
  fc.assert(
    fc.property(sections, (packed) => {
      const block = Uint8Array.from(packSections(packed));
      for (const own of Object.values(openSections(block))) {
        expect(own.byteOffset % 8).toBe(0);
        expect(own.buffer).toBe(block.buffer);
      }
    }),
  );
});

test.for([1, 2, 4, 7, 8])("a block that starts %i bytes into a buffer is opened all the same", (offset) => {
  fc.assert(
    fc.property(sections, (packed) => {
      const block = packSections(packed);
      const moved = new Uint8Array(block.length + offset + 3).fill(0xff);
      moved.set(block, offset);
      expect(openSections(moved.subarray(offset, offset + block.length))).toEqual(packed);
    }),
    { numRuns: 30 },
  );
});

test("a block in memory that is shared is opened all the same", () => {
  const packed = { one: Uint16Array.of(1, 2, 500), two: Float32Array.of(0.5) };
  const block = packSections(packed);
  const shared = new Uint8Array(new SharedArrayBuffer(block.length));
  shared.set(block);
  expect(openSections(shared)).toEqual(packed);
});

test("part of a longer array of numbers is packed as that part", () => {
  const part = Uint32Array.of(7, 8, 9, 10).subarray(1, 3);
  expect(openSections(packSections({ part }))).toEqual({ part: Uint32Array.of(8, 9) });
});

test("the same sections give the same bytes", () => {
  const packed = () => packSections({ one: Uint8Array.of(1), two: Uint16Array.of(2, 300) });
  expect(packed()).toEqual(packed());
});

const BLOCK = packSections({ one: Uint8Array.of(1, 2, 3), two: Uint32Array.of(4, 5) });

test.for([
  ["nothing", Uint8Array.of()],
  ["three bytes", Uint8Array.of(1, 0, 0)],
  ["a number of sections without sections", Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0)],
  ["text", Buffer.from("<html>not an index, and long enough to be read as one</html>".repeat(9))],
  ["a block cut off in its rows", BLOCK.slice(0, 60)],
  ["a block without its last numbers", BLOCK.slice(0, -8)],
] as const)("rejects %s", ([, bytes]) => {
  expect(() => openSections(bytes)).toThrow();
});

test("rejects a section of an unknown kind of number, and one that is not within the block", () => {
  const kind = 8 + 32;
  const change = (at: number, value: number) => {
    const block = Buffer.from(BLOCK);
    block.writeUInt32LE(value, at);
    return block;
  };
  expect(() => openSections(change(kind, 4))).toThrow("section one is not within the index");
  expect(() => openSections(change(kind + 4, BLOCK.length))).toThrow("not within the index");
  expect(() => openSections(change(kind + 8, BLOCK.length))).toThrow("not within the index");
});

test("rejects a name of more than 32 letters", () => {
  expect(() => packSections({ ["a".repeat(33)]: Uint8Array.of() })).toThrow("is too long");
});

test("fails for a section that there is not", () => {
  expect(() => section(openSections(BLOCK), "three")).toThrow("the index has no section three");
  expect(section(openSections(BLOCK), "two")).toEqual(Uint32Array.of(4, 5));
});

test.for([
  [0, Uint8Array],
  [255, Uint8Array],
  [256, Uint16Array],
  [65_535, Uint16Array],
  [65_536, Uint32Array],
  [4_294_967_295, Uint32Array],
] as const)("numbers up to %i are kept in the narrowest form", ([greatest, Kind]) => {
  const narrowed = narrow([0, greatest]);
  expect(narrowed).toBeInstanceOf(Kind);
  expect([...narrowed]).toEqual([0, greatest]);
  expect(narrow(Uint32Array.of(greatest))).toBeInstanceOf(Kind);
});

test("no numbers are kept as no bytes", () => {
  expect(narrow([])).toEqual(Uint8Array.of());
});
