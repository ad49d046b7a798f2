import { amsterdamDate } from '@openhuis/calendar';
import { type LetterPassages, passagesOf } from '../../../regions/src/rules/letter-passages.js';
import { type Letterhead, letterheadOf } from '../../../regions/src/rules/letterhead.js';
import type { LetterMatter, LetterSource, LetterSubject } from './letter-matter.js';
import { contentOf } from './letter-content.js';

/** Everything that a letter shows: it is kept with the letter, and nothing else is asked when its PDF is made. */
export interface LetterFacts {
  date: string;
  /** Of the clock in Amsterdam, '14.05'. */
  time: string;
  reference: string;
  submittedOn: string;
  letterhead: Letterhead;
  addressee: LetterSource['addressee'];
  procedure: { title: string; version: number; definitionHash: string };
  passages: LetterPassages;
  signature: { name: string; role: string } | null;
  content: Record<string, unknown>;
}

/** In the order in which a role says best why this person signs. */
const roleWords: readonly (readonly [role: string, words: string])[] = [
  ['contract_manager', 'contractmanager'],
  ['approver', 'besluitnemer'],
  ['assessor', 'beoordelaar'],
  ['region_administrator', 'regiobeheerder'],
];

/** By what people call an enrolment in letters and on the telephone: 'WMO-2026-3F9A21BC'. */
export function letterReference(slug: string, enrolmentId: string): string {
  return `${slug}-${enrolmentId.slice(-8)}`.toUpperCase();
}

/**
 * Everything that a letter shows, in Dutch: the law of the procedure is Dutch, and so are its letters.
 *
 * @param writtenAt when it is written
 */
export function letterFacts(
  subject: LetterSubject,
  matter: LetterMatter,
  source: LetterSource,
  writtenAt: Date,
): LetterFacts {
  const { procedure, submittedAt } = subject;
  const { contact, signatory } = source;
  return {
    date: amsterdamDate(writtenAt),
    time: timeInAmsterdam(writtenAt),
    reference: letterReference(procedure.definition.slug, subject.enrolmentId),
    submittedOn: amsterdamDate(submittedAt),
    letterhead: letterheadOf(source),
    addressee: source.addressee,
    procedure: {
      title: procedure.definition.title.nl,
      version: procedure.number,
      definitionHash: procedure.definitionHash,
    },
    passages: passagesOf(source.settings, contact),
    signature:
      signatory === null
        ? null
        : { name: signatory.name, role: roleWords.find(([role]) => signatory.roles.includes(role))?.[1] ?? '' },
    content: contentOf(subject, matter, source, amsterdamDate(writtenAt)),
  };
}

const clock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** '14.05', as Dutch letters write the time. */
function timeInAmsterdam(instant: Date): string {
  return clock.format(instant).replace(':', '.');
}
