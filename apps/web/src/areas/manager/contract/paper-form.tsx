import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { ApiProblem } from '../../../api/client.js';
import { upload } from '../../../api/upload.js';
import { buttonClass } from '../../../components/button.js';
import { hasSigned, type Signable } from '../../../components/contract/signable.js';
import { DateField } from '../../../components/date-field.js';
import { Checkbox, Field, fieldId, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { InnerLink, useOpenPage } from '../../../components/inner-link.js';
import { asProblem } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';

const sides = ['provider', 'region'] as const;
const parts = ['Name', 'Role', 'AuthorityStatement', 'SignedOn'] as const;
type Side = (typeof sides)[number];
type Part = (typeof parts)[number];

/**
 * Who signed on the paper, and the scan of it. A side that signed already, or did not sign on this paper, is left out.
 *
 * @param addendumId of the addition that was signed; left out: the contract itself
 */
export function PaperForm({
  signable,
  contractId,
  addendumId,
  back,
}: {
  signable: Signable;
  contractId: string;
  addendumId: string | undefined;
  back: string;
}): ReactNode {
  const open = useOpenPage();
  const queryClient = useQueryClient();
  const waiting = sides.filter((side) => !hasSigned(signable, side));
  const [onPaper, setOnPaper] = useState<Record<Side, boolean>>({ provider: true, region: waiting.length === 1 });
  const [values, setValues] = useState<Partial<Record<`${Side}${Part}`, string>>>({});
  const [file, setFile] = useState<File>();
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<ApiProblem>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const asked = waiting.filter((side) => onPaper[side]);
  const names: Record<string, ReactNode> = {
    file: <FormattedMessage id="deskContract.paper.file" />,
    ...Object.fromEntries(
      sides.flatMap((side) =>
        parts.map((name) => [
          `${side}${name}`,
          <FormattedMessage key={name} id={`deskContract.paper.field.${name}`} />,
        ]),
      ),
    ),
  };
  const send = async (): Promise<void> => {
    const form = new FormData();
    form.set('textHash', signable.textHash);
    if (addendumId !== undefined) form.set('addendumId', addendumId);
    for (const side of asked) {
      for (const name of parts) {
        const value = values[`${side}${name}`];
        if (value !== undefined) form.set(`${side}${name}`, value);
      }
    }
    if (file !== undefined) form.set('file', file);
    setProblem(undefined);
    setPart(0);
    stop.current = new AbortController();
    try {
      await upload(`/contracts/${contractId}/paper-signings`, form, setPart, stop.current.signal);
      await queryClient.invalidateQueries({ queryKey: ['contracts'] });
      toast(<FormattedMessage id="deskContract.paper.done" />);
      open(back);
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) setProblem(asProblem(thrown));
    } finally {
      setPart(undefined);
    }
  };
  const set = (name: `${Side}${Part}`, value: string): void => setValues({ ...values, [name]: value });
  return (
    <Form
      problem={problem}
      fieldNames={names}
      busy={part !== undefined}
      submit={<FormattedMessage id="deskContract.paper.submit" />}
      onSubmit={() => void send()}
      actions={
        <InnerLink className={buttonClass()} to={back}>
          <FormattedMessage id="contractPart.cancel" />
        </InnerLink>
      }
    >
      <p>
        <FormattedMessage
          id={`deskContract.paper.what.${signable.what}`}
          values={{ hash: <code>{signable.textHash}</code> }}
        />
      </p>
      {waiting.map((side) => (
        <fieldset key={side} className="field-group stack">
          <legend>
            <FormattedMessage id={`contractPart.side.${side}`} />
          </legend>
          {waiting.length > 1 && (
            <Checkbox
              name={`${side}OnPaper`}
              label={<FormattedMessage id="deskContract.paper.onThis" />}
              checked={onPaper[side]}
              onChange={(event) => setOnPaper({ ...onPaper, [side]: event.target.checked })}
            />
          )}
          {onPaper[side] &&
            parts.map((name) => {
              const field = `${side}${name}` as const;
              const common = { name: field, label: names[field], error: errorAt(problem, field) };
              return name === 'SignedOn' ? (
                <DateField key={name} {...common} value={values[field] ?? ''} onChange={(date) => set(field, date)} />
              ) : (
                <TextField
                  key={name}
                  {...common}
                  size={name === 'AuthorityStatement' ? 'wide' : undefined}
                  autoComplete="off"
                  value={values[field] ?? ''}
                  onChange={(event) => set(field, event.target.value)}
                />
              );
            })}
        </fieldset>
      ))}
      <Field
        id={fieldId('file')}
        label={names['file']}
        hint={<FormattedMessage id="deskContract.paper.file.hint" />}
        error={errorAt(problem, 'file')}
      >
        <input
          type="file"
          className="control"
          id={fieldId('file')}
          accept=".pdf,application/pdf"
          aria-describedby={`${fieldId('file')}-hint`}
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </Field>
      {part !== undefined && (
        <div className="field">
          <label htmlFor="paper-progress" role="status">
            <FormattedMessage id="deskContract.paper.progress" values={{ percent: Math.round(part * 100) }} />
          </label>
          <progress id="paper-progress" value={part} max={1} />
        </div>
      )}
    </Form>
  );
}
