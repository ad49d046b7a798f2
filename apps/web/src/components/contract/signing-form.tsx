import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isSameName } from '../../../../../libs/contracts/src/rules/signing.js';
import { ApiProblem } from '../../api/client.js';
import type { Command } from '../../api/command.js';
import { Checkbox, ChoiceGroup, TextField } from '../field.js';
import { errorAt, Form } from '../form.js';
import { CalendarDay } from '../../i18n/dates.js';
import { Alert } from '../alert.js';
import { toast } from '../toast.js';
import { canSignOutside, type SigningOutside } from './outside-signing.js';
import { hasSigned, type Signable, type SignatureInput, type Signed } from './signable.js';

/**
 * Signing: by what authority, in which role, and the own name typed in full, so that nobody signs by a slip of the hand.
 * The name is compared here and by the api, which records that of the account.
 *
 * @param personName the name of who is signed in
 * @param outside left out where there is no signing service
 */
export function SigningForm({
  signable,
  side,
  personName,
  command,
  outside,
  onSigned,
  onSent,
  cancel,
}: {
  signable: Signable;
  side: 'provider' | 'region';
  personName: string;
  command: Command<SignatureInput, Signed>;
  outside?: SigningOutside | undefined;
  onSigned: (answer: Signed) => void;
  /** The text is on its way to the signing service. */
  onSent: () => void;
  cancel: ReactNode;
}): ReactNode {
  const intl = useIntl();
  const [role, setRole] = useState('');
  const [isAuthorised, setAuthorised] = useState(false);
  const [hasRead, setRead] = useState(false);
  const [name, setName] = useState('');
  const [isOutside, setOutside] = useState(false);
  const [own, setOwn] = useState<ApiProblem>();
  const statement = intl.formatMessage(
    { id: `contractPart.sign.statement.${side}` },
    { provider: signable.organisationName },
  );
  const there = isOutside && canSignOutside(outside) ? outside : undefined;
  const { problem: found } = there?.command ?? command;
  const isRunning = command.isRunning || outside?.command.isRunning === true;
  // That the text is another one by now is told above, with a way on.
  const problem = own ?? (found?.code === 'text-changed' ? undefined : found);
  const submit = (): void => {
    const violations = [
      ...(hasRead
        ? []
        : [
            {
              code: 'invalid-input',
              path: 'hasRead',
              text: intl.formatMessage({ id: 'contractPart.sign.read.missing' }),
            },
          ]),
      ...(isAuthorised ? [] : [{ code: 'authority-missing', path: 'authorityStatement' }]),
      ...(role.trim() === ''
        ? [
            {
              code: 'invalid-input',
              path: 'role',
              text: intl.formatMessage({ id: 'contractPart.sign.role.missing' }),
            },
          ]
        : []),
      ...(isSameName(name, personName)
        ? []
        : [
            {
              code: 'invalid-input',
              path: 'typedName',
              text: intl.formatMessage({ id: 'contractPart.sign.name.differs' }, { name: personName }),
            },
          ]),
    ];
    setOwn(violations.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', violations, undefined));
    if (violations.length > 0) return;
    const input = {
      authorityStatement: statement,
      role: role.trim(),
      textHash: signable.textHash,
      typedName: name.trim(),
    };
    if (there !== undefined) {
      const { service } = there;
      void there.command.run(input).then((answer) => {
        if (answer === undefined) return;
        // The button signs here from now on: pressed once more it must not do so by what was declared for there.
        setName('');
        setRead(false);
        toast(<FormattedMessage id="contractPart.outside.sent" values={{ service }} />);
        onSent();
      });
    } else void command.run(input).then((answer) => answer !== undefined && onSigned(answer));
  };
  return (
    <Form
      problem={problem}
      fieldNames={{
        hasRead: <FormattedMessage id="contractPart.sign.read" />,
        authorityStatement: <FormattedMessage id="contractPart.sign.authority" />,
        role: <FormattedMessage id="contractPart.sign.role" />,
        typedName: <FormattedMessage id="contractPart.sign.name" />,
      }}
      onSubmit={submit}
      busy={isRunning}
      submit={
        there === undefined ? (
          <FormattedMessage id={`contractPart.sign.submit.${signable.what}`} />
        ) : (
          <FormattedMessage id="contractPart.outside.submit" values={{ service: there.service }} />
        )
      }
      actions={cancel}
    >
      <Checkbox
        name="hasRead"
        label={<FormattedMessage id={`contractPart.sign.readAll.${signable.what}`} />}
        checked={hasRead}
        error={errorAt(problem, 'hasRead')}
        onChange={(event) => setRead(event.target.checked)}
      />
      <Checkbox
        name="authorityStatement"
        label={statement}
        hint={<FormattedMessage id={`contractPart.sign.authority.hint.${side}`} />}
        checked={isAuthorised}
        error={errorAt(problem, 'authorityStatement')}
        onChange={(event) => setAuthorised(event.target.checked)}
      />
      <TextField
        name="role"
        label={<FormattedMessage id="contractPart.sign.role" />}
        hint={<FormattedMessage id={`contractPart.sign.role.hint.${side}`} />}
        autoComplete="organization-title"
        value={role}
        error={errorAt(problem, 'role')}
        onChange={(event) => setRole(event.target.value)}
      />
      <TextField
        name="typedName"
        label={<FormattedMessage id="contractPart.sign.name" />}
        hint={<FormattedMessage id="contractPart.sign.name.hint" values={{ name: personName }} />}
        autoComplete="off"
        value={name}
        error={errorAt(problem, 'typedName')}
        onChange={(event) => setName(event.target.value)}
      />
      {canSignOutside(outside) && (
        <ChoiceGroup
          name="where"
          label={<FormattedMessage id="contractPart.outside.where" />}
          options={[
            { value: 'here', label: <FormattedMessage id="contractPart.outside.here" />, checked: !isOutside },
            {
              value: 'outside',
              label: <FormattedMessage id="contractPart.outside.sign" values={{ service: outside.service }} />,
              hint: <FormattedMessage id="contractPart.outside.hint" />,
              checked: isOutside,
            },
          ]}
          onChange={({ target }) => setOutside(target.value === 'outside')}
        />
      )}
      <Alert title={<FormattedMessage id="contractPart.sign.consequence.title" />}>
        {there !== undefined && (
          <p>
            <FormattedMessage id="contractPart.outside.consequence" values={{ service: there.service }} />
          </p>
        )}
        <p>
          <FormattedMessage
            id={
              hasSigned(signable, side === 'provider' ? 'region' : 'provider')
                ? `contractPart.sign.consequence.second.${signable.what}`
                : 'contractPart.sign.consequence.first'
            }
            values={{ date: signable.signableUntil === null ? '' : <CalendarDay date={signable.signableUntil} /> }}
          />
        </p>
      </Alert>
    </Form>
  );
}
