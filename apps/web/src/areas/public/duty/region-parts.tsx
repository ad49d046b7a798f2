import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { useRegionLook } from '../../../region/region-look.js';
import { useRegions, type Region } from '../../../region/regions.js';
import { useRegionOf } from '../vocabulary/filters.js';

/**
 * What a page says of each region, or of the one in the address.
 *
 * @param slug of the region in the address; undefined: all
 */
export function EachRegion({
  slug,
  children,
}: {
  slug: string | undefined;
  children: (region: Region) => ReactNode;
}): ReactNode {
  const regions = useRegions();
  const chosen = useRegionOf(slug);
  useRegionLook(chosen?.id);
  return (
    <Loaded
      query={regions}
      skeleton={<Skeleton lines={2} height="10rem" />}
      isEmpty={(all) => all.length === 0}
      empty={<EmptyState title={<FormattedMessage id="duty.noRegions" />} />}
    >
      {(all) => (
        <div className="columns">
          {(chosen === undefined ? all : [chosen]).map((region) => (
            <section key={region.id} className="card" aria-labelledby={`region-${region.id}`}>
              <h3 id={`region-${region.id}`}>{region.appearance.displayName}</h3>
              {children(region)}
            </section>
          ))}
        </div>
      )}
    </Loaded>
  );
}

/** A text that a region wrote on several lines. */
export function Lines({ text }: { text: string }): ReactNode {
  return text.split('\n').map((line, index) => <div key={index}>{line}</div>);
}

/** The address of a region for mail, as a link. */
export function MailLink({ address }: { address: string }): ReactNode {
  return <a href={`mailto:${address}`}>{address}</a>;
}

/** A contact that may be a mail address, a web address or a text. */
export function ContactText({ text }: { text: string }): ReactNode {
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return <MailLink address={text} />;
  if (/^https:\/\/\S+$/.test(text)) return <a href={text}>{text}</a>;
  return <Lines text={text} />;
}

/** Paragraphs and lists of a page, by the ids of their texts. */
export function Paragraphs({ ids }: { ids: readonly string[] }): ReactNode {
  return ids.map((id) => (
    <p key={id}>
      <FormattedMessage id={id} />
    </p>
  ));
}

export function Points({ ids }: { ids: readonly string[] }): ReactNode {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <FormattedMessage id={id} />
        </li>
      ))}
    </ul>
  );
}

/** A part of a page with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section>
      <h2>
        <FormattedMessage id={title} />
      </h2>
      {children}
    </section>
  );
}
