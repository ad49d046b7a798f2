import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api, done } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { regionsActedFor, useRegions } from '../../region/regions.js';
import { useSession } from '../../session/session.js';
import { Badge } from '../alert.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog.js';
import { TextField } from '../field.js';
import { errorAt, Form } from '../form.js';
import { ProblemState } from '../states.js';
import { toast } from '../toast.js';
import type { SavedView, ViewPage } from './saved-view-queries.js';

const CHANGES = [['saved-views']];

/** Looks after the views of a page: their names, with which the page opens, who sees them. */
export function ManageViews({
  page,
  views,
  onClose,
}: {
  page: ViewPage;
  views: readonly SavedView[];
  onClose: () => void;
}): ReactNode {
  return (
    <Dialog
      title={<FormattedMessage id="list.views.manage" />}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          <FormattedMessage id="shared.close" />
        </Button>
      }
    >
      {views.length === 0 && (
        <p>
          <FormattedMessage id="list.views.none" />
        </p>
      )}
      <ul className="items">
        {views.map((view) => (
          <li key={view.id}>
            <ManagedView page={page} view={view} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function ManagedView({ page, view }: { page: ViewPage; view: SavedView }): ReactNode {
  const [isRenaming, setRenaming] = useState(false);
  const { data: session } = useSession();
  const { data: regions = [] } = useRegions();
  const regionName = (regionId: number): string => regions.find(({ id }) => id === regionId)?.name ?? '';
  const openWith = useCommand(
    (viewId: string | null) => done(api.PUT('/saved-view-defaults', { body: { page, viewId } })),
    CHANGES,
  );
  const share = useCommand(
    (regionId: number, key) =>
      answered(
        api.POST('/saved-views/{id}/sharings', {
          params: { path: { id: view.id } },
          body: { regionId },
          headers: { 'idempotency-key': key },
        }),
      ),
    CHANGES,
  );
  const unshare = useCommand(
    (regionId: number) =>
      done(api.DELETE('/saved-views/{id}/sharings/{regionId}', { params: { path: { id: view.id, regionId } } })),
    CHANGES,
  );
  const again = useCommand(
    ({ name, search }: SavedView, key) =>
      answered(api.POST('/saved-views', { body: { page, name, search }, headers: { 'idempotency-key': key } })),
    CHANGES,
  );
  const remove = useCommand(
    () => done(api.DELETE('/saved-views/{id}', { params: { path: { id: view.id } } })),
    CHANGES,
  );
  const sharer = regionsActedFor(session, 'view.share');
  const problem = [openWith, share, unshare, remove]
    .map((command) => command.problem)
    .find((found) => found !== undefined);
  return (
    <div className="stack items__main">
      <p>
        <strong>{view.name}</strong>{' '}
        {view.isDefault && (
          <Badge>
            <FormattedMessage id="list.views.default" />
          </Badge>
        )}{' '}
        {view.sharedWith.map((regionId) => (
          <Badge key={regionId} tone="info">
            <FormattedMessage id="list.views.sharedWith" values={{ region: regionName(regionId) }} />
          </Badge>
        ))}
      </p>
      {problem !== undefined && <ProblemState problem={problem} />}
      {isRenaming ? (
        <RenameView view={view} onClose={() => setRenaming(false)} />
      ) : (
        <div className="row">
          {view.isOwn && (
            <Button small onClick={() => setRenaming(true)}>
              <FormattedMessage id="list.views.rename" />
            </Button>
          )}
          <Button small busy={openWith.isRunning} onClick={() => void openWith.run(view.isDefault ? null : view.id)}>
            <FormattedMessage id={view.isDefault ? 'list.views.noDefault' : 'list.views.makeDefault'} />
          </Button>
          {view.isOwn &&
            sharer
              .filter((regionId) => !view.sharedWith.includes(regionId))
              .map((regionId) => (
                <Button key={regionId} small busy={share.isRunning} onClick={() => void share.run(regionId)}>
                  <FormattedMessage id="list.views.shareWith" values={{ region: regionName(regionId) }} />
                </Button>
              ))}
          {view.sharedWith
            .filter((regionId) => sharer.includes(regionId))
            .map((regionId) => (
              <Button key={regionId} small busy={unshare.isRunning} onClick={() => void unshare.run(regionId)}>
                <FormattedMessage id="list.views.unshare" values={{ region: regionName(regionId) }} />
              </Button>
            ))}
          {view.isOwn && (
            <Button
              small
              variant="danger"
              busy={remove.isRunning}
              onClick={() =>
                void remove.run(undefined).then((answer) => {
                  if (answer === undefined) return;
                  toast(
                    <FormattedMessage id="list.views.removed" values={{ name: view.name }} />,
                    () => void again.run(view),
                  );
                })
              }
            >
              <FormattedMessage id="list.views.remove" />
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function RenameView({ view, onClose }: { view: SavedView; onClose: () => void }): ReactNode {
  const [name, setName] = useState(view.name);
  const rename = useCommand(
    (body: { version: number; name: string }, key) =>
      answered(
        api.PUT('/saved-views/{id}', {
          params: { path: { id: view.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    CHANGES,
  );
  return (
    <Form
      problem={rename.problem}
      fieldNames={{ name: <FormattedMessage id="list.views.name" /> }}
      busy={rename.isRunning}
      submit={<FormattedMessage id="list.views.rename" />}
      actions={
        <Button variant="quiet" onClick={onClose}>
          <FormattedMessage id="list.cancel" />
        </Button>
      }
      onSubmit={() =>
        void rename.run({ version: view.version, name }).then((answer) => {
          if (answer !== undefined) onClose();
        })
      }
    >
      <TextField
        label={<FormattedMessage id="list.views.name" />}
        name="name"
        maxLength={100}
        value={name}
        error={errorAt(rename.problem, 'name')}
        onChange={(event) => setName(event.target.value)}
      />
    </Form>
  );
}
