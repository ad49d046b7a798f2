import type { WorkItem } from './work-queries.js';

/** Where one goes to do an item of work. */
export function addressOf(item: WorkItem): string {
  switch (item.kind) {
    case 'enrolment-assessment':
    case 'evidence-check':
      return `/desk/enrolments/${item.subjectId}`;
    case 'enrolment-proposal':
    case 'enrolment-decision':
    case 'suspended-refusal':
      return `/desk/enrolments/${item.subjectId}/decision`;
    case 'complaint':
      return `/desk/enrolments/${item.targetId}/decision`;
    case 'contract-signature':
    case 'extension-approval':
    case 'paper-signing':
      return `/desk/contracts/${item.targetId}`;
    case 'amendment-approval':
      return `/desk/amendments/${item.subjectId}`;
    case 'ending-approval':
    case 'settlement':
      return `/desk/contracts/${item.targetId}/ending`;
    case 'measure-decision':
      return `/desk/contracts/${item.targetId}/measures`;
    case 'intake-stop-request':
      return `/desk/contracts/${item.targetId}/intake-stops`;
    case 'party-change-check':
    case 'evidence-lapsed':
    case 'evidence-renewal':
      return `/desk/providers/${item.organisationId ?? ''}`;
    case 'extension-offers':
      return `/desk/rounds?procedureId=${item.targetId}`;
    case 'extension-round':
    case 'round-approval':
    case 'round-failures':
      return `/desk/rounds/${item.subjectId}`;
    case 'registered-letters':
      return `/desk/rounds/${item.targetId}?state=unreceived`;
    case 'late-extensions':
      return `/desk/contracts?procedureId=${item.targetId}&endsFrom=${item.dueOn}&endsUntil=${item.dueOn}`;
    case 'handover-proposal':
    case 'handover-decision':
      return '/desk/handovers';
    case 'role-proposal':
      return `/desk/people/proposals?region=${item.regionId}`;
    case 'access-review':
      return `/desk/people/review?region=${item.regionId}`;
    case 'question':
      return `/desk/questions/answer?question=${item.subjectId}`;
    case 'held-notices':
      return '/desk/notices/runs';
    case 'task':
      return addressOfTask(item);
  }
}

function addressOfTask({ targetKind, targetId, organisationId }: WorkItem): string {
  if (targetKind === 'notice') return `/desk/notices/${targetId}`;
  if (targetKind === 'contract') return `/desk/contracts/${targetId}`;
  if (targetKind === 'enrolment') return `/desk/enrolments/${targetId}`;
  if (organisationId !== null) return `/desk/providers/${organisationId}`;
  return '/desk/notices';
}
