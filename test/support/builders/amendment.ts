import {
  AmendmentAnswersQueries,
  amendmentDeadlineHandlers,
  type AmendmentWriting,
  Amendments,
} from '@openhuis/amendments';
import { contractDeadlineHandlers } from '@openhuis/contracts';
import { type Actor, systemScope, takeDueDeadlines } from '@openhuis/platform';
import { procedureDeadlineHandlers, Procedures } from '@openhuis/procedures';
import type { TestDatabase } from '../database.js';
import { contractsOf, type TestContract } from './contract.js';
import { onDay } from './person.js';
import type { Region } from './region.js';

export function amendmentsOf(database: TestDatabase): Amendments {
  return new Amendments(database.app, new Procedures(database.app));
}

/** What an amendment of a test says: an article, unless the test says otherwise. */
export function anAmendmentWriting(change: Partial<AmendmentWriting> = {}): AmendmentWriting {
  return {
    subject: 'Kortere wachttijd',
    reason: 'Afgesproken aan de overlegtafel van juni.',
    basis: 'dialogue',
    basisReference: 'Overlegtafel 12 juni 2027',
    effectiveOn: '2028-01-01',
    changes: [
      {
        kind: 'clauseWritten',
        clause: { number: '1.1', title: 'Onderwerp', text: 'De opdrachtnemer levert de producten binnen vier weken.' },
      },
    ],
    ...change,
  };
}

/** An amendment that one person proposed and another announced. */
export async function anAnnouncedAmendment(
  database: TestDatabase,
  procedureId: string,
  people: { proposer: Actor; announcer: Actor },
  change: Partial<AmendmentWriting> = {},
  announcedOn = '2027-09-01',
): Promise<{ id: string; told: number; number: number | null; version: number }> {
  const amendments = amendmentsOf(database);
  const moment = onDay(announcedOn);
  const draft = await amendments.begin(people.proposer, moment, procedureId, anAmendmentWriting(change));
  const proposed = await amendments.propose(people.proposer, moment, draft.id, draft.version);
  return await amendments.announce(people.announcer, moment, draft.id, proposed.version);
}

/** Whoever has one of these contracts accepts an amendment: who says nothing refuses, and its contract ends. */
export async function acceptedBy(
  database: TestDatabase,
  { id: amendmentId }: { id: string },
  ...contracts: TestContract[]
): Promise<void> {
  const moment = onDay('2027-09-10');
  for (const { id: contractId, organisation } of contracts) {
    const { items } = await new AmendmentAnswersQueries(database.app).list(organisation.signatory, moment, {
      amendmentId,
      contractId,
    });
    for (const { id, version } of items) {
      await amendmentsOf(database).answer(organisation.signatory, moment, id, version, {
        answer: 'accepted',
        authorityStatement: 'Ik ben bevoegd',
      });
    }
  }
}

/** Does what procedures, contracts and amendments of a region have to do up to and including a day, as the sweep does. */
export async function letAmendmentsPass(database: TestDatabase, region: Region, today: string): Promise<string[]> {
  const procedures = new Procedures(database.app);
  const handlers = {
    ...procedureDeadlineHandlers(procedures),
    ...contractDeadlineHandlers(contractsOf(database)),
    ...amendmentDeadlineHandlers(procedures),
  };
  const handled: string[] = [];
  for (;;) {
    const taken = await database.app.command(systemScope(region.id), async (manager) => {
      const due = await takeDueDeadlines(manager, region.id, today, 1);
      for (const deadline of due) {
        if (!(deadline.kind in handlers)) throw new Error(`no deadline of these: ${deadline.kind}`);
        await handlers[deadline.kind as keyof typeof handlers](manager, deadline, onDay(today));
      }
      return due;
    });
    if (taken.length === 0) return handled;
    handled.push(...taken.map(({ kind }) => kind));
    if (handled.length > 1000) throw new Error('a deadline is not settled');
  }
}
