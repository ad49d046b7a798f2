import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem, type Answer } from '../../../api/client.js';
import { upload } from '../../../api/upload.js';
import { Button } from '../../../components/button.js';
import { Field, fieldId, SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { asProblem } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { documentKinds } from '../../../../../../libs/procedures/src/rules/document-faults.js';

type Version = Answer<'ProcedureDocumentVersionAnswer'>;

/** A document, or a version that replaces one: what it is, its place in the order, and the file. */
export function DocumentUpload({
  procedureId,
  replaces,
  close,
}: {
  procedureId: string;
  replaces: Version | undefined;
  close: () => void;
}): ReactNode {
  const intl = useIntl();
  const queryClient = useQueryClient();
  const [values, setValues] = useState({
    kind: replaces?.kind ?? documentKinds[0],
    precedence: String(replaces?.precedence ?? ''),
    titleNl: replaces?.title.nl ?? '',
    titleEn: replaces?.title.en ?? '',
  });
  const [file, setFile] = useState<File>();
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<ApiProblem>();
  const stop = useRef<AbortController>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return () => stop.current?.abort();
  }, []);
  const names: Record<string, ReactNode> = {
    kind: <FormattedMessage id="procedureDesk.upload.kind" />,
    precedence: <FormattedMessage id="procedureDesk.upload.precedence" />,
    titleNl: <FormattedMessage id="procedureDesk.start.titleNl" />,
    titleEn: <FormattedMessage id="procedureDesk.start.titleEn" />,
    file: <FormattedMessage id="procedureDesk.upload.file" />,
  };
  const send = async (): Promise<void> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    if (replaces !== undefined) form.set('replaces', replaces.id);
    if (file !== undefined) form.set('file', file);
    setProblem(undefined);
    setPart(0);
    stop.current = new AbortController();
    try {
      await upload(`/procedures/${procedureId}/documents`, form, setPart, stop.current.signal);
      await queryClient.invalidateQueries({ queryKey: ['procedures', procedureId, 'documents'] });
      toast(<FormattedMessage id="procedureDesk.upload.added" />);
      close();
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) setProblem(asProblem(thrown));
    } finally {
      setPart(undefined);
    }
  };
  const text = (name: 'precedence' | 'titleNl' | 'titleEn', hint?: ReactNode): ReactNode => (
    <TextField
      name={name}
      label={names[name]}
      hint={hint}
      size={name === 'precedence' ? 'short' : 'wide'}
      inputMode={name === 'precedence' ? 'numeric' : undefined}
      error={errorAt(problem, name)}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.target.value })}
    />
  );
  return (
    <section className="card" aria-labelledby="document-new">
      <h2 id="document-new" tabIndex={-1} ref={heading}>
        <FormattedMessage
          id={replaces === undefined ? 'procedureDesk.documents.add' : 'procedureDesk.documents.replace'}
        />
      </h2>
      <Form
        problem={problem}
        fieldNames={names}
        busy={part !== undefined}
        submit={<FormattedMessage id="procedureDesk.upload.submit" />}
        onSubmit={() => void send()}
        actions={
          <Button onClick={() => (part === undefined ? close() : stop.current?.abort())}>
            <FormattedMessage id="procedureDesk.cancel" />
          </Button>
        }
      >
        <SelectField
          name="kind"
          label={names['kind']}
          error={errorAt(problem, 'kind')}
          value={values.kind}
          options={documentKinds.map((value) => ({
            value,
            label: intl.formatMessage({ id: `procedureDesk.document.${value}` }),
          }))}
          onChange={(event) => {
            const kind = documentKinds.find((known) => known === event.target.value);
            if (kind !== undefined) setValues({ ...values, kind });
          }}
        />
        {text('precedence', <FormattedMessage id="procedureDesk.upload.precedence.hint" />)}
        {text('titleNl')}
        {text('titleEn')}
        <Field
          id={fieldId('file')}
          label={names['file']}
          hint={<FormattedMessage id="procedureDesk.upload.file.hint" />}
          error={errorAt(problem, 'file')}
        >
          <input
            type="file"
            className="control"
            id={fieldId('file')}
            accept=".pdf,.jpg,.jpeg,.png"
            aria-describedby={`${fieldId('file')}-hint`}
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </Field>
        {part !== undefined && (
          <div className="field">
            <label htmlFor="document-progress" role="status">
              <FormattedMessage id="procedureDesk.upload.progress" values={{ percent: Math.round(part * 100) }} />
            </label>
            <progress id="document-progress" value={part} max={1} />
          </div>
        )}
      </Form>
    </section>
  );
}
