import type { ReactNode } from 'react';

export type Tone = 'info' | 'positive' | 'warning' | 'negative' | 'neutral';

/** A message in the page. With `live` it is read out when it appears. */
export function Alert({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: Exclude<Tone, 'neutral'>;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={`alert alert--${tone}`} role={live ? (tone === 'negative' ? 'alert' : 'status') : undefined}>
      {title !== undefined && <p className="alert__title">{title}</p>}
      {children}
    </div>
  );
}

/** A state in one or two words. The word says it; the colour only helps. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={tone === 'neutral' ? 'badge' : `badge badge--${tone}`}>{children}</span>;
}
