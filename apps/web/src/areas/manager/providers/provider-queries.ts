import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';

export type Organisation = Answer<'OrganisationAnswer'>;
export type Evidence = Answer<'EvidenceAnswer'>;
export type ContractEvidence = Answer<'ContractEvidenceAnswer'>;
export type Representative = Answer<'RepresentativeAnswer'>;
export type Contract = Answer<'ContractSummaryAnswer'>;

/** What a provider says about itself. */
export function useOrganisation(id: string): UseQueryResult<Organisation> {
  return useQuery({
    queryKey: ['organisations', id],
    queryFn: ({ signal }) => answered(api.GET('/organisations/{id}', { params: { path: { id } }, signal })),
  });
}

/** What it submitted to the region. */
export function useEvidence(id: string, isAsked: boolean): UseQueryResult<Evidence[]> {
  return useQuery({
    queryKey: ['organisations', id, 'evidence'],
    queryFn: ({ signal }) => answered(api.GET('/organisations/{id}/evidence', { params: { path: { id } }, signal })),
    enabled: isAsked,
  });
}

/** What proves the conditions of its running contracts. */
export function useContractEvidence(id: string): UseQueryResult<ContractEvidence[]> {
  return useQuery({
    queryKey: ['organisations', id, 'contract-evidence'],
    queryFn: ({ signal }) =>
      answered(api.GET('/organisations/{id}/contract-evidence', { params: { path: { id } }, signal })),
  });
}

/** Who speaks and signs for it. */
export function useRepresentatives(id: string, isAsked: boolean): UseQueryResult<Representative[]> {
  return useQuery({
    queryKey: ['organisations', id, 'representatives'],
    queryFn: ({ signal }) =>
      answered(api.GET('/organisations/{id}/representatives', { params: { path: { id } }, signal })),
    enabled: isAsked,
  });
}

/** Its contracts, those that end first before the rest. */
export function useContractsOf(organisationId: string): UseQueryResult<Answer<'ContractPageAnswer'>> {
  return useQuery({
    queryKey: ['contracts', { organisationId }],
    queryFn: ({ signal }) =>
      answered(api.GET('/contracts', { params: { query: { organisationId, limit: 100 } }, signal })),
  });
}
