import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../../api/client.js';

export type WalletDocument = Answer<'EvidenceAnswer'>;

/** The documents that an organisation holds, the newest first. */
export function walletQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'evidence'],
    queryFn: ({ signal }): Promise<WalletDocument[]> =>
      answered(api.GET('/organisations/{id}/evidence', { params: { path: { id: organisationId } }, signal })),
  });
}
