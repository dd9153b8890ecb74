import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { Refusal } from "./refusal.ts";
import { STRIPE_SECRET_ARN } from "./servers/secrets-manager.ts";

/** What the local stack asks of the app. */
export type SynthesisOptions = {
  /** The root of the project. */
  project: string;
  /** A watchlist to carry instead of the sample; an absolute path. */
  watchlist?: string | undefined;
  /** A folder of policy packs to carry beside ours; an absolute path. */
  packs?: string | undefined;
  /** A file of legal entities to carry, an absolute path; or `gleif`. */
  legalEntities?: string | undefined;
  /** A list of credential issuers to carry; an absolute path. */
  credentialIssuers?: string | undefined;
  /** A database of countries of addresses to carry; an absolute path. */
  ipCountries?: string | undefined;
  /** Whether there is a secret for Stripe Identity; what it is stays out of the template. */
  stripeSecret?: string | undefined;
  /** Address of Stripe's API. */
  stripeApi?: string | undefined;
  signal?: AbortSignal;
};

/** What the app is made from, relative to the project; the runner itself changes nothing in the template. */
const INPUTS = ["infra", "functions", "shared", "package-lock.json", "cdk.json"];
const NO_INPUT = join("infra", "local");

/** Issuer of local attestations: an identifier, the same on every port so that a synthesized app stays fresh. */
const LOCAL_ISSUER = "https://sallyport.localhost";

/** How many synthesized apps are kept, those started last: a running stack still loads bundles from its own. */
const KEPT = 5;

/**
 * Answers the folder with the app synthesized from the present sources, files, packs and context: the one of an
 * earlier start when its inputs had the same content. Throws a `Refusal` with the app's own message when synthesis fails.
 */
export async function synthesize(
  options: SynthesisOptions,
  progress: (line: string) => void,
): Promise<string> {
  const { project, watchlist, packs, legalEntities, credentialIssuers, ipCountries } = options;
  const { stripeSecret, stripeApi } = options;
  const context = {
    stage: "local",
    issuer: LOCAL_ISSUER,
    ...(watchlist && { watchlist }),
    ...(packs && { policyPacks: packs }),
    ...(legalEntities && { legalEntities }),
    ...(credentialIssuers && { credentialIssuers }),
    ...(ipCountries && { ipCountries }),
    ...(stripeSecret && { stripeSecret: STRIPE_SECRET_ARN }),
    ...(stripeApi && { stripeApi }),
  };
  const outputs = join(project, "cdk.out", "local");
  const output = join(outputs, await digestInputs(options, context));
  if (existsSync(join(output, "manifest.json"))) {
    const now = new Date();
    await utimes(output, now, now);
    return output;
  }

  progress("synthesizing the app");
  await mkdir(outputs, { recursive: true });
  const unfinished = `${output}.${randomUUID()}`;
  try {
    await runApp(options, context, unfinished);
    // A rename is atomic, so nobody reads half an app; another start may have been faster with the same one.
    await rename(unfinished, output).catch((error) => {
      if (!existsSync(output)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOld(outputs);
  return output;
}

async function digestInputs(options: SynthesisOptions, context: object) {
  const { project, packs } = options;
  const hash = createHash("sha256").update(JSON.stringify([context, process.version]));
  const files: string[] = [];
  for await (const entry of glob([...INPUTS, ...INPUTS.map((input) => `${input}/**`)], {
    cwd: project,
    withFileTypes: true,
  })) {
    const path = relative(project, join(entry.parentPath, entry.name));
    if (entry.isFile() && !path.startsWith(NO_INPUT)) files.push(path);
  }
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(await readFile(join(project, file)));
  for (const [what, path] of carriedFiles(options))
    hash.update(`\0${what}\0`).update(await readFile(path).catch(() => unreadable(what, path)));
  if (packs !== undefined) hash.update(await digestFolder(packs));
  return hash.digest("hex").slice(0, 16);
}

/** The files that the app carries, each with what it is. */
const carriedFiles = ({ watchlist, legalEntities, credentialIssuers, ipCountries }: SynthesisOptions) =>
  [
    ["watchlist", watchlist],
    ["file of legal entities", legalEntities === "gleif" ? undefined : legalEntities],
    ["list of credential issuers", credentialIssuers],
    ["database of countries", ipCountries],
  ].filter((named): named is [string, string] => named[1] !== undefined);

/** Names below a folder, by which the app may refuse it, and the contents of its own files. */
async function digestFolder(folder: string): Promise<Buffer> {
  const hash = createHash("sha256");
  const paths = await readdir(folder, { recursive: true }).catch(() =>
    unreadable("folder of policy packs", folder),
  );
  for (const path of paths.sort()) {
    hash.update(`\0${path}\0`);
    if (dirname(path) === ".") hash.update(await readFile(join(folder, path)).catch(() => ""));
  }
  return hash.digest();
}

const unreadable = (what: string, path: string): never => {
  throw new Refusal(`the ${what} \`${path}\` cannot be read`);
};

async function runApp({ project, signal }: SynthesisOptions, context: object, output: string): Promise<void> {
  const child = spawn(process.execPath, [join("infra", "app.ts")], {
    cwd: project,
    // Validation takes longer than synthesis; `npm run synth` does it.
    env: {
      ...process.env,
      CDK_OUTDIR: output,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      CDK_VALIDATION: "false",
    },
    stdio: ["ignore", "ignore", "pipe"],
    ...(signal && { signal }),
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("exit", resolve),
  );
  const [status, complaint] = await Promise.all([ended, text(child.stderr)]);
  if (status !== 0) throw new Refusal(sentence(complaint));
}

/** The sentence in what a failed app wrote: the message of the error, without its stack. */
function sentence(complaint: string): string {
  const lines = complaint.split("\n").map((line) => line.trim());
  const message = lines
    .map((line) => /^\w*(?:Error|Refusal)\w*(?: \[\w+\])?: (.+)$/.exec(line)?.[1])
    .find(Boolean);
  return message ?? lines.filter(Boolean).at(-1) ?? "the app could not be synthesized";
}

async function removeOld(outputs: string): Promise<void> {
  const folders = await Promise.all(
    (await readdir(outputs, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => ({
        path: join(outputs, name),
        changedAt: (await stat(join(outputs, name))).mtimeMs,
      })),
  );
  const old = folders.sort((a, b) => b.changedAt - a.changedAt).slice(KEPT);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}
