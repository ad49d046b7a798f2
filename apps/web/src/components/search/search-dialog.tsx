import { createPortal } from 'react-dom';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useOpenPage } from '../inner-link.js';
import { asProblem, ViolationText } from '../states.js';
import { recentPages } from './recent-pages.js';
import { groupsOf, type Hit, type SearchArea } from './search-groups.js';
import { SHORTEST, useFound, useSettled } from './use-search.js';
import './search.css';

/** What can be chosen in the list: a page, or all of a kind. */
interface Option {
  key: string;
  to: string;
  title: string;
  detail: string;
}
interface OptionGroup {
  key: string;
  name: string;
  options: Option[];
}

/**
 * The search as a dialog: a field with a list below it (the combobox pattern of ARIA: the focus stays in the field, the
 * arrow keys choose, Enter opens). Before anything is typed it shows the pages that were looked at last.
 */
export function SearchDialog({ area, onClose }: { area: SearchArea; onClose: () => void }): ReactNode {
  const intl = useIntl();
  const open = useOpenPage();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const words = useSettled(typed);
  const found = useFound(words);
  const [recent] = useState(recentPages);

  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);

  const isAsked = words.trim().length >= SHORTEST;
  const groups: OptionGroup[] = isAsked
    ? found.data === undefined
      ? []
      : groupsOf(found.data, area, intl).map(({ kind, hits, hasMore }) => ({
          key: kind,
          name: intl.formatMessage({ id: `finding.kind.${kind}` }),
          options: [
            ...hits.map(optionOf),
            ...(hasMore
              ? [
                  {
                    key: `${kind}-more`,
                    to: `/${area}/search?${new URLSearchParams({ q: words.trim(), kind }).toString()}`,
                    title: intl.formatMessage({ id: 'finding.more' }),
                    detail: '',
                  },
                ]
              : []),
          ],
        }))
    : recent.length === 0
      ? []
      : [
          {
            key: 'recent',
            name: intl.formatMessage({ id: 'finding.recent' }),
            options: recent.map(({ to, title }) => ({ key: to, to, title, detail: '' })),
          },
        ];
  const options = groups.flatMap((group) => group.options);
  const active = Math.min(chosen, options.length - 1);
  const optionId = (index: number): string => `${id}-option-${String(index)}`;

  const go = (to: string): void => {
    onClose();
    open(to);
  };
  const choose = (index: number): void => {
    setChosen(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const last = options.length - 1;
    const to = keyTarget(event, active, last);
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      choose(to);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const option = options[active];
      if (option !== undefined) go(option.to);
      else if (typed.trim().length >= SHORTEST)
        go(`/${area}/search?${new URLSearchParams({ q: typed.trim() }).toString()}`);
    }
  };
  // Outside the header, whose colours are those of the region.
  return createPortal(
    <dialog
      ref={dialog}
      data-density={area === 'desk' ? 'compact' : undefined}
      className="dialog search-dialog"
      aria-label={intl.formatMessage({ id: 'finding.title' })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // Beside the dialog is on its backdrop.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="search-dialog__field">
        <input
          type="text"
          role="combobox"
          // The dialog is opened to type in it.
          autoFocus
          className="control control--wide"
          aria-label={intl.formatMessage({ id: 'finding.label' })}
          placeholder={intl.formatMessage({ id: 'finding.placeholder' })}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? optionId(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button button--quiet button--small" onClick={onClose}>
          <FormattedMessage id="shared.close" />
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {isAsked && found.data !== undefined && !found.isPlaceholderData && (
          <FormattedMessage id="finding.found" values={{ count: options.length }} />
        )}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={intl.formatMessage({ id: 'finding.results' })}
        className="search-dialog__list"
      >
        {groups.map((group, at) => (
          <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
            <div id={`${id}-${group.key}`} className="search-dialog__group" role="presentation">
              {group.name}
            </div>
            {group.options.map((option, place) => {
              const own = startOf(groups, at) + place;
              return (
                <div
                  key={option.key}
                  id={optionId(own)}
                  role="option"
                  aria-selected={own === active}
                  className="search-dialog__option"
                  onPointerMove={() => setChosen(own)}
                  onClick={() => go(option.to)}
                >
                  <span className="search-dialog__title">{option.title}</span>
                  <span className="small subtle">{option.detail}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <Hint
        isAsked={isAsked}
        isNothing={isAsked && found.data !== undefined && options.length === 0}
        isEmpty={!isAsked && options.length === 0}
      />
      {isAsked && found.isError && (
        <p className="search-dialog__hint" role="alert">
          <ViolationText violation={asProblem(found.error).violations[0] ?? { code: 'unexpected' }} />
        </p>
      )}
      <p className="search-dialog__keys small subtle" aria-hidden="true">
        <FormattedMessage id="finding.keys" />
      </p>
    </dialog>,
    document.body,
  );
}

function Hint({ isAsked, isNothing, isEmpty }: { isAsked: boolean; isNothing: boolean; isEmpty: boolean }): ReactNode {
  if (isNothing)
    return (
      <p className="search-dialog__hint">
        <FormattedMessage id="finding.nothing" />
      </p>
    );
  if (isAsked || !isEmpty) return null;
  return (
    <p className="search-dialog__hint subtle">
      <FormattedMessage id="finding.hint" />
    </p>
  );
}

/** How many options stand before a group. */
const startOf = (groups: readonly OptionGroup[], at: number): number =>
  groups.slice(0, at).reduce((sum, { options }) => sum + options.length, 0);

const optionOf = ({ id, to, title, detail }: Hit): Option => ({ key: id, to, title, detail });

/** Which option a key leads to; undefined for keys that belong to the field. */
function keyTarget(event: KeyboardEvent, active: number, last: number): number | undefined {
  if (event.key === 'ArrowDown') return active >= last ? 0 : active + 1;
  if (event.key === 'ArrowUp') return active <= 0 ? last : active - 1;
  if (event.key === 'PageDown') return Math.min(last, active + 6);
  if (event.key === 'PageUp') return Math.max(0, active - 6);
  if (event.key === 'Home' && event.ctrlKey) return 0;
  if (event.key === 'End' && event.ctrlKey) return last;
  return undefined;
}
