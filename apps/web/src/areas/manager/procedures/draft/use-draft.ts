import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type ApiProblem } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { type Definition, draftOf, procedureKeys, procedureQuery, type ProcedureDetail } from '../procedure-queries.js';
import { changedParts, merged, overlaid } from './merge.js';
import { type Value, without, withValue } from './paths.js';

type Draft = Readonly<Record<string, Value>>;

/** What a form needs of the draft that somebody edits. */
export interface DraftEditor {
  procedureId: string;
  draft: Draft;
  set: (path: string, value: Value) => void;
  /** Takes away what stands at a path, and what holds nothing after that. */
  remove: (path: string) => void;
  isChanged: boolean;
  isSaving: boolean;
  problem: ApiProblem | undefined;
  /** What somebody else saved in the same part in the meantime. */
  theirs: Draft | undefined;
  /** Whether it was saved. */
  save: () => Promise<boolean>;
  takeTheirs: () => void;
  keepMine: () => Promise<boolean>;
}

/**
 * The draft of a procedure while somebody edits a part of it. Saving sends the whole, with the version that was seen. What a
 * colleague saved in another part is taken along without a word; in the same part it is a question.
 */
export function useDraft(procedure: ProcedureDetail): DraftEditor {
  const queryClient = useQueryClient();
  const [base, setBase] = useState<Draft>(() => asDraft(draftOf(procedure)));
  const [draft, setDraft] = useState<Draft>(base);
  const [version, setVersion] = useState(procedure.version);
  const [theirs, setTheirs] = useState<{ draft: Draft; version: number }>();
  const put = useCommand(
    (body: { version: number; definition: Definition }) =>
      answered(api.PUT('/procedures/{id}/draft', { params: { path: { id: procedure.id } }, body })),
    procedureKeys,
  );
  const accept = (saved: Draft, savedVersion: number): true => {
    setBase(saved);
    setDraft(saved);
    setVersion(savedVersion);
    setTheirs(undefined);
    return true;
  };
  const send = async (mine: Draft, asVersion: number): Promise<boolean> => {
    const saved = await put.run({ version: asVersion, definition: mine as unknown as Definition });
    if (saved !== undefined) return accept(mine, saved.version);
    const stored = await queryClient.query({ ...procedureQuery(procedure.id), staleTime: 0 });
    if (stored.version === asVersion) return false;
    const other = asDraft(draftOf(stored));
    const both = merged(base, mine, other);
    if (both === null) {
      setTheirs({ draft: other, version: stored.version });
      return false;
    }
    const again = await put.run({ version: stored.version, definition: both as unknown as Definition });
    return again === undefined ? false : accept(both, again.version);
  };
  return {
    procedureId: procedure.id,
    draft,
    set: (path, value) => setDraft((now) => withValue(now, path, value) as Draft),
    remove: (path) => setDraft((now) => without(now, path) as Draft),
    isChanged: changedParts(base, draft).length > 0,
    isSaving: put.isRunning,
    problem: put.problem?.code === 'stale-version' ? undefined : put.problem,
    theirs: theirs?.draft,
    save: () => send(draft, version),
    takeTheirs: () => {
      if (theirs !== undefined) accept(theirs.draft, theirs.version);
      put.forgetProblem();
    },
    keepMine: () =>
      theirs === undefined ? Promise.resolve(false) : send(overlaid(base, draft, theirs.draft), theirs.version),
  };
}

/** A definition as a form keeps it: the same, with whatever somebody types. */
function asDraft(definition: Definition): Draft {
  return definition;
}
