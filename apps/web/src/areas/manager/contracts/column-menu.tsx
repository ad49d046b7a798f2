import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Checkbox } from '../../../components/field.js';
import { Menu } from '../../../components/list/menu.js';
import { columns, columnsOf, type ContractsSearch, writtenColumns } from './contracts-search.js';

/** Which columns the list shows; the number always. */
export function ColumnMenu({ search }: { search: ContractsSearch }): ReactNode {
  const navigate = useNavigate();
  const shown = columnsOf(search);
  return (
    <Menu label={<FormattedMessage id="contracts.columns" />}>
      {() => (
        <fieldset>
          <legend className="visually-hidden">
            <FormattedMessage id="contracts.columns" />
          </legend>
          {columns
            .filter((column) => column !== 'number')
            .map((column) => (
              <Checkbox
                key={column}
                label={<FormattedMessage id={`contracts.column.${column}`} />}
                checked={shown.includes(column)}
                onChange={(event) => {
                  const chosen = event.target.checked ? [...shown, column] : shown.filter((one) => one !== column);
                  void navigate({
                    to: '/desk/contracts',
                    search: { ...search, columns: writtenColumns(chosen) },
                    replace: true,
                  });
                }}
              />
            ))}
        </fieldset>
      )}
    </Menu>
  );
}
