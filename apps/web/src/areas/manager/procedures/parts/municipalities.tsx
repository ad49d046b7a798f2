import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { ChoiceGroup } from '../../../../components/field.js';
import { Loaded } from '../../../../components/states.js';
import { useRegions } from '../../../../region/regions.js';
import { useDraftEditor, useDraftItems, useDraftValue } from '../draft/draft-context.js';
import { procedureQuery } from '../procedure-queries.js';

/** Which municipalities of the region take part. */
export function Part(): ReactNode {
  const { procedureId } = useDraftEditor();
  const { data: procedure } = useQuery(procedureQuery(procedureId));
  const regions = useRegions();
  const { name, set, error } = useDraftValue('municipalities');
  const chosen = useDraftItems('municipalities');
  return (
    <Loaded query={regions}>
      {(all) => {
        const known = all.find(({ id }) => id === procedure?.regionId)?.municipalities ?? [];
        return (
          <ChoiceGroup
            kind="checkbox"
            name={name}
            label={<FormattedMessage id="procedureDesk.field.municipalities" />}
            hint={<FormattedMessage id="procedureDesk.municipalities.hint" />}
            error={error}
            options={known.map(({ code, name: town }) => ({
              value: code,
              label: town,
              hint: code,
              checked: chosen.includes(code),
            }))}
            onChange={(event) => {
              const { value, checked } = event.target;
              const others = chosen.filter((code) => code !== value);
              set(checked ? [...others, value] : others);
            }}
          />
        );
      }}
    </Loaded>
  );
}
