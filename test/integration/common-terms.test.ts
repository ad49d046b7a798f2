import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  commonContent,
  commonTermsOn,
  Procedures,
  type ProcedureDefinition,
  recordCommonTerms,
} from '@openhuis/procedures';
import { aContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('what binds every contract of a procedure', () => {
  let database: TestDatabase;
  let region: Region;

  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
  });
  afterAll(() => database.close());

  const on = (procedureId: string, date: string) =>
    database.app.command(region.manager.scope, (manager) => commonTermsOn(manager, procedureId, date));
  const titled = (definition: ProcedureDefinition, title: string): ProcedureDefinition => ({
    ...definition,
    clauses: definition.clauses.map((clause) => ({ ...clause, title })),
  });
  async function publish(procedureId: string, day: string, title: string): Promise<void> {
    const procedures = new Procedures(database.app);
    const current = await database.app.command(region.manager.scope, (manager) =>
      procedures.published(manager, procedureId),
    );
    const [row] = await database.asOwner<{ version: number }>(`select version from procedure where id = $1`, [
      procedureId,
    ]);
    const definition = titled(current.definition, title);
    const { version } = await procedures.replaceDraft(
      region.manager,
      onDay(day),
      procedureId,
      row?.version ?? 0,
      definition,
    );
    await procedures.publish(region.manager, onDay(day), procedureId, version, 'Nieuwe tekst');
  }
  const titleOn = async (procedureId: string, date: string) => (await on(procedureId, date))?.content.clauses[0]?.title;

  it('is what was published, from that day on, until the next publication', async () => {
    const procedure = await aProcedure(database, region);
    expect(await on(procedure.id, '2025-08-31')).toBeNull();
    expect(await on(procedure.id, '2025-09-01')).toMatchObject({
      startsOn: '2025-09-01',
      endsOn: null,
      content: commonContent(procedure.definition),
      source: { kind: 'publication', id: procedure.id },
    });
    await publish(procedure.id, '2025-10-01', 'Nieuwe titel');
    expect(await titleOn(procedure.id, '2025-10-01')).toBe('Nieuwe titel');
    expect(await on(procedure.id, '2025-09-30')).toMatchObject({
      endsOn: '2025-09-30',
      content: { clauses: procedure.definition.clauses },
    });
  });

  it('changes from a later day by an amendment, which can be replaced before that day', async () => {
    const procedure = await aProcedure(database, region);
    const source = { kind: 'amendment', id: randomUUID() } as const;
    await database.app.command(region.manager.scope, async (manager) => {
      for (const title of ['Eerst', 'Daarna']) {
        const content = commonContent(titled(procedure.definition, title));
        await recordCommonTerms(manager, procedure, content, '2028-01-01', source);
      }
    });
    expect(await titleOn(procedure.id, '2027-12-31')).toBe(procedure.definition.clauses[0]?.title);
    expect(await on(procedure.id, '2028-01-01')).toMatchObject({ startsOn: '2028-01-01', source });
    expect(await titleOn(procedure.id, '2040-01-01')).toBe('Daarna');
    const rows = await database.asOwner<{ standing: boolean }>(
      `select superseded_at is null as standing from common_terms where procedure_id = $1`,
      [procedure.id],
    );
    expect(rows.filter(({ standing }) => standing)).toHaveLength(2);
    expect(rows).toHaveLength(4);
  });

  it('stays as it is when the procedure is published anew while there is a contract', async () => {
    const procedure = await aProcedure(database, region);
    await aContract(database, region, procedure);
    const before = await on(procedure.id, '2026-02-01');
    const procedures = new Procedures(database.app);
    const conditions = procedure.definition.conditions.map((condition) => ({
      ...condition,
      text: { nl: 'Anders.', en: 'Different.' },
    }));
    const [row] = await database.asOwner<{ version: number }>(`select version from procedure where id = $1`, [
      procedure.id,
    ]);
    const moment = onDay('2026-02-01');
    const { version } = await procedures.replaceDraft(region.manager, moment, procedure.id, row?.version ?? 0, {
      ...procedure.definition,
      conditions,
    });
    await procedures.publish(region.manager, moment, procedure.id, version, 'Andere voorwaarden');
    expect(await on(procedure.id, '2026-02-01')).toEqual(before);
  });

  it('is never two things on one day', async () => {
    const procedure = await aProcedure(database, region);
    const overlap = database.asOwner(
      `insert into common_terms (region_id, procedure_id, validity, content, source_kind, source_id)
       select region_id, procedure_id, '[2027-01-01,2028-01-01)', content, source_kind, source_id from common_terms
       where procedure_id = $1`,
      [procedure.id],
    );
    await expect(overlap).rejects.toMatchObject({ message: expect.stringContaining('common_terms_no_overlap') });
  });
});
