import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem } from '../../api/client.js';
import { currentLanguage } from '../../i18n/texts.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog.js';
import { asProblem, ProblemState } from '../states.js';
import { toast } from '../toast.js';
import { keepFile } from '../keep-file.js';
import { fetchFile } from './download-file.js';
import { Menu } from './menu.js';

type Format = 'xlsx' | 'csv';

/**
 * Takes the list along as it is seen: an Excel workbook or CSV, with progress and a way to stop.
 *
 * @param path of the api, below /v1: '/contracts/file'
 * @param parameters the filters, the order and the columns of the page; `format` and `language` are added
 */
export function ExportMenu({
  path,
  parameters,
}: {
  path: string;
  parameters: Record<string, string | undefined>;
}): ReactNode {
  const [underway, setUnderway] = useState<{ format: Format; bytes: number }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  async function start(format: Format): Promise<void> {
    if (underway !== undefined) return;
    const stopping = new AbortController();
    stop.current = stopping;
    setProblem(undefined);
    setUnderway({ format, bytes: 0 });
    try {
      const query = new URLSearchParams({ format, language: currentLanguage() });
      for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
      const file = await fetchFile(
        `${path}?${query.toString()}`,
        (bytes) => setUnderway({ format, bytes }),
        stopping.signal,
      );
      keepFile(file);
      toast(<FormattedMessage id="list.export.done" values={{ name: file.name }} />);
    } catch (thrown) {
      if (!stopping.signal.aborted) setProblem(asProblem(thrown));
    } finally {
      setUnderway(undefined);
    }
  }

  return (
    <>
      {underway === undefined ? (
        <Menu label={<FormattedMessage id="list.export" />} className="list-menu--end">
          {(close) =>
            (['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                small
                onClick={() => {
                  close();
                  void start(format);
                }}
              >
                <FormattedMessage id={`list.export.${format}`} />
              </Button>
            ))
          }
        </Menu>
      ) : (
        <span className="row" role="status">
          <span className="spinner" aria-hidden="true" />
          <span className="small">
            <FormattedMessage
              id="list.export.underway"
              values={{ megabytes: Math.round(underway.bytes / 100_000) / 10 }}
            />
          </span>
          <Button small onClick={() => stop.current?.abort()}>
            <FormattedMessage id="list.stop" />
          </Button>
        </span>
      )}
      {problem !== undefined && (
        <Dialog
          title={<FormattedMessage id="list.export.failed" />}
          onClose={() => setProblem(undefined)}
          actions={
            <Button variant="primary" onClick={() => setProblem(undefined)}>
              <FormattedMessage id="shared.close" />
            </Button>
          }
        >
          <ProblemState problem={problem} />
        </Dialog>
      )}
    </>
  );
}
