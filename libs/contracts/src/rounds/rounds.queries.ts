import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, RuleViolation, type Violation } from '@openhuis/platform';
import { bindingProcedure, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { runOffDay } from '../../../procedures/src/rules/run-off-day.js';
import { lookAtContracts } from '../look-at-contracts.js';
import { groundsOf } from '../extensions/offer-extension.js';
import { extendable } from '../extensions/rules/extension.js';
import { ExtensionRound } from './extension-round.entity.js';
import { judgeContract } from './judge-contract.js';
import { readProgramme } from './read-programme.js';
import { nextOfCohort } from './round-cohort.js';
import { contractsOfRound, ROUND_CONTRACTS_PAGE, ROUND_DETAIL, roundsPage, ROUNDS_PAGE } from './round-statements.js';
import { answerGrounds, procedureOfRound } from './round-work.js';
import type { ExtensionProgrammeBody } from './programme.dto.js';
import type {
  RoundContractAnswer,
  RoundContractsAnswer,
  RoundContractsQuery,
  RoundPreviewAnswer,
  RoundReasonAnswer,
} from './round-contracts.dto.js';
import type {
  RoundAnswer,
  RoundListQuery,
  RoundPageAnswer,
  RoundStepAnswer,
  RoundSummaryAnswer,
} from './rounds.dto.js';
import { withRunOff } from '../rules/contract-text.js';
import { houseProgramme, programmeDates } from './rules/programme.js';
import { latestAnswerOn } from './rules/round-choice.js';

type Row<Answer> = Answer & Record<string, unknown>;
type StoredRound = RoundSummaryAnswer &
  Pick<RoundAnswer, 'choice' | 'reason' | 'returnReason' | 'cancelReason' | 'sentAt'> &
  Record<'createdByName' | 'submittedByName' | 'decidedByName' | 'returnedByName' | 'cancelledByName', string | null> &
  Record<'submittedAt' | 'decidedAt' | 'returnedAt' | 'cancelledAt', string | null> & {
    submittedBy: string | null;
    municipalityNames: Record<string, string>;
  };

/** Reads of rounds: those of the regions of the actor, by row-level security. */
@Injectable()
export class RoundsQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** A page of rounds, the newest first, with how many of their contracts stand where. */
  async list({ scope }: Actor, { procedureId, cursor }: RoundListQuery): Promise<RoundPageAnswer> {
    const rows = await this.database.read<Row<RoundSummaryAnswer>>(scope, roundsPage, [
      scope.regionIds,
      procedureId ?? null,
      cursor ?? null,
    ]);
    const items = rows.slice(0, ROUNDS_PAGE);
    return { items, next: rows.length > ROUNDS_PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** One round with its steps, its dates, and what can be chosen. @throws RuleViolation `not-found` */
  async detail(actor: Actor, { today }: Moment, id: string): Promise<RoundAnswer> {
    return await this.database.command(actor.scope, async (manager) => {
      const [row] = await manager.query<StoredRound[]>(ROUND_DETAIL, [id]);
      if (row === undefined) throw RuleViolation.of('not-found');
      const procedure = await procedureOfRound({ manager, procedures: this.procedures }, row);
      const programme = await readProgramme(manager, row.procedureId);
      const { definition } = procedure;
      const { submittedBy, municipalityNames } = row;
      return {
        id: row.id,
        regionId: row.regionId,
        procedureId: row.procedureId,
        procedureTitle: row.procedureTitle,
        number: row.number,
        state: row.state,
        createdAt: row.createdAt,
        answerDueOn: row.answerDueOn,
        counts: row.counts,
        version: row.version,
        choice: row.choice,
        reason: row.reason,
        extensionMode: definition.term.extensionMode,
        latestAnswerOn: latestAnswerOn(answerGrounds(procedure, row), today),
        dates: programmeDates(programme, definition.term, definition.term.offerLeadWeeks, row.number),
        programme,
        created: { at: row.createdAt, byName: row.createdByName },
        submitted: stepOf(row.submittedAt, row.submittedByName),
        approved: stepOf(row.decidedAt, row.decidedByName),
        returned: stepOf(row.returnedAt, row.returnedByName),
        returnReason: row.returnReason,
        cancelled: stepOf(row.cancelledAt, row.cancelledByName),
        cancelReason: row.cancelReason,
        sentAt: row.sentAt,
        isYours: submittedBy !== null && submittedBy === actor.scope.personId,
        ...choosable(await bindingProcedure(manager, procedure, today), municipalityNames),
      };
    });
  }

  /**
   * What the round would do today, contract by contract: judged by the very rules of the offers. Nothing is stored.
   *
   * @throws RuleViolation `not-found`
   */
  async preview(actor: Actor, moment: Moment, id: string, cursor?: string): Promise<RoundPreviewAnswer> {
    return await this.database.command(actor.scope, async (manager) => {
      const round = await manager.findOneBy(ExtensionRound, { id });
      if (round === null) throw RuleViolation.of('not-found');
      const work = { manager, procedures: this.procedures, actor, moment };
      const grounds = answerGrounds(await procedureOfRound(work, round), round);
      const answerDueOn = round.answerDueOn ?? latestAnswerOn(grounds, moment.today);
      const page = await nextOfCohort(manager, round, cursor ?? null, ROUND_CONTRACTS_PAGE + 1);
      const shown = page.slice(0, ROUND_CONTRACTS_PAGE);
      const loaded = await lookAtContracts(
        work,
        shown.map((one) => one.id),
      );
      const items = shown.flatMap((one) => {
        const found = loaded.get(one.id);
        if (found === undefined) return [];
        const { outcome, lines, planned, reasons } = judgeContract(found, round.choice, answerDueOn, moment.today);
        const { number, organisationName, endsOn } = found.contract;
        const running = extendable(groundsOf(found)).length;
        return {
          contractId: one.id,
          number,
          organisationName,
          endsOn,
          outcome,
          lines: lines.length,
          linesLeft: outcome === 'offer' ? running - lines.length : 0,
          extendedTo: planned?.endsOn ?? null,
          reasons: reasons.map(reasonOf),
        };
      });
      return { items, next: page.length > ROUND_CONTRACTS_PAGE ? (shown.at(-1)?.number ?? null) : null };
    });
  }

  /** What became of the contracts of a round, in the order of their numbers. @throws RuleViolation `not-found` */
  async contracts({ scope }: Actor, id: string, { state, cursor }: RoundContractsQuery): Promise<RoundContractsAnswer> {
    const rows = await this.database.read<Row<RoundContractAnswer>>(scope, contractsOfRound, [
      id,
      state ?? null,
      cursor ?? null,
    ]);
    if (rows.length === 0) await this.refuseUnknown(scope, id);
    const items = rows.slice(0, ROUND_CONTRACTS_PAGE).map((row) => withReasons(row));
    return { items, next: rows.length > ROUND_CONTRACTS_PAGE ? (items.at(-1)?.number ?? null) : null };
  }

  /** The offsets of a procedure, version 0 where those of the house hold. @throws RuleViolation `not-found` */
  async programme({ scope }: Actor, procedureId: string): Promise<ExtensionProgrammeBody> {
    const [row] = await this.database.read<Row<Partial<ExtensionProgrammeBody>>>(
      scope,
      `select e.propose_months as "proposeMonths", e.approve_weeks as "approveWeeks", e.receipt_days as "receiptDays",
         coalesce(e.version, 0) as version
       from procedure p left join extension_programme e on e.procedure_id = p.id
       where p.id = $1 and p.region_id = any($2::int[])`,
      [procedureId, scope.regionIds],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return {
      proposeMonths: row.proposeMonths ?? houseProgramme.proposeMonths,
      approveWeeks: row.approveWeeks ?? houseProgramme.approveWeeks,
      receiptDays: row.receiptDays ?? houseProgramme.receiptDays,
      version: row.version ?? 0,
    };
  }

  private async refuseUnknown(scope: Actor['scope'], id: string): Promise<void> {
    const found = await this.database.read(scope, `select from extension_round where id = $1`, [id]);
    if (found.length === 0) throw RuleViolation.of('not-found');
  }
}

function withReasons(row: RoundContractAnswer): RoundContractAnswer {
  row.reasons = row.reasons.map(reasonOf);
  return row;
}

function stepOf(at: string | null, byName: string | null): RoundStepAnswer | null {
  return at === null ? null : { at, byName };
}

function reasonOf({ code, path, details }: Violation | RoundReasonAnswer): RoundReasonAnswer {
  return { code, path: path ?? null, details: { ...details } };
}

/** What a round can be about: all that contracts may hold today, what runs off with its last day. */
function choosable(
  { definition: { products, municipalities, leavingMunicipalities = [] } }: PublishedProcedure,
  municipalityNames: Record<string, string>,
): Pick<RoundAnswer, 'products' | 'municipalities'> {
  return {
    products: products.map((product) => ({
      code: product.code,
      name: withRunOff(product.name.nl, runOffDay(product)),
    })),
    municipalities: [
      ...municipalities.map((code) => ({ code, name: municipalityNames[code] ?? code })),
      ...leavingMunicipalities.map(({ municipality: code, existingUntil }) => ({
        code,
        name: withRunOff(municipalityNames[code] ?? code, existingUntil),
      })),
    ],
  };
}
