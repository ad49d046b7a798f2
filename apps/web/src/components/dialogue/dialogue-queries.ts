import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { DialogueTableDetail } from './meeting-words.js';
import type { Minutes } from './minutes-view.js';
import type { ProposalDetail } from './proposal-words.js';

export function proposalQuery(id: string) {
  return queryOptions({
    queryKey: ['proposals', id],
    queryFn: ({ signal }): Promise<ProposalDetail> =>
      answered(api.GET('/proposals/{id}', { params: { path: { id } }, signal })),
  });
}

export function tableQuery(id: string) {
  return queryOptions({
    queryKey: ['dialogue-tables', id],
    queryFn: ({ signal }): Promise<DialogueTableDetail> =>
      answered(api.GET('/dialogue-tables/{id}', { params: { path: { id } }, signal })),
  });
}

export function minutesQuery(id: string) {
  return queryOptions({
    queryKey: ['dialogue-minutes', id],
    queryFn: ({ signal }): Promise<Minutes> =>
      answered(api.GET('/dialogue-minutes/{id}', { params: { path: { id } }, signal })),
  });
}

/** What changes with a proposal or a table: each speaks of the other. */
export const changedByDialogue = [['proposals'], ['dialogue-tables'], ['dialogue-minutes']] as const;
