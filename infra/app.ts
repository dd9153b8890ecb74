import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Annotations, App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import cdkJson from "../cdk.json" with { type: "json" };
import { type Result, success } from "../shared/result.ts";
import { carriedCredentialIssuers } from "./carried-credential-issuers.ts";
import { carriedDisposableMail } from "./carried-disposable-mail.ts";
import { carriedIpCountries } from "./carried-ip-countries.ts";
import { carriedLegalEntities } from "./carried-legal-entities.ts";
import { carriedWatchlist } from "./carried-watchlist.ts";
import { bundleFunctions } from "./function-bundles.ts";
import { OnboardingStack } from "./onboarding-stack.ts";
import { checkedPolicyPacks } from "./policy-packs.ts";
import { PLACEHOLDER_ISSUER, readSettings, type Settings } from "./settings.ts";

/** The flags of cdk.json hold for whoever starts the app, and not only for the CDK's command. */
const app = new App({ context: cdkJson.context, analyticsReporting: false, autoSynth: false });

const FUNCTIONS_FOLDER = new URL("../functions", import.meta.url).pathname;

/** Builds everything that the stack is made of, in `folder`; fails with one sentence about the operator's input. */
function compose(folder: string): Result<OnboardingStack, string> {
  const settings = readSettings(app.node.getAllContext(), new Date());
  if (!settings.ok) return settings;
  const packs = checkedPolicyPacks(settings.value.policyPacks);
  if (!packs.ok) return packs;
  const watchlist = carriedWatchlist(settings.value, folder);
  if (!watchlist.ok) return watchlist;
  const legalEntities = carriedLegalEntities(settings.value);
  if (!legalEntities.ok) return legalEntities;
  const issuers = carriedCredentialIssuers(settings.value);
  if (!issuers.ok) return issuers;
  const ipCountries = carriedIpCountries(settings.value);
  if (!ipCountries.ok) return ipCountries;
  const evidenceFiles = [...legalEntities.value.files, issuers.value];
  const signalFiles = [carriedDisposableMail(), ...ipCountries.value];
  bundleFunctions({ from: FUNCTIONS_FOLDER, to: folder, packs: packs.value, evidenceFiles, signalFiles });
  const { stage, issuer, providerUsPerson, uploadOrigin, alarmTopic, stripeSecret, stripeApi } =
    settings.value;
  const { documentImages = stage === "local" ? "none" : "textract" } = settings.value;
  const stack = new OnboardingStack(app, "Sallyport", {
    description: "Sallyport, the onboarding gate",
    code: (name) => Code.fromAsset(join(folder, name)),
    stage,
    issuer,
    providerUsPerson,
    watchlistFile: watchlist.value,
    legalEntities: legalEntities.value.source,
    stripeSecret,
    stripeApi,
    documentImages,
    uploadOrigin,
    alarmTopicArn: alarmTopic,
  });
  if (stage === "deployed") warn(stack, settings.value);
  return success(stack);
}

function warn(stack: OnboardingStack, { issuer, watchlist }: Settings): void {
  const warnings = Annotations.of(stack);
  if (issuer === PLACEHOLDER_ISSUER)
    warnings.addWarningV2(
      "sallyport:issuer",
      "attestations would be issued by a placeholder: name an https URL of yours with -c issuer=URL",
    );
  if (watchlist === undefined)
    warnings.addWarningV2(
      "sallyport:watchlist",
      "the stack carries no watchlist, and nothing is approved until one is active: name one with -c watchlist=FILE -c watchlistCheckedAt=INSTANT",
    );
}

// Assets are copied out of it as they are declared, so that two syntheses at once do not meet.
const folder = mkdtempSync(join(tmpdir(), "sallyport-"));
try {
  const stack = compose(folder);
  if (stack.ok) app.synth();
  else {
    console.error(stack.failure);
    process.exitCode = 2;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
