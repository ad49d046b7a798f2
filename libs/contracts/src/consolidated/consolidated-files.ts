import type { CalendarDate } from '@openhuis/calendar';
import { DocumentCompiler } from '@openhuis/documents';
import { type Actor, Database, type Moment, RuleViolation } from '@openhuis/platform';
import { regionContact } from '@openhuis/regions';
import { Injectable } from '@nestjs/common';
import { ConsolidatedQueries } from './consolidated.queries.js';
import { consolidatedFileName, consolidatedOrder } from './consolidated-templates.js';
import { consolidatedFacts, type ConsolidatedSource } from './rules/consolidated-facts.js';

/** The paper of the region, as it is today. */
type Paper = Pick<ConsolidatedSource, 'contact' | 'brandColour' | 'logo'> & { logoBytes: Buffer | null };

/** A contract on a day as a PDF/A. It is made for whoever asks and never kept: what was signed is kept, and prevails. */
@Injectable()
export class ConsolidatedFiles {
  constructor(
    private readonly database: Database,
    private readonly queries: ConsolidatedQueries,
    private readonly documents: DocumentCompiler,
  ) {}

  /**
   * The file of a contract on a day, in two statements.
   *
   * @param on left out: today, or the nearest day of its term
   * @throws RuleViolation `not-found`
   */
  async file(
    actor: Actor,
    moment: Moment,
    id: string,
    on?: CalendarDate,
  ): Promise<{ fileName: string; bytes: Uint8Array }> {
    const { changeDays, ...text } = await this.queries.consolidated(actor, moment, id, on);
    const { logoBytes, ...paper } = await this.paper(actor, id);
    const isPartial =
      !actor.scope.regionIds.includes(text.regionId) && !actor.scope.organisationIds.includes(text.organisationId);
    const facts = consolidatedFacts({ ...paper, text, isPartial }, moment.today);
    return {
      fileName: consolidatedFileName(facts),
      bytes: await this.documents.pdf(consolidatedOrder(facts, logoBytes)),
    };
  }

  private async paper(actor: Actor, id: string): Promise<Paper> {
    const [paper] = await this.database.read<Paper & Record<string, unknown>>(
      actor.scope,
      `select ${regionContact} as contact, a.brand_colour as "brandColour", a.logo as "logoBytes",
         case when a.logo_hash is not null then jsonb_build_object('hash', a.logo_hash, 'alternative', a.logo_alternative) end as logo
       from contract c join region r on r.id = c.region_id
       left join region_appearance a on a.region_id = c.region_id
       where c.id = $1`,
      [id],
    );
    if (paper === undefined) throw RuleViolation.of('not-found');
    return paper;
  }
}
