import { commonContent, type CommonContent, partOrigins } from '@openhuis/procedures';
import { sampleDefinition } from '../../../../procedures/src/sample-definition.fixture.js';
import type { ContractHistory, ContractSource, RecordedLine, TermsOfDay } from './contract-history.js';
import { lineRuns } from './runs.js';

export const source = (kind: ContractSource['kind'], number: number | null = null): ContractSource => ({
  kind,
  id: `${kind}-${number ?? 0}`,
  number,
});

/** A row of a line of BG-BASIS in Lochem, with what the test changes. */
export function aRow(change: Partial<RecordedLine> = {}): RecordedLine {
  return {
    productId: 'basis',
    municipality: '0262',
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
    isSuperseded: false,
    isPutBack: false,
    source: source('contract'),
    agreedOn: '2025-11-10',
    ...change,
  };
}

/** A contract for BG-BASIS in Lochem, signed in November 2025, with what the test changes. */
export function aHistory(rows: RecordedLine[] = [aRow()], change: Partial<ContractHistory> = {}): ContractHistory {
  return {
    formedOn: '2025-11-03',
    signedOn: '2025-11-10',
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
    endedOn: null,
    parties: { region: 'Regio', contractor: { name: 'Zorg', kvkNumber: '27381312' }, others: [] },
    contractorChanges: [],
    formedLines: [{ productId: 'basis', municipality: '0262' }],
    runs: lineRuns(rows),
    tariffs: [
      {
        productId: 'basis',
        startsOn: '2026-01-01',
        endsOn: null,
        amount: '68.40',
        example: true,
        source: source('publication'),
      },
    ],
    products: { basis: 'BG-BASIS', complex: 'BG-COMPLEX' },
    termsChangeOn: ['2025-09-01'],
    ...change,
  };
}

/** The text of the sample procedure, with what the test changes. */
export function theTerms(change: Partial<CommonContent> = {}): TermsOfDay {
  const content = { ...commonContent(sampleDefinition()), ...change };
  const origins = partOrigins(content, '2025-09-01', { kind: 'publication', id: 'procedure' }, null);
  return { content, origins, numbers: new Map() };
}
