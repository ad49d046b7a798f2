import { addDays, type CalendarDate } from '@openhuis/calendar';
import {
  formatPattern,
  isNoticeTextKey,
  type Language,
  type MessageValues,
  noticeCatalogues,
  writtenDate,
} from '@openhuis/messages';
import { type DialogueFacts, dialogueValues } from './dialogue-facts.js';
import type { NoticeStep } from './notice-policy.js';

/** The facts that a notice may speak of; what does not belong to its subject is null. */
export interface NoticeFacts {
  dueOn: CalendarDate;
  region: string;
  organisation: string | null;
  /** Title of the procedure in both languages. */
  procedure: Record<Language, string> | null;
  /** Number of the contract. */
  contract: string | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  /** State of the extension offer. */
  answer: string | null;
  /** Outcome of the decision on an enrolment. */
  outcome: string | null;
  /** Kind of evidence. */
  evidence: string | null;
  /** Of a dialogue table or a proposal. */
  dialogue?: DialogueFacts | null;
  /** Number and subject of the amendment. */
  amendment: string | null;
  /** The first day on which the amendment holds. */
  effectiveOn: CalendarDate | null;
  /** The last day on which this contractor answers it. */
  answerBy: CalendarDate | null;
  /** What the revision clause makes of silence: 'refusal' or 'acceptance'. */
  silence: string | null;
}

export interface NoticeContent {
  subject: string;
  /** The paragraphs that are this step's own: without greeting, address and closing. */
  paragraphs: string[];
  text: string;
  html: string;
  /** Title of the calendar entry, for a step that carries one. */
  entry?: string;
}

/** The built-in texts of a step, replaced by its own where it brings them. */
export function textsOf(
  step: NoticeStep,
  language: Language,
): { subject: string; lines: readonly string[]; entry?: string } {
  const key = step.text ?? step.step;
  const builtIn = isNoticeTextKey(key) ? noticeCatalogues[language].notices[key] : undefined;
  const texts = step.texts?.[language] ?? builtIn;
  if (texts === undefined) throw new RangeError(`the step ${step.step} has no text in ${language}`);
  return { ...texts, ...(builtIn?.entry !== undefined && { entry: builtIn.entry }) };
}

/**
 * What a notice says, as plain text and as HTML.
 *
 * @param url where the reader finds the subject
 * @throws Error when the text speaks of a fact that is not there
 */
export function noticeContent(step: NoticeStep, facts: NoticeFacts, language: Language, url: string): NoticeContent {
  const values = valuesOf(facts, language);
  const { frame } = noticeCatalogues[language];
  const texts = textsOf(step, language);
  const filled = (pattern: string): string => formatPattern(language, pattern, values);
  const subject = oneLine(filled(texts.subject));
  const own = texts.lines.map(filled);
  const paragraphs = [filled(frame.greeting), ...own];
  const where = filled(frame.where);
  const closing = [filled(frame.closing), facts.region];
  const footer = filled(frame.footer);
  return {
    subject,
    paragraphs: own,
    text: [...paragraphs, `${where}\n${url}`, closing.join('\n'), `-- \n${footer}`].join('\n\n') + '\n',
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
      '<body style="font-family:sans-serif;max-width:40em">',
      ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      `<p>${escapeHtml(where)}<br><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`,
      `<p>${closing.map(escapeHtml).join('<br>')}</p>`,
      `<p><small>${escapeHtml(footer)}</small></p></body></html>`,
    ].join('\n'),
    ...(step.inCalendar === true && texts.entry !== undefined && { entry: oneLine(filled(texts.entry)) }),
  };
}

function valuesOf(facts: NoticeFacts, language: Language): MessageValues {
  const written = (date: CalendarDate | null): string | null => (date === null ? null : writtenDate(language, date));
  const values = {
    dueOn: written(facts.dueOn),
    dayAfter: written(addDays(facts.dueOn, 1)),
    startsOn: written(facts.startsOn),
    endsOn: written(facts.endsOn),
    region: facts.region,
    organisation: facts.organisation,
    procedure: facts.procedure?.[language] ?? null,
    contract: facts.contract,
    answer: facts.answer,
    outcome: facts.outcome,
    evidence: facts.evidence,
    amendment: facts.amendment,
    effectiveOn: written(facts.effectiveOn),
    answerBy: written(facts.answerBy),
    silence: facts.silence,
  };
  return {
    ...Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
    ...dialogueValues(facts.dialogue, language),
  };
}

/** A header is one line, whatever a name contains. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').trim();
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
