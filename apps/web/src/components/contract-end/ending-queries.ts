import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../api/client.js';

export type ContractEndings = Answer<'ContractEndingsAnswer'>;
export type Ending = ContractEndings['endings'][number];
export type IntakeStop = Answer<'IntakeStopAnswer'>;
export type Measure = Answer<'MeasureAnswer'>;
export type Side = 'provider' | 'region';

/** What is asked and planned about the end of a contract. */
export function endingsQuery(id: string) {
  return queryOptions({
    queryKey: ['contracts', id, 'endings'],
    queryFn: ({ signal }) => answered(api.GET('/contracts/{id}/endings', { params: { path: { id } }, signal })),
  });
}

/** The stops of new clients under a contract. */
export function intakeStopsQuery(id: string) {
  return queryOptions({
    queryKey: ['contracts', id, 'intake-stops'],
    queryFn: ({ signal }) => answered(api.GET('/contracts/{id}/intake-stops', { params: { path: { id } }, signal })),
  });
}

/** The measures under a contract. */
export function measuresQuery(id: string) {
  return queryOptions({
    queryKey: ['contracts', id, 'measures'],
    queryFn: ({ signal }) => answered(api.GET('/contracts/{id}/measures', { params: { path: { id } }, signal })),
  });
}

/** Every command around the end of a contract changes these. */
export const changedByEnding = [['contracts'], ['contract-terms'], ['work-items'], ['deadlines']] as const;
