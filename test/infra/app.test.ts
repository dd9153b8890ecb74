import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EVIDENCE_FILES } from "../../shared/environment-names.ts";
import { aLegalEntity } from "../support/a-legal-entity.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const PROJECT = new URL("../..", import.meta.url).pathname;

/** Runs the app as the CDK's command does, without validation, which is slow and proven by `npm run synth`. */
function synthesize(context: Record<string, unknown>) {
  const output = join(temporaryFolder(), "cdk.out");
  const env = {
    PATH: process.env["PATH"],
    CDK_OUTDIR: output,
    CDK_CONTEXT_JSON: JSON.stringify(context),
    CDK_VALIDATION: "false",
  };
  return new Promise<{ status: unknown; complaint: string; output: string }>((resolve) => {
    execFile(process.execPath, ["infra/app.ts"], { cwd: PROJECT, env }, (error, _out, complaint) =>
      resolve({ status: error?.code ?? 0, complaint, output }),
    );
  });
}

/** Files of the assembly's asset of a function. */
function functionFolder(output: string, logicalId: RegExp): string {
  const template = JSON.parse(readFileSync(join(output, "Sallyport.template.json"), "utf8"));
  const id = Object.keys(template.Resources).find((name) => logicalId.test(name)) ?? "";
  return join(output, `asset.${template.Resources[id].Properties.Code.S3Key.replace(".zip", "")}`);
}

// One synthesis shows it all: each takes seconds of a core.
test.concurrent("the local stage is synthesized, and carries the sample, the packs and a file of legal entities", async () => {
  const legalEntities = join(temporaryFolder(), "entities.jsonl");
  writeFileSync(legalEntities, JSON.stringify(aLegalEntity()));
  const { status, output } = await synthesize({ stage: "local", legalEntities });
  expect(status).toBe(0);
  const signUp = functionFolder(output, /^signup[0-9A-F]{8}$/);
  expect(existsSync(join(signUp, "packs", "sanctions.json"))).toBe(true);
  expect(readFileSync(join(signUp, "evidence", EVIDENCE_FILES.legalEntities), "utf8")).toBe(
    JSON.stringify(aLegalEntity()),
  );
  expect(existsSync(join(functionFolder(output, /^relay[0-9A-F]{8}$/), "index.mjs"))).toBe(true);
  const template = readFileSync(join(output, "Sallyport.template.json"), "utf8");
  expect(template).toContain('"Custom::Trigger"');
  expect(template).toContain('"SALLYPORT_LEGAL_ENTITIES": "file"');
});

test.concurrent("a deployment without settings is synthesized, and warns of its issuer and of its list", async () => {
  const { status, output } = await synthesize({});
  expect(status).toBe(0);
  const metadata = readFileSync(join(output, "Sallyport.metadata.json"), "utf8");
  expect(metadata).toContain("sallyport:issuer");
  expect(metadata).toContain("sallyport:watchlist");
  expect(readFileSync(join(output, "Sallyport.template.json"), "utf8")).toContain(
    '"SALLYPORT_LEGAL_ENTITIES": "gleif"',
  );
});

test.concurrent("fails with exit code 2 and one sentence, and leaves no app behind", async () => {
  const { status, complaint, output } = await synthesize({ stage: "local", watchlist: "/nowhere.csv" });
  expect(status).toBe(2);
  expect(complaint).toBe("the watchlist `/nowhere.csv` cannot be read\n");
  expect(existsSync(join(output, "manifest.json"))).toBe(false);
});
