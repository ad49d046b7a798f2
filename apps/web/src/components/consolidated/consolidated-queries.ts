import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../api/client.js';

export type ConsolidatedContract = Answer<'ConsolidatedContractAnswer'>;
export type ContractComparison = Answer<'ContractComparisonAnswer'>;
export type ChangeDay = ConsolidatedContract['changeDays'][number];
export type Origin = NonNullable<ConsolidatedContract['clauses'][number]['origin']>;
export type PartComparison = ContractComparison['parts'][number];

/** A contract as it stands on a day; while another day is asked for, the one before stays in sight. */
export function consolidatedQuery(id: string, on?: string) {
  return queryOptions({
    queryKey: ['contracts', id, 'consolidated', { on }],
    queryFn: ({ signal }) =>
      answered(api.GET('/contracts/{id}/consolidated', { params: { path: { id }, query: { on } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Two days of a contract beside each other. */
export function comparisonQuery(id: string, from: string, until: string) {
  return queryOptions({
    queryKey: ['contracts', id, 'comparison', { from, until }],
    queryFn: ({ signal }) =>
      answered(api.GET('/contracts/{id}/comparisons', { params: { path: { id }, query: { from, until } }, signal })),
    placeholderData: keepPreviousData,
  });
}
