import { amsterdamDate } from '@openhuis/calendar';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { ApiProblem } from '../../../../api/client.js';
import { useUpload } from '../../../../api/use-upload.js';
import { Button } from '../../../../components/button.js';
import { DateField } from '../../../../components/date-field.js';
import { fieldId } from '../../../../components/field.js';
import { errorAt, Form } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { UploadField } from '../../../../components/upload-field.js';
import { FaultText } from '../faults.js';
import { conditionFault } from './condition-fault.js';
import type { AskedCondition } from './question-props.js';
import { type ChosenFile, uploadFaults } from './upload-faults.js';
import { walletQuery } from './wallet.js';

/** Adds a document to those of the organisation, for one condition: the file with its dates, and how far it is. */
export function EvidenceUpload({
  organisationId,
  path: place,
  condition,
  onAdded,
  onCancel,
}: {
  organisationId: string;
  /** Of the answer for which it is. */
  path: string;
  condition: AskedCondition;
  onAdded: (id: string) => void;
  onCancel: () => void;
}): ReactNode {
  const queryClient = useQueryClient();
  const { code, evidence: rule } = condition;
  const [file, setFile] = useState<File>();
  const [dates, setDates] = useState({ issuedOn: '', expiresOn: '' });
  const { part, problem: found, setProblem, send, stop } = useUpload<{ id: string }>();
  const ends = rule?.expires === true;
  const kind = rule?.kind ?? code;
  const own = `evidence/${place.replace(/^conditions\//, '')}`;
  const path = (field: string): string => `${own}/${field}`;
  useEffect(() => {
    document.getElementById(fieldId(`${own}/file`))?.focus();
  }, [own]);

  // The api names its own fields: on this page they stand below the condition.
  const problem = useMemo(() => found && withPathsBelow(own, found), [found, own]);
  const add = async (): Promise<void> => {
    const today = amsterdamDate(new Date());
    const chosen: ChosenFile | undefined = file && { name: file.name, size: file.size };
    const faults = uploadFaults({ kind, file: chosen, ...dates, ends }, today);
    if (file === undefined || faults.length > 0) {
      setProblem(new ApiProblem(400, 'invalid-input', faults, undefined));
      return;
    }
    const form = new FormData();
    form.set('kind', kind);
    form.set('issuedOn', dates.issuedOn);
    if (dates.expiresOn !== '') form.set('expiresOn', dates.expiresOn);
    form.set('file', file);
    await send(`/organisations/${organisationId}/evidence`, form, async ({ id }) => {
      // The document is there, also when the list cannot be asked for just now.
      await queryClient.query({ ...walletQuery(organisationId), staleTime: 0 }).catch(() => undefined);
      toast(<FormattedMessage id="enrolling.upload.added" values={{ name: file.name }} />);
      onAdded(id);
    });
  };
  // What the rule of submission would say of this document is said before it is sent.
  const unfit =
    dates.issuedOn !== '' &&
    uploadFaults({ kind, file: undefined, ...dates, ends }, amsterdamDate(new Date())).length <= 1
      ? conditionFault(condition, {
          kind,
          issuedOn: dates.issuedOn,
          expiresOn: dates.expiresOn === '' ? null : dates.expiresOn,
          withdrawn: false,
        })
      : undefined;
  return (
    <div className="card card--tinted upload">
      <Form
        problem={problem}
        fieldNames={{
          [path('file')]: <FormattedMessage id="enrolling.upload.file" />,
          [path('issuedOn')]: <FormattedMessage id="enrolling.upload.issuedOn" />,
          [path('expiresOn')]: <FormattedMessage id="enrolling.upload.expiresOn" />,
        }}
        onSubmit={() => void add()}
        submit={<FormattedMessage id="enrolling.upload.submit" />}
        busy={part !== undefined}
        actions={
          <Button
            unavailable={part !== undefined && stop === undefined}
            onClick={() => {
              stop?.();
              onCancel();
            }}
          >
            <FormattedMessage id="enrolling.upload.cancel" />
          </Button>
        }
      >
        <UploadField
          name={path('file')}
          label={<FormattedMessage id="enrolling.upload.file" />}
          hint={<FormattedMessage id="enrolling.upload.file.hint" />}
          error={errorAt(problem, path('file'))}
          accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
          part={part}
          progress={(percent) => <FormattedMessage id="enrolling.upload.progress" values={{ percent }} />}
          onChosen={setFile}
        />
        <DateField
          name={path('issuedOn')}
          label={<FormattedMessage id="enrolling.upload.issuedOn" />}
          hint={<FormattedMessage id="enrolling.upload.issuedOn.hint" />}
          error={errorAt(problem, path('issuedOn'))}
          value={dates.issuedOn}
          onChange={(issuedOn) => setDates((now) => ({ ...now, issuedOn }))}
        />
        <DateField
          name={path('expiresOn')}
          label={<FormattedMessage id="enrolling.upload.expiresOn" />}
          hint={<FormattedMessage id="enrolling.upload.expiresOn.hint" />}
          optional={!ends}
          error={errorAt(problem, path('expiresOn'))}
          value={dates.expiresOn}
          onChange={(expiresOn) => setDates((now) => ({ ...now, expiresOn }))}
        />
        {unfit?.code === 'evidence-too-old' && (
          <p className="field__error" role="status">
            <FaultText fault={unfit} />
          </p>
        )}
      </Form>
    </div>
  );
}

function withPathsBelow(place: string, { status, code, violations, reference }: ApiProblem): ApiProblem {
  const placed = violations.map(({ path, ...violation }) =>
    path === undefined ? violation : { ...violation, path: `${place}/${path}` },
  );
  return new ApiProblem(status, code, placed, reference);
}
