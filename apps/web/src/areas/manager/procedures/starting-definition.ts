import type { Definition } from './procedure-queries.js';

/**
 * What a procedure starts from when it is not copied: one condition, one product and one article that its manager replaces.
 * An amount is never invented: the tariff is marked as an example.
 *
 * @param year of the first day of the term
 */
export function startingDefinition(
  slug: string,
  title: { nl: string; en: string },
  law: 'wmo' | 'jeugd',
  municipalities: string[],
  year: number,
): Definition {
  return {
    slug,
    title,
    description: { nl: 'Vul in waarvoor deze procedure is.', en: 'Say what this procedure is for.' },
    law,
    sources: ['Nog in te vullen'],
    entry: { mode: 'continuous', opensAt: `${year}-01-01T09:00` },
    municipalities,
    conditions: [
      {
        code: 'UEA',
        kind: 'exclusionGround',
        exclusion: 'mandatory',
        title: { nl: 'Eigen verklaring', en: 'Self-declaration' },
        text: {
          nl: 'U stuurt het Uniform Europees Aanbestedingsdocument ingevuld en ondertekend mee.',
          en: 'Send the European Single Procurement Document, completed and signed.',
        },
        answer: 'evidence',
        evidence: { kind: 'UEA', atSubmission: true, expires: false },
        source: 'Contractstandaard',
      },
    ],
    products: [
      {
        code: 'PRODUCT-1',
        name: { nl: 'Eerste product', en: 'First product' },
        category: law === 'wmo' ? '02' : '45',
        unit: '04',
        executionVariant: 'effort',
        clientDecisionDuration: { months: 12, purpose: 'developmental' },
        tariffs: [{ startsOn: `${year}-01-01`, amount: '1.00', example: true }],
      },
    ],
    bundleRules: [],
    term: {
      startsOn: `${year}-01-01`,
      endsOn: `${year + 4}-12-31`,
      extensionCount: 3,
      extensionMonths: 24,
      noticeMonths: 6,
      extensionMode: 'mutual',
      offerLeadWeeks: 8,
    },
    decisionPromiseWeeks: 6,
    supplementDays: 14,
    remedyDays: 20,
    signatureWeeks: 3,
    offerValidityDays: 90,
    clauses: [{ number: '1.1', title: 'Onderwerp', text: 'De opdrachtnemer levert de producten in de bijlage.' }],
  };
}
