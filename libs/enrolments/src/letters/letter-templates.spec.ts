import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DocumentCompiler } from '@openhuis/documents';
import { letterFacts } from '../rules/letter-facts.js';
import { letterKinds, type LetterMatter } from '../rules/letter-matter.js';
import {
  currentTemplate,
  letterFileName,
  letterOrder,
  letterTemplates,
  type WrittenLetter,
} from './letter-templates.js';
import { sampleMatters, sampleSource, sampleSubject } from './letters.fixture.js';

const writtenAt = new Date('2026-03-09T08:30:00Z');
const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

function letterOf(name: string): WrittenLetter {
  const matter = sampleMatters[name] as LetterMatter;
  const facts = letterFacts(sampleSubject, matter, sampleSource, writtenAt);
  return { kind: matter.kind, templateVersion: currentTemplate(matter.kind), writtenAt, facts, logo: null };
}

/** What somebody reads, on one line. */
function wordsOf(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().replace(/\s+/g, ' ');
}

describe('the templates of letters', () => {
  const documents = new DocumentCompiler();
  afterAll(() => documents.onApplicationShutdown());

  it('never change once they were used: a new text is a new version', () => {
    const frozen = letterKinds.map((kind) => [
      kind,
      ...letterTemplates[kind].map((sources) => createHash('sha256').update(JSON.stringify(sources)).digest('hex')),
    ]);
    // Add a line for a new version; a line that changes is a letter that says something else than it did.
    expect(frozen).toEqual(FROZEN);
  });

  it.each(Object.keys(sampleMatters))('make PDF/A-2a of %s: tagged, in Dutch, with its fonts inside', async (name) => {
    const pdf = await documents.pdf(letterOrder(letterOf(name)));
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang\s*\(nl-NL\)/);
    expect(raw).toContain('/OutputIntents');
    // Every font descriptor has its font file: nothing is looked for outside.
    expect(raw.match(/\/FontFile[23]?\s/g)?.length).toBe(raw.match(/\/Type\s*\/FontDescriptor/g)?.length);
  });

  it.each(Object.keys(sampleMatters))('give the same bytes for %s each time', async (name) => {
    const once = await documents.pdf(letterOrder(letterOf(name)));
    await documents.pdf(letterOrder(letterOf('receipt'), true));
    expect(Buffer.from(once).equals(await documents.pdf(letterOrder(letterOf(name))))).toBe(true);
  });

  it('refuse a version that does not exist', () => {
    expect(() => letterOrder({ ...letterOf('receipt'), templateVersion: 99 })).toThrow('no version 99');
  });

  it('name the file by what it is', () => {
    const { kind, facts } = letterOf('admission');
    expect(letterFileName(kind, facts)).toBe('toelating-WMO-2026-3F9A21BC-2026-03-09.pdf');
  });

  (canReadPdf ? it : it.skip)('say what a provider must know of an intended refusal', async () => {
    const words = wordsOf(await documents.pdf(letterOrder(letterOf('intendedRefusal'))));
    for (const said of [
      'Zorg aan de IJssel B.V.',
      'WMO-2026-3F9A21BC',
      '9 maart 2026',
      'U voldoet aan 2 voorwaarden niet',
      'De weigering is nog niet definitief.',
      '1. Eigen verklaring (UEA)',
      'De verklaring is niet ondertekend.',
      '2. Kwaliteitscertificaat',
      'uiterlijk op zondag 29 maart 2026',
      '20 kalenderdagen',
      'binnen zes weken antwoord',
      'verlengt de termijn voor de rechter niet',
      'Geschillencommissie Sociaal Domein',
      'Besluitnemer Demo 1',
      'Namens Zorgregio Midden-IJssel/Oost-Veluwe',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain('CONCEPT');
  });

  (canReadPdf ? it : it.skip)('take what somebody typed as words, never as commands', async () => {
    const words = wordsOf(await documents.pdf(letterOrder(letterOf('receipt'))));
    expect(words).toContain('certificaat HKZ #1 $veilig$ [kopie].pdf');
    expect(words).toContain(`${'a1'.repeat(8)} ${'a1'.repeat(8)}`);
    expect(words).toContain('maandag 2 maart 2026 om 09.30 uur');
    expect(words).toContain('uiterlijk op maandag 13 april 2026');
  });

  (canReadPdf ? it : it.skip)('mark a concept as one on its first page', async () => {
    const words = wordsOf(await documents.pdf(letterOrder(letterOf('admission'), true)));
    expect(words).toContain('Deze brief is niet verstuurd en heeft geen gevolgen.');
  });
});

/** SHA-256 of the sources of each version. */
const FROZEN = [
  ['receipt', '9ddc67280c9b8912181d95cd0c0cc82557e5fa8dd219d1620dd6b68ef054a436'],
  ['supplementRequest', '79cce4aa6900bd08a9b91780af4ec881e51561bca87ba4730dd822a47d749ecd'],
  ['notProcessed', 'e103ae4ac62d1cdb56394f0383bc4818b6e12790cf3644c8f4c502bb0f14b53e'],
  ['admission', '590137610069b4af6f9380df27ba0f1a40972d2a73a8776a84d7fc02fde2bea5'],
  ['intendedRefusal', '8499f4034c760025228e21ce907d2c5fd7ea1e5bfb8d6126b528cc5957b90991'],
  ['refusal', '5f9683dae1da8596e1b9389e15127ec448e39eb0b8fece883a00dbb585486d29'],
  ['complaintAnswer', '030f10197f3e0e88f45be7c87a71cef1625fa88b17cb3f872551e8b8c5df336c'],
  ['extensionOffer', '6b9e5851907bbee5415d22e8242bbb1266ee6c897acd015ba920e1ec14c1558a'],
  ['extensionNotice', '7ba0f9f8adf7703940ac12e57ffc13e0599e7df032ce1f76058776f7dd57f72f'],
];
