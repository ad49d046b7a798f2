import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';

export type ContractEvidence = Answer<'ContractEvidenceAnswer'>;
export type EvidenceUse = Answer<'EvidenceUseAnswer'>;

/** What proves the conditions of the running contracts of an organisation, what ends first on top. */
export function contractEvidenceQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'contract-evidence'],
    queryFn: ({ signal }): Promise<ContractEvidence[]> =>
      answered(api.GET('/organisations/{id}/contract-evidence', { params: { path: { id: organisationId } }, signal })),
  });
}

/** Where the documents of an organisation are used. */
export function evidenceUsesQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'evidence-uses'],
    queryFn: ({ signal }): Promise<EvidenceUse[]> =>
      answered(api.GET('/organisations/{id}/evidence-uses', { params: { path: { id: organisationId } }, signal })),
  });
}

/** Whether a newer document is asked for: what proves the condition ends, ended, or its successor was refused. */
export function isAskedAgain({ standing, open, refused }: ContractEvidence): boolean {
  return open === null && (standing === 'expiring' || standing === 'lapsed' || refused !== null);
}
