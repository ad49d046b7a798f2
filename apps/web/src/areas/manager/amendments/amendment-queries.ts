import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';

export type AmendmentDetail = Answer<'AmendmentDetailAnswer'>;
export type Impact = Answer<'AmendmentImpactAnswer'>;
export type Change = Answer<'AmendmentChangeBody'>;
export type Definition = Answer<'ProcedureDetailAnswer'>['definition'];

/** What changes by a command on an amendment. */
export const changedByAmendment = [['amendments'], ['amendment-answers'], ['work-items']] as const;

/** One amendment in full. */
export const amendmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['amendments', id],
    queryFn: ({ signal }) => answered(api.GET('/amendments/{id}', { params: { path: { id } }, signal })),
  });

/** What announcing it today would mean. */
export const impactQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['amendments', id, 'impact', version],
    queryFn: ({ signal }) => answered(api.GET('/amendments/{id}/impact', { params: { path: { id } }, signal })),
  });

/** What holds in the procedure that is amended. */
export const amendedProcedureQuery = (id: string) =>
  queryOptions({
    queryKey: ['procedures', id],
    queryFn: ({ signal }) => answered(api.GET('/procedures/{id}', { params: { path: { id } }, signal })),
  });
