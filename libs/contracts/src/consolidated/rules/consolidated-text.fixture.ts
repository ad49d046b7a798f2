import type { ConsolidatedText } from '../consolidated-answer.js';
import type { ConsolidatedSource } from './consolidated-facts.js';
import { source } from './consolidated.fixture.js';

const published = { since: '2025-09-01', source: source('publication') };
const amended = { since: '2028-01-01', source: source('amendment', 3) };
const signed = { since: '2026-01-01', source: source('contract') };
const basic = {
  productId: 'basis',
  product: 'BG-BASIS',
  productName: { nl: 'Begeleiding basis', en: 'Support, basic' },
};
const complex = {
  productId: 'complex',
  product: 'BG-COMPLEX',
  productName: { nl: 'Begeleiding complex', en: 'Support, complex' },
};
const firstTerm = { startsOn: '2026-01-01', endsOn: '2030-12-31', source: source('contract') };
const round = { startsOn: '2031-01-01', endsOn: '2032-12-31', source: source('extension', 1) };

/** Of an end of 31 December 2030, three extensions of two years. */
export const sampleScheme = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
  extensionMode: 'mutual' as const,
  origin: published,
};

/** A contractor with a subcontractor. */
export const sampleParties = {
  region: 'Zorgregio',
  contractingParty: null,
  contractor: { name: 'Zorg aan de IJssel B.V.', kvkNumber: '27381312' },
  others: [
    { role: 'subcontractor' as const, name: 'Hulp B.V.', kvkNumber: '09220932', legalForm: 'BV', delivers: 'vervoer' },
  ],
};

/** A contract on 1 March 2031: amended, added to, extended, indexed, and with an end of a part ahead. */
export function aConsolidatedText(change: Partial<ConsolidatedText> = {}): ConsolidatedText {
  return {
    id: 'contract-0',
    regionId: 1,
    number: '2026-000042',
    procedureId: 'procedure',
    procedureTitle: { nl: 'Wmo 2026', en: 'Wmo 2026' },
    organisationId: 'organisation',
    version: 7,
    on: '2031-03-01',
    state: 'active',
    parties: sampleParties,
    formedOn: '2025-11-03',
    signedOn: '2025-11-10',
    startsOn: '2026-01-01',
    endsOn: '2032-12-31',
    endedOn: null,
    terms: [firstTerm, round],
    law: 'wmo',
    scheme: sampleScheme,
    municipalities: [
      { code: '0262', name: 'Lochem', origin: published },
      { code: '0301', name: 'Zutphen', origin: amended },
    ],
    leavingMunicipalities: [],
    clauses: [
      {
        number: '1.1',
        title: 'Onderwerp',
        text: 'Over #ondersteuning.\n\nZij is voor *iedereen* gelijk.',
        origin: published,
      },
      { number: '4.2', title: 'Wachttijd', text: 'Binnen zes weken.', origin: amended },
    ],
    agreements: [{ heading: 'Herziening', lines: ['De opdrachtgever kondigt een wijziging aan.'], origin: amended }],
    conditions: [
      {
        code: 'MELDCODE',
        title: { nl: 'Meldcode', en: 'Reporting code' },
        text: { nl: 'U werkt met de meldcode.', en: 'You work by the reporting code.' },
        origin: published,
      },
    ],
    products: [
      {
        code: 'BG-BASIS',
        name: basic.productName,
        unit: '04',
        executionVariant: 'effort',
        ageBelow: null,
        transition: null,
        origin: published,
      },
      {
        code: 'BG-COMPLEX',
        name: complex.productName,
        unit: '04',
        executionVariant: 'effort',
        ageBelow: 23,
        transition: { noNewAssignmentsFrom: '2031-07-01', existingUntil: '2031-12-31', ageLimitOnly: false },
        origin: amended,
      },
    ],
    bundleRules: [
      { product: 'BG-COMPLEX', requires: 'BG-BASIS', mode: 'required', startsOn: '2026-01-01', origin: published },
    ],
    lines: [
      {
        ...basic,
        municipality: '0262',
        municipalityName: 'Lochem',
        startsOn: '2026-01-01',
        endsOn: '2032-12-31',
        origin: signed,
        period: round,
        endedBy: null,
      },
      {
        ...basic,
        municipality: '0301',
        municipalityName: 'Zutphen',
        startsOn: '2026-01-01',
        endsOn: '2032-12-31',
        origin: signed,
        period: round,
        endedBy: null,
      },
      {
        ...complex,
        municipality: '0262',
        municipalityName: 'Lochem',
        startsOn: '2027-05-01',
        endsOn: '2031-12-31',
        origin: { since: '2027-05-01', source: source('addendum', 1) },
        period: { ...round, endsOn: '2031-12-31' },
        endedBy: source('ending'),
      },
    ],
    tariffs: [
      {
        ...basic,
        unit: '04',
        amount: '1071.15',
        example: true,
        origin: { since: '2031-01-01', source: source('indexation') },
        endsOn: null,
      },
      { ...complex, unit: '04', amount: '87.15', example: false, origin: published, endsOn: '2031-12-31' },
    ],
    ...change,
  };
}

/** The same with the paper of its region. */
export function aConsolidatedSource(
  change: Partial<ConsolidatedText> = {},
  paper: Partial<ConsolidatedSource> = {},
): ConsolidatedSource {
  return {
    contact: {
      displayName: 'Zorgregio Midden-IJssel/Oost-Veluwe',
      contactEmail: 'contract@zorgregio.example',
      phone: null,
      postalAddress: null,
    },
    brandColour: '#7a1fa2',
    logo: null,
    text: aConsolidatedText(change),
    isPartial: false,
    ...paper,
  };
}
