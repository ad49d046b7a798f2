import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { ApiProblem } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { BulkProgress } from '../../../components/list/bulk-progress.js';
import { DayFilter } from '../../../components/list/filter-fields.js';
import { useBulkRun } from '../../../components/list/use-bulk-run.js';
import {
  type ExtendSearch,
  type ExtensionResult,
  offerExtensions,
  type PlannedExtension,
  type PreviewedContract,
} from './extend-queries.js';
import { OffersTable } from './offers-table.js';
import { SkippedContracts } from './skipped-contracts.js';

/** So many in one request: a few seconds of work, so that there is progress to see. */
const BATCH = 25;
const SHORTEST_REASON = 3;
const MOST_IDS = 100;

/**
 * What will be offered and what is skipped, the reason, and then what became of each.
 *
 * @param lookAgain asks what would happen anew
 */
export function ExtendForm({
  items,
  search,
  lookAgain,
}: {
  items: readonly PreviewedContract[];
  search: ExtendSearch;
  lookAgain: () => void;
}): ReactNode {
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<ApiProblem>();
  const resultRef = useRef<HTMLHeadingElement>(null);
  const run = useBulkRun<PlannedExtension, ExtensionResult>({
    batch: BATCH,
    send: (batch, key) => offerExtensions(batch, { reason, answerDueOn: search.answerDueOn }, key),
    changes: [['contracts'], ['contract-terms'], ['work-items'], ['notices']],
  });
  const planned = items.filter(({ outcome }) => outcome === 'offer');
  const skipped = items.filter(({ outcome }) => outcome === 'skip');
  const chosen = planned.filter(({ contractId }) => !left.has(contractId));
  const hasStarted = run.state !== 'ready';
  useEffect(() => {
    if (hasStarted) resultRef.current?.focus();
  }, [hasStarted]);
  useEffect(() => {
    if (run.state !== 'running') return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [run.state]);

  function start(): void {
    if (reason.trim().length < SHORTEST_REASON) {
      setProblem(new ApiProblem(400, 'invalid-input', [{ code: 'answer-missing', path: 'reason' }], undefined));
      return;
    }
    setProblem(undefined);
    run.start(chosen.map(({ contractId, version }) => ({ id: contractId, version: version ?? 0 })));
  }

  const failed = [...run.results].filter(([, { ok }]) => !ok).map(([id]) => id);
  return (
    <>
      <dl className="extend-summary">
        <div>
          <dt>
            <FormattedMessage id="contracts.extend.offers" />
          </dt>
          <dd>{chosen.length}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="contracts.extend.skipped" />
          </dt>
          <dd>{skipped.length}</dd>
        </div>
      </dl>
      {hasStarted && (
        <section className="stack" aria-labelledby="extend-result">
          <h2 id="extend-result" ref={resultRef} tabIndex={-1}>
            <FormattedMessage id="contracts.extend.result" />
          </h2>
          <BulkProgress run={run} />
          {run.state === 'done' && failed.length > 0 && (
            <div className="row">
              <Button
                onClick={() => {
                  // The address holds a hundred ids; beyond that all are looked at again, and what is done is skipped.
                  if (failed.length > MOST_IDS) lookAgain();
                  else {
                    void navigate({
                      to: '/desk/contracts/extend',
                      search: { ids: failed.join(','), answerDueOn: search.answerDueOn },
                    });
                  }
                }}
              >
                <FormattedMessage id="contracts.extend.again" values={{ count: failed.length }} />
              </Button>
            </div>
          )}
        </section>
      )}
      {planned.length > 0 && (
        <section className="stack" aria-labelledby="extend-offers">
          <h2 id="extend-offers">
            <FormattedMessage id="contracts.extend.willOffer" />
          </h2>
          {!hasStarted && (
            <div className="filters">
              <DayFilter
                label={<FormattedMessage id="contracts.extend.answerDueOn" />}
                value={search.answerDueOn ?? ''}
                onChoose={(date) =>
                  void navigate({
                    to: '/desk/contracts/extend',
                    search: { ...search, answerDueOn: date === '' ? undefined : date },
                    replace: true,
                  })
                }
              />
              <p className="small subtle">
                <FormattedMessage id="contracts.extend.answerDueOnHint" />
              </p>
            </div>
          )}
          <OffersTable
            items={planned}
            results={run.results}
            left={left}
            onLeave={
              hasStarted
                ? undefined
                : (contractId, isLeft) =>
                    setLeft((now) => {
                      const next = new Set(now);
                      if (isLeft) next.add(contractId);
                      else next.delete(contractId);
                      return next;
                    })
            }
          />
        </section>
      )}
      {skipped.length > 0 && <SkippedContracts items={skipped} />}
      {!hasStarted && planned.length > 0 && (
        <section className="stack" aria-labelledby="extend-confirm">
          <h2 id="extend-confirm">
            <FormattedMessage id="contracts.extend.confirm" />
          </h2>
          <Form
            problem={problem}
            fieldNames={{ reason: <FormattedMessage id="contracts.extend.reason" /> }}
            submit={<FormattedMessage id="contracts.extend.submit" values={{ count: chosen.length }} />}
            onSubmit={() => {
              if (chosen.length > 0) start();
            }}
          >
            <p>
              <FormattedMessage id="contracts.extend.consequence" values={{ count: chosen.length }} />
            </p>
            <TextArea
              label={<FormattedMessage id="contracts.extend.reason" />}
              hint={<FormattedMessage id="contracts.extend.reasonHint" />}
              name="reason"
              maxLength={2000}
              value={reason}
              error={errorAt(problem, 'reason')}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form>
        </section>
      )}
    </>
  );
}
