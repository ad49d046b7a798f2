import { brokenConstraint, type Moment, refuseOn, RuleViolation } from '@openhuis/platform';
import { bindingProcedure, type ProcedureLine } from '@openhuis/procedures';
import { Contract } from './contract.entity.js';
import { composeText, municipalityNames, namedLines } from './contract-parties.js';
import { recordContractChange, roundsExercised, listEnds, writeContractDeadlines } from './contract-record.js';
import { type ContractWork, factsOf } from './contract-work.js';
import type { ContractParty } from './rules/contract-party.js';
import { joiningTerm, startViolations } from './rules/term.js';
import { textHash } from './signing/text-hash.js';

/** What an admission hands over: who is admitted to what. */
export interface Admission {
  decisionId: string;
  regionId: number;
  procedureId: string;
  procedureVersion: number;
  organisationId: string;
  lines: ProcedureLine[];
  /** With whom it enrolled; nobody when left out. */
  parties?: readonly ContractParty[];
}

/**
 * Forms the contract of an admission, in its transaction: the canonical text, the lines it will hold, and three weeks
 * (by the procedure) to sign.
 *
 * @throws RuleViolation `contract-exists`, `line-missing`, `unknown-product`, `unknown-municipality` or
 *   `too-late-to-start`
 */
export async function formContract(work: ContractWork, admission: Admission): Promise<{ id: string; number: string }> {
  const { manager, moment } = work;
  const { regionId, organisationId } = admission;
  const judgedBy = await work.procedures.published(manager, admission.procedureId, admission.procedureVersion);
  // Whoever joins later signs today's text.
  const procedure = await bindingProcedure(manager, judgedBy, moment.today);
  const lines = [...new Map(admission.lines.map((line) => [`${line.productId} ${line.municipality}`, line])).values()];
  const named = namedLines(procedure, lines, await municipalityNames(work, regionId));
  const scheme = procedure.definition.term;
  const term = joiningTerm(scheme, await roundsExercised(work, regionId, procedure.id), moment.today);
  refuseOn([...named.violations, ...startViolations(scheme, term.extensionsExercised, moment.today)]);
  const number = await nextNumber(work, moment);
  const { text, organisationName } = await composeText(work, {
    regionId,
    organisationId,
    procedure,
    number,
    formedOn: moment.today,
    extensionsExercised: term.extensionsExercised,
    lines: named.lines,
    parties: admission.parties,
  });
  const contract = await insert(work, {
    regionId,
    procedureId: procedure.id,
    organisationId,
    organisationName,
    number,
    decisionId: admission.decisionId,
    procedureVersion: procedure.number,
    text,
    textHash: textHash(text),
    formedOn: moment.today,
    endsOn: term.endsOn,
    extensionsExercised: term.extensionsExercised,
    optionOpen: term.optionOpen,
  });
  await insertParties(work, contract, admission.parties ?? []);
  await recordContractChange(work, contract, {
    kind: 'formed',
    effectiveOn: moment.today,
    source: { kind: 'decision', id: admission.decisionId },
    detail: { number, textHash: contract.textHash, lines },
  });
  await listEnds(work, contract, lines, term.endsOn);
  await writeContractDeadlines(
    work,
    contract,
    factsOf({ contract, procedure, lines: [], signatures: [], waitingOffer: null, preparedEnds: [] }, moment.today),
  );
  return { id: contract.id, number };
}

type NewContract = Pick<
  Contract,
  | 'regionId'
  | 'procedureId'
  | 'organisationId'
  | 'organisationName'
  | 'number'
  | 'decisionId'
  | 'procedureVersion'
  | 'text'
  | 'textHash'
  | 'formedOn'
  | 'endsOn'
  | 'extensionsExercised'
  | 'optionOpen'
>;

async function insert({ manager }: ContractWork, values: NewContract): Promise<Contract> {
  const contract = manager.create(Contract, {
    ...values,
    signingAgainSince: null,
    signedOn: null,
    startsOn: null,
    activatedAt: null,
    endedOn: null,
    endReason: null,
    version: 1,
  });
  try {
    await manager.insert(Contract, contract);
  } catch (error) {
    // One open contract for a provider and a procedure, and one for an admission, whoever comes at the same time.
    if (['contract_one_open', 'contract_decision_id_key'].includes(brokenConstraint(error))) {
      throw RuleViolation.of('contract-exists');
    }
    throw error;
  }
  return contract;
}

async function insertParties(
  { manager }: ContractWork,
  { id, regionId, organisationId }: Contract,
  parties: readonly ContractParty[],
): Promise<void> {
  if (parties.length === 0) return;
  await manager.query(
    `insert into contract_party (contract_id, region_id, organisation_id, position, role, name, kvk_number, legal_form, delivers)
     select $1, $2, $3, p.position, p.party ->> 'role', p.party ->> 'name', p.party ->> 'kvkNumber', p.party ->> 'legalForm',
       p.party ->> 'delivers'
     from jsonb_array_elements($4::jsonb) with ordinality as p(party, position)`,
    [id, regionId, organisationId, JSON.stringify(parties.map(named))],
  );
}

/** Only what a contract says of a party. */
function named({ role, name, kvkNumber, legalForm, delivers }: ContractParty): ContractParty {
  return { role, name, kvkNumber, legalForm, delivers };
}

/** With whom the contractor stands in a contract. */
export async function storedParties({ manager }: ContractWork, contractId: string): Promise<ContractParty[]> {
  return await manager.query(
    `select role, name, kvk_number as "kvkNumber", legal_form as "legalForm", delivers
     from contract_party where contract_id = $1 order by position`,
    [contractId],
  );
}

async function nextNumber({ manager }: ContractWork, { today }: Moment): Promise<string> {
  const [row] = await manager.query<[{ next: string }]>(`select nextval('contract_number')::text as next`);
  return `${today.slice(0, 4)}-${row.next.padStart(6, '0')}`;
}

/** The lines a contract was formed with, until it is concluded and they stand in rows of their own. */
export async function formedLines({ manager }: ContractWork, contractId: string): Promise<ProcedureLine[]> {
  const [row] = await manager.query<{ lines: ProcedureLine[] }[]>(
    `select detail -> 'lines' as lines from contract_change where contract_id = $1 and kind = 'formed'`,
    [contractId],
  );
  return row?.lines ?? [];
}
