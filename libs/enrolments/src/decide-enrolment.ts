import { amsterdamDate } from '@openhuis/calendar';
import type { Contracts } from '@openhuis/contracts';
import { askForJob, refuseOn, type Violation } from '@openhuis/platform';
import { bundleDate, type PublishedProcedure } from '@openhuis/procedures';
import { requirePerson } from '@openhuis/providers';
import { readFacts } from './enrolment-facts.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { standingOf } from './rules/assessment.js';
import { type DecidedLine, decideLines, type LineDecision } from './rules/decision.js';
import { type RequestedLine, resolveLines } from './rules/draft-violations.js';
import { commandViolations, statusAfter } from './rules/transitions.js';

/** What the region decides about a line, which it names by code or by id of the product. */
export interface DecidedLineRequest extends RequestedLine {
  admitted: boolean;
  reason?: string | undefined;
}

/** What the region decides. Lines that are not named are admitted with the enrolment. */
export interface EnrolmentDecision {
  outcome: 'admitted' | 'refused';
  reason: string;
  lines?: readonly DecidedLineRequest[] | undefined;
}

/** An enrolment that is decided, with the contract that an admission formed. */
export interface DecidedEnrolment extends EnrolmentState {
  decisionId: string;
  contractId: string | null;
}

/**
 * Decides an enrolment. An admission forms the contract in the same transaction: there is never one without the other.
 * A refusal names each condition that is not met.
 */
export async function decideEnrolment(
  work: EnrolmentWork,
  contracts: Contracts,
  id: string,
  version: number,
  decision: EnrolmentDecision,
): Promise<DecidedEnrolment> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment, procedure } = loaded;
  const { conditions, bundleRules, term } = procedure.definition;
  const facts = await readFacts(manager, enrolment, moment.today);
  const state = { status: enrolment.status, ...standingOf(conditions, facts.assessments) };
  const command = decision.outcome === 'admitted' ? 'admit' : 'refuse';
  refuseOn(commandViolations(state, command));
  const named = nameLines(procedure, decision.lines ?? []);
  refuseOn(named.violations);
  const { lines, violations } = decideLines(
    {
      lines: facts.lines.map(({ product, municipality }) => ({ product, municipality })),
      held: facts.held,
      bundleRules,
      judgedOn: bundleDate(amsterdamDate(enrolment.submittedAt ?? moment.now), term),
    },
    { outcome: decision.outcome, reason: decision.reason, lines: named.lines },
  );
  refuseOn(violations);
  const decided = withProducts(lines, procedure);
  const decisionId = await insertDecision(work, loaded.enrolment, decision, state.unmet, decided);
  const saved = await saveStep(
    work,
    loaded,
    { status: statusAfter(state, command) },
    {
      action: `enrolment.${decision.outcome}`,
      change: { decisionId, reason: decision.reason, unmetConditions: state.unmet, lines },
      decidedOn: moment.today,
    },
  );
  let contractId: string | null = null;
  if (decision.outcome === 'admitted') {
    const contract = await contracts.form(manager, actor, moment, {
      decisionId,
      regionId: enrolment.regionId,
      procedureId: enrolment.procedureId,
      procedureVersion: procedure.number,
      organisationId: enrolment.organisationId,
      lines: decided
        .filter(({ admitted }) => admitted)
        .map(({ productId, municipality }) => ({ productId, municipality })),
    });
    contractId = contract.id;
  }
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  return { ...saved, decisionId, contractId };
}

function nameLines(
  procedure: PublishedProcedure,
  requested: readonly DecidedLineRequest[],
): { lines: LineDecision[]; violations: Violation[] } {
  const { lines, violations } = resolveLines(procedure, requested);
  // Without a violation every requested line has its own resolved one, in the same order.
  const named = lines.map(({ product, municipality }, index) => ({
    product,
    municipality,
    admitted: requested[index]?.admitted ?? false,
    reason: requested[index]?.reason,
  }));
  return { lines: named, violations };
}

type DecidedProductLine = DecidedLine & { productId: string };

function withProducts(lines: readonly DecidedLine[], { productIds }: PublishedProcedure): DecidedProductLine[] {
  return lines.map((line) => {
    const productId = productIds.get(line.product);
    if (productId === undefined) throw new Error(`the frozen version has lost product ${line.product}`);
    return { ...line, productId };
  });
}

async function insertDecision(
  { manager, actor, moment }: EnrolmentWork,
  enrolment: { id: string; regionId: number; organisationId: string },
  { outcome, reason }: EnrolmentDecision,
  unmet: readonly string[],
  lines: readonly DecidedProductLine[],
): Promise<string> {
  const { id, regionId, organisationId } = enrolment;
  const [row] = await manager.query<[{ id: string }]>(
    `insert into decision (enrolment_id, region_id, organisation_id, outcome, reason, unmet_conditions, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [id, regionId, organisationId, outcome, reason, unmet, requirePerson(actor), moment.now],
  );
  await manager.query(
    `insert into decision_line (decision_id, region_id, organisation_id, product_id, municipality, admitted, reason)
     select $1, $2, $3, l."productId", l."municipality", l."admitted", l."reason"
     from jsonb_to_recordset($4::jsonb) as l("productId" uuid, "municipality" text, "admitted" boolean, "reason" text)`,
    [row.id, regionId, organisationId, JSON.stringify(lines)],
  );
  return row.id;
}
