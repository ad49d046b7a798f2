import { refuseOn, type Violation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import { composeText, municipalityNames, namedLines } from '../contract-parties.js';
import {
  changeContract,
  recordContractChange,
  roundsExercised,
  listEnds,
  writeContractDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract } from '../contract-work.js';
import type { Contract } from '../contract.entity.js';
import { formedLines, storedParties } from '../form-contract.js';
import { textOfContract } from '../outside-signing/cancel-outside-signings.js';
import { endRenewedSignings } from '../outside-signing/close-outside-signing.js';
import { amendedLine } from '../rules/contract-text.js';
import { joiningTerm } from '../rules/term.js';
import { textHash } from './text-hash.js';

/**
 * Sees to it that both sides sign the text that holds on the day on which they do, wherever that is: here, on paper or at a
 * service. As long as the contract waits, a text that has to be renewed is, and what a service has of the old one ends. What one
 * side signed before an amendment took effect counts no longer: the amended terms bind, and nobody is bound to what it never
 * saw. Both are asked anew, with weeks of their own. A round of extensions alone leaves what one side signed: the contract has its
 * own end then, and can be extended like any other.
 *
 * @returns whether it was renewed: it is to be kept, and to be read again before anybody signs
 * @throws RuleViolation as {@link renewText}
 */
export async function renewWaiting(work: ContractWork, loaded: LoadedContract): Promise<boolean> {
  const { manager, actor, moment } = work;
  const { contract } = loaded;
  const isUnderway = loaded.signatures.length > 0 || (await isBeingSigned(work, contract));
  if (!(await renewText(work, loaded))) return false;
  await endRenewedSignings(manager, actor, moment, textOfContract(contract));
  if (!isUnderway) return true;
  loaded.signatures = [];
  // Nobody has signed any more: a round that came as well is in it too.
  await renewText(work, loaded);
  await changeContract(work, contract, { signingAgainSince: moment.today });
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  return true;
}

/** Whether a side has signed the text where it does not count yet: on paper that a second person has to approve, or at a service. */
async function isBeingSigned({ manager }: ContractWork, { id, textHash }: Contract): Promise<boolean> {
  const [underway] = await manager.query<unknown[]>(
    `select from paper_signing where contract_id = $1 and addendum_id is null and state = 'proposed' and text_hash = $2
     union all
     select from outside_signing where contract_id = $1 and addendum_id is null and state = 'sent' and text_hash = $2
     limit 1`,
    [id, textHash],
  );
  return underway !== undefined;
}

/**
 * The lines that cannot be agreed to any more, because their product or municipality left since: the region withdraws the
 * contract, and its provider enrols anew.
 */
export async function leftLines(
  work: ContractWork,
  { contract, procedure }: LoadedContract,
  lines: readonly ProcedureLine[],
): Promise<Violation[]> {
  return namedLines(procedure, lines, await municipalityNames(work, contract.regionId)).violations;
}

/**
 * Renews the text when an amendment took effect since the contract was formed, or, as long as nobody has signed, the procedure's
 * term has moved; false when neither has. What has run off meanwhile changes no text: it has left, and nobody signs for it.
 *
 * @throws RuleViolation `unknown-product` or `unknown-municipality` for a line that left meanwhile
 */
async function renewText(work: ContractWork, loaded: LoadedContract): Promise<boolean> {
  const { contract, procedure } = loaded;
  const lines = await formedLines(work, contract.id);
  const named = namedLines(procedure, lines, await municipalityNames(work, contract.regionId));
  refuseOn(named.violations);
  const rounds =
    loaded.signatures.length === 0
      ? await roundsExercised(work, contract.regionId, contract.procedureId)
      : contract.extensionsExercised;
  const isRoundLater = rounds !== contract.extensionsExercised;
  const amendedOn = await amendedSince(work, contract);
  // What the text says to hold, it holds: a new name of a party alone makes nobody sign again.
  const isAmended = amendedLine(amendedOn).some((line) => !contract.text.includes(`${line}\n`));
  if (!isRoundLater && !isAmended) return false;
  const { endsOn, extensionsExercised, optionOpen } = joiningTerm(procedure.definition.term, rounds, work.moment.today);
  const { text, organisationName } = await composeText(work, {
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    procedure,
    number: contract.number,
    formedOn: contract.formedOn,
    amendedOn,
    extensionsExercised,
    lines: named.lines,
    parties: await storedParties(work, contract.id),
  });
  await recordContractChange(work, contract, {
    kind: 'textRenewed',
    effectiveOn: work.moment.today,
    source: { kind: 'contract', id: contract.id },
    detail: { from: contract.textHash, to: textHash(text), endsOn, extensionsExercised, signedBy: loaded.signatures },
  });
  await changeContract(work, contract, {
    text,
    textHash: textHash(text),
    organisationName,
    endsOn,
    extensionsExercised,
    optionOpen,
  });
  await listEnds(work, contract, lines, endsOn);
  return true;
}

/** The days after the contract was formed on which amendments took effect, the first first. On other days something of one ran off. */
async function amendedSince({ manager, moment }: ContractWork, contract: Contract): Promise<string[]> {
  const rows = await manager.query<{ day: string }[]>(
    `select lower(t.validity)::text as day from common_terms t
     join amendment a on a.id = t.source_id and a.effective_on = lower(t.validity)
     where t.procedure_id = $1 and t.superseded_at is null and t.source_kind = 'amendment'
       and lower(t.validity) > $2 and lower(t.validity) <= $3 order by 1`,
    [contract.procedureId, contract.formedOn, moment.today],
  );
  return rows.map(({ day }) => day);
}
