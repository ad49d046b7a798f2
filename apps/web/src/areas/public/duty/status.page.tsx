import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { asProblem, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { Instant } from '../../../i18n/dates.js';

const EVERY = 30_000;

/** Whether Openhuis works at this moment: asked of the api itself, again each half minute. */
export function Page(): ReactNode {
  const intl = useIntl();
  const health = useQuery({
    queryKey: ['health'],
    queryFn: async ({ signal }) => {
      const begin = performance.now();
      const { status } = await answered(api.GET('/health', { signal }));
      return { status, milliseconds: Math.round(performance.now() - begin) };
    },
    refetchInterval: EVERY,
    retry: false,
    staleTime: 0,
  });
  const checkedAt = Math.max(health.dataUpdatedAt, health.errorUpdatedAt);
  return (
    <PageFrame title={intl.formatMessage({ id: 'status.title' })}>
      <p className="lead">
        <FormattedMessage id="status.what" />
      </p>
      {health.isPending ? (
        <Skeleton lines={2} height="4rem" />
      ) : (
        <div className="stack">
          {health.isError ? (
            <Alert tone="negative" live title={<FormattedMessage id="status.down" />}>
              <FormattedMessage
                id={asProblem(health.error).status === 0 ? 'status.down.unreachable' : 'status.down.unavailable'}
              />
            </Alert>
          ) : (
            <Alert tone="positive" live title={<FormattedMessage id="status.up" />}>
              <FormattedMessage id="status.up.text" />
            </Alert>
          )}
          <Facts>
            <Fact name={<FormattedMessage id="status.checked" />}>
              <Instant at={new Date(checkedAt).toISOString()} />
            </Fact>
            {health.data !== undefined && !health.isError && (
              <Fact name={<FormattedMessage id="status.time" />}>
                {intl.formatNumber(health.data.milliseconds, { style: 'unit', unit: 'millisecond' })}
              </Fact>
            )}
          </Facts>
          <div className="row">
            <Button busy={health.isFetching} onClick={() => void health.refetch()}>
              <FormattedMessage id="status.again" />
            </Button>
            <Link to="/contact">
              <FormattedMessage id="status.contact" />
            </Link>
          </div>
        </div>
      )}
    </PageFrame>
  );
}
