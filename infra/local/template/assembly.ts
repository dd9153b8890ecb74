import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Refusal } from "../refusal.ts";
import { substitute } from "./intrinsics.ts";
import { PSEUDO_PARAMETERS } from "./pseudo-parameters.ts";
import { Template } from "./template.ts";

const Manifest = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), properties: z.unknown() })),
});
const StackProperties = z.object({ templateFile: z.string() });
const AssetProperties = z.object({ file: z.string() });
const AssetManifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string(), packaging: z.enum(["zip", "file"]) }),
      destinations: z.record(z.string(), z.object({ bucketName: z.string(), objectKey: z.string() })),
    }),
  ),
});

/** A file or folder that the deployment uploads: where it lies on disk and where the template looks for it. */
export type Asset = { path: string; packaging: "zip" | "file"; bucket: string; key: string };

/** What one synthesis wrote: the template of its only stack, and the assets the template names. */
export type Assembly = { template: Template; assets: Asset[] };

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

/** Reads a cloud assembly of exactly one stack. Throws a `Refusal` for any other number. */
export async function readAssembly(folder: string): Promise<Assembly> {
  const { artifacts } = Manifest.parse(await readJson(join(folder, "manifest.json")));
  const ofType = (type: string) => Object.values(artifacts).filter((artifact) => artifact.type === type);
  const stacks = ofType("aws:cloudformation:stack");
  const [stack] = stacks;
  if (stack === undefined || stacks.length > 1) {
    throw new Refusal(`expected one stack in the synthesized app, got ${stacks.length}`);
  }
  const { templateFile } = StackProperties.parse(stack.properties);
  const manifests = ofType("cdk:asset-manifest").map(({ properties }) => AssetProperties.parse(properties));
  return {
    template: Template.parse(await readJson(join(folder, templateFile))),
    assets: (await Promise.all(manifests.map(({ file }) => readAssets(folder, file)))).flat(),
  };
}

async function readAssets(folder: string, file: string): Promise<Asset[]> {
  const { files } = AssetManifest.parse(await readJson(join(folder, file)));
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ bucketName, objectKey }) => ({
      path: join(folder, source.path),
      packaging: source.packaging,
      bucket: substitute(bucketName, PSEUDO_PARAMETERS),
      key: objectKey,
    })),
  );
}
