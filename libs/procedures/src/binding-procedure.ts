import type { CalendarDate } from '@openhuis/calendar';
import type { EntityManager } from 'typeorm';
import { commonTermsOn } from './common-terms.js';
import type { PublishedProcedure } from './published-procedure.js';
import { withCommonContent } from './rules/common-content.js';

/**
 * A published version with what binds every contract on a day: after an amendment a contract is held to today's text and
 * term, whichever version it was formed under. What admission asked stays as that version asked it.
 */
export async function bindingProcedure(
  manager: EntityManager,
  published: PublishedProcedure,
  date: CalendarDate,
): Promise<PublishedProcedure> {
  const terms = await commonTermsOn(manager, published.id, date);
  // Before the first amendment every version says itself what binds: nothing could change once there was a contract.
  if (terms === null || terms.source.kind === 'publication') return published;
  const definition = withCommonContent(published.definition, terms.content);
  const known = new Set(definition.products.map(({ code }) => code));
  const rows = await manager.query<{ code: string; id: string }[]>(
    `select code, id from product where procedure_id = $1`,
    [published.id],
  );
  return {
    ...published,
    definition,
    productIds: new Map(rows.filter(({ code }) => known.has(code)).map(({ code, id }) => [code, id])),
  };
}
