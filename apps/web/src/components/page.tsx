import { useEffect, useRef, type ReactNode } from 'react';
import { useIntl } from 'react-intl';

let isFirstPage = true;

/**
 * A page: its heading, which takes the focus after going to it (so that a screen reader reads it and the keyboard starts
 * there), and the title of the window.
 *
 * @param title plain text: it stands in the window's title too
 * @param trail the pages above this one, each a link
 * @param tools actions for the page as a whole, beside the heading
 */
export function Page({
  title,
  heading = title,
  trail = [],
  tools,
  children,
}: {
  title: string;
  heading?: ReactNode;
  trail?: readonly ReactNode[];
  tools?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const intl = useIntl();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The browser itself starts at the top of the first page.
    if (!isFirstPage && window.location.hash === '') headingRef.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <>
      <title>{`${title} – Openhuis`}</title>
      {trail.length > 0 && (
        <nav aria-label={intl.formatMessage({ id: 'shared.trail' })}>
          <ol className="breadcrumb">
            {trail.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className="row row--between page-heading">
        <h1 ref={headingRef} tabIndex={-1}>
          {heading}
        </h1>
        {tools !== undefined && <div className="row not-in-print">{tools}</div>}
      </div>
      {children}
    </>
  );
}
