import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField } from '../../../../components/field.js';
import { useSession } from '../../../../session/session.js';
import { useColleagues } from '../../work/work-queries.js';

/** Oneself, or somebody of the region. */
export function PersonChoice({
  regionId,
  value,
  onChange,
  error,
}: {
  regionId: number;
  /** '' for oneself. */
  value: string;
  onChange: (personId: string) => void;
  error: ReactNode;
}): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const { data: colleagues = [] } = useColleagues(regionId);
  const others = colleagues.filter(({ personId }) => personId !== session?.person?.id);
  return (
    <SelectField
      name="personId"
      label={<FormattedMessage id="assessing.conflict.who" />}
      error={error}
      value={value}
      options={[
        { value: '', label: intl.formatMessage({ id: 'assessing.conflict.me' }) },
        ...others.map(({ personId, name }) => ({ value: personId, label: name })),
      ]}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
