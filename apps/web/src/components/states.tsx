import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem, type Violation } from '../api/client.js';
import { loadTexts } from '../i18n/texts.js';
import { Alert } from './alert.js';
import { Button } from './button.js';

/** Keeps the place of what comes: lines of the height that it will have. */
export function Skeleton({ lines = 3, height = '1.5rem' }: { lines?: number; height?: string }): ReactNode {
  const intl = useIntl();
  return (
    <div className="stack" role="status" aria-label={intl.formatMessage({ id: 'shared.loading' })}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton" style={{ blockSize: height }} />
      ))}
    </div>
  );
}

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <div className="card card--tinted">
      <p className="lead">{title}</p>
      {children}
    </div>
  );
}

/**
 * What a question to the api brought: a skeleton of the final height, what went wrong with a way on, or the answer.
 *
 * @param empty shown in place of the children when `isEmpty` says so
 */
export function Loaded<Data>({
  query,
  skeleton = <Skeleton />,
  isEmpty,
  empty,
  children,
}: {
  query: UseQueryResult<Data>;
  skeleton?: ReactNode;
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  children: (data: Data) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) {
    return isEmpty?.(query.data) === true ? empty : children(query.data);
  }
  if (query.isError) return <ProblemState problem={query.error} retry={() => void query.refetch()} />;
  return skeleton;
}

/** What failed, a way on, and the reference under which it can be found. */
export function ProblemState({ problem, retry }: { problem: unknown; retry?: () => void }): ReactNode {
  const known = asProblem(problem);
  const mayRetry = retry !== undefined && (known.status === 0 || known.status >= 429 || known.code === 'unexpected');
  return (
    <Alert tone="negative" live title={<FormattedMessage id="shared.problem.title" />}>
      {known.violations.map((violation, index) => (
        <p key={index}>
          <ViolationText violation={violation} />
        </p>
      ))}
      {mayRetry && (
        <p>
          <Button small onClick={retry}>
            <FormattedMessage id="shared.retry" />
          </Button>
        </p>
      )}
      {known.reference !== undefined && (
        <p className="small">
          <FormattedMessage id="shared.problem.reference" values={{ reference: <code>{known.reference}</code> }} />
        </p>
      )}
    </Alert>
  );
}

export function asProblem(problem: unknown): ApiProblem {
  return problem instanceof ApiProblem ? problem : new ApiProblem(0, 'unexpected', [{ code: 'unexpected' }], undefined);
}

/** What a rule found wrong, in the user's language. The texts of all codes come when the first of them is needed. */
export function ViolationText({ violation }: { violation: Violation }): ReactNode {
  const intl = useIntl();
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    void loadTexts('i18n/problems').then(() => setLoaded(true));
  }, []);
  if (violation.text !== undefined) return violation.text;
  const id = `problems.${violation.code}`;
  if (!(id in intl.messages))
    return isLoaded ? <FormattedMessage id="shared.problem.unknown" values={{ code: violation.code }} /> : null;
  const details = Object.fromEntries(
    Object.entries(violation.details ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value) ? intl.formatList(value) : value,
    ]),
  );
  return intl.formatMessage({ id }, { ...emptyPlaceholders(intl.messages[id]), ...details });
}

/** A detail that the api does not give must not keep the rest of a sentence from being read. */
function emptyPlaceholders(message: unknown): Record<string, string> {
  if (!Array.isArray(message)) return {};
  const elements = message as { type: number; value?: string; options?: Record<string, { value: unknown }> }[];
  const names = elements
    .filter(({ type, value }) => type !== TEXT && value !== undefined)
    .map(({ value }) => value ?? '');
  const nested = elements.flatMap(({ options }) =>
    Object.values(options ?? {}).map(({ value }) => emptyPlaceholders(value)),
  );
  return Object.assign({}, ...nested, Object.fromEntries(names.map((name) => [name, '']))) as Record<string, string>;
}

/** Plain text, in the numbering of the message syntax tree. */
const TEXT = 0;
