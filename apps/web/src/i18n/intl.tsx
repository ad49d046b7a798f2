import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { Children, createContext, Fragment, isValidElement, useContext, type ReactNode } from 'react';
import { writeText } from './write-text.js';

type Plain = string | number | bigint | boolean | Date | null | undefined;
/** Makes something of what stands between `<b>` and `</b>` of a text. */
type Wrap<Node> = (chunks: Node[]) => Node;

/** The texts of a language, and what its people write dates, numbers and lists like. */
export interface IntlShape {
  readonly locale: string;
  readonly messages: Readonly<Record<string, MessageFormatElement[]>>;
  formatMessage(message: { id: string }, values?: Record<string, Plain | Wrap<string>>): string;
  formatMessage(message: { id: string }, values?: Record<string, Plain | ReactNode | Wrap<ReactNode>>): ReactNode;
  formatDate(value: Date | string | number, options?: Intl.DateTimeFormatOptions): string;
  /** Hours and minutes, unless something else is asked for. */
  formatTime(value: Date | string | number, options?: Intl.DateTimeFormatOptions): string;
  formatNumber(value: number, options?: Intl.NumberFormatOptions): string;
  formatList(values: Iterable<string>, options?: Intl.ListFormatOptions): string;
}

const TIME_ZONE = 'Europe/Amsterdam';
const HOUR_AND_MINUTE = { hour: 'numeric', minute: 'numeric' } as const;

/**
 * What pages say in a language. It stands in the place of `react-intl` (vite.config.ts), of whose every form it has those that
 * pages use: that package is 7 KB that everybody would wait for, and puts its settings together anew for every text.
 *
 * @param onMissing told of a text that does not exist, or not with these values
 */
export function newIntl(
  locale: string,
  messages: Readonly<Record<string, MessageFormatElement[]>>,
  onMissing: (fault: Error) => void,
): IntlShape {
  const formatters = {
    getDateTimeFormat: kept(
      (_?: string | string[], options?: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, ...options }),
    ),
    getNumberFormat: kept(
      (_?: string | string[], options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
    ),
    getPluralRules: kept(
      (_?: string | string[], options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
    ),
  };
  const lists = kept((_?: string, options?: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

  const formatMessage = ({ id }: { id: string }, values: Record<string, unknown> = {}): ReactNode => {
    const message = Object.hasOwn(messages, id) ? messages[id] : undefined;
    if (message === undefined) {
      onMissing(new Error(`there is no text ${id}`));
      return id;
    }
    // Most texts are words and no more: a table says hundreds of them at once.
    const [first] = message;
    if (first?.type === TYPE.literal && message.length === 1) return first.value;
    try {
      const parts = writeText(message, formatters, withKeys(values)) as ReactNode[];
      return parts.length > 1 ? keyed(parts) : (parts[0] ?? '');
    } catch (fault) {
      onMissing(new Error(`the text ${id} cannot be written`, { cause: fault }));
      return id;
    }
  };
  const formatDate: IntlShape['formatDate'] = (value, options) =>
    formatters.getDateTimeFormat(undefined, options).format(typeof value === 'string' ? new Date(value) : value);
  return {
    locale,
    messages,
    formatMessage: formatMessage as IntlShape['formatMessage'],
    formatDate,
    formatTime: (value, options) =>
      formatDate(value, options?.timeStyle === undefined ? { ...HOUR_AND_MINUTE, ...options } : options),
    formatNumber: (value, options) => formatters.getNumberFormat(undefined, options).format(value),
    formatList: (values, options) => lists(undefined, options).format(values),
  };
}

/** Keeps what was made for the same options: making one costs more than a page of uses. */
function kept<Options, Made>(
  make: (locale?: never, options?: Options) => Made,
): (locale?: unknown, options?: Options) => Made {
  const made = new Map<string, Made>();
  return (_, options) => {
    const key = options === undefined ? '' : JSON.stringify(options);
    const known = made.get(key) ?? make(undefined, options);
    made.set(key, known);
    return known;
  };
}

/** What a part of a text becomes stands among others: React wants to tell them apart. */
function keyed(nodes: ReactNode[]): ReactNode {
  return Children.toArray(nodes).map((node, index) =>
    isValidElement(node) ? <Fragment key={index}>{node}</Fragment> : node,
  );
}

function withKeys(values: Record<string, unknown>): Record<string, never> {
  const ready = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function' ? (chunks: ReactNode[]) => (value as Wrap<ReactNode>)([keyed(chunks)]) : value,
  ]);
  return Object.fromEntries(ready) as Record<string, never>;
}

const IntlContext = createContext<IntlShape | undefined>(undefined);

/** Gives what is below it its texts. */
export const IntlOf = IntlContext.Provider;

/** The texts of the page. */
export function useIntl(): IntlShape {
  const intl = useContext(IntlContext);
  if (intl === undefined) throw new Error('there are no texts around this');
  return intl;
}

/** A text; or what `children` makes of it. */
export function FormattedMessage({
  id,
  values,
  children,
}: {
  id: string;
  values?: Record<string, Plain | ReactNode | Wrap<ReactNode>>;
  children?: (text: ReactNode[]) => ReactNode;
}): ReactNode {
  const text = useIntl().formatMessage({ id }, values);
  return children === undefined ? text : children([text]);
}

export function FormattedNumber({ value, ...options }: Intl.NumberFormatOptions & { value: number }): ReactNode {
  return useIntl().formatNumber(value, options);
}

export function FormattedTime({
  value,
  ...options
}: Intl.DateTimeFormatOptions & { value: Date | string | number }): ReactNode {
  return useIntl().formatTime(value, options);
}

export function FormattedList({
  value,
  ...options
}: Intl.ListFormatOptions & { value: readonly ReactNode[] }): ReactNode {
  const { locale } = useIntl();
  // The language says what stands between them.
  const parts = new Intl.ListFormat(locale, options).formatToParts(value.map((_, index) => String(index)));
  return parts.map((part, index) => (
    <Fragment key={index}>{part.type === 'element' ? value[Number(part.value)] : part.value}</Fragment>
  ));
}
