import fc from "fast-check";
import { expect, test } from "vitest";
import { ACCELERATORS, findAccelerator } from "../../../shared/export-control/accelerators.ts";
import { tppReadings } from "../../../shared/export-control/tpp.ts";

test("51 accelerators with distinct names are on file", () => {
  expect(new Set(ACCELERATORS.map(({ name }) => name)).size).toBe(51);
  expect(ACCELERATORS).toHaveLength(51);
});

test.for(ACCELERATORS)("$name is found by its name, and says where it is from", (accelerator) => {
  expect(findAccelerator(accelerator.name)).toBe(accelerator);
  expect(findAccelerator(`${accelerator.vendor} ${accelerator.name}`)).toBe(accelerator);
  expect(accelerator.citation).not.toBe("");
  const { dense, memoryGb, bandwidthGbPerS = 1, dieAreaMm2 = 1 } = accelerator;
  expect([...Object.values(dense), memoryGb, bandwidthGbPerS, dieAreaMm2].every((value) => value > 0)).toBe(
    true,
  );
});

test("a row of low confidence says what is uncertain", () => {
  const silent = ACCELERATORS.filter(({ confidence, uncertain }) => confidence === "low" && !uncertain);
  expect(silent).toEqual([]);
});

test("an alias never means a part weaker than one that bears it", () => {
  const tpp = (name: string) => tppReadings(findAccelerator(name)?.dense ?? {})?.high.value ?? 0;
  for (const { name, aliases } of ACCELERATORS) {
    for (const alias of aliases) expect(tpp(alias), alias).toBeGreaterThanOrEqual(tpp(name));
  }
});

test.for([
  // The strictest variant of a family.
  ["H100", "H100 SXM5 80GB"],
  ["H100 80GB", "H100 SXM5 80GB"],
  ["H200", "H200 SXM 141GB"],
  // Equal in TPP, so bandwidth decides.
  ["A100", "A100 80GB"],
  ["H100 PCIe", "H100 PCIe 80GB"],
  ["h100-nvl", "H100 NVL 94GB (per GPU)"],
  // As drivers and clouds write them.
  ["nvidia-h100-80gb", "H100 SXM5 80GB"],
  ["NVIDIA A100-SXM4-40GB", "A100 40GB"],
  ["nvidia-tesla-t4", "T4"],
  ["Tesla V100-SXM2-32GB", "V100 SXM2"],
  ["NVIDIA® GeForce RTX™ 4090", "GeForce RTX 4090"],
  ["rtx 4090 d", "GeForce RTX 4090D"],
  ["AMD Instinct MI300X", "Instinct MI300X"],
  ["mi355x", "Instinct MI355X"],
  ["Cloud TPU v5e", "TPU v5e"],
  ["tpu-v6e-slice", "TPU v6e (Trillium)"],
  ["AWS Trainium2", "Trainium2"],
] as const)("%s is %s", ([name, canonical]) => {
  expect(findAccelerator(name)?.name).toBe(canonical);
});

test.for([
  ["nothing", ""],
  ["only a vendor", "NVIDIA"],
  ["a part that is not on file", "K80"],
  ["a rack", "GB200 NVL72"],
  ["a Cyrillic letter after A10, which is no A10", "A10О"],
  ["a name of an object's prototype", "constructor"],
] as const)("does not find %s", ([, name]) => {
  expect(findAccelerator(name)).toBeUndefined();
});

test("case, spaces and punctuation do not matter", () => {
  const separator = fc.constantFrom("", " ", "-", "_", ".", " (", "\t");
  fc.assert(
    fc.property(fc.constantFrom(...ACCELERATORS), separator, fc.boolean(), (accelerator, between, upper) => {
      const written = accelerator.name.split(/[ ()]+/).join(between);
      expect(findAccelerator(upper ? written.toUpperCase() : written.toLowerCase())).toBe(accelerator);
    }),
  );
});
