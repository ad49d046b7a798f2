import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Answer } from '../../../api/client.js';

export type DeskProcedure = Answer<'DeskProcedureAnswer'>;
export type ProcedureDetail = Answer<'ProcedureDetailAnswer'>;
export type Definition = Answer<'ProcedureDefinitionBody'>;

/** One procedure with its draft. */
export function procedureQuery(procedureId: string) {
  return queryOptions({
    queryKey: ['procedures', procedureId],
    queryFn: ({ signal }): Promise<ProcedureDetail> =>
      answered(api.GET('/procedures/{id}', { params: { path: { id: procedureId } }, signal })),
  });
}

/** What is planned for a procedure, and what did not come that far. */
export function publicationsQuery(procedureId: string) {
  return queryOptions({
    queryKey: ['procedures', procedureId, 'publications'],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/publications', { params: { path: { id: procedureId } }, signal })),
  });
}

/** The numbers of the versions that were published, with their reasons. */
export function versionsQuery(procedureId: string) {
  return queryOptions({
    queryKey: ['procedures', procedureId, 'versions'],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/versions', { params: { path: { id: procedureId } }, signal })),
  });
}

/** One published version in full; it never changes. */
export function versionQuery(procedureId: string, number: number) {
  return queryOptions({
    queryKey: ['procedures', procedureId, 'versions', number],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/procedures/{id}/versions/{number}', { params: { path: { id: procedureId, number } }, signal }),
      ),
  });
}

/** What the region works on: the draft of the next version, or what holds where nothing differs. */
export function draftOf(procedure: ProcedureDetail): Definition {
  return procedure.draft ?? procedure.definition;
}

/** What changes when a procedure does. */
export const procedureKeys = [['procedures'], ['desk-procedures']];
