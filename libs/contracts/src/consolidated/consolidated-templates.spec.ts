import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DocumentCompiler } from '@openhuis/documents';
import type { ConsolidatedText } from './consolidated-answer.js';
import { consolidatedFileName, consolidatedOrder, consolidatedTemplates } from './consolidated-templates.js';
import { consolidatedFacts } from './rules/consolidated-facts.js';
import { aConsolidatedSource } from './rules/consolidated-text.fixture.js';

const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

const orderOf = (change: Partial<ConsolidatedText> = {}, madeOn = '2031-03-01') =>
  consolidatedOrder(consolidatedFacts(aConsolidatedSource(change), madeOn), null);

/** What somebody reads, on one line. */
const wordsOf = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().replace(/\s+/g, ' ');

describe('the template of a contract on a day', () => {
  const documents = new DocumentCompiler();
  afterAll(() => documents.onApplicationShutdown());

  it('never changes once it was used: a new look is a new version', () => {
    expect(
      consolidatedTemplates.map((sources) => createHash('sha256').update(JSON.stringify(sources)).digest('hex')),
    ).toEqual(FROZEN);
  });

  it('makes tagged PDF/A-2a, in Dutch, with its fonts inside, the same bytes each time', async () => {
    const pdf = Buffer.from(await documents.pdf(orderOf()));
    const raw = pdf.toString('latin1');
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang\s*\(nl-NL\)/);
    expect(raw.match(/\/FontFile[23]?\s/g)?.length).toBe(raw.match(/\/Type\s*\/FontDescriptor/g)?.length);
    await documents.pdf(orderOf({ number: '2026-000043' }));
    expect(pdf.equals(await documents.pdf(orderOf()))).toBe(true);
    // What is known on another day is another file.
    expect(pdf.equals(await documents.pdf(orderOf({}, '2031-03-02')))).toBe(false);
  });

  (canReadPdf ? it : it.skip)('says what it is, what binds, and what made it so', async () => {
    const words = wordsOf(await documents.pdf(orderOf()));
    for (const said of [
      'Geconsolideerde tekst op 1 maart 2031; de ondertekende stukken gaan voor.',
      'Zorgregio Midden-IJssel/Oost-Veluwe',
      'Overeenkomst 2026-000042',
      'Waaruit deze tekst bestaat',
      'Wijziging 3',
      'Opdrachtnemer: Zorg aan de IJssel B.V., KvK-nummer 27381312.',
      'Verlenging 2',
      '30 juni 2032',
      '1.1 Onderwerp',
      'Over #ondersteuning.',
      'Zij is voor *iedereen* gelijk.',
      'Zo sinds 1 januari 2028, door wijziging 3.',
      'Andere afspraken',
      'U werkt met de meldcode.',
      'Lochem, Zutphen',
      '€ 1.071,15',
      'Voor cliënten jonger dan 23 jaar.',
      'Lochem en Zutphen',
    ]) {
      expect(words).toContain(said);
    }
    const ahead = wordsOf(await documents.pdf(orderOf({}, '2030-01-01')));
    expect(ahead).toContain(
      'Geconsolideerde tekst op 1 maart 2031, zoals nu bekend; de ondertekende stukken gaan voor.',
    );
  });

  (canReadPdf ? it : it.skip)('stands without what there is not on that day', async () => {
    const nothing = { scheme: null, terms: [], clauses: [], agreements: [], conditions: [], products: [] };
    const none = { bundleRules: [], municipalities: [], lines: [], tariffs: [] };
    const words = wordsOf(await documents.pdf(orderOf({ state: 'notFormed', ...nothing, ...none })));
    expect(words).toContain('Op deze dag is er nog geen tekst van deze overeenkomst.');
    for (const heading of ['Waaruit deze tekst bestaat', 'Artikelen', 'Tarieven', 'Gemeenten die meedoen']) {
      expect(words).not.toContain(heading);
    }
  });

  it('names the file by the contract and the day', () => {
    expect(consolidatedFileName({ contractNumber: '2026-000042', on: '2028-01-01' })).toBe(
      'geconsolideerde-overeenkomst-2026-000042-op-2028-01-01.pdf',
    );
  });
});

/** SHA-256 of the sources of each version. */
const FROZEN = ['e5d04dc500c5e51b8813aa6a8362ae14f6bf6749de439ac43ba2c58564b61e98'];
