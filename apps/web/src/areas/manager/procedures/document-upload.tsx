import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { useUpload } from '../../../api/use-upload.js';
import { Button } from '../../../components/button.js';
import { SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { UploadField } from '../../../components/upload-field.js';
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
  const { part, problem, send, stop } = useUpload();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const names: Record<string, ReactNode> = {
    kind: <FormattedMessage id="procedureDesk.upload.kind" />,
    precedence: <FormattedMessage id="procedureDesk.upload.precedence" />,
    titleNl: <FormattedMessage id="procedureDesk.start.titleNl" />,
    titleEn: <FormattedMessage id="procedureDesk.start.titleEn" />,
    file: <FormattedMessage id="procedureDesk.upload.file" />,
  };
  const add = async (): Promise<void> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    if (replaces !== undefined) form.set('replaces', replaces.id);
    if (file !== undefined) form.set('file', file);
    const sent = await send(`/procedures/${procedureId}/documents`, form, async () => {
      await queryClient.invalidateQueries({ queryKey: ['procedures', procedureId, 'documents'] });
      toast(<FormattedMessage id="procedureDesk.upload.added" />);
      close();
    });
    if (sent === 'stopped') toast(<FormattedMessage id="procedureDesk.upload.stopped" />);
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
        onSubmit={() => void add()}
        actions={
          <Button unavailable={part !== undefined && stop === undefined} onClick={part === undefined ? close : stop}>
            <FormattedMessage id={part === undefined ? 'procedureDesk.cancel' : 'procedureDesk.upload.stop'} />
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
        <UploadField
          name="file"
          label={names['file']}
          hint={<FormattedMessage id="procedureDesk.upload.file.hint" />}
          error={errorAt(problem, 'file')}
          accept=".pdf,.jpg,.jpeg,.png"
          part={part}
          progress={(percent) => <FormattedMessage id="procedureDesk.upload.progress" values={{ percent }} />}
          onChosen={setFile}
        />
      </Form>
    </section>
  );
}
