import { describe, expect, it } from '@jest/globals';
import { sampleMatters, sampleSource, sampleSubject } from '../letters/letters.fixture.js';
import { letterFacts, letterReference } from './letter-facts.js';
import type { LetterMatter } from './letter-matter.js';

const writtenAt = new Date('2026-03-09T22:30:00Z');
const factsOf = (name: string, source = sampleSource) =>
  letterFacts(sampleSubject, sampleMatters[name] as LetterMatter, source, writtenAt);

describe('what a letter shows', () => {
  it('has its day and hour in Amsterdam, and what people call the enrolment', () => {
    const facts = factsOf('receipt');
    expect(facts).toMatchObject({ date: '2026-03-09', time: '23.30', submittedOn: '2026-03-02' });
    expect(
      letterFacts(
        sampleSubject,
        sampleMatters['receipt'] as LetterMatter,
        sampleSource,
        new Date('2026-03-09T23:30:00Z'),
      ).date,
    ).toBe('2026-03-10');
    expect(facts.reference).toBe('WMO-2026-3F9A21BC');
    expect(letterReference('jeugd', 'a-bcdefghij')).toBe('JEUGD-CDEFGHIJ');
  });

  it('names each product once, with its municipalities by name', () => {
    expect(factsOf('receipt').content['lines']).toEqual([
      { product: 'BG-BASIS', name: 'Begeleiding basis', municipalities: ['Lochem', 'Zutphen'] },
      { product: 'BG-COMPLEX', name: 'Begeleiding complex', municipalities: ['Lochem'] },
    ]);
  });

  it('names each document by its hash, and nothing that the provider did not submit', () => {
    const answers = factsOf('receipt').content['answers'] as { title: string; evidence: unknown }[];
    expect(answers.map(({ title }) => title)).toEqual([
      'Kwaliteitscertificaat',
      'Eigen verklaring (UEA)',
      'U onderschrijft onze visie',
    ]);
    expect(answers[0]?.evidence).toEqual({
      fileName: 'certificaat HKZ #1 $veilig$ [kopie].pdf',
      issuedOn: '2025-02-01',
      expiresOn: '2028-02-01',
      fileHash: 'c3'.repeat(32),
    });
  });

  it('names who enrols together with the provider, each with its own answers', () => {
    expect(factsOf('supplementReceipt').content).toMatchObject({
      form: 'consortium',
      parties: [
        {
          role: 'member',
          name: 'Zorg aan de Berkel B.V.',
          kvkNumber: '09220940',
          answers: [{ title: 'Eigen verklaring (UEA)', text: 'Ook ondertekend.', evidence: null }],
        },
      ],
    });
  });

  it('says of an offer what runs off before it ends', () => {
    const { definition, ...procedure } = sampleSubject.procedure;
    const products = definition.products.map((product) =>
      product.code === 'BG-COMPLEX'
        ? { ...product, transition: { noNewAssignmentsFrom: '2030-01-01', existingUntil: '2031-06-30' } }
        : product,
    );
    const leavingMunicipalities = [{ municipality: '0262', existingUntil: '2031-03-31' }];
    const subject = {
      ...sampleSubject,
      procedure: { ...procedure, definition: { ...definition, products, leavingMunicipalities } },
    };
    const { content } = letterFacts(
      subject,
      sampleMatters['extensionOffer'] as LetterMatter,
      sampleSource,
      new Date('2030-03-01T12:00:00Z'),
    );
    const lines = content['lines'] as { name: string; municipalities: string[] }[];
    expect(lines.map(({ name }) => name)).toEqual([
      'Begeleiding basis',
      'Begeleiding complex (loopt af, uiterlijk tot en met 30 juni 2031)',
    ]);
    expect(lines[0]?.municipalities).toContain('Lochem (loopt af, uiterlijk tot en met 31 maart 2031)');
  });

  it('says of each unmet condition what was asked and what was found', () => {
    expect(factsOf('intendedRefusal').content).toEqual({
      reason: 'Twee voorwaarden zijn niet vervuld. U hebt de kans gehad om dit aan te vullen.',
      remedyUntil: '2026-03-29',
      remedyDays: 20,
      unmet: [
        {
          title: 'Eigen verklaring (UEA)',
          text: 'U stuurt de Uniforme Eigen Verklaring mee. Iemand die uw organisatie mag vertegenwoordigen heeft deze ondertekend.',
          reason: 'De verklaring is niet ondertekend.\nDe naam van de bestuurder ontbreekt.',
        },
        {
          title: 'Kwaliteitscertificaat',
          text: 'U stuurt een geldig kwaliteitscertificaat mee, zoals HKZ, ISO 9001 of Prezo.',
          reason: 'Het certificaat verliep op 1 februari 2026.',
        },
      ],
    });
  });

  it('keeps what is refused of an admission apart, each line with its reason', () => {
    const { admitted, refused } = factsOf('partialAdmission').content;
    expect(admitted).toEqual([
      { product: 'BG-BASIS', name: 'Begeleiding basis', municipalities: ['Lochem', 'Zutphen'] },
    ]);
    expect(refused).toEqual([
      {
        product: 'BG-COMPLEX',
        name: 'Begeleiding complex',
        municipality: 'Lochem',
        reason: 'De gemeente Lochem biedt dit product niet aan in deze procedure.',
      },
    ]);
  });

  it('counts the days of a supplement from the day of the letter', () => {
    expect(factsOf('supplementRequest').content['days']).toBe(14);
  });

  it('signs with the role that decides, before the others of the same person', () => {
    const signedAs = (...roles: string[]) =>
      factsOf('admission', { ...sampleSource, signatory: { name: 'Iemand', roles } }).signature;
    expect(signedAs('region_administrator', 'assessor', 'approver')).toEqual({ name: 'Iemand', role: 'besluitnemer' });
    expect(signedAs('assessor', 'contract_manager')?.role).toBe('contractmanager');
    expect(signedAs()?.role).toBe('');
    expect(factsOf('notProcessed', { ...sampleSource, signatory: null }).signature).toBeNull();
  });

  it('prints in a colour of the region that can be read, and in that of the house where it has none', () => {
    const colour = (brandColour: string | null) =>
      factsOf('receipt', { ...sampleSource, brandColour }).letterhead.colour;
    expect(colour('#ffd400')).not.toBe('#ffd400');
    expect(colour(null)).toBe(colour('#0b5968'));
  });
});
