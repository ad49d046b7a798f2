import type { ScanState } from '@openhuis/platform';
import type { Condition } from '@openhuis/procedures';
import type { EnrolmentForm } from '../../../procedures/src/rules/enrolment-form.js';

/**
 * What somebody is who enrols together with the applicant: a member of its consortium beside it, the lead; a subcontractor;
 * or the parent of its group, which stands surety.
 */
export const partyRoles = ['member', 'subcontractor', 'parent'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** How a parent stands surety: by a guarantee for this contract, or by its statement of article 2:403 of the Civil Code. */
export const guarantees = ['parentGuarantee', 'statement403'] as const;
export type Guarantee = (typeof guarantees)[number];

/** What the applicant states about a party. */
export interface PartyStatement {
  role: PartyRole;
  name: string;
  /** Eight digits. */
  kvkNumber: string;
  legalForm: string;
  /** What a subcontractor does. */
  delivers: string | null;
  /** A subcontractor that is a sole trader without staff: one may add such a one later without consent (contract standard 3.9.1). */
  soleTrader: boolean;
  /** Of a subcontractor: it passes nothing on to others without written consent. */
  keepsWork: boolean;
  /** Of a parent. */
  guarantee: Guarantee | null;
}

/** How a party stands to its part. */
export interface PartyConfirmation {
  outcome: 'confirmed' | 'declined';
  /** Who were liable together when it was given: {@link compositionOf}. */
  composition: string;
  /** The document by which the applicant binds it; left out, or null, for one that binds itself. */
  document?: { withdrawn: boolean; scanState?: ScanState } | null;
}

/** A party of an enrolment. */
export interface EnrolmentParty extends PartyStatement {
  id: string;
  /** `itself`: a member with an account of its own, which confirms and delivers itself; `throughLead`: the applicant does it. */
  speaks: 'itself' | 'throughLead';
  invited: boolean;
  confirmation: PartyConfirmation | null;
}

/** Which parties belong to a form; the applicant itself is not among them. */
export const rolesOf: Record<EnrolmentForm, readonly PartyRole[]> = {
  alone: [],
  mainContractor: ['subcontractor'],
  consortium: ['member'],
  group: ['parent'],
};

/** The kinds of document by which somebody who has no account here binds itself. */
export const statementKinds = {
  member: 'Combinatieverklaring',
  parentGuarantee: 'Concerngarantie',
  statement403: '403-verklaring',
} as const;

/** What kind of document binds this party; null for one that binds itself in the system, or need not be bound. */
export function statementKindOf({ role, speaks, guarantee }: EnrolmentParty): string | null {
  if (role === 'member') return speaks === 'throughLead' ? statementKinds.member : null;
  if (role === 'parent') return statementKinds[guarantee ?? 'parentGuarantee'];
  return null;
}

/**
 * Who are liable together, as one text: who joined or left a consortium makes each confirm anew, for it would be liable with
 * others than it agreed to.
 */
export function compositionOf(
  leadKvkNumber: string,
  parties: readonly Pick<PartyStatement, 'role' | 'kvkNumber'>[],
): string {
  const members = parties.filter(({ role }) => role !== 'subcontractor').map(({ kvkNumber }) => kvkNumber);
  return [leadKvkNumber, ...members.toSorted()].join(' ');
}

/** Whether the applicant itself delivers what a condition asks. */
export function asksApplicant({ deliveredBy }: Pick<Condition, 'deliveredBy'>): boolean {
  return deliveredBy !== 'everySubcontractor';
}

/** The parties, beside the applicant, that deliver what a condition asks. */
export function deliverersOf<Party extends Pick<PartyStatement, 'role'>>(
  { deliveredBy }: Pick<Condition, 'deliveredBy'>,
  parties: readonly Party[],
): Party[] {
  switch (deliveredBy) {
    case 'everyMember':
      return parties.filter(({ role }) => role === 'member');
    case 'everySubcontractor':
      return parties.filter(({ role }) => role === 'subcontractor');
    case 'everyParty':
      return [...parties];
    default:
      return [];
  }
}
