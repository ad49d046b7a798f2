import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';

export type Member = Answer<'MemberAnswer'>;
export type MemberRole = Answer<'MemberRoleAnswer'>;
export type Invitation = Answer<'InvitationAnswer'>;
export type JoinRequest = Answer<'JoinRequestAnswer'>;

/** Everybody who has, had or will have a role. */
export function membersQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'members'],
    queryFn: ({ signal }) =>
      answered(api.GET('/organisations/{id}/members', { params: { path: { id: organisationId } }, signal })),
  });
}

/** The invitations, the newest first. For administrators. */
export function invitationsQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'invitations'],
    queryFn: ({ signal }) =>
      answered(api.GET('/organisations/{id}/invitations', { params: { path: { id: organisationId } }, signal })),
  });
}

/** Who asked to join, the newest first. For administrators. */
export function joinRequestsQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'join-requests'],
    queryFn: ({ signal }) =>
      answered(api.GET('/organisations/{id}/join-requests', { params: { path: { id: organisationId } }, signal })),
  });
}
