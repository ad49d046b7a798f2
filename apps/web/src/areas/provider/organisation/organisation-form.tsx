import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { sessionQuery } from '../../../session/session.js';
import { legalForms } from '../legal-form.js';
import { Conflict } from './conflict.js';
import { type Edited, editedFields, editOf, reportedFields } from './edited.js';
import { ReportedInstead } from './reported-instead.js';
import { readIdentifier } from './shown-iban.js';

type Organisation = Answer<'OrganisationAnswer'>;

/** Corrects what an organisation says about itself. Changed by somebody else meanwhile: both are shown, field by field. */
export function OrganisationForm({
  organisation,
  close,
}: {
  organisation: Organisation;
  close: () => void;
}): ReactNode {
  const queryClient = useQueryClient();
  // As it was when editing began: what comes in meanwhile must not go unseen over what was typed.
  const [seen, setSeen] = useState(organisation);
  const [edited, setEdited] = useState<Edited>(() => editOf(organisation));
  const set = (change: Partial<Edited>): void => setEdited((now) => ({ ...now, ...change }));
  const save = useCommand(
    (body: Edited & { version: number }) =>
      answered(
        api.PUT('/organisations/{id}', {
          params: { path: { id: organisation.id } },
          body: {
            version: body.version,
            name: body.name.trim(),
            legalForm: body.legalForm.trim(),
            rsin: organisation.naturalPerson ? null : readIdentifier(body.rsin),
            agbCode: readIdentifier(body.agbCode),
            iban: readIdentifier(body.iban),
            email: body.email.trim(),
          },
        }),
      ),
    [['organisations'], sessionQuery.queryKey],
  );
  // A contract can come while one types: what is reported from then on has no field, and is as it was.
  const shown = organisation.hasContract ? withReported(edited, editOf(organisation)) : edited;
  const theirs =
    save.problem?.code === 'stale-version' && organisation.version !== seen.version ? organisation : undefined;
  const send = (values: Edited, version: number): void => {
    void save.run({ ...values, version }).then((answer) => {
      if (answer === undefined) {
        // For a conflict the newest version is what is shown beside ours.
        void queryClient.invalidateQueries({ queryKey: ['organisations', organisation.id] });
        return;
      }
      toast(<FormattedMessage id="ourOrganisation.saved" />);
      close();
    });
  };
  if (theirs !== undefined) {
    return (
      <Conflict
        mine={shown}
        theirs={editOf(theirs)}
        busy={save.isRunning}
        close={close}
        settle={(settled) => {
          setSeen(theirs);
          setEdited(settled);
          send(settled, theirs.version);
        }}
      />
    );
  }
  const names = Object.fromEntries(
    editedFields.map((field) => [field, <FormattedMessage key={field} id={`ourOrganisation.${field}`} />]),
  );
  const field = (name: keyof Edited): { name: string; value: string; label: ReactNode; error: ReactNode } => ({
    name,
    value: edited[name],
    label: names[name],
    error: errorAt(save.problem, name),
  });
  return (
    <Form
      problem={save.problem}
      fieldNames={names}
      busy={save.isRunning}
      submit={<FormattedMessage id="ourOrganisation.save" />}
      actions={
        <Button onClick={close}>
          <FormattedMessage id="ourOrganisation.cancel" />
        </Button>
      }
      onSubmit={() => send(shown, seen.version)}
    >
      {organisation.hasContract ? (
        <ReportedInstead organisationId={organisation.id} />
      ) : (
        <>
          <TextField {...field('name')} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
          <TextField
            {...field('legalForm')}
            list="legal-forms"
            maxLength={100}
            onChange={(event) => set({ legalForm: event.target.value })}
          />
          <datalist id="legal-forms">
            {legalForms.map((form) => (
              <option key={form} value={form} />
            ))}
          </datalist>
        </>
      )}
      {!organisation.naturalPerson && (
        <TextField
          {...field('rsin')}
          size="short"
          optional
          inputMode="numeric"
          hint={<FormattedMessage id="ourOrganisation.rsinHint" />}
          onChange={(event) => set({ rsin: event.target.value })}
        />
      )}
      <TextField
        {...field('agbCode')}
        size="short"
        optional
        inputMode="numeric"
        hint={<FormattedMessage id="ourOrganisation.agbHint" />}
        onChange={(event) => set({ agbCode: event.target.value })}
      />
      {!organisation.hasContract && (
        <TextField
          {...field('iban')}
          optional
          hint={<FormattedMessage id="ourOrganisation.ibanHint" />}
          onChange={(event) => set({ iban: event.target.value })}
        />
      )}
      <TextField {...field('email')} type="email" onChange={(event) => set({ email: event.target.value })} />
    </Form>
  );
}

/** What was reported meanwhile is nobody's choice here any more. */
function withReported(mine: Edited, theirs: Edited): Edited {
  return { ...mine, ...Object.fromEntries(reportedFields.map((field) => [field, theirs[field]])) };
}
