import { amsterdamDate } from '@openhuis/calendar';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, ApiProblem } from '../../../api/client.js';
import { useUpload } from '../../../api/use-upload.js';
import { Button } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { UploadField } from '../../../components/upload-field.js';
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
  const { part, problem, setProblem, send, stop } = useUpload<Answer<'NewEvidenceAnswer'>>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isKnown = chosenKind === '' || chosenKind === OTHER || kinds.some(({ kind }) => kind === chosenKind);
  const kind = chosenKind === OTHER ? typedKind.trim() : chosenKind;
  const names: Record<string, ReactNode> = {
    kind: <FormattedMessage id="wallet.kind" />,
    issuedOn: <FormattedMessage id="wallet.issuedOn" />,
    expiresOn: <FormattedMessage id="wallet.expiresOn" />,
    file: <FormattedMessage id="wallet.file" />,
  };

  const add = async (): Promise<void> => {
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
    const sent = await send(`/organisations/${organisationId}/evidence`, form, async ({ id, scanState }) => {
      await queryClient.invalidateQueries({ queryKey: ['organisations', organisationId] });
      const isHeld = scanState === 'quarantined';
      if (onAdded !== undefined && !isHeld) {
        onAdded(id);
        return;
      }
      toast(<FormattedMessage id={isHeld ? 'wallet.addedHeld' : 'wallet.added'} values={{ name: file.name }} />);
      close();
    });
    if (sent === 'stopped') toast(<FormattedMessage id="wallet.stopped" />);
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
        onSubmit={() => void add()}
        actions={
          <Button unavailable={part !== undefined && stop === undefined} onClick={part === undefined ? close : stop}>
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
        <UploadField
          name="file"
          label={names['file']}
          hint={<FormattedMessage id="wallet.file.hint" />}
          error={errorAt(problem, 'file')}
          accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
          part={part}
          progress={(percent) => <FormattedMessage id="wallet.progress" values={{ percent }} />}
          onChosen={setFile}
        />
      </Form>
    </section>
  );
}
