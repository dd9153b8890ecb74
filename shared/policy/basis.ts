import * as z from "zod";
import { LegalBasis } from "../contract/vocabulary.ts";
import { type SwitchedOn, SwitchName } from "./switches.ts";

/** Sanctions bind US persons, so a rule may rest on something else for other providers. */
const PersonBasis = z.union([LegalBasis, z.strictObject({ usPerson: LegalBasis, otherwise: LegalBasis })]);

/** What a rule rests on. With a switch it follows a date: a proposal that becomes law is printed as law from that day. */
export const Basis = z.union([
  PersonBasis,
  z.strictObject({ switch: SwitchName, on: PersonBasis, off: PersonBasis }),
]);
export type Basis = z.infer<typeof Basis>;

/** Everything that a rule can ever be said to rest on. */
export function basesOf(basis: Basis): LegalBasis[] {
  if (typeof basis === "string") return [basis];
  if ("switch" in basis) return [...basesOf(basis.on), ...basesOf(basis.off)];
  return [basis.usPerson, basis.otherwise];
}

/** The switch that decides what a rule rests on, where one does. */
export const basisSwitch = (basis: Basis): SwitchName | undefined =>
  typeof basis === "object" && "switch" in basis ? basis.switch : undefined;

/** What a rule rests on for a provider, given the switches that are on. */
export function basisFor(basis: Basis, usPerson: boolean, on: readonly SwitchedOn[]): LegalBasis {
  if (typeof basis === "string") return basis;
  if ("switch" in basis)
    return basisFor(on.some(({ name }) => name === basis.switch) ? basis.on : basis.off, usPerson, on);
  return usPerson ? basis.usPerson : basis.otherwise;
}
