import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { SelectField } from '../../components/field.js';
import { regionsActedFor, useRegions } from '../../region/regions.js';
import { useSession } from '../../session/session.js';
import { Permitted } from '../../session/signed-in.js';

/**
 * A page about one region: that for which somebody acts, or a choice (in the URL) for who acts for several.
 *
 * @param permission without which there is nothing to see; `Permitted` says so
 */
export function OneRegion({
  permission,
  role,
  children,
}: {
  permission: string;
  role: ReactNode;
  children: (regionId: number) => ReactNode;
}): ReactNode {
  const { data: session } = useSession();
  const { data: regions = [] } = useRegions();
  const navigate = useNavigate();
  const asked = Number(useSearch({ strict: false }).region);
  const own = regionsActedFor(session, permission);
  const chosen = own.includes(asked) ? asked : own[0];
  return (
    <Permitted permission={permission} role={role}>
      {own.length > 1 && (
        <div className="filters not-in-print">
          <SelectField
            label={<FormattedMessage id="desk.region" />}
            value={String(chosen)}
            onChange={(event) => {
              const region = event.target.value;
              void navigate({ to: '.', search: () => ({ region }) });
            }}
            options={own.map((id) => ({
              value: String(id),
              label: regions.find((region) => region.id === id)?.name ?? String(id),
            }))}
          />
        </div>
      )}
      {chosen !== undefined && children(chosen)}
    </Permitted>
  );
}
