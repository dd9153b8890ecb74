import type { Accelerator } from "./accelerator.ts";
import { AMD_INTEL } from "./accelerators-amd-intel.ts";
import { GOOGLE_AWS } from "./accelerators-google-aws.ts";
import { NVIDIA_GRAPHICS } from "./accelerators-nvidia-graphics.ts";
import { NVIDIA_TRAINING } from "./accelerators-nvidia-training.ts";
import { tppReadings } from "./tpp.ts";

export type { Accelerator } from "./accelerator.ts";

/** All accelerators on file. */
export const ACCELERATORS: readonly Accelerator[] = [
  ...NVIDIA_TRAINING,
  ...NVIDIA_GRAPHICS,
  ...AMD_INTEL,
  ...GOOGLE_AWS,
];

/** Words that makers and clouds put before a part's name. */
const PREFIX = /^(nvidia|amd|intel|habana|google|cloud|amazon|aws|tesla|geforce|instinct)/;

/**
 * The accelerator of that name, whatever its case, spaces, punctuation and vendor prefix; undefined when it is not on file. A
 * name that several parts share means the strictest: the highest TPP, then the highest bandwidth.
 */
export function findAccelerator(name: string): Accelerator | undefined {
  return BY_NAME.get(lookupKey(name));
}

/** Letters of other scripts stay in the key, so that a lookalike meets no row rather than a weaker part's. */
function lookupKey(name: string): string {
  let key = name.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, "");
  while (PREFIX.test(key)) key = key.replace(PREFIX, "");
  return key;
}

const BY_NAME: ReadonlyMap<string, Accelerator> = strictestByName();

function strictestByName(): Map<string, Accelerator> {
  const byName = new Map<string, Accelerator>();
  for (const accelerator of ACCELERATORS) {
    for (const key of [accelerator.name, ...accelerator.aliases].map(lookupKey)) {
      const known = byName.get(key);
      if (!known || isStricter(accelerator, known)) byName.set(key, accelerator);
    }
  }
  return byName;
}

function isStricter(one: Accelerator, other: Accelerator): boolean {
  const [tpp, otherTpp] = [highestTpp(one), highestTpp(other)];
  return tpp === otherTpp ? (one.bandwidthGbPerS ?? 0) > (other.bandwidthGbPerS ?? 0) : tpp > otherTpp;
}

function highestTpp({ dense }: Accelerator): number {
  return tppReadings(dense)?.high.value ?? 0;
}
