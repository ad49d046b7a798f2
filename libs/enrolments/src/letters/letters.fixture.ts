import type { LetterMatter, LetterSource, LetterSubject } from '../rules/letter-matter.js';

const bilingual = (nl: string) => ({ nl, en: nl });

/** An enrolment of which every letter can be written. */
export const sampleSubject: LetterSubject = {
  enrolmentId: '0198a000-0000-7000-8000-00003f9a21bc',
  submittedAt: new Date('2026-03-02T13:05:09Z'),
  procedure: {
    number: 3,
    definitionHash: 'd'.repeat(64),
    definition: {
      slug: 'wmo-2026',
      title: bilingual('Wmo 2026'),
      signatureWeeks: 3,
      products: [
        ['BG-BASIS', 'Begeleiding basis'],
        ['BG-COMPLEX', 'Begeleiding complex'],
      ].map(([code = '', name = '']) => ({
        code,
        name: bilingual(name),
        category: '02',
        unit: '04',
        executionVariant: 'effort',
        clientDecisionDuration: { months: 12, purpose: 'developmental' },
        tariffs: [],
      })),
      conditions: [
        {
          code: 'UEA',
          kind: 'exclusionGround',
          title: bilingual('Eigen verklaring (UEA)'),
          text: bilingual(
            'U stuurt de Uniforme Eigen Verklaring mee. Iemand die uw organisatie mag vertegenwoordigen heeft deze ondertekend.',
          ),
          answer: 'evidence',
          source: 'contractstandaard',
        },
        {
          code: 'KWALITEIT',
          kind: 'suitability',
          title: bilingual('Kwaliteitscertificaat'),
          text: bilingual('U stuurt een geldig kwaliteitscertificaat mee, zoals HKZ, ISO 9001 of Prezo.'),
          answer: 'evidence',
          source: 'contractstandaard',
        },
        {
          code: 'VISIE',
          kind: 'execution',
          title: bilingual('U onderschrijft onze visie'),
          text: bilingual('U werkt volgens de visie van de regio.'),
          answer: 'confirmation',
          source: 'brief',
        },
      ],
    },
  },
};

/** What is stored of region, provider and findings. */
export const sampleSource: LetterSource = {
  contact: {
    displayName: 'Zorgregio Midden-IJssel/Oost-Veluwe',
    contactEmail: 'contractbeheer@midden-ijssel-oost-veluwe.example',
    phone: '055 000 00 00',
    postalAddress: 'Postbus 1\n7300 AA Apeldoorn',
  },
  settings: null,
  brandColour: '#1e6b52',
  logo: null,
  addressee: { name: 'Zorg aan de IJssel B.V.', kvkNumber: '09220932', email: 'info@zorg-aan-de-ijssel.example' },
  signatory: { name: 'Besluitnemer Demo 1', roles: ['approver'] },
  municipalities: { '0262': 'Lochem', '0301': 'Zutphen', '0200': 'Apeldoorn' },
  findings: {
    UEA: 'De verklaring is niet ondertekend.\nDe naam van de bestuurder ontbreekt.',
    KWALITEIT: 'Het certificaat verliep op 1 februari 2026.',
  },
};

const lines = [
  { product: 'BG-BASIS', municipality: '0301' },
  { product: 'BG-BASIS', municipality: '0262' },
  { product: 'BG-COMPLEX', municipality: '0262' },
];

/** One of each letter, and the second form of those that have one. */
export const sampleMatters: Record<string, LetterMatter> = {
  receipt: {
    kind: 'receipt',
    of: 'submission',
    contentHash: 'a1'.repeat(32),
    decisionDueOn: '2026-04-13',
    lines,
    answers: [
      {
        conditionCode: 'KWALITEIT',
        confirmed: false,
        text: null,
        evidence: {
          kind: 'KWALITEIT',
          issuedOn: '2025-02-01',
          expiresOn: '2028-02-01',
          withdrawn: false,
          scanState: 'clean',
          fileName: 'certificaat HKZ #1 $veilig$ [kopie].pdf',
          fileHash: 'c3'.repeat(32),
        },
      },
      { conditionCode: 'UEA', confirmed: false, text: 'Ondertekend door de bestuurder.', evidence: null },
      { conditionCode: 'VISIE', confirmed: true, text: null, evidence: null },
    ],
    form: 'alone',
    parties: [],
  },
  supplementReceipt: {
    kind: 'receipt',
    of: 'supplement',
    contentHash: 'b2'.repeat(32),
    decisionDueOn: '2026-04-20',
    lines,
    answers: [{ conditionCode: 'VISIE', confirmed: true, text: null, evidence: null }],
    form: 'consortium',
    parties: [
      {
        role: 'member',
        name: 'Zorg aan de Berkel B.V.',
        kvkNumber: '09220940',
        answers: [{ conditionCode: 'UEA', confirmed: false, text: 'Ook ondertekend.', evidence: null }],
      },
    ],
  },
  extensionOffer: {
    kind: 'extensionOffer',
    contract: '2026-000042',
    number: 1,
    startsOn: '2031-01-01',
    endsOn: '2032-12-31',
    presentEndsOn: '2030-12-31',
    reason: 'De inwoners blijven deze hulp nodig hebben.',
    lines,
    answerDueOn: '2030-05-31',
    silence: 'ends',
  },
  tacitOffer: {
    kind: 'extensionOffer',
    contract: '2026-000042',
    number: 2,
    startsOn: '2033-01-01',
    endsOn: '2034-12-31',
    presentEndsOn: '2032-12-31',
    reason: 'De inwoners blijven deze hulp nodig hebben.',
    lines,
    answerDueOn: '2032-06-30',
    silence: 'renews',
  },
  extensionNotice: {
    kind: 'extensionNotice',
    contract: '2026-000042',
    number: 1,
    startsOn: '2031-01-01',
    endsOn: '2032-12-31',
    presentEndsOn: '2030-12-31',
    reason: 'De inwoners blijven deze hulp nodig hebben.',
    lines,
  },
  supplementRequest: {
    kind: 'supplementRequest',
    items: [
      { conditionCode: 'UEA', lacking: 'De handtekening ontbreekt op bladzijde 12.' },
      { conditionCode: 'KWALITEIT', lacking: 'Stuur het certificaat dat nu geldig is.\nEen offerte is niet genoeg.' },
    ],
    until: '2026-03-23',
  },
  notProcessed: {
    kind: 'notProcessed',
    items: [{ conditionCode: 'UEA', lacking: 'De handtekening ontbreekt op bladzijde 12.' }],
    until: '2026-03-23',
  },
  admission: {
    kind: 'admission',
    reason: 'U hebt alle gevraagde stukken ingestuurd en voldoet aan elke voorwaarde.',
    lines: lines.map((line) => ({ ...line, admitted: true, reason: null })),
    remedyUntil: '2026-03-29',
    addsToContract: false,
  },
  partialAdmission: {
    kind: 'admission',
    reason: 'U voldoet aan elke voorwaarde. Voor begeleiding complex in Lochem kunnen wij u nog niet toelaten.',
    lines: lines.map((line) =>
      line.product === 'BG-BASIS'
        ? { ...line, admitted: true, reason: null }
        : { ...line, admitted: false, reason: 'De gemeente Lochem biedt dit product niet aan in deze procedure.' },
    ),
    remedyUntil: '2026-03-29',
    addsToContract: true,
  },
  intendedRefusal: {
    kind: 'intendedRefusal',
    reason: 'Twee voorwaarden zijn niet vervuld. U hebt de kans gehad om dit aan te vullen.',
    unmet: ['UEA', 'KWALITEIT'],
    remedyUntil: '2026-03-29',
  },
  refusal: {
    kind: 'refusal',
    reason: 'Een voorwaarde is niet vervuld.',
    unmet: ['UEA'],
    notifiedOn: '2026-03-09',
    remedyUntil: '2026-03-29',
    finalReason: null,
  },
  refusalAfterJudgment: {
    kind: 'refusal',
    reason: 'Een voorwaarde is niet vervuld.',
    unmet: ['UEA'],
    notifiedOn: '2026-03-09',
    remedyUntil: '2026-03-29',
    finalReason: 'De voorzieningenrechter heeft uw vordering afgewezen.',
  },
  complaintAnswer: {
    kind: 'complaintAnswer',
    complainedOn: '2026-03-11',
    complaint: 'Onze verklaring was wel ondertekend.\nU keek naar de verkeerde bladzijde.',
    outcome: 'partlyUpheld',
    answer: 'U hebt gelijk dat bladzijde 14 een handtekening heeft. Op bladzijde 12 ontbreekt zij.',
    remedyUntil: '2026-03-29',
  },
};
