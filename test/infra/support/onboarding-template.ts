import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import cdkJson from "../../../cdk.json" with { type: "json" };
import { OnboardingStack, type OnboardingStackProps } from "../../../infra/onboarding-stack.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The stack's template, with stubs instead of bundles and of a compiled list. */
export function onboardingTemplate(overrides: Partial<OnboardingStackProps> = {}): Template {
  const folder = temporaryFolder();
  const watchlistFile = join(folder, "carried.watchlist");
  writeFileSync(watchlistFile, "a compiled list");
  const app = new App({
    context: cdkJson.context,
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
    outdir: join(folder, "cdk.out"),
  });
  const stack = new OnboardingStack(app, "Sallyport", {
    code: () => Code.fromInline("export const handler = () => {};"),
    stage: "deployed",
    issuer: "https://attestations.example.org",
    providerUsPerson: true,
    watchlistFile,
    legalEntities: "gleif",
    documentImages: "textract",
    ...overrides,
  });
  return Template.fromStack(stack);
}

/** A resource as the template has it; properties are read by tests only. */
export type TemplateResource = {
  Type: string;
  Properties: ReturnType<Template["findResources"]>[string][string];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};

/** All resources of a type by logical id, without the hash at the end of it. */
export function resourcesOf(template: Template, type: string): Record<string, TemplateResource> {
  const found = template.findResources(type) as Record<string, TemplateResource>;
  return Object.fromEntries(Object.entries(found).map(([id, resource]) => [withoutHash(id), resource]));
}

/** The only resource of a type whose logical id is `id`. */
export function resource(template: Template, type: string, id: string): TemplateResource {
  const found = resourcesOf(template, type)[id];
  if (found === undefined) throw new Error(`there is no ${type} ${id}`);
  return found;
}

const withoutHash = (id: string) => id.replace(/[0-9A-F]{8}$/, "");

/** Writes a property with its references as `LogicalId` or `LogicalId.Attribute`. */
export function render(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const [[name, argument] = ["", undefined]] = Object.entries(value);
  if (name === "Ref") return withoutHash(String(argument));
  if (name === "Fn::GetAtt" && Array.isArray(argument)) return `${withoutHash(argument[0])}.${argument[1]}`;
  if (name === "Fn::Join" && Array.isArray(argument)) return argument[1].map(render).join(argument[0]);
  if (name === "Fn::Sub") return String(argument);
  return JSON.stringify(value);
}

/** The bucket to which a deployment uploads its assets before anything else. */
const BOOTSTRAP_BUCKET = /^arn:\S+:s3:::cdk-\w+-assets-[^/]+/;

/** One thing that a function may do: `action resource`, and under which conditions. */
export type Permission = { allows: string; condition: unknown };

/** Everything that the role of a function allows, by the function's folder. Throws on a statement that does not allow. */
export function permissionsOf(template: Template, name: string): Permission[] {
  const id = `${name.replaceAll("-", "")}ServiceRoleDefaultPolicy`;
  const { PolicyDocument } = resource(template, "AWS::IAM::Policy", id).Properties;
  return PolicyDocument.Statement.flatMap(
    (statement: { Action: string | string[]; Resource: unknown; Effect: string; Condition?: unknown }) => {
      if (statement.Effect !== "Allow")
        throw new Error(`expected statements that allow, got ${statement.Effect}`);
      return [statement.Action].flat().flatMap((action) =>
        [statement.Resource].flat().map((target) => ({
          allows: `${action} ${render(target).replace(BOOTSTRAP_BUCKET, "assets")}`,
          condition: statement.Condition,
        })),
      );
    },
  );
}
