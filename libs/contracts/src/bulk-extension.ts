import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import {
  type Actor,
  announceDeadlines,
  Database,
  type Moment,
  recordChange,
  RuleViolation,
  type Violation,
  writeCursor,
} from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import {
  type BulkExtensionAnswer,
  type BulkExtensionBody,
  type BulkExtensionResultAnswer,
  type ExtensionPreviewAnswer,
  type ExtensionPreviewBody,
  MOST_IN_BULK,
  type PreviewedContractAnswer,
  type ReasonAnswer,
} from './bulk-extension.dto.js';
import { ContractListQuery } from './contracts.dto.js';
import { type ListedContract, pageStatement, sortKeyOf } from './contract-page.js';
import type { LoadedContract } from './contract-work.js';
import { lookAtContracts } from './look-at-contracts.js';
import { extendsAtOnce, groundsOf, offerExtension, offerFaults } from './offer-extension.js';
import { type OfferRequest, plannedOffer } from './rules/extension.js';

/** Offers to extend for many contracts at once: what would be done, and doing it. */
@Injectable()
export class BulkExtension {
  private readonly logger = new Logger('bulk');

  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * What a bulk command would do with chosen contracts or with those of a list: judged by the very rules of the command.
   *
   * @throws RuleViolation `invalid-input` unless one of `contractIds` and `filter` is given
   */
  async preview(actor: Actor, moment: Moment, body: ExtensionPreviewBody): Promise<ExtensionPreviewAnswer> {
    if ((body.contractIds === undefined) === (body.filter === undefined)) {
      throw RuleViolation.of('invalid-input', { rule: 'either contractIds or filter' }, 'contractIds');
    }
    const { ids, next } = await this.chosen(actor, moment, body);
    const request: OfferRequest = body.answerDueOn === undefined ? {} : { answerDueOn: body.answerDueOn };
    const loaded = await this.database.command(actor.scope, (manager) =>
      lookAtContracts({ manager, procedures: this.procedures, actor, moment }, ids),
    );
    const items = ids.map((id) => previewOf(id, loaded.get(id), request, moment));
    const offers = items.filter(({ outcome }) => outcome === 'offer').length;
    return { items, offers, skipped: items.length - offers, next };
  }

  /**
   * Offers the next extension of each contract, one after the other and each in a transaction of its own: what is wrong
   * with one is told of that one, and the others go on. Their notices are marked as those of a command that a person
   * confirmed, so that the volume breaker does not take them for a fault. Asked again after it was cut short, it refuses
   * what it did before (`offer-exists`).
   */
  async offer(actor: Actor, moment: Moment, body: BulkExtensionBody): Promise<BulkExtensionAnswer> {
    const bulkCommandId = randomUUID();
    const results: BulkExtensionResultAnswer[] = [];
    const { reason, answerDueOn } = body;
    await this.announce(actor, bulkCommandId, body);
    for (const { contractId, version } of body.contracts) {
      const request = { reason, version, ...(answerDueOn !== undefined && { answerDueOn }) };
      try {
        const offer = await this.database.command(actor.scope, (manager) =>
          offerExtension({ manager, procedures: this.procedures, actor, moment, bulkCommandId }, contractId, request),
        );
        results.push({ contractId, outcome: 'offered', offer, reasons: [] });
      } catch (error) {
        results.push({ contractId, outcome: 'failed', offer: null, reasons: this.reasonsOf(error) });
      }
    }
    await this.record(actor, bulkCommandId, body, results);
    const offered = results.filter(({ outcome }) => outcome === 'offered').length;
    return { bulkCommandId, results, offered, failed: results.length - offered };
  }

  /** Tells the volume breaker how many offers there will be, in each region of the contracts. */
  private async announce(actor: Actor, commandId: string, { contracts }: BulkExtensionBody): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const rows = await manager.query<{ regionId: number; subjects: number }[]>(
        `select region_id as "regionId", count(*)::int as subjects from contract where id = any($1::uuid[]) group by 1`,
        [contracts.map(({ contractId }) => contractId)],
      );
      for (const { regionId, subjects } of rows) {
        await announceDeadlines(manager, { commandId, regionId, kind: 'extension-answer', subjects });
      }
    });
  }

  private async chosen(
    { scope }: Actor,
    { today }: Moment,
    { contractIds, filter, sort, cursor }: ExtensionPreviewBody,
  ): Promise<{ ids: string[]; next: string | null }> {
    if (contractIds !== undefined) return { ids: contractIds, next: null };
    const query: ContractListQuery = Object.assign(new ContractListQuery(), filter, { sort, cursor });
    const { text, values } = pageStatement(scope, today, query, MOST_IN_BULK);
    const rows = await this.database.read<ListedContract>(scope, text, values, { planOnce: true });
    const last = rows.length > MOST_IN_BULK ? rows[MOST_IN_BULK - 1] : undefined;
    return {
      ids: rows.slice(0, MOST_IN_BULK).map(({ id }) => id),
      next: last === undefined ? null : writeCursor({ key: sortKeyOf(last, sort), id: last.id }),
    };
  }

  private reasonsOf(error: unknown): ReasonAnswer[] {
    if (error instanceof RuleViolation) return error.violations.map(reasonOf);
    this.logger.error(error);
    return [{ code: 'unexpected', path: null, details: {} }];
  }

  /** One entry for the command, in each region of its contracts, with what became of each of them. */
  private async record(
    actor: Actor,
    bulkCommandId: string,
    { reason, answerDueOn }: BulkExtensionBody,
    results: readonly BulkExtensionResultAnswer[],
  ): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const rows = await manager.query<{ id: string; regionId: number }[]>(
        `select id, region_id as "regionId" from contract where id = any($1::uuid[])`,
        [results.map(({ contractId }) => contractId)],
      );
      const regionOf = new Map(rows.map(({ id, regionId }) => [id, regionId]));
      for (const regionId of new Set(regionOf.values())) {
        const items = results
          .filter(({ contractId }) => regionOf.get(contractId) === regionId)
          .map(({ contractId, outcome, offer, reasons }) => ({
            contractId,
            outcome,
            ...(offer === null ? { codes: reasons.map(({ code }) => code) } : { offerId: offer.id }),
          }));
        await recordChange(manager, actor, {
          action: 'extensionOffers.bulk',
          subjectKind: 'bulkCommand',
          subjectId: bulkCommandId,
          regionId,
          change: { reason: reason.trim(), ...(answerDueOn !== undefined && { answerDueOn }), items },
        });
      }
    });
  }
}

const reasonOf = ({ code, path, details }: Violation): ReasonAnswer => ({
  code,
  path: path ?? null,
  details: { ...details },
});

function previewOf(
  contractId: string,
  loaded: LoadedContract | undefined,
  request: OfferRequest,
  { today }: Moment,
): PreviewedContractAnswer {
  if (loaded === undefined) {
    const missing = { number: null, organisationName: null, version: null, endsOn: null };
    return { contractId, ...missing, outcome: 'skip', offer: null, reasons: [reasonOf({ code: 'not-found' })] };
  }
  const { number, organisationName, version, endsOn } = loaded.contract;
  const known = { contractId, number, organisationName, version, endsOn };
  const faults = offerFaults(loaded, request, today);
  if (faults.length > 0) return { ...known, outcome: 'skip', offer: null, reasons: faults.map(reasonOf) };
  const { lines, ...offer } = plannedOffer(groundsOf(loaded), request, today);
  return {
    ...known,
    outcome: 'offer',
    offer: { ...offer, lines: lines.length, atOnce: extendsAtOnce(loaded) },
    reasons: [],
  };
}
