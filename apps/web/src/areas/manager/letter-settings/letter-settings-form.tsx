import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { TextArea, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Fact, Facts } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { may, useSession } from '../../../session/session.js';
import { Conflict } from '../appearance/conflict.js';
import {
  bodyOf,
  differences,
  type LetterSettings,
  type Passage,
  passages,
  type Values,
  valuesOf,
} from './passage-values.js';

const longest: Record<Passage, number> = {
  returnAddress: 200,
  complaintAddress: 1000,
  court: 300,
  disputesCommittee: 2000,
  closing: 1000,
  signedFor: 300,
};
/** Of one line: what the api takes of the others may have several. */
const short: readonly Passage[] = ['returnAddress', 'court'];

/** All passages in one form; beneath each field the words that stand there as long as it is empty. */
export function LetterSettingsForm({ regionId, settings }: { regionId: number; settings: LetterSettings }): ReactNode {
  const { data: session } = useSession();
  const queryClient = useQueryClient();
  const [values, setValues] = useState<Values>(() => valuesOf(settings));
  const [version, setVersion] = useState(settings.version);
  const save = useCommand(
    (body: Answer<'LetterSettingsBody'>) =>
      answered(api.PUT('/regions/{id}/letter-settings', { params: { path: { id: regionId } }, body })),
    [['letter-settings']],
  );
  const submit = async (asVersion: number): Promise<void> => {
    const saved = await save.run(bodyOf(values, asVersion));
    if (saved === undefined) {
      // For who was too late: what stands there now, to choose from.
      await queryClient.invalidateQueries({ queryKey: ['letter-settings'] });
      return;
    }
    setVersion(saved.version);
    toast(<FormattedMessage id="letter-settings.saved" />);
  };
  if (!may(session, 'letter-setting.edit')) return <ReadOnly settings={settings} />;
  const isStale = save.problem?.code === 'stale-version';
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id="letter-settings.about" />
      </p>
      {isStale && (
        <Conflict
          fields={differences(values, valuesOf(settings)).map((name) => ({
            name,
            label: <FormattedMessage id={`letter-settings.${name}`} />,
            mine: values[name],
            theirs: valuesOf(settings)[name],
          }))}
          takeTheirs={() => {
            setValues(valuesOf(settings));
            setVersion(settings.version);
            save.forgetProblem();
          }}
          keepMine={() => void submit(settings.version)}
        />
      )}
      <Form
        problem={isStale ? undefined : save.problem}
        fieldNames={Object.fromEntries(
          passages.map((name) => [name, <FormattedMessage key={name} id={`letter-settings.${name}`} />]),
        )}
        busy={save.isRunning}
        submit={<FormattedMessage id="letter-settings.save" />}
        onSubmit={() => void submit(version)}
      >
        {passages.map((name) => {
          const house = settings.house[name];
          const properties = {
            name,
            optional: true,
            size: 'wide' as const,
            lang: 'nl',
            label: <FormattedMessage id={`letter-settings.${name}`} />,
            hint: <HouseWords passage={name} words={house} />,
            error: errorAt(save.problem, name),
            value: values[name],
            maxLength: longest[name],
          };
          const change = (value: string): void => setValues({ ...values, [name]: value });
          return short.includes(name) ? (
            <TextField key={name} {...properties} onChange={(event) => change(event.target.value)} />
          ) : (
            <TextArea key={name} rows={3} {...properties} onChange={(event) => change(event.target.value)} />
          );
        })}
      </Form>
    </div>
  );
}

/** What a field is for, and what stands there as long as nothing is typed. */
function HouseWords({ passage, words }: { passage: Passage; words: string }): ReactNode {
  return (
    <>
      <FormattedMessage id={`letter-settings.${passage}.hint`} />{' '}
      {words !== '' && <FormattedMessage id="letter-settings.house" values={{ words: <em lang="nl">{words}</em> }} />}
    </>
  );
}

/** For who may look and not change. */
function ReadOnly({ settings }: { settings: LetterSettings }): ReactNode {
  return (
    <div className="stack">
      <Alert tone="info">
        <p>
          <FormattedMessage id="letter-settings.readOnly" />
        </p>
      </Alert>
      <Facts>
        {passages.map((name) => (
          <Fact key={name} name={<FormattedMessage id={`letter-settings.${name}`} />}>
            <span lang="nl">{settings.set[name] ?? settings.house[name]}</span>
          </Fact>
        ))}
      </Facts>
    </div>
  );
}
