import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { useUpload } from '../../api/use-upload.js';
import { useWritten } from '../../i18n/written.js';
import { Alert } from '../alert.js';
import { Button } from '../button.js';
import { Checkbox, SelectField, TextArea, TextField } from '../field.js';
import { errorAt, Form } from '../form.js';
import { ViolationText } from '../states.js';
import { toast } from '../toast.js';
import { UploadField } from '../upload-field.js';

type Procedure = Answer<'ProcedureDetailAnswer'>;
const kinds = ['clause', 'product'] as const;

/**
 * Makes a proposal with its evidence: of an organisation with a contract, or, without one, of the region.
 *
 * @param onMade gets the id; a file that did not come through, or was stopped, is told, and can be added on the page of the
 *   proposal
 */
export function ProposalForm({
  procedure,
  organisationId,
  cancel,
  onMade,
}: {
  procedure: Procedure;
  organisationId?: string;
  cancel: ReactNode;
  onMade: (id: string) => void;
}): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const [words, setWords] = useState({ subject: '', reason: '', summary: '', about: '' });
  const [confidential, setConfidential] = useState(false);
  const [file, setFile] = useState<File>();
  const { part, send, stop } = useUpload();
  const hasLeft = useRef(false);
  useEffect(() => {
    hasLeft.current = false;
    return () => {
      hasLeft.current = true;
    };
  }, []);
  const set = (name: keyof typeof words) => (event: { target: { value: string } }) => {
    setWords((before) => ({ ...before, [name]: event.target.value }));
  };
  const make = useCommand(
    (body: typeof words & { confidential: boolean }, key) =>
      answered(
        api.POST('/procedures/{id}/proposals', {
          params: { path: { id: procedure.id } },
          body: {
            ...(organisationId !== undefined && { organisationId }),
            subject: body.subject,
            reason: body.reason,
            confidential: body.confidential,
            ...(body.confidential && body.summary.trim() !== '' && { summary: body.summary }),
            ...subjectOf(body.about),
          },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['proposals']],
  );
  /** The proposal is made, whatever becomes of the file. */
  const addFile = async (proposalId: string, chosen: File): Promise<void> => {
    const form = new FormData();
    form.set('file', chosen);
    const sent = await send(`/proposals/${proposalId}/files`, form, () => undefined);
    if (sent === 'done') return;
    if (sent === 'stopped') {
      toast(<FormattedMessage id="dialogue.form.fileStopped" />);
      return;
    }
    const [violation] = sent.violations;
    toast(
      <>
        <FormattedMessage id="dialogue.form.fileFailed" />{' '}
        {violation !== undefined && <ViolationText violation={violation} />}
      </>,
    );
  };
  const { clauses, products } = procedure.definition;
  const choices = {
    clause: clauses.map(({ number, title }) => ({ code: number, name: `${number} ${title}` })),
    product: products.map(({ code, name }) => ({ code, name: `${code} – ${written(name)}` })),
  };
  return (
    <Form
      problem={make.problem}
      fieldNames={{
        subject: <FormattedMessage id="dialogue.form.subject" />,
        'about/code': <FormattedMessage id="dialogue.form.about" />,
        reason: <FormattedMessage id="dialogue.form.reason" />,
        summary: <FormattedMessage id="dialogue.form.summary" />,
      }}
      busy={make.isRunning || part !== undefined}
      submit={<FormattedMessage id="dialogue.form.send" />}
      actions={
        part === undefined ? (
          cancel
        ) : (
          <Button unavailable={stop === undefined} onClick={stop}>
            <FormattedMessage id="dialogue.form.file.stop" />
          </Button>
        )
      }
      onSubmit={() => {
        void make.run({ ...words, confidential }).then(async (made) => {
          if (made === undefined) return;
          if (file !== undefined) await addFile(made.id, file);
          // Who went elsewhere while the file was on its way stays there.
          if (!hasLeft.current) onMade(made.id);
        });
      }}
    >
      <TextField
        name="subject"
        size="wide"
        maxLength={150}
        label={<FormattedMessage id="dialogue.form.subject" />}
        hint={<FormattedMessage id="dialogue.form.subject.hint" />}
        error={errorAt(make.problem, 'subject')}
        value={words.subject}
        onChange={set('subject')}
      />
      <SelectField
        name="about/code"
        optional
        size="wide"
        label={<FormattedMessage id="dialogue.form.about" />}
        error={errorAt(make.problem, 'about/code')}
        value={words.about}
        onChange={set('about')}
        options={[
          { value: '', label: intl.formatMessage({ id: 'dialogue.form.about.all' }) },
          ...kinds.flatMap((kind) =>
            choices[kind].map(({ code, name }) => ({
              value: `${kind} ${code}`,
              label: intl.formatMessage({ id: `dialogue.about.${kind}` }, { code: name }),
            })),
          ),
        ]}
      />
      <TextArea
        name="reason"
        rows={8}
        maxLength={10_000}
        label={<FormattedMessage id="dialogue.form.reason" />}
        hint={<FormattedMessage id="dialogue.form.reason.hint" />}
        error={errorAt(make.problem, 'reason')}
        value={words.reason}
        onChange={set('reason')}
      />
      <UploadField
        name="file"
        optional
        accept=".pdf,.jpg,.jpeg,.png"
        label={<FormattedMessage id="dialogue.form.file" />}
        hint={<FormattedMessage id="dialogue.form.file.hint" />}
        part={part}
        progress={(percent) => <FormattedMessage id="dialogue.form.file.progress" values={{ percent }} />}
        onChosen={setFile}
      />
      <Checkbox
        name="confidential"
        label={<FormattedMessage id="dialogue.form.confidential" />}
        hint={<FormattedMessage id="dialogue.form.confidential.hint" />}
        checked={confidential}
        onChange={(event) => setConfidential(event.target.checked)}
      />
      {confidential ? (
        <TextArea
          name="summary"
          rows={4}
          optional
          maxLength={2000}
          label={<FormattedMessage id="dialogue.form.summary" />}
          hint={<FormattedMessage id="dialogue.form.summary.hint" />}
          error={errorAt(make.problem, 'summary')}
          value={words.summary}
          onChange={set('summary')}
        />
      ) : (
        <Alert>
          <FormattedMessage id="dialogue.form.readByAll" />
        </Alert>
      )}
    </Form>
  );
}

/** 'clause 4.2' as the api has it; nothing for the contract as a whole. */
function subjectOf(chosen: string): { about?: { kind: (typeof kinds)[number]; code: string } } {
  const kind = kinds.find((one) => chosen.startsWith(`${one} `));
  return kind === undefined ? {} : { about: { kind, code: chosen.slice(kind.length + 1) } };
}
