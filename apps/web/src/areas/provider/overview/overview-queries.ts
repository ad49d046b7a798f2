import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';

export type Deadline = Answer<'DeadlineAnswer'>;
export type ListedContract = Answer<'ContractSummaryAnswer'>;
export type ListedEnrolment = Answer<'ListedEnrolmentAnswer'>;

/** Enough for the start page; the lists have the rest. */
const AT_MOST = 50;

/** The enrolments of those for whom one acts. */
export const enrolmentsQuery = queryOptions({
  queryKey: ['enrolments', 'overview'],
  queryFn: ({ signal }) => answered(api.GET('/enrolments', { params: { query: { limit: AT_MOST } }, signal })),
});

/** Their contracts, the first to end first. */
export const contractsQuery = queryOptions({
  queryKey: ['contracts', 'overview'],
  queryFn: ({ signal }) => answered(api.GET('/contracts', { params: { query: { limit: AT_MOST } }, signal })),
});

/** What waits for a signature. */
export const pendingQuery = queryOptions({
  queryKey: ['contracts', 'overview', 'pending'],
  queryFn: ({ signal }) =>
    answered(api.GET('/contracts', { params: { query: { status: 'pending', limit: AT_MOST } }, signal })),
});

/** What waits for an answer to an offer to extend it. */
export const awaitingQuery = queryOptions({
  queryKey: ['contracts', 'overview', 'awaiting'],
  queryFn: ({ signal }) =>
    answered(api.GET('/contracts', { params: { query: { offer: 'awaiting', limit: AT_MOST } }, signal })),
});

/** Every date from today on. */
export function deadlinesQuery(today: string) {
  return queryOptions({
    queryKey: ['deadlines', 'overview', today],
    queryFn: ({ signal }) =>
      answered(api.GET('/deadlines', { params: { query: { from: today, limit: AT_MOST } }, signal })),
  });
}

/** What a draft still lacks. */
export function missingPartsQuery(enrolmentId: string) {
  return queryOptions({
    queryKey: ['enrolments', enrolmentId, 'missing-parts'],
    queryFn: ({ signal }) =>
      answered(api.GET('/enrolments/{id}/missing-parts', { params: { path: { id: enrolmentId } }, signal })),
  });
}

/** An organisation as it is known. */
export function organisationQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId],
    queryFn: ({ signal }) =>
      answered(api.GET('/organisations/{id}', { params: { path: { id: organisationId } }, signal })),
  });
}
