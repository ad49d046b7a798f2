import type { Violation } from '@openhuis/platform';
import type { ProcedureDefinition } from '@openhuis/procedures';
import { allowedForms, type EnrolmentForm } from '../../../procedures/src/rules/enrolment-form.js';
import { compositionOf, type EnrolmentParty, type PartyStatement, rolesOf, statementKindOf } from './parties.js';

/** Who enrols: the form, and what the applicant states about each other party. */
export interface StatedParties {
  form: EnrolmentForm;
  /** Of the applicant, which is no party beside itself. */
  applicantKvkNumber: string;
  parties: readonly PartyStatement[];
}

/**
 * Everything that does not fit in what is stated about parties, all at once. Whether it suffices is judged at submission,
 * so that a draft can be saved half done.
 *
 * @returns the path is `form` or `parties/<position>/…`
 */
export function statedPartyViolations(
  { form, applicantKvkNumber, parties }: StatedParties,
  definition: Pick<ProcedureDefinition, 'forms'>,
): Violation[] {
  const found: Violation[] = formViolations(form, definition);
  const seen = new Set([applicantKvkNumber]);
  for (const [index, { role, kvkNumber, guarantee }] of parties.entries()) {
    const path = `parties/${index}`;
    if (!rolesOf[form].includes(role)) {
      found.push({ code: 'invalid-input', path: `${path}/role`, details: { form, role } });
    }
    if (seen.has(kvkNumber)) {
      found.push({ code: 'invalid-input', path: `${path}/kvkNumber`, details: { rule: 'named twice' } });
    }
    seen.add(kvkNumber);
    if (guarantee !== null && role !== 'parent') found.push({ code: 'invalid-input', path: `${path}/guarantee` });
  }
  return found;
}

/** Who enrols, as it is judged at submission. */
export interface EnrolledParties {
  form: EnrolmentForm;
  applicantKvkNumber: string;
  parties: readonly EnrolmentParty[];
}

/**
 * What keeps an enrolment from being submitted because of who enrols: the form is not allowed, nobody is named, something is
 * not stated, or somebody has not bound itself to its part.
 *
 * @returns the path is `form`, `parties` or `parties/<id>`
 */
export function partyViolations(
  { form, applicantKvkNumber, parties }: EnrolledParties,
  definition: Pick<ProcedureDefinition, 'forms'>,
): Violation[] {
  const found = formViolations(form, definition);
  if (form !== 'alone' && parties.length === 0)
    found.push({ code: 'party-missing', path: 'parties', details: { form } });
  const composition = compositionOf(applicantKvkNumber, parties);
  return [...found, ...parties.flatMap((party) => violationsOf(party, composition))];
}

function formViolations(form: EnrolmentForm, definition: Pick<ProcedureDefinition, 'forms'>): Violation[] {
  if (allowedForms(definition).includes(form)) return [];
  return [{ code: 'form-not-allowed', path: 'form', details: { form } }];
}

function violationsOf(party: EnrolmentParty, composition: string): Violation[] {
  const path = `parties/${party.id}`;
  const unstated = (fact: string): Violation => ({
    code: 'party-unstated',
    path,
    details: { party: party.name, fact },
  });
  if (party.role === 'subcontractor') {
    return [
      ...((party.delivers ?? '').trim() === '' ? [unstated('delivers')] : []),
      ...(party.keepsWork || party.soleTrader ? [] : [unstated('keepsWork')]),
    ];
  }
  if (party.role === 'parent' && party.guarantee === null) return [unstated('guarantee')];
  const { confirmation } = party;
  const lacking = (state: string): Violation[] => [
    { code: 'party-unconfirmed', path, details: { party: party.name, state } },
  ];
  if (confirmation === null) {
    if (statementKindOf(party) !== null) return lacking('statement');
    return lacking(party.invited ? 'invited' : 'notInvited');
  }
  if (confirmation.outcome === 'declined') return lacking('declined');
  if (confirmation.composition !== composition) return lacking('changed');
  const { withdrawn = false, scanState } = confirmation.document ?? {};
  if (withdrawn) return lacking('statement');
  // A region sees nothing that a scanner has not let through.
  if (scanState === 'infected') return lacking('infected');
  return scanState === 'quarantined' ? lacking('held') : [];
}
