import type { ProcedureDefinition } from './procedure-definition.js';

/** A small procedure without a fault: what tests start from. Every call gives a new one, so that a test may change it. */
export function sampleDefinition(change: Partial<ProcedureDefinition> = {}): ProcedureDefinition {
  return {
    slug: 'wmo-2026',
    title: { nl: 'Wmo 2026', en: 'Wmo 2026' },
    description: { nl: 'Begeleiding voor inwoners.', en: 'Support for residents.' },
    law: 'wmo',
    sources: ['term: letter of Lochem'],
    entry: { mode: 'continuous', opensAt: '2025-09-01T09:00' },
    municipalities: ['0262', '0301'],
    conditions: [
      {
        code: 'UEA',
        kind: 'exclusionGround',
        title: { nl: 'Eigen verklaring', en: 'Self-declaration' },
        text: { nl: 'U stuurt de ondertekende eigen verklaring mee.', en: 'Send the signed self-declaration.' },
        answer: 'evidence',
        evidence: { kind: 'UEA', atSubmission: true, expires: false },
        source: 'contract standard, annex 1',
      },
      {
        code: 'VISIE',
        kind: 'execution',
        title: { nl: 'U onderschrijft de visie', en: 'You endorse the vision' },
        text: { nl: 'U werkt volgens de visie van de regio.', en: 'You work by the vision of the region.' },
        answer: 'confirmation',
        source: 'letter of Zuidoost Utrecht',
      },
    ],
    products: [
      {
        code: 'BG-BASIS',
        name: { nl: 'Begeleiding basis', en: 'Support, basic' },
        category: '02',
        unit: '04',
        executionVariant: 'effort',
        careIntensity: 'basic',
        clientDecisionDuration: { months: 9, purpose: 'developmental' },
        tariffs: [
          { startsOn: '2026-01-01', endsOn: '2026-12-31', amount: '68.40', example: true },
          { startsOn: '2027-01-01', amount: '71.15', example: true },
        ],
      },
      {
        code: 'BG-COMPLEX',
        name: { nl: 'Begeleiding complex', en: 'Support, complex' },
        category: '02',
        unit: '04',
        executionVariant: 'effort',
        careIntensity: 'complex',
        clientDecisionDuration: { months: 24, purpose: 'maintenance' },
        tariffs: [{ startsOn: '2026-01-01', amount: '87.15', example: true }],
      },
    ],
    bundleRules: [
      {
        product: 'BG-COMPLEX',
        requires: 'BG-BASIS',
        mode: 'required',
        startsOn: '2026-01-01',
        bindsExistingContracts: true,
      },
    ],
    term: {
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      extensionCount: 3,
      extensionMonths: 24,
      noticeMonths: 6,
      extensionMode: 'mutual',
      offerLeadWeeks: 8,
    },
    decisionPromiseWeeks: 6,
    signatureWeeks: 3,
    offerValidityDays: 90,
    clauses: [
      { number: '1.1', title: 'Onderwerp', text: 'De opdrachtnemer levert de producten in de bijlage.' },
      { number: '1.3', title: 'Looptijd', text: 'De looptijd en de verlengingen staan onder Looptijd.' },
    ],
    ...change,
  };
}
