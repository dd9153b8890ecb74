import type { Accelerator } from "./accelerator.ts";

/** A cloud's instance type: how many of which accelerator one instance holds. */
export type InstanceType = {
  name: string;
  cloud: "aws" | "azure" | "gcp";
  /** Canonical name of the accelerator. */
  accelerator: Accelerator["name"];
  /** Accelerators in one instance; where it is uncertain, the upper bound. */
  count: number;
  /** Why the count is an upper bound. */
  uncertain?: string;
};

/**
 * Instance types with accelerators, after the clouds' own pages: docs.aws.amazon.com/ec2/latest/instancetypes/ac.html and the AWS
 * Neuron hardware documentation; learn.microsoft.com/azure/virtual-machines/sizes; docs.cloud.google.com/compute/docs/gpus and
 * …/tpu/docs. Typed 2026-11-23 from a secondary table; the counts of most P4, P5, P6, Trn, Inf2, ND and A4 types are confirmed
 * in public code, the others are not.
 */
export const INSTANCE_TYPES: readonly InstanceType[] = [
  { name: "p4d.24xlarge", cloud: "aws", accelerator: "A100 40GB", count: 8 },
  { name: "p4de.24xlarge", cloud: "aws", accelerator: "A100 80GB", count: 8 },
  { name: "p5.48xlarge", cloud: "aws", accelerator: "H100 SXM5 80GB", count: 8 },
  { name: "p5.4xlarge", cloud: "aws", accelerator: "H100 SXM5 80GB", count: 1 },
  { name: "p5e.48xlarge", cloud: "aws", accelerator: "H200 SXM 141GB", count: 8 },
  { name: "p5en.48xlarge", cloud: "aws", accelerator: "H200 SXM 141GB", count: 8 },
  { name: "p6-b200.48xlarge", cloud: "aws", accelerator: "B200 (HGX)", count: 8 },
  { name: "p6-b300.48xlarge", cloud: "aws", accelerator: "B300 (HGX)", count: 8 },
  { name: "p6e-gb200.36xlarge", cloud: "aws", accelerator: "GB200 (per B200 GPU)", count: 4 },
  {
    name: "p6e-gb300.36xlarge",
    cloud: "aws",
    accelerator: "GB300 (per B300 GPU)",
    count: 4,
    uncertain: "count unverified; 4 is the most a server of this generation holds",
  },
  { name: "g7e.2xlarge", cloud: "aws", accelerator: "RTX PRO 6000 Blackwell Server Edition", count: 1 },
  { name: "g7e.48xlarge", cloud: "aws", accelerator: "RTX PRO 6000 Blackwell Server Edition", count: 8 },
  { name: "g6.xlarge", cloud: "aws", accelerator: "L4", count: 1 },
  { name: "g6.12xlarge", cloud: "aws", accelerator: "L4", count: 4 },
  { name: "g6.48xlarge", cloud: "aws", accelerator: "L4", count: 8 },
  { name: "g6e.xlarge", cloud: "aws", accelerator: "L40S", count: 1 },
  { name: "g6e.12xlarge", cloud: "aws", accelerator: "L40S", count: 4 },
  { name: "g6e.48xlarge", cloud: "aws", accelerator: "L40S", count: 8 },
  { name: "g5.xlarge", cloud: "aws", accelerator: "A10G", count: 1 },
  { name: "g5.12xlarge", cloud: "aws", accelerator: "A10G", count: 4 },
  { name: "g5.48xlarge", cloud: "aws", accelerator: "A10G", count: 8 },
  { name: "p3.2xlarge", cloud: "aws", accelerator: "V100 SXM2", count: 1 },
  { name: "p3.16xlarge", cloud: "aws", accelerator: "V100 SXM2", count: 8 },
  { name: "p3dn.24xlarge", cloud: "aws", accelerator: "V100 SXM2", count: 8 },
  { name: "g4dn.xlarge", cloud: "aws", accelerator: "T4", count: 1 },
  { name: "g4dn.12xlarge", cloud: "aws", accelerator: "T4", count: 4 },
  { name: "g4dn.metal", cloud: "aws", accelerator: "T4", count: 8 },
  { name: "trn1.2xlarge", cloud: "aws", accelerator: "Trainium1", count: 1 },
  { name: "trn1.32xlarge", cloud: "aws", accelerator: "Trainium1", count: 16 },
  { name: "trn1n.32xlarge", cloud: "aws", accelerator: "Trainium1", count: 16 },
  { name: "inf2.xlarge", cloud: "aws", accelerator: "Inferentia2", count: 1 },
  { name: "inf2.24xlarge", cloud: "aws", accelerator: "Inferentia2", count: 6 },
  { name: "inf2.48xlarge", cloud: "aws", accelerator: "Inferentia2", count: 12 },
  { name: "trn2.48xlarge", cloud: "aws", accelerator: "Trainium2", count: 16 },
  {
    name: "trn3",
    cloud: "aws",
    accelerator: "Trainium3",
    count: 144,
    uncertain: "sizes uncertain: servers hold 4 or 16 chips, an UltraServer up to 144, which is counted",
  },

  { name: "Standard_ND96asr_v4", cloud: "azure", accelerator: "A100 40GB", count: 8 },
  { name: "Standard_ND96amsr_A100_v4", cloud: "azure", accelerator: "A100 80GB", count: 8 },
  { name: "Standard_NC24ads_A100_v4", cloud: "azure", accelerator: "A100 80GB", count: 1 },
  { name: "Standard_NC96ads_A100_v4", cloud: "azure", accelerator: "A100 80GB", count: 4 },
  { name: "Standard_ND96isr_H100_v5", cloud: "azure", accelerator: "H100 SXM5 80GB", count: 8 },
  { name: "Standard_NC40ads_H100_v5", cloud: "azure", accelerator: "H100 NVL 94GB (per GPU)", count: 1 },
  { name: "Standard_NC80adis_H100_v5", cloud: "azure", accelerator: "H100 NVL 94GB (per GPU)", count: 2 },
  { name: "Standard_ND96isr_H200_v5", cloud: "azure", accelerator: "H200 SXM 141GB", count: 8 },
  { name: "Standard_ND128isr_NDR_GB200_v6", cloud: "azure", accelerator: "GB200 (per B200 GPU)", count: 4 },
  { name: "Standard_ND128isr_GB300_v6", cloud: "azure", accelerator: "GB300 (per B300 GPU)", count: 4 },
  { name: "Standard_NV36ads_A10_v5", cloud: "azure", accelerator: "A10", count: 1 },
  { name: "Standard_NV72ads_A10_v5", cloud: "azure", accelerator: "A10", count: 2 },
  { name: "Standard_ND40rs_v2", cloud: "azure", accelerator: "V100 SXM2", count: 8 },
  { name: "Standard_NC6s_v3", cloud: "azure", accelerator: "V100 SXM2", count: 1 },
  { name: "Standard_NC4as_T4_v3", cloud: "azure", accelerator: "T4", count: 1 },
  { name: "Standard_NC64as_T4_v3", cloud: "azure", accelerator: "T4", count: 4 },
  { name: "Standard_ND96isr_MI300X_v5", cloud: "azure", accelerator: "Instinct MI300X", count: 8 },

  { name: "a2-highgpu-1g", cloud: "gcp", accelerator: "A100 40GB", count: 1 },
  { name: "a2-highgpu-8g", cloud: "gcp", accelerator: "A100 40GB", count: 8 },
  { name: "a2-megagpu-16g", cloud: "gcp", accelerator: "A100 40GB", count: 16 },
  { name: "a2-ultragpu-1g", cloud: "gcp", accelerator: "A100 80GB", count: 1 },
  { name: "a2-ultragpu-8g", cloud: "gcp", accelerator: "A100 80GB", count: 8 },
  { name: "a3-highgpu-8g", cloud: "gcp", accelerator: "H100 SXM5 80GB", count: 8 },
  { name: "a3-megagpu-8g", cloud: "gcp", accelerator: "H100 SXM5 80GB", count: 8 },
  { name: "a3-highgpu-1g", cloud: "gcp", accelerator: "H100 SXM5 80GB", count: 1 },
  { name: "a3-ultragpu-8g", cloud: "gcp", accelerator: "H200 SXM 141GB", count: 8 },
  { name: "a4-highgpu-8g", cloud: "gcp", accelerator: "B200 (HGX)", count: 8 },
  { name: "a4x-highgpu-4g", cloud: "gcp", accelerator: "GB200 (per B200 GPU)", count: 4 },
  { name: "a4x-maxgpu-4g-metal", cloud: "gcp", accelerator: "GB300 (per B300 GPU)", count: 4 },
  { name: "g4-standard-48", cloud: "gcp", accelerator: "RTX PRO 6000 Blackwell Server Edition", count: 1 },
  { name: "g4-standard-384", cloud: "gcp", accelerator: "RTX PRO 6000 Blackwell Server Edition", count: 8 },
  { name: "g2-standard-4", cloud: "gcp", accelerator: "L4", count: 1 },
  { name: "g2-standard-96", cloud: "gcp", accelerator: "L4", count: 8 },
  {
    name: "n1+nvidia-tesla-t4",
    cloud: "gcp",
    accelerator: "T4",
    count: 4,
    uncertain: "1 to 4 can be attached; the most is counted",
  },
  { name: "ct4p-hightpu-4t", cloud: "gcp", accelerator: "TPU v4", count: 4 },
  { name: "ct5lp-hightpu-1t", cloud: "gcp", accelerator: "TPU v5e", count: 1 },
  { name: "ct5lp-hightpu-4t", cloud: "gcp", accelerator: "TPU v5e", count: 4 },
  { name: "ct5lp-hightpu-8t", cloud: "gcp", accelerator: "TPU v5e", count: 8 },
  { name: "ct5p-hightpu-4t", cloud: "gcp", accelerator: "TPU v5p", count: 4 },
  { name: "ct6e-standard-1t", cloud: "gcp", accelerator: "TPU v6e (Trillium)", count: 1 },
  { name: "ct6e-standard-4t", cloud: "gcp", accelerator: "TPU v6e (Trillium)", count: 4 },
  { name: "ct6e-standard-8t", cloud: "gcp", accelerator: "TPU v6e (Trillium)", count: 8 },
  { name: "tpu7x-standard-4t", cloud: "gcp", accelerator: "TPU v7 (Ironwood)", count: 4 },
];

/** The instance type of that name, whatever its case; Azure's `Standard_` may be left out. Undefined when not on file. */
export function findInstanceType(name: string): InstanceType | undefined {
  return BY_NAME.get(lookupKey(name));
}

const lookupKey = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/^standard_/, "");

const BY_NAME: ReadonlyMap<string, InstanceType> = new Map(
  INSTANCE_TYPES.map((type) => [lookupKey(type.name), type]),
);
