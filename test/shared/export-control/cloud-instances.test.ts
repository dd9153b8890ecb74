import { expect, test } from "vitest";
import { findAccelerator } from "../../../shared/export-control/accelerators.ts";
import { findInstanceType, INSTANCE_TYPES } from "../../../shared/export-control/cloud-instances.ts";

test("78 instance types with distinct names are on file", () => {
  expect(new Set(INSTANCE_TYPES.map(({ name }) => name)).size).toBe(78);
  expect(INSTANCE_TYPES).toHaveLength(78);
});

test.for(INSTANCE_TYPES)("$name holds $count × $accelerator, which is on file", (type) => {
  expect(findInstanceType(type.name)).toBe(type);
  expect(findAccelerator(type.accelerator)?.name).toBe(type.accelerator);
  expect(Number.isInteger(type.count) && type.count >= 1).toBe(true);
});

test.for([
  ["p5.48xlarge", "H100 SXM5 80GB", 8],
  ["P4D.24XLARGE", "A100 40GB", 8],
  [" g6.xlarge ", "L4", 1],
  ["Standard_ND96isr_MI300X_v5", "Instinct MI300X", 8],
  ["nd96isr_mi300x_v5", "Instinct MI300X", 8],
  ["g4-standard-48", "RTX PRO 6000 Blackwell Server Edition", 1],
  ["ct5lp-hightpu-8t", "TPU v5e", 8],
] as const)("%s holds %s × %i", ([name, accelerator, count]) => {
  expect(findInstanceType(name)).toMatchObject({ accelerator, count });
});

test("an uncertain count is its upper bound", () => {
  const uncertain = INSTANCE_TYPES.filter((type) => type.uncertain).map(({ name, count }) => [name, count]);
  expect(Object.fromEntries(uncertain)).toEqual({
    "p6e-gb300.36xlarge": 4,
    "n1+nvidia-tesla-t4": 4,
    trn3: 144,
  });
});

test.for(["", "standard_", "m5.large", "p548xlarge", "toString"])("does not find `%s`", (name) => {
  expect(findInstanceType(name)).toBeUndefined();
});
