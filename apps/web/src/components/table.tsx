import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/**
 * A table in a region that scrolls sideways where it is narrow, and can be reached and scrolled by keyboard.
 *
 * @param caption what the table holds; shown, or only read out with `captionHidden`
 * @param cards true: on a narrow screen each row is a card; its cells then have a `data-label` (components/list/list.css)
 */
export function Table({
  caption,
  captionHidden = false,
  cards = false,
  children,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  cards?: boolean;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="table-region" role="region" aria-labelledby={id} tabIndex={0}>
      <table className={cards ? 'table table--cards' : 'table'}>
        <caption id={id} className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

/** The head of a column by which can be sorted. `direction` is undefined while another column sorts. */
export function SortHead({
  direction,
  onSort,
  children,
  className,
}: {
  direction: 'ascending' | 'descending' | undefined;
  onSort: () => void;
  children: ReactNode;
  className?: string;
}): ReactNode {
  return (
    <th scope="col" aria-sort={direction ?? 'none'} className={className}>
      <button type="button" className="sort" onClick={onSort}>
        {children}{' '}
        <span aria-hidden="true">{direction === undefined ? '' : direction === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>
  );
}

/** Pairs of a name and a value. */
export function Facts({ children }: { children: ReactNode }): ReactNode {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <FormattedMessage id="shared.none" />}</dd>
    </div>
  );
}
