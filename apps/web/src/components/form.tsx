import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem, Violation } from '../api/client.js';
import { Button } from './button.js';
import { fieldId } from './field.js';
import { ViolationText } from './states.js';

/** The fault that the api found in a field, by its path (`contact/email`), or undefined. */
export function errorAt(problem: ApiProblem | undefined, path: string): ReactNode | undefined {
  const found = problem?.violations.find((violation) => samePath(violation.path, path));
  return found === undefined ? undefined : <ViolationText violation={found} />;
}

/**
 * A form that the api checks. It keeps what was typed whatever happens; the list of faults above it takes the focus, and
 * each fault leads to its field. Browser bubbles are off: they speak the browser's language.
 *
 * @param problem what the api found wrong, of `useCommand`
 * @param fieldNames by path the label of each field, as the list of faults names it; a path may end in `*`
 */
export function Form({
  problem,
  fieldNames = {},
  onSubmit,
  submit,
  busy = false,
  actions,
  children,
}: {
  problem?: ApiProblem | undefined;
  fieldNames?: Record<string, ReactNode>;
  onSubmit: () => void;
  /** What the button says: one action, by its name ("Inschrijving indienen"). */
  submit: ReactNode;
  busy?: boolean;
  /** Beside the button: cancel, save and later. */
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {problem !== undefined && <ErrorSummary problem={problem} fieldNames={fieldNames} />}
      {children}
      <div className="row">
        <Button type="submit" variant="primary" busy={busy}>
          {submit}
        </Button>
        {actions}
      </div>
    </form>
  );
}

/** Every fault at once, each with a link to its field. Takes the focus when it appears or changes. */
export function ErrorSummary({
  problem,
  fieldNames = {},
}: {
  problem: ApiProblem;
  fieldNames?: Record<string, ReactNode>;
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [problem]);
  // Of one field several things can be wrong in one way: it is told once.
  const faults = problem.violations.filter(
    ({ code, path }, index, all) =>
      code !== 'invalid-input' || all.findIndex((other) => other.code === code && other.path === path) === index,
  );
  return (
    <div ref={ref} className="alert alert--negative" role="alert" tabIndex={-1} data-focus-target>
      <p className="alert__title">
        {problem.status === 409 && problem.code === 'stale-version' ? (
          <FormattedMessage id="shared.conflict.title" />
        ) : (
          <FormattedMessage id="shared.form.faults" values={{ count: faults.length }} />
        )}
      </p>
      <ul>
        {faults.map((violation, index) => (
          <li key={index}>
            <FaultLine violation={violation} fieldNames={fieldNames} />
          </li>
        ))}
      </ul>
      {problem.reference !== undefined && (
        <p className="small">
          <FormattedMessage id="shared.problem.reference" values={{ reference: <code>{problem.reference}</code> }} />
        </p>
      )}
    </div>
  );
}

function FaultLine({
  violation,
  fieldNames,
}: {
  violation: Violation;
  fieldNames: Record<string, ReactNode>;
}): ReactNode {
  const { path } = violation;
  const name = path === undefined ? undefined : nameOf(path, fieldNames);
  const id = path === undefined ? undefined : fieldId(path);
  return (
    <>
      {name !== undefined && id !== undefined && (
        <>
          <a
            href={`#${id}`}
            onClick={(event) => {
              event.preventDefault();
              const control = document.getElementById(id);
              control?.scrollIntoView({ block: 'center' });
              control?.focus();
            }}
          >
            {name}
          </a>
          {': '}
        </>
      )}
      <ViolationText violation={violation} />
    </>
  );
}

function nameOf(path: string, names: Record<string, ReactNode>): ReactNode | undefined {
  if (path in names) return names[path];
  const found = Object.keys(names).find((name) => name.endsWith('*') && path.startsWith(name.slice(0, -1)));
  return found === undefined ? undefined : names[found];
}

function samePath(given: string | undefined, wanted: string): boolean {
  return given?.replaceAll('.', '/') === wanted.replaceAll('.', '/');
}
