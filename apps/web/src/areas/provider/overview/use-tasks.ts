import { useQueries, useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../components/contract/contract-queries.js';
import { hasSigned } from '../../../components/contract/signable.js';
import { useWritten } from '../../../i18n/written.js';
import { type Session, tenantsActedFor } from '../../../session/session.js';
import { walletQuery } from '../enrolments/questions/wallet.js';
import { useEvidenceKinds } from '../evidence/evidence-kinds.js';
import { contractEvidenceQuery, isAskedAgain } from '../evidence/proof-queries.js';
import { documentsToRenew } from '../evidence/validity.js';
import { type OwnOrganisation, organisationOf } from '../of-organisation.js';
import { joinRequestsQuery, membersQuery } from '../people/member-queries.js';
import {
  awaitingQuery,
  deadlinesQuery,
  enrolmentsQuery,
  missingPartsQuery,
  organisationQuery,
  pendingQuery,
} from './overview-queries.js';
import { earlierOf, inOrder, type Task } from './task.js';

/** For so many things a closer look is worth a question each; the rest is found in its list. */
const LOOKED_INTO = 8;

/** Everything that waits for those for whom somebody acts, as far as their roles let them see it. */
export function useTasks(session: Session, today: string): { tasks: Task[]; isLoading: boolean; error: unknown } {
  const organisations = tenantsActedFor(session).slice(0, LOOKED_INTO).map(organisationOf);
  const of = [
    useEnrolmentTasks(today),
    useContractTasks(),
    useAddendumTasks(today),
    useOrganisationTasks(organisations),
    usePeopleTasks(organisations),
    useEvidenceTasks(organisations, today),
    useRenewalTasks(organisations),
  ];
  return {
    tasks: inOrder(of.flatMap(({ tasks }) => tasks)),
    isLoading: of.some(({ isLoading }) => isLoading),
    error: of.find(({ error }) => error !== null)?.error ?? null,
  };
}

interface Found {
  tasks: Task[];
  isLoading: boolean;
  error: unknown;
}

function found(queries: readonly { isLoading: boolean; error: unknown }[], tasks: Task[]): Found {
  return {
    tasks,
    isLoading: queries.some(({ isLoading }) => isLoading),
    error: queries.find(({ error }) => error !== null)?.error ?? null,
  };
}

function useEnrolmentTasks(today: string): Found {
  const written = useWritten();
  const enrolments = useQuery(enrolmentsQuery);
  const deadlines = useQuery(deadlinesQuery(today));
  const drafts = (enrolments.data?.items ?? []).filter(({ status }) => status === 'draft').slice(0, LOOKED_INTO);
  const parts = useQueries({ queries: drafts.map(({ id }) => missingPartsQuery(id)) });
  const dateOf = (kind: string, subject: string): string | undefined =>
    deadlines.data?.items.find((deadline) => deadline.kind === kind && deadline.subjectId === subject)?.dueOn;
  const tasks = drafts.map(({ id, procedureId, procedureTitle }, index): Task => ({
    kind: 'draft',
    enrolmentId: id,
    title: written(procedureTitle),
    missing: parts[index]?.data?.missingParts.length ?? null,
    dueOn: earlierOf(dateOf('draft-idle', id), dateOf('window-closing', procedureId)),
  }));
  return found([enrolments, deadlines], tasks);
}

function useContractTasks(): Found {
  const pending = useQuery(pendingQuery);
  const awaiting = useQuery(awaitingQuery);
  const looked = useQueries({
    queries: (pending.data?.items ?? []).slice(0, LOOKED_INTO).map(({ id }) => contractQuery(id)),
  });
  const toSign = looked.flatMap(({ data }): Task[] =>
    data === undefined || hasSigned(data, 'provider')
      ? []
      : [
          {
            kind: 'sign',
            contractId: data.id,
            number: data.number,
            organisation: data.organisationName,
            dueOn: data.signableUntil,
          },
        ],
  );
  const toAnswer = (awaiting.data?.items ?? []).map(({ id, number, organisationName, answerDueOn }): Task => ({
    kind: 'extension',
    contractId: id,
    number,
    organisation: organisationName,
    dueOn: answerDueOn,
  }));
  return found([pending, awaiting], [...toSign, ...toAnswer]);
}

/** Additions that wait for the own signature: their date stands with the contract. */
function useAddendumTasks(today: string): Found {
  const deadlines = useQuery(deadlinesQuery(today));
  const waiting = (deadlines.data?.items ?? []).filter(
    ({ kind, settledAt }) => kind === 'addendum-validity' && settledAt === null,
  );
  const contracts = [...new Set(waiting.map(({ subjectId }) => subjectId))].slice(0, LOOKED_INTO);
  const looked = useQueries({ queries: contracts.map((id) => contractQuery(id)) });
  const tasks = looked.flatMap(({ data }): Task[] =>
    (data?.addenda ?? [])
      .filter((addendum) => addendum.status === 'waiting' && !hasSigned(addendum, 'provider'))
      .map(({ id, signableUntil }) => ({
        kind: 'addendum',
        contractId: data?.id ?? '',
        addendumId: id,
        number: data?.number ?? '',
        organisation: data?.organisationName ?? '',
        dueOn: signableUntil,
      })),
  );
  return found([deadlines, ...looked], tasks);
}

function useOrganisationTasks(organisations: readonly OwnOrganisation[]): Found {
  const edited = organisations.filter(({ permissions }) => permissions.includes('organisation.edit'));
  const queries = useQueries({ queries: edited.map(({ id }) => organisationQuery(id)) });
  const tasks = queries.flatMap(({ data }): Task[] =>
    data === undefined || (data.agbCode !== null && data.iban !== null && (data.naturalPerson || data.rsin !== null))
      ? []
      : [{ kind: 'organisation', organisationId: data.id, organisation: data.name, dueOn: null }],
  );
  return found(queries, tasks);
}

function usePeopleTasks(organisations: readonly OwnOrganisation[]): Found {
  const administered = organisations.filter(({ permissions }) => permissions.includes('member.edit'));
  const requests = useQueries({ queries: administered.map(({ id }) => joinRequestsQuery(id)) });
  const members = useQueries({ queries: administered.map(({ id }) => membersQuery(id)) });
  const tasks = administered.flatMap(({ id, name }, index): Task[] => {
    const count = (requests[index]?.data ?? []).filter(({ state }) => state === 'open').length;
    const known = members[index]?.data;
    const maySomebodySign = known?.some(({ roles }) =>
      roles.some(({ role, heldToday }) => role === 'provider_signatory' && heldToday),
    );
    return [
      ...(count === 0 ? [] : [{ kind: 'join' as const, organisationId: id, organisation: name, count, dueOn: null }]),
      ...(maySomebodySign === false
        ? [{ kind: 'signatory' as const, organisationId: id, organisation: name, dueOn: null }]
        : []),
    ];
  });
  return found([...requests, ...members], tasks);
}

function useEvidenceTasks(organisations: readonly OwnOrganisation[], today: string): Found {
  const { nameOf } = useEvidenceKinds();
  const keepers = organisations.filter(({ permissions }) => permissions.includes('evidence.upload'));
  const queries = useQueries({ queries: keepers.map(({ id }) => walletQuery(id)) });
  const proving = useQueries({ queries: keepers.map(({ id }) => contractEvidenceQuery(id)) });
  const ofContracts = new Set(proving.flatMap(({ data = [] }) => data.map(({ evidence }) => evidence.id)));
  const tasks = keepers.flatMap(({ name }, index): Task[] => {
    const documents = queries[index]?.data ?? [];
    const infected = documents.filter(({ scanState }) => scanState === 'infected');
    // What a contract rests on is asked for that contract, by name.
    const ending = documentsToRenew(documents, today).filter(({ id }) => !ofContracts.has(id));
    return [
      ...infected.map(({ organisationId, fileName }): Task => ({
        kind: 'infected',
        organisationId,
        organisation: name,
        fileName,
        dueOn: null,
      })),
      ...ending.map(({ organisationId, kind, expiresOn }): Task => ({
        kind: 'evidence',
        organisationId,
        evidenceKind: nameOf(kind),
        dueOn: expiresOn,
        isOver: expiresOn !== null && expiresOn < today,
      })),
    ];
  });
  return found([...queries, ...proving], tasks);
}

/** Newer documents that contracts need: the present one ends, or its successor was refused. */
function useRenewalTasks(organisations: readonly OwnOrganisation[]): Found {
  const written = useWritten();
  const keepers = organisations.filter(({ permissions }) => permissions.includes('evidence.upload'));
  const queries = useQueries({ queries: keepers.map(({ id }) => contractEvidenceQuery(id)) });
  const tasks = queries.flatMap(({ data = [] }) =>
    data.filter(isAskedAgain).map((proof): Task => ({
      kind: 'renewal',
      contractId: proof.contractId,
      conditionCode: proof.conditionCode,
      title: proof.conditionTitle === null ? proof.kind : written(proof.conditionTitle),
      number: proof.contractNumber,
      dueOn: proof.validUntil,
      isOver: proof.standing === 'lapsed',
    })),
  );
  return found(queries, tasks);
}
