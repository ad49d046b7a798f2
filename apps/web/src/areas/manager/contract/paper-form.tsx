import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useUpload } from '../../../api/use-upload.js';
import { buttonClass } from '../../../components/button.js';
import { hasSigned, type Signable } from '../../../components/contract/signable.js';
import { DateField } from '../../../components/date-field.js';
import { Checkbox, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { InnerLink, useOpenPage } from '../../../components/inner-link.js';
import { toast } from '../../../components/toast.js';
import { UploadField } from '../../../components/upload-field.js';

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
  const { part, problem, send } = useUpload();
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
  const register = async (): Promise<void> => {
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
    await send(`/contracts/${contractId}/paper-signings`, form, async () => {
      await queryClient.invalidateQueries({ queryKey: ['contracts'] });
      toast(<FormattedMessage id="deskContract.paper.done" />);
      open(back);
    });
  };
  const set = (name: `${Side}${Part}`, value: string): void => setValues({ ...values, [name]: value });
  return (
    <Form
      problem={problem}
      fieldNames={names}
      busy={part !== undefined}
      submit={<FormattedMessage id="deskContract.paper.submit" />}
      onSubmit={() => void register()}
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
      <UploadField
        name="file"
        label={names['file']}
        hint={<FormattedMessage id="deskContract.paper.file.hint" />}
        error={errorAt(problem, 'file')}
        accept=".pdf,application/pdf"
        part={part}
        progress={(percent) => <FormattedMessage id="deskContract.paper.progress" values={{ percent }} />}
        onChosen={setFile}
      />
    </Form>
  );
}
