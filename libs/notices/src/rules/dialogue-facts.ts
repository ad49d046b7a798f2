import { type Language, type MessageValues, writtenTimes } from '@openhuis/messages';

/** What a notice may say of a dialogue table or a proposal. */
export interface DialogueFacts {
  /** Of a table: what it is about. */
  table: string | null;
  /** Instants as texts. */
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  link: string | null;
  /** 'invitation', 'change', 'cancellation' or 'minutes'. */
  message: string | null;
  cancelReason: string | null;
  /** Of a proposal: its subject. */
  proposal: string | null;
}

/** The same, written out in a language; what is not known is left out. */
export function dialogueValues(facts: DialogueFacts | null | undefined, language: Language): MessageValues {
  if (facts === null || facts === undefined) return {};
  const { table, startsAt, endsAt, message, cancelReason, proposal } = facts;
  const values = {
    table,
    message,
    cancelReason,
    proposal,
    meetingTime:
      startsAt === null || endsAt === null ? null : writtenTimes(language, new Date(startsAt), new Date(endsAt)),
    meetingPlace: meetingPlace(facts),
  };
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** Where to go, and how to take part from afar; null where there is no meeting. */
export function meetingPlace({ place, link }: Pick<DialogueFacts, 'place' | 'link'>): string | null {
  const parts = [place, link].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/**
 * The part of {@link exampleDialogue} that is known of a kind of deadline; undefined where it is about neither a table nor a
 * proposal.
 *
 * @param known names of facts, as texts have them
 */
export function exampleDialogueOf(known: readonly string[]): DialogueFacts | undefined {
  if (!known.includes('table') && !known.includes('proposal')) return undefined;
  const { table, startsAt, endsAt, place, link, message, cancelReason, proposal } = exampleDialogue;
  return {
    table: known.includes('table') ? table : null,
    startsAt: known.includes('meetingTime') ? startsAt : null,
    endsAt: known.includes('meetingTime') ? endsAt : null,
    place: known.includes('meetingPlace') ? place : null,
    link: known.includes('meetingPlace') ? link : null,
    message: known.includes('message') ? message : null,
    cancelReason: known.includes('cancelReason') ? cancelReason : null,
    proposal: known.includes('proposal') ? proposal : null,
  };
}

/** Made up, for a text that is read before anybody gets it. */
export const exampleDialogue: DialogueFacts = {
  table: 'Tarieven en reistijd',
  startsAt: '2030-06-06T08:00:00Z',
  endsAt: '2030-06-06T10:00:00Z',
  place: 'Stadhuis, Lochem',
  link: null,
  message: 'invitation',
  cancelReason: 'De zaal is niet vrij.',
  proposal: 'Reistijd in het buitengebied',
};
