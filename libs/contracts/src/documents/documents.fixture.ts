import { contractText } from '../rules/contract-text.js';
import { textHash } from '../signing/text-hash.js';
import type { DocumentSource } from './rules/document-facts.js';

const clauses = [
  {
    number: '1.1',
    title: 'Onderwerp',
    text: 'Deze overeenkomst gaat over #ondersteuning.\n\nZij is voor *iedereen* gelijk.',
  },
  { number: '1.2', title: 'Rangorde', text: 'Deze overeenkomst gaat voor.' },
];

const text = contractText({
  number: '2026-000042',
  regionName: 'Zorgregio Midden-IJssel/Oost-Veluwe',
  organisation: { name: 'Zorg aan de IJssel B.V.', kvkNumber: '27381312' },
  procedure: {
    title: { nl: 'Wmo 2026', en: 'Wmo 2026' },
    term: {
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      extensionCount: 3,
      extensionMonths: 24,
      noticeMonths: 6,
      extensionMode: 'mutual',
      offerLeadWeeks: 8,
    },
    clauses,
  },
  procedureVersion: 1,
  extensionsExercised: 0,
  formedOn: '2026-02-02',
  lines: [{ product: 'BG-BASIS', productName: 'Begeleiding basis', municipality: '0262', municipalityName: 'Lochem' }],
});

/** A contract that both have signed, as its documents are made of it. */
export const sampleDocumentSource: DocumentSource = {
  contact: {
    displayName: 'Zorgregio Midden-IJssel/Oost-Veluwe',
    contactEmail: 'contract@zorgregio.example',
    phone: null,
    postalAddress: null,
  },
  brandColour: '#7a1fa2',
  logo: null,
  contract: {
    number: '2026-000042',
    organisationName: 'Zorg aan de IJssel B.V.',
    kvkNumber: '27381312',
    text,
    textHash: textHash(text),
  },
  addendum: null,
  procedure: {
    title: 'Wmo 2026',
    version: 1,
    clauses,
    executionConditions: [
      {
        code: 'MELDCODE',
        title: { nl: 'Meldcode', en: 'Reporting code' },
        text: { nl: 'U werkt met de meldcode.\n\nU laat dat op verzoek zien.', en: 'You work by the reporting code.' },
      },
    ],
  },
  signatures: [
    {
      side: 'provider',
      personName: 'Ondertekenaar Demo 1',
      role: 'bestuurder',
      authorityStatement: 'Ik ben zelfstandig bevoegd.',
      textHash: textHash(text),
      signedAt: '2026-02-09T10:05:00.000Z',
      method: 'here',
      assuranceLevel: 'urn:etoegang:core:assurance-class:loa3',
      authenticationMethods: [],
    },
    {
      side: 'region',
      personName: 'Contractmanager Demo 1',
      role: 'contractmanager',
      authorityStatement: 'Ik teken namens de gemeenten.',
      textHash: textHash(text),
      signedAt: '2026-02-11T08:30:00.000Z',
      method: 'here',
      assuranceLevel: null,
      authenticationMethods: [],
    },
  ],
  lines: [
    {
      product: 'BG-BASIS',
      productName: 'Begeleiding basis',
      municipality: '0262',
      municipalityName: 'Lochem',
      startsOn: '2026-03-01',
      endsOn: '2030-12-31',
    },
    {
      product: 'BG-BASIS',
      productName: 'Begeleiding basis',
      municipality: '0301',
      municipalityName: 'Zutphen',
      startsOn: '2026-03-01',
      endsOn: '2030-12-31',
    },
  ],
  tariffs: [
    {
      product: 'BG-BASIS',
      productName: 'Begeleiding basis',
      unit: '04',
      amount: '1062.40',
      startsOn: '2026-01-01',
      endsOn: null,
      example: true,
    },
  ],
};
