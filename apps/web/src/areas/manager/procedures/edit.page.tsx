import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useBlocker } from '@tanstack/react-router';
import { Suspense, useEffect, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { Permitted } from '../../../session/signed-in.js';
import { Conflict } from './draft/conflict.js';
import { DraftContext } from './draft/draft-context.js';
import { pathWords } from './draft/path-words.js';
import { useDraft } from './draft/use-draft.js';
import { partNames, partOf, type PartName, parts } from './parts.js';
import { draftOf, procedureQuery, type ProcedureDetail } from './procedure-queries.js';
import './procedures.css';

const route = getRouteApi('/desk/procedures/$procedureId/edit/$part');

/** One part of the draft of a procedure, to be edited and saved. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId, part: word } = route.useParams();
  const query = useQuery(procedureQuery(procedureId));
  const written = useWritten();
  const part = partOf(word);
  const title = part === undefined ? word : intl.formatMessage({ id: `procedureDesk.part.${part}` });
  return (
    <PageFrame
      title={title}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
        <Link key="one" to="/desk/procedures/$procedureId" params={{ procedureId }}>
          {query.data === undefined ? '…' : written(draftOf(query.data).title)}
        </Link>,
      ]}
    >
      <Permitted permission="procedure.edit" role={<FormattedMessage id="procedureDesk.needed" />}>
        <Loaded query={query} skeleton={<Skeleton lines={8} height="4rem" />}>
          {(procedure) =>
            part === undefined ? (
              <EmptyState title={<FormattedMessage id="procedureDesk.noPart" />} />
            ) : procedure.status === 'closed' ? (
              <EmptyState title={<FormattedMessage id="procedureDesk.closedForGood" />} />
            ) : (
              <Editor key={`${procedure.id} ${part}`} procedure={procedure} part={part} />
            )
          }
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Editor({ procedure, part }: { procedure: ProcedureDetail; part: PartName }): ReactNode {
  const intl = useIntl();
  const editor = useDraft(procedure);
  const { isChanged } = editor;
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(intl.formatMessage({ id: 'procedureDesk.leave' })),
    enableBeforeUnload: () => isChanged,
  });
  const Part = parts[part];
  const next = partNames[partNames.indexOf(part) + 1];
  const save = async (): Promise<void> => {
    if (await editor.save()) toast(<FormattedMessage id="procedureDesk.saved" />);
  };
  useSaveByKey(() => void save());
  const names = Object.fromEntries(
    (editor.problem?.violations ?? []).flatMap(({ path }) =>
      path === undefined ? [] : [[path, pathWords(intl, path.replace('definition/', ''))]],
    ),
  );
  return (
    <DraftContext value={editor}>
      {editor.theirs !== undefined && <Conflict theirs={editor.theirs} />}
      <Form
        problem={editor.problem}
        fieldNames={names}
        busy={editor.isSaving}
        submit={<FormattedMessage id="procedureDesk.save" />}
        onSubmit={() => void save()}
        actions={
          <>
            <span role="status" className="subtle">
              <FormattedMessage id={isChanged ? 'procedureDesk.notSaved' : 'procedureDesk.allSaved'} />
            </span>
            {next !== undefined && (
              <Link to="/desk/procedures/$procedureId/edit/$part" params={{ procedureId: procedure.id, part: next }}>
                <FormattedMessage
                  id="procedureDesk.next"
                  values={{ part: intl.formatMessage({ id: `procedureDesk.part.${next}` }) }}
                />
              </Link>
            )}
          </>
        }
      >
        <Suspense fallback={<Skeleton lines={8} height="4rem" />}>
          <Part />
        </Suspense>
      </Form>
    </DraftContext>
  );
}

/** Ctrl+S saves, as people who write are used to. */
function useSaveByKey(save: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}
