import type { ScanState } from '@openhuis/platform';
import type { EnrolmentForm } from '@openhuis/procedures';
import type { StoredAnswer } from '../stored-answer.js';
import type { EnrolmentParty, PartyConfirmation } from '../rules/parties.js';

/** A document by which a party is bound, as far as the actor may see it. */
export interface BindingDocument {
  id: string;
  kind: string;
  fileName: string;
  fileHash: string;
  issuedOn: string;
  withdrawn: boolean;
  scanState: ScanState;
}

/** How a party bound itself, with when and by what. */
export interface StoredConfirmation extends PartyConfirmation {
  /** Why it declined. */
  reason: string | null;
  /** The instant, as text in UTC. */
  givenAt: string;
  document: BindingDocument | null;
}

/** A party with what it delivered. */
export interface StoredParty extends EnrolmentParty {
  /** Give it with the next command of the party itself. */
  version: number;
  confirmation: StoredConfirmation | null;
  answers: StoredAnswer[];
}

/** Who enrols, as it is stored. */
export interface PartyFacts {
  form: EnrolmentForm;
  applicantKvkNumber: string;
  parties: StoredParty[];
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** An answer as JSON in SQL, of a row `a` of answers and the row `e` of its document, which may be absent. */
export const ANSWER = `jsonb_build_object('conditionCode', a.condition_code, 'confirmed', a.confirmed, 'text', a.text,
  'evidence', case when e.id is not null then jsonb_build_object('id', e.id, 'kind', e.kind, 'issuedOn', e.issued_on,
    'expiresOn', e.expires_on, 'withdrawn', e.withdrawn_at is not null, 'scanState', e.scan_state, 'fileName', e.file_name, 'fileHash', e.file_hash) end)`;

/** The answers of a party `p`, as JSON in SQL. */
export const PARTY_ANSWERS = `coalesce((select jsonb_agg(${ANSWER} order by a.condition_code)
  from enrolment_party_answer a left join evidence e on e.id = a.evidence_id where a.party_id = p.id), '[]')`;

/** How a party `p` is bound, as JSON in SQL; null when it is not. */
export const PARTY_CONFIRMATION = `(select jsonb_build_object('outcome', c.outcome, 'composition', c.composition, 'reason', c.reason,
    'givenAt', ${instant('c.given_at')}, 'document', case when d.id is not null then jsonb_build_object('id', d.id,
      'kind', d.kind, 'fileName', d.file_name, 'fileHash', d.file_hash, 'issuedOn', d.issued_on,
      'withdrawn', d.withdrawn_at is not null, 'scanState', d.scan_state) end)
  from enrolment_party_confirmation c left join evidence d on d.id = c.evidence_id where c.party_id = p.id)`;

/**
 * Who enrols, as columns of a statement.
 *
 * @param enrolment the placeholder of its id
 * @param organisation that of the applicant
 */
export function partyColumns(enrolment: string, organisation: string): string {
  return `(select e.form from enrolment e where e.id = ${enrolment}) as form,
    coalesce((select o.kvk_number from organisation o where o.id = ${organisation}), '') as "applicantKvkNumber",
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'name', p.name, 'kvkNumber', p.kvk_number,
        'legalForm', p.legal_form, 'delivers', p.delivers, 'soleTrader', p.sole_trader, 'keepsWork', p.keeps_work,
        'guarantee', p.guarantee, 'speaks', p.speaks, 'invited', p.invited_at is not null, 'version', p.version,
        'confirmation', ${PARTY_CONFIRMATION}, 'answers', ${PARTY_ANSWERS}) order by p.position)
      from enrolment_party p where p.enrolment_id = ${enrolment}), '[]') as parties,
    coalesce((select jsonb_agg(jsonb_build_object('product', d.product, 'companion', d.companion, 'reason', d.reason)
        order by d.product, d.companion)
      from companion_decline d where d.enrolment_id = ${enrolment}), '[]') as declined`;
}
