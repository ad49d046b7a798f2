import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem } from '../../../api/client.js';
import { useUpload } from '../../../api/use-upload.js';
import { Button, buttonClass } from '../../../components/button.js';
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
  const intl = useIntl();
  const open = useOpenPage();
  const queryClient = useQueryClient();
  const waiting = sides.filter((side) => !hasSigned(signable, side));
  const [onPaper, setOnPaper] = useState<Record<Side, boolean>>({ provider: true, region: waiting.length === 1 });
  const [values, setValues] = useState<Partial<Record<`${Side}${Part}`, string>>>({});
  const [file, setFile] = useState<File>();
  const { part, problem: found, setProblem, send, stop } = useUpload();
  const isRenewed = found?.code === 'text-changed';
  // The form shows the fingerprint of the text that holds now.
  useEffect(() => {
    if (isRenewed) void queryClient.invalidateQueries({ queryKey: ['contracts'] });
  }, [isRenewed, queryClient]);
  const problem = useMemo(() => {
    if (found === undefined || !isRenewed) return found;
    const text = intl.formatMessage({ id: 'deskContract.paper.renewed' });
    return new ApiProblem(found.status, found.code, [{ code: found.code, text }], found.reference);
  }, [found, isRenewed, intl]);
  // The only side that did not sign yet can only have signed on this paper, whatever was ticked while both had not.
  const isAsked = (side: Side): boolean => waiting.length === 1 || onPaper[side];
  const asked = waiting.filter(isAsked);
  const names: Record<string, ReactNode> = {
    file: <FormattedMessage id="deskContract.paper.file" />,
    ...Object.fromEntries(
      sides.flatMap((side) =>
        parts.map((name) => [
          `${side}${name}`,
          // The list of faults stands above both sides.
          <span key={name}>
            <FormattedMessage id={`deskContract.paper.field.${name}`} /> (
            <FormattedMessage id={`contractPart.side.${side}`} />)
          </span>,
        ]),
      ),
    ),
  };
  const register = async (): Promise<void> => {
    // The api takes a side of which nothing is filled in for one that did not sign on this paper.
    const empty = asked.filter((side) => parts.every((name) => (values[`${side}${name}`] ?? '').trim() === ''));
    if (empty.length > 0) {
      const id = `deskContract.paper.missing.${waiting.length > 1 ? 'ticked' : 'only'}`;
      const text = intl.formatMessage({ id });
      const violations = empty.map((side) => ({ code: 'invalid-input', path: `${side}Name`, text }));
      setProblem(new ApiProblem(400, 'invalid-input', violations, undefined));
      return;
    }
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
    const sent = await send(`/contracts/${contractId}/paper-signings`, form, async () => {
      await queryClient.invalidateQueries({ queryKey: ['contracts'] });
      toast(<FormattedMessage id="deskContract.paper.done" />);
      open(back);
    });
    if (sent === 'stopped') toast(<FormattedMessage id="deskContract.paper.stopped" />);
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
        part === undefined ? (
          <InnerLink className={buttonClass()} to={back}>
            <FormattedMessage id="contractPart.cancel" />
          </InnerLink>
        ) : (
          <Button unavailable={stop === undefined} onClick={stop}>
            <FormattedMessage id="deskContract.paper.stop" />
          </Button>
        )
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
          {isAsked(side) &&
            parts.map((name) => {
              const field = `${side}${name}` as const;
              const label = <FormattedMessage id={`deskContract.paper.field.${name}`} />;
              const common = { name: field, label, error: errorAt(problem, field) };
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
