import { amsterdamDate } from '@openhuis/calendar';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, ApiProblem } from '../../../api/client.js';
import { upload } from '../../../api/upload.js';
import { Button } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { Field, fieldId, SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { asProblem } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { uploadFaults } from '../enrolments/questions/upload-faults.js';
import { useEvidenceKinds } from './evidence-kinds.js';

/** A kind that no procedure names: it is typed. */
const OTHER = 'other';

/** Adds a document to the wallet: what it is, its dates, the file, and how far it is on its way. */
export function UploadForm({
  organisationId,
  kind: givenKind,
  replacesId,
  ends = false,
  onAdded,
  close,
}: {
  organisationId: string;
  kind: string;
  /** The older document in whose place it comes. */
  replacesId?: string | undefined;
  /** A document of this kind has a last day: it must be filled in. */
  ends?: boolean;
  /** Takes the id of what was added; else it is told and the form closes. */
  onAdded?: (id: string) => void;
  close: () => void;
}): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const queryClient = useQueryClient();
  const { kinds } = useEvidenceKinds();
  const [chosenKind, setChosenKind] = useState(givenKind);
  const [typedKind, setTypedKind] = useState('');
  const [dates, setDates] = useState({ issuedOn: '', expiresOn: '' });
  const [file, setFile] = useState<File>();
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<ApiProblem>();
  const stop = useRef<AbortController>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return () => stop.current?.abort();
  }, []);
  const isKnown = chosenKind === '' || chosenKind === OTHER || kinds.some(({ kind }) => kind === chosenKind);
  const kind = chosenKind === OTHER ? typedKind.trim() : chosenKind;
  const names: Record<string, ReactNode> = {
    kind: <FormattedMessage id="wallet.kind" />,
    issuedOn: <FormattedMessage id="wallet.issuedOn" />,
    expiresOn: <FormattedMessage id="wallet.expiresOn" />,
    file: <FormattedMessage id="wallet.file" />,
  };

  const send = async (): Promise<void> => {
    const planned = { kind, file: file && { name: file.name, size: file.size }, ...dates, ends };
    const faults = uploadFaults(planned, amsterdamDate(new Date()));
    if (file === undefined || faults.length > 0) {
      setProblem(new ApiProblem(400, 'invalid-input', faults, undefined));
      return;
    }
    const form = new FormData();
    form.set('kind', kind);
    form.set('issuedOn', dates.issuedOn);
    if (dates.expiresOn !== '') form.set('expiresOn', dates.expiresOn);
    if (replacesId !== undefined) form.set('replacesId', replacesId);
    form.set('file', file);
    setProblem(undefined);
    setPart(0);
    stop.current = new AbortController();
    try {
      const added = await upload<Answer<'NewEvidenceAnswer'>>(
        `/organisations/${organisationId}/evidence`,
        form,
        setPart,
        stop.current.signal,
      );
      await queryClient.invalidateQueries({ queryKey: ['organisations', organisationId] });
      if (onAdded !== undefined && added.scanState !== 'quarantined') {
        onAdded(added.id);
        return;
      }
      toast(
        <FormattedMessage
          id={added.scanState === 'quarantined' ? 'wallet.addedHeld' : 'wallet.added'}
          values={{ name: file.name }}
        />,
      );
      close();
    } catch (thrown) {
      if (thrown instanceof DOMException) toast(<FormattedMessage id="wallet.stopped" />);
      else setProblem(asProblem(thrown));
    } finally {
      setPart(undefined);
    }
  };
  return (
    <section className="card" aria-labelledby="evidence-new">
      <h2 id="evidence-new" tabIndex={-1} ref={heading}>
        <FormattedMessage id="wallet.new" />
      </h2>
      <Form
        problem={problem}
        fieldNames={names}
        busy={part !== undefined}
        submit={<FormattedMessage id="wallet.submit" />}
        onSubmit={() => void send()}
        actions={
          <Button onClick={() => (part === undefined ? close() : stop.current?.abort())}>
            <FormattedMessage id={part === undefined ? 'wallet.cancel' : 'wallet.stop'} />
          </Button>
        }
      >
        <SelectField
          name={chosenKind === OTHER ? 'chosenKind' : 'kind'}
          label={names['kind']}
          error={chosenKind === OTHER ? undefined : errorAt(problem, 'kind')}
          options={[
            { value: '', label: intl.formatMessage({ id: 'wallet.kind.choose' }) },
            ...(isKnown ? [] : [{ value: chosenKind, label: chosenKind }]),
            ...kinds.map(({ kind: value, title }) => ({ value, label: written(title) })),
            { value: OTHER, label: intl.formatMessage({ id: 'wallet.kind.other' }) },
          ]}
          value={chosenKind}
          onChange={(event) => setChosenKind(event.target.value)}
        />
        {chosenKind === OTHER && (
          <TextField
            name="kind"
            label={<FormattedMessage id="wallet.kind.typed" />}
            hint={<FormattedMessage id="wallet.kind.hint" />}
            error={errorAt(problem, 'kind')}
            maxLength={40}
            value={typedKind}
            onChange={(event) => setTypedKind(event.target.value)}
          />
        )}
        <DateField
          name="issuedOn"
          label={names['issuedOn']}
          hint={<FormattedMessage id="wallet.issuedOn.hint" />}
          error={errorAt(problem, 'issuedOn')}
          value={dates.issuedOn}
          onChange={(issuedOn) => setDates((now) => ({ ...now, issuedOn }))}
        />
        <DateField
          name="expiresOn"
          optional={!ends}
          label={names['expiresOn']}
          hint={<FormattedMessage id="wallet.expiresOn.hint" />}
          error={errorAt(problem, 'expiresOn')}
          value={dates.expiresOn}
          onChange={(expiresOn) => setDates((now) => ({ ...now, expiresOn }))}
        />
        <Field
          id={fieldId('file')}
          label={names['file']}
          hint={<FormattedMessage id="wallet.file.hint" />}
          error={errorAt(problem, 'file')}
        >
          <input
            type="file"
            className="control"
            id={fieldId('file')}
            accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
            aria-describedby={`${fieldId('file')}-hint`}
            aria-invalid={errorAt(problem, 'file') !== undefined || undefined}
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </Field>
        {part !== undefined && (
          <div className="field">
            <label htmlFor="evidence-progress" role="status">
              <FormattedMessage id="wallet.progress" values={{ percent: Math.round(part * 100) }} />
            </label>
            <progress id="evidence-progress" value={part} max={1} />
          </div>
        )}
      </Form>
    </section>
  );
}
