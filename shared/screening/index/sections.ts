/** Numbers of an index in their narrowest form. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** The parts of an index by name. */
export type Sections = Readonly<Record<string, Numbers>>;

/** A section starts at a multiple of this, so that it is read where it lies. */
const ALIGNMENT = 8;
const NAME_BYTES = 32;
/** Name, kind of number, where it starts and how many bytes it has. */
const ROW_BYTES = NAME_BYTES + 3 * Uint32Array.BYTES_PER_ELEMENT + Uint32Array.BYTES_PER_ELEMENT;

const KINDS = [Uint8Array, Uint16Array, Uint32Array, Float32Array] as const;

/** Numbers are read as the processor orders their bytes, and files go from one machine to another. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function requireLittleEndian(): void {
  if (!IS_LITTLE_ENDIAN) throw new Error("an index is only read on little-endian processors");
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/**
 * Packs sections into one block: their number, a row for each, then the numbers themselves, little-endian.
 */
export function packSections(sections: Sections): Uint8Array {
  requireLittleEndian();
  const rows = Object.entries(sections);
  let end = aligned(ALIGNMENT + rows.length * ROW_BYTES);
  const placed = rows.map(([name, numbers]) => {
    const start = end;
    end = aligned(start + numbers.byteLength);
    return { name, numbers, start };
  });
  const block = Buffer.alloc(end);
  block.writeUInt32LE(rows.length);
  for (const [index, { name, numbers, start }] of placed.entries()) {
    if (name.length > NAME_BYTES) throw new Error(`the name of section ${name} is too long`);
    const row = ALIGNMENT + index * ROW_BYTES;
    block.write(name, row, "latin1");
    block.writeUInt32LE(
      KINDS.findIndex((kind) => numbers instanceof kind),
      row + NAME_BYTES,
    );
    block.writeUInt32LE(start, row + NAME_BYTES + 4);
    block.writeUInt32LE(numbers.byteLength, row + NAME_BYTES + 8);
    block.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), start);
  }
  return block;
}

/** Reads sections where they lie; nothing is copied unless the block itself is not aligned. Throws on a block that is none. */
export function openSections(bytes: Uint8Array): Sections {
  requireLittleEndian();
  const isAligned = bytes.byteOffset % ALIGNMENT === 0 && bytes.buffer instanceof ArrayBuffer;
  const view = Buffer.from(
    isAligned ? bytes.buffer : Uint8Array.from(bytes).buffer,
    isAligned ? bytes.byteOffset : 0,
    bytes.byteLength,
  );
  const sections: Record<string, Numbers> = {};
  for (let index = 0; index < view.readUInt32LE(); index++) {
    const row = ALIGNMENT + index * ROW_BYTES;
    const name = view.toString("latin1", row, row + NAME_BYTES).replace(/\0+$/, "");
    const Kind = KINDS[view.readUInt32LE(row + NAME_BYTES)];
    const start = view.readUInt32LE(row + NAME_BYTES + 4);
    const length = view.readUInt32LE(row + NAME_BYTES + 8);
    if (Kind === undefined || start + length > view.length)
      throw new Error(`section ${name} is not within the index`);
    sections[name] = new Kind(view.buffer, view.byteOffset + start, length / Kind.BYTES_PER_ELEMENT);
  }
  return sections;
}

/** The numbers in the narrowest form that holds the greatest of them. */
export function narrow(numbers: Uint32Array | readonly number[]): Uint8Array | Uint16Array | Uint32Array {
  let greatest = 0;
  for (const number of numbers) greatest = Math.max(greatest, number);
  if (greatest < 2 ** 8) return Uint8Array.from(numbers);
  return greatest < 2 ** 16 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

/** The section of that name. Throws when there is none. */
export function section(sections: Sections, name: string): Numbers {
  const found = sections[name];
  if (found === undefined) throw new Error(`the index has no section ${name}`);
  return found;
}
