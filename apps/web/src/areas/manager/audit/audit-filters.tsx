import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { regionActions } from '../../../../../../libs/platform/src/audit/audit-actions.js';
import { answered, api } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { SelectField, TextField } from '../../../components/field.js';
import { regionsActedFor } from '../../../region/regions.js';
import { useSession } from '../../../session/session.js';
import { wordsOf } from './action-words.js';
import type { TrailFilters } from './read-trail.js';

/** What part of the trail to show. The filters stand in the URL: a view can be shared and gone back to. */
export function AuditFilters({ filters }: { filters: TrailFilters }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const [region, ...others] = regionsActedFor(session, 'people.read');
  const [asked, setAsked] = useState<TrailFilters>(filters);
  const set = (change: TrailFilters): void => setAsked({ ...asked, ...change });
  // Of several regions nobody's people are mixed into one list; the trail itself names them.
  const regionId = others.length === 0 ? region : undefined;
  const { data: people } = useQuery({
    queryKey: ['regions', regionId, 'people', 'names'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/regions/{id}/people', {
          params: { path: { id: regionId ?? 0 }, query: { limit: 200 } },
          signal,
        }),
      ),
    enabled: regionId !== undefined,
  });
  const everybody = { value: '', label: intl.formatMessage({ id: 'trail.everybody' }) };
  return (
    <form
      className="filters not-in-print"
      role="search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/desk/audit', search: asked });
      }}
    >
      <DateField
        label={<FormattedMessage id="trail.from" />}
        value={asked.from ?? ''}
        onChange={(from) => set({ from })}
      />
      <DateField
        label={<FormattedMessage id="trail.until" />}
        value={asked.until ?? ''}
        onChange={(until) => set({ until })}
      />
      <SelectField
        label={<FormattedMessage id="trail.what" />}
        value={asked.action ?? ''}
        onChange={(event) => set({ action: event.target.value })}
        options={[
          { value: '', label: intl.formatMessage({ id: 'trail.everything' }) },
          ...regionActions
            .map((action) => ({ value: action, label: intl.formatMessage({ id: wordsOf(action) }) }))
            .sort((one, other) => one.label.localeCompare(other.label)),
        ]}
      />
      <SelectField
        label={<FormattedMessage id="trail.who" />}
        value={asked.personId ?? ''}
        onChange={(event) => set({ personId: event.target.value })}
        options={[
          everybody,
          ...(people?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ...unlisted(asked.personId, people?.items),
        ]}
      />
      <TextField
        label={<FormattedMessage id="trail.subjectId" />}
        value={asked.subjectId ?? ''}
        spellCheck={false}
        onChange={(event) => set({ subjectId: event.target.value.trim() })}
      />
      <Button type="submit" variant="primary">
        <FormattedMessage id="trail.show" />
      </Button>
      {Object.values(filters).some((value) => value !== undefined) && (
        <Link to="/desk/audit" search={{}}>
          <FormattedMessage id="trail.clear" />
        </Link>
      )}
    </form>
  );
}

/** Somebody who is asked for and is not, or not yet, in the list of the region's people. */
function unlisted(
  personId: string | undefined,
  people: readonly { id: string }[] | undefined,
): { value: string; label: string }[] {
  if (personId === undefined || personId === '' || people?.some(({ id }) => id === personId) === true) return [];
  return [{ value: personId, label: personId }];
}
