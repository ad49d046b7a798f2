import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { regionsActedFor, useRegions } from '../../region/regions.js';
import { useSession } from '../../session/session.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog.js';
import { Checkbox, TextField } from '../field.js';
import { errorAt, Form } from '../form.js';
import { toast } from '../toast.js';
import { searchOf, type ViewPage } from './saved-view-queries.js';

/** Asks under what name to keep what is seen now, whether the page opens with it, and with whom to share it. */
export function SaveView({
  page,
  search,
  onClose,
}: {
  page: ViewPage;
  search: Record<string, string>;
  onClose: () => void;
}): ReactNode {
  const navigate = useNavigate();
  const { data: session } = useSession();
  const { data: regions = [] } = useRegions();
  const [name, setName] = useState('');
  const [isDefault, setDefault] = useState(false);
  const [shared, setShared] = useState<readonly number[]>([]);
  const own = regionsActedFor(session, 'view.share');
  const save = useCommand(
    async (body: { name: string; isDefault: boolean; regionIds: readonly number[] }, key) => {
      const { regionIds, ...kept } = body;
      const view = await answered(
        api.POST('/saved-views', { body: { page, search, ...kept }, headers: { 'idempotency-key': key } }),
      );
      for (const regionId of regionIds) {
        await answered(
          api.POST('/saved-views/{id}/sharings', {
            params: { path: { id: view.id } },
            body: { regionId },
            headers: { 'idempotency-key': `${key}-${regionId}` },
          }),
        );
      }
      return view;
    },
    [['saved-views']],
  );
  return (
    <Dialog title={<FormattedMessage id="list.views.save" />} onClose={onClose}>
      <Form
        problem={save.problem}
        fieldNames={{ name: <FormattedMessage id="list.views.name" /> }}
        busy={save.isRunning}
        submit={<FormattedMessage id="list.views.saveNow" />}
        actions={
          <Button variant="quiet" onClick={onClose}>
            <FormattedMessage id="list.cancel" />
          </Button>
        }
        onSubmit={() =>
          void save.run({ name, isDefault, regionIds: shared }).then((view) => {
            if (view === undefined) return;
            onClose();
            toast(<FormattedMessage id="list.views.saved" values={{ name: view.name }} />);
            void navigate({ to: '.', search: () => searchOf(view), replace: true });
          })
        }
      >
        <p>
          <FormattedMessage id="list.views.saveText" />
        </p>
        <TextField
          label={<FormattedMessage id="list.views.name" />}
          name="name"
          maxLength={100}
          value={name}
          error={errorAt(save.problem, 'name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Checkbox
          label={<FormattedMessage id="list.views.makeDefault" />}
          checked={isDefault}
          onChange={(event) => setDefault(event.target.checked)}
        />
        {own.map((regionId) => (
          <Checkbox
            key={regionId}
            label={
              <FormattedMessage
                id="list.views.shareWith"
                values={{ region: regions.find(({ id }) => id === regionId)?.name ?? '' }}
              />
            }
            checked={shared.includes(regionId)}
            onChange={(event) =>
              setShared((now) => [...now.filter((id) => id !== regionId), ...(event.target.checked ? [regionId] : [])])
            }
          />
        ))}
      </Form>
    </Dialog>
  );
}
