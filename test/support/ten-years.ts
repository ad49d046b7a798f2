import { randomUUID } from 'node:crypto';
import { addDays, addMonths, type CalendarDate } from '@openhuis/calendar';
import type { Contracts } from '@openhuis/contracts';
import { RuleViolation } from '@openhuis/platform';
import {
  commonContent,
  type CommonContent,
  commonTermsOn,
  type ProductDefinition,
  type ProcedureLine,
  Procedures,
  recordCommonTerms,
} from '@openhuis/procedures';
import { planEnd } from '../../libs/contracts/src/endings/plan-end.js';
import { writeCatalogue } from '../../libs/procedures/src/write-catalogue.js';
import { aContract, aDecision, contractsOf, signedByBoth, type TestContract } from './builders/contract.js';
import { onDay } from './builders/person.js';
import { aLine, aProcedure } from './builders/procedure.js';
import type { Region } from './builders/region.js';
import type { ReplayedTariff, ReplayedText } from './contract-replay.js';
import type { TestDatabase } from './database.js';

/** Clause texts and amounts are few, so that what changes often goes back to what it was. */
const texts = [
  'De opdrachtnemer levert.',
  'De opdrachtnemer levert zorg.',
  'De opdrachtnemer levert binnen zes weken.',
];
const amounts = ['62.40', '65.50', '71.15'];

/** One contract through ten years of random commands, with what was commanded. */
export class TenYears {
  readonly texts: ReplayedText[] = [];
  readonly tariffs: ReplayedTariff[] = [];
  /** What was done, and what was refused. */
  readonly done: string[] = [];
  private isSigned = false;
  private hasStopped = false;

  private constructor(
    private readonly database: TestDatabase,
    private readonly region: Region,
    private readonly contracts: Contracts,
    private readonly random: () => number,
    private readonly procedure: Awaited<ReturnType<typeof aProcedure>>,
    readonly formOn: CalendarDate,
    private products: ProductDefinition[],
  ) {}

  contract: TestContract | undefined;

  static async begin(database: TestDatabase, region: Region, random: () => number): Promise<TenYears> {
    const procedure = await aProcedure(database, region);
    const { products, clauses } = procedure.definition;
    const formOn = random() < 0.6 ? '2025-11-03' : addDays('2026-01-05', Math.floor(random() * 1400));
    const made = new TenYears(database, region, contractsOf(database), random, procedure, formOn, products);
    made.texts.push({ startsOn: '2025-09-01', by: `publication ${procedure.id}`, clauses });
    for (const { code, tariffs } of products) {
      for (const { startsOn, amount } of tariffs) {
        made.tariffs.push({ productId: made.idOf(code), startsOn, amount, by: `publication ${procedure.id}` });
      }
    }
    return made;
  }

  get procedureId(): string {
    return this.procedure.id;
  }

  /** What happens on a day: nothing, or one command that chance chooses. A command that is refused changes nothing. */
  async live(today: CalendarDate): Promise<void> {
    if (this.contract === undefined) {
      if (today < this.formOn) return;
      await this.form(today);
      return;
    }
    if (!this.isSigned) {
      if (this.hasStopped) return;
      // Some are never signed.
      if (this.random() < 0.1) this.hasStopped = true;
      else await this.attempt('sign', () => this.sign(today));
      return;
    }
    const isRound = ['2030', '2032', '2034'].includes(today.slice(0, 4)) && today.slice(5) < '07';
    const verbs: [number, string, () => Promise<void>][] = [
      [3, 'amend', () => this.amend(today)],
      [2, 'tariff', () => this.setTariff(today)],
      [1, 'add', () => this.addLine(today)],
      [isRound ? 12 : 0.5, 'offer', () => this.offer(today)],
      [isRound ? 8 : 0.5, 'answer', () => this.answer(today)],
      [0.3, 'withdraw', () => this.withdrawOffer(today)],
      [0.3, 'end', () => this.planEnd(today)],
    ];
    let left = this.random() * verbs.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, name, verb] of verbs) {
      left -= weight;
      if (left >= 0) continue;
      await this.attempt(name, verb);
      return;
    }
  }

  private async attempt(name: string, verb: () => Promise<void>): Promise<void> {
    try {
      await verb();
      this.done.push(name);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      this.done.push(`${name} refused`);
    }
  }

  private async form(today: CalendarDate): Promise<void> {
    const choices: ProcedureLine[][] = [
      [this.line('BG-BASIS', '0262')],
      [this.line('BG-BASIS', '0262'), this.line('BG-COMPLEX', '0262')],
      [this.line('BG-BASIS', '0262'), this.line('BG-BASIS', '0301')],
      [...this.everyLine()],
    ];
    const lines = choices[Math.floor(this.random() * choices.length)] ?? [];
    this.contract = await aContract(this.database, this.region, this.procedure, { lines, formedOn: today });
    this.done.push('form');
  }

  private async sign(today: CalendarDate): Promise<void> {
    await signedByBoth(this.database, this.region, this.held, today);
    this.isSigned = true;
  }

  /** One clause reads otherwise, is new or is gone, from the first of a month to come. */
  private async amend(today: CalendarDate): Promise<void> {
    const startsOn = this.monthAhead(today);
    const id = randomUUID();
    const chance = this.random();
    const chosen = this.random();
    await this.database.app.command(this.region.manager.scope, async (manager) => {
      const terms = await commonTermsOn(manager, this.procedure.id, startsOn);
      const before: CommonContent = terms?.content ?? commonContent(this.procedure.definition);
      const text = texts[Math.floor(chosen * texts.length)] ?? '';
      const clauses =
        chance < 0.7
          ? before.clauses.map((clause, index) => (index === 0 ? { ...clause, text } : clause))
          : before.clauses.some(({ number }) => number === '9.1')
            ? before.clauses.filter(({ number }) => number !== '9.1')
            : [...before.clauses, { number: '9.1', title: 'Nieuw', text }];
      await recordCommonTerms(manager, this.procedureRow(), { ...before, clauses }, startsOn, {
        kind: 'amendment',
        id,
      });
      this.texts.push({ startsOn, by: `amendment ${id}`, clauses });
    });
  }

  /** A product costs something else from the first of a month to come. */
  private async setTariff(today: CalendarDate): Promise<void> {
    const startsOn = this.monthAhead(today);
    const amount = amounts[Math.floor(this.random() * amounts.length)] ?? '62.40';
    const code = this.random() < 0.5 ? 'BG-BASIS' : 'BG-COMPLEX';
    const id = randomUUID();
    this.products = this.products.map((product) => {
      if (product.code !== code) return product;
      const tariffs = product.tariffs
        .filter((tariff) => tariff.startsOn < startsOn)
        .map((tariff) =>
          tariff.endsOn === undefined || tariff.endsOn >= startsOn
            ? { ...tariff, endsOn: addDays(startsOn, -1) }
            : tariff,
        );
      return { ...product, tariffs: [...tariffs, { startsOn, amount, example: true }] };
    });
    await this.database.app.command(this.region.manager.scope, (manager) =>
      writeCatalogue(manager, this.procedureRow(), this.products, today, { kind: 'amendment', id }),
    );
    this.tariffs.push({ productId: this.idOf(code), startsOn, amount, by: `amendment ${id}` });
  }

  /** The contract, or one line of it, ends before its time. */
  private async planEnd(today: CalendarDate): Promise<void> {
    const endsOn = addDays(today, 30 + Math.floor(this.random() * 300));
    const lines = this.everyLine();
    const line = lines[Math.floor(this.random() * lines.length)];
    const isWhole = this.random() < 0.2;
    const { manager: actor } = this.region;
    await this.database.app.command(actor.scope, (manager) =>
      planEnd({ manager, procedures: new Procedures(this.database.app), actor, moment: onDay(today) }, this.held.id, {
        endsOn,
        reason: 'In overleg',
        source: { kind: 'measure', id: randomUUID() },
        ...(!isWhole && line !== undefined && { lines: [line] }),
      }),
    );
  }

  private async addLine(today: CalendarDate): Promise<void> {
    const lines = this.everyLine();
    const line = lines[Math.floor(this.random() * lines.length)];
    if (line === undefined) return;
    const { organisation, id } = this.held;
    const decisionId = await aDecision(this.database, this.region, this.procedure, organisation);
    const { id: addendumId } = await this.database.app.command(this.region.manager.scope, (manager) =>
      this.contracts.add(manager, this.region.manager, onDay(today), {
        contractId: id,
        decisionId,
        procedureVersion: this.procedure.number,
        lines: [line],
      }),
    );
    // Some are never signed.
    if (this.random() < 0.2) return;
    const [row] = await this.database.asOwner<{ hash: string }>(
      `select text_hash as hash from addendum where id = $1`,
      [addendumId],
    );
    const declared = { authorityStatement: 'Ik ben bevoegd', role: 'bestuurder', textHash: row?.hash ?? '' };
    await this.contracts.signAddendum(organisation.signatory, onDay(today), addendumId, {
      side: 'provider',
      ...declared,
    });
    await this.contracts.signAddendum(this.region.manager, onDay(today), addendumId, { side: 'region', ...declared });
  }

  private async offer(today: CalendarDate): Promise<void> {
    const rows = await this.database.asOwner<ProcedureLine>(
      `select distinct l.product_id as "productId", l.municipality from contract_line l join contract c on c.id = l.contract_id
       where l.contract_id = $1 and l.superseded_at is null and upper(l.validity) - 1 = c.ends_on`,
      [this.held.id],
    );
    const part = rows.filter(() => this.random() < 0.7);
    await this.contracts.offerExtension(this.region.manager, onDay(today), this.held.id, {
      reason: 'De inwoners blijven deze hulp nodig hebben',
      ...(this.random() < 0.4 && part.length > 0 && { lines: part }),
    });
  }

  private async answer(today: CalendarDate): Promise<void> {
    await this.contracts.answerExtension(this.held.organisation.signatory, onDay(today), await this.openOffer(), {
      answer: this.random() < 0.85 ? 'accept' : 'decline',
      statement: 'Ik ben bevoegd',
    });
  }

  private async withdrawOffer(today: CalendarDate): Promise<void> {
    await this.contracts.withdrawOffer(this.region.manager, onDay(today), await this.openOffer(), 'Vergissing');
  }

  /** @throws RuleViolation `not-found` when none is open */
  private async openOffer(): Promise<string> {
    const [row] = await this.database.asOwner<{ id: string }>(
      `select id from extension_offer where contract_id = $1 and state = 'open'`,
      [this.held.id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row.id;
  }

  private get held(): TestContract {
    if (this.contract === undefined) throw new Error('there is no contract yet');
    return this.contract;
  }

  private procedureRow(): { id: string; regionId: number } {
    return { id: this.procedure.id, regionId: this.region.id };
  }

  private monthAhead(today: CalendarDate): CalendarDate {
    return `${addMonths(today, 1 + Math.floor(this.random() * 18)).slice(0, 7)}-01`;
  }

  private idOf(code: string): string {
    return this.procedure.productIds.get(code) ?? '';
  }

  private line(product: string, municipality: string): ProcedureLine {
    return aLine(this.procedure, product, municipality);
  }

  private everyLine(): ProcedureLine[] {
    return ['0262', '0301'].flatMap((municipality) =>
      ['BG-BASIS', 'BG-COMPLEX'].map((product) => this.line(product, municipality)),
    );
  }
}
