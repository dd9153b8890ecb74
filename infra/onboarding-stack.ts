import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { ENVIRONMENT } from "../shared/environment-names.ts";
import { announceAlarms } from "./alarm-topic.ts";
import { DataKey } from "./data-key.ts";
import { EscalationQueue } from "./escalation-queue.ts";
import { EvidenceStore, type EvidenceStoreProps } from "./evidence-store.ts";
import type { FunctionName } from "./function-names.ts";
import { HookFunction } from "./hook-function.ts";
import { LedgerTable } from "./ledger-table.ts";
import { OnboardingApi } from "./onboarding-api.ts";
import { Outbox } from "./outbox.ts";
import { SigningKey } from "./signing-key.ts";
import { grantStripeSecret } from "./stripe-secret.ts";
import { WatchlistStore } from "./watchlist-store.ts";

/** What an operator decides about a deployment. */
export type OnboardingStackProps = StackProps & {
  /** The bundle of each function. */
  readonly code: (name: FunctionName) => Code;
  readonly stage: "deployed" | "local";
  /** `iss` of the attestations: an https URL. */
  readonly issuer: string;
  readonly providerUsPerson: boolean;
  /** A compiled watchlist. @default - the stack carries none, and approves nobody until one is activated */
  readonly watchlistFile?: string | undefined;
  /** Where legal entities are looked up; of a file the functions that verify evidence have it beside them. */
  readonly legalEntities: "gleif" | "file" | "none";
  /** ARN of the secret by which Stripe Identity is used. @default - the deployment has no vendor */
  readonly stripeSecret?: string | undefined;
  /** Address of Stripe's API. @default - the real one */
  readonly stripeApi?: string | undefined;
  /** Who reads pictures of documents. */
  readonly documentImages: EvidenceStoreProps["documentImages"];
  /** Origin of a page whose visitors may upload pictures. @default - no page may */
  readonly uploadOrigin?: string | undefined;
  /** SNS topic that hears of every alarm. @default - alarms only show in CloudWatch */
  readonly alarmTopicArn?: string | undefined;
};

/** Decides on a whole core: a list is loaded, and names are matched, while an applicant waits. */
const DECIDING = { memorySize: 1769 };

/** Nobody waits for a function that runs in the background. */
const WORKING = { timeout: Duration.minutes(1) };

/** The onboarding gate: an API over functions, a ledger, and a queue for manual review. */
export class OnboardingStack extends Stack {
  constructor(scope: Construct, id: string, props: OnboardingStackProps) {
    super(scope, id, props);
    const ledger = new LedgerTable(this, "Ledger");
    const dataKey = new DataKey(this, "DataKey");
    const signingKey = new SigningKey(this, "SigningKey");
    const queue = new EscalationQueue(this, "Escalations");
    const watchlists = new WatchlistStore(this, "Watchlists");
    const pictures = new EvidenceStore(this, "Evidence", props);
    const make = (name: FunctionName, options = {}) =>
      new HookFunction(this, name, { code: props.code(name), environment: settings(props), ...options });

    const verifying = {
      "sign-up": make("sign-up", DECIDING),
      evidence: make("evidence", DECIDING),
      "identity-webhook": make("identity-webhook", DECIDING),
    };
    for (const hook of Object.values(verifying))
      hook.addEnvironment(ENVIRONMENT.legalEntities, props.legalEntities);
    pictures.grantVerify(verifying["sign-up"]);
    pictures.grantVerify(verifying.evidence);
    // Anybody may call the webhook, and it verifies sessions only.
    pictures.withhold(verifying["identity-webhook"]);
    const session = make("identity-session");
    for (const asking of [...Object.values(verifying), session]) grantStripeSecret(props, asking);
    const hooks = { ...verifying, "quota-request": make("quota-request", DECIDING) };
    for (const hook of Object.values(hooks)) {
      ledger.grantAppend(hook);
      dataKey.grantGenerate(hook);
      signingKey.grantSign(hook);
      watchlists.grantRead(hook);
    }
    const challenge = make("challenge");
    for (const sealing of [challenge, session]) {
      ledger.grantChallengeKey(sealing);
      dataKey.grantGenerate(sealing, "challenge");
    }
    const erasure = make("erasure");
    for (const store of [ledger, pictures]) store.grantErase(erasure);
    const upload = make("upload");
    pictures.grantUpload(upload);
    const readers = { account: make("account"), attestation: make("attestation") };
    for (const reader of [readers.account, session, upload]) ledger.grantReadChecks(reader);
    ledger.grantReadCheck(readers.attestation);
    const open = { jwks: make("jwks"), health: make("health"), openapi: make("openapi") };
    signingKey.grantVerify(open.jwks);
    ledger.grantPointerRead(open.health);
    const activation = make("watchlist-activation", { ...DECIDING, ...WORKING });
    ledger.grantPointerMove(activation);
    watchlists.activateBy(activation, props.watchlistFile);

    const [relay, sweeper] = [make("relay", WORKING), make("sweeper", WORKING)];
    new Outbox(this, "Outbox", { ledger, queue, relay, sweeper });
    for (const deliverer of [relay, sweeper]) {
      dataKey.grantOpen(deliverer);
      signingKey.grantSign(deliverer);
    }
    const handlers = {
      ...hooks,
      challenge,
      "identity-session": session,
      upload,
      erasure,
      ...readers,
      ...open,
      "not-found": make("not-found"),
    };
    const api = new OnboardingApi(this, "Onboarding", { handlers });
    new CfnOutput(this, "ApiUrl", { value: api.url("/") });
    new CfnOutput(this, "JwksUrl", { value: api.url("/.well-known/jwks.json") });
    new CfnOutput(this, "EscalationQueueUrl", { value: queue.queue.queueUrl });
    new CfnOutput(this, "LedgerTableName", { value: ledger.table.tableName });
    new CfnOutput(this, "DataKeyId", { value: dataKey.key.keyId });
    if (props.alarmTopicArn !== undefined) announceAlarms(this, props.alarmTopicArn);
  }
}

const settings = ({ stage, issuer, providerUsPerson }: OnboardingStackProps) => ({
  [ENVIRONMENT.stage]: stage,
  [ENVIRONMENT.issuer]: issuer,
  [ENVIRONMENT.providerUsPerson]: String(providerUsPerson),
});
