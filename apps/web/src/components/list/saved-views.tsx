import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Badge } from '../alert.js';
import { Button } from '../button.js';
import { ProblemState, Skeleton } from '../states.js';
import { toast } from '../toast.js';
import { Menu } from './menu.js';
import { ManageViews } from './manage-views.js';
import {
  isSameSearch,
  keptSearch,
  type ListSearch,
  NO_VIEW,
  savedViewsQuery,
  type SavedView,
  searchOf,
  VIEW,
  type ViewPage,
} from './saved-view-queries.js';
import { may, useSession } from '../../session/session.js';
import { SaveView } from './save-view.js';

/**
 * The views of a list page: opens them, keeps what is seen now as one, and looks after them. The page opens with the view
 * that is its default, unless its address asks for something.
 *
 * @param search of the page, with `view` among its names
 */
export function SavedViews({ page, search }: { page: ViewPage; search: ListSearch }): ReactNode {
  const views = useQuery(savedViewsQuery(page));
  const [dialog, setDialog] = useState<'save' | 'manage'>();
  useDefaultView(views.data, search);
  const current = views.data?.find(({ id }) => id === search[VIEW]);
  const now = keptSearch(search);
  const isChanged = current !== undefined && !isSameSearch(now, keptSearch(searchOf(current)));
  const replace = useCommand(
    ({ id, version }: SavedView, key) =>
      answered(
        api.PUT('/saved-views/{id}', {
          params: { path: { id } },
          body: { version, search: now },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['saved-views']],
  );
  const { data: session } = useSession();
  const mayKeep = may(session, 'view.edit');
  return (
    <>
      <Menu
        label={
          current === undefined ? (
            <FormattedMessage id="list.views" />
          ) : (
            <FormattedMessage id="list.views.current" values={{ name: current.name, changed: String(isChanged) }} />
          )
        }
      >
        {(close) => (
          <>
            {views.isPending && <Skeleton lines={3} />}
            {views.isError && <ProblemState problem={views.error} retry={() => void views.refetch()} />}
            {views.data?.length === 0 && (
              <p className="small">
                <FormattedMessage id="list.views.none" />
              </p>
            )}
            <Views views={views.data?.filter(({ isOwn }) => isOwn) ?? []} current={current} close={close}>
              <FormattedMessage id="list.views.own" />
            </Views>
            <Views views={views.data?.filter(({ isOwn }) => !isOwn) ?? []} current={current} close={close}>
              <FormattedMessage id="list.views.shared" />
            </Views>
            <div className="list-menu__actions">
              {current !== undefined && (
                <Link to="." search={() => ({ [VIEW]: NO_VIEW })} onClick={close}>
                  <FormattedMessage id="list.views.without" />
                </Link>
              )}
              {mayKeep && isChanged && current.isOwn && (
                <Button
                  small
                  busy={replace.isRunning}
                  onClick={() =>
                    void replace.run(current).then((answer) => {
                      if (answer === undefined) return;
                      close();
                      toast(<FormattedMessage id="list.views.replaced" values={{ name: answer.name }} />);
                    })
                  }
                >
                  <FormattedMessage id="list.views.replace" values={{ name: current.name }} />
                </Button>
              )}
              {replace.problem !== undefined && <ProblemState problem={replace.problem} />}
              {mayKeep && (
                <Button
                  small
                  onClick={() => {
                    close();
                    setDialog('save');
                  }}
                >
                  <FormattedMessage id="list.views.save" />
                </Button>
              )}
              {mayKeep && (views.data?.length ?? 0) > 0 && (
                <Button
                  small
                  variant="quiet"
                  onClick={() => {
                    close();
                    setDialog('manage');
                  }}
                >
                  <FormattedMessage id="list.views.manage" />
                </Button>
              )}
            </div>
          </>
        )}
      </Menu>
      {dialog === 'save' && <SaveView page={page} search={now} onClose={() => setDialog(undefined)} />}
      {dialog === 'manage' && <ManageViews page={page} views={views.data ?? []} onClose={() => setDialog(undefined)} />}
    </>
  );
}

function Views({
  views,
  current,
  close,
  children,
}: {
  views: readonly SavedView[];
  current: SavedView | undefined;
  close: () => void;
  children: ReactNode;
}): ReactNode {
  if (views.length === 0) return null;
  return (
    <section>
      <h3>{children}</h3>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link
              to="."
              search={() => searchOf(view)}
              aria-current={view.id === current?.id ? 'true' : undefined}
              onClick={close}
            >
              {view.name}
            </Link>
            {view.isDefault && (
              <Badge>
                <FormattedMessage id="list.views.default" />
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens the default view where the address asks for nothing; going back leaves the page, and does not come here again. */
function useDefaultView(views: readonly SavedView[] | undefined, search: ListSearch): void {
  const navigate = useNavigate();
  const chosen = Object.keys(search).length === 0 ? views?.find(({ isDefault }) => isDefault) : undefined;
  useEffect(() => {
    if (chosen !== undefined) void navigate({ to: '.', search: () => searchOf(chosen), replace: true });
  }, [chosen, navigate]);
}
