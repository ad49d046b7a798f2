import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import { useWritten } from '../../../i18n/written.js';

/** A kind of document that a procedure asks for, by its code, as the procedure calls it. */
export interface EvidenceKind {
  kind: string;
  title: { nl: string; en: string };
}

/** Of so many procedures, those that can be enrolled in first, the kinds are offered. */
const PROCEDURES = 12;

const kindsQuery = queryOptions({
  queryKey: ['procedures', 'evidence-kinds'],
  queryFn: async ({ signal }): Promise<EvidenceKind[]> => {
    const { items } = await answered(api.GET('/procedures', { signal }));
    const published = items.filter(({ status }) => status !== 'draft').sort((a, b) => Number(b.open) - Number(a.open));
    const procedures = await Promise.all(
      published
        .slice(0, PROCEDURES)
        .map(({ id }) => answered(api.GET('/procedures/{id}', { params: { path: { id } }, signal }))),
    );
    const kinds = new Map<string, EvidenceKind>();
    for (const { definition } of procedures) {
      for (const { evidence, title } of definition.conditions) {
        if (evidence !== undefined && !kinds.has(evidence.kind))
          kinds.set(evidence.kind, { kind: evidence.kind, title });
      }
    }
    return [...kinds.values()];
  },
  staleTime: 5 * 60_000,
});

/** The kinds that procedures ask for, and how a kind is called; its code while that is not known. */
export function useEvidenceKinds(): { kinds: readonly EvidenceKind[]; nameOf: (kind: string) => string } {
  const written = useWritten();
  const { data: kinds = [] } = useQuery(kindsQuery);
  return {
    kinds,
    nameOf: (kind) => {
      const found = kinds.find((known) => known.kind === kind);
      return found === undefined ? kind : written(found.title);
    },
  };
}
