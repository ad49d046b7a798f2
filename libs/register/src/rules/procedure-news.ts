/** What happened to a procedure, as everyone may know it. */
export type ProcedureNewsKind = 'published' | 'changed' | 'opened' | 'paused' | 'windowClosed' | 'closed' | 'clarified';

/** The words of the feed; `{title}` is the title of the procedure, `{reason}` why it was published anew, or the
 * number of a note. */
const texts: Record<'nl' | 'en', Record<ProcedureNewsKind, { title: string; summary: string }>> = {
  nl: {
    published: { title: 'Nieuw: {title}', summary: 'Deze procedure is bekendgemaakt. Reden: {reason}' },
    changed: { title: 'Gewijzigd: {title}', summary: 'Er is een nieuwe versie van deze procedure. Reden: {reason}' },
    opened: { title: 'Open: {title}', summary: 'U kunt zich inschrijven.' },
    paused: { title: 'Gepauzeerd: {title}', summary: 'U kunt zich tijdelijk niet inschrijven.' },
    windowClosed: { title: 'Gesloten: {title}', summary: 'De periode om u in te schrijven is voorbij.' },
    closed: { title: 'Gesloten: {title}', summary: 'U kunt zich niet meer inschrijven. Lopende contracten gaan door.' },
    clarified: {
      title: 'Vragen beantwoord: {title}',
      summary: 'Nota van inlichtingen {reason} is bekendgemaakt. Een latere nota gaat vóór een eerdere.',
    },
  },
  en: {
    published: { title: 'New: {title}', summary: 'This procedure was announced. Reason: {reason}' },
    changed: { title: 'Changed: {title}', summary: 'There is a new version of this procedure. Reason: {reason}' },
    opened: { title: 'Open: {title}', summary: 'You can enrol.' },
    paused: { title: 'Paused: {title}', summary: 'You cannot enrol for the time being.' },
    windowClosed: { title: 'Closed: {title}', summary: 'The period in which you could enrol has passed.' },
    closed: { title: 'Closed: {title}', summary: 'You can no longer enrol. Running contracts go on.' },
    clarified: {
      title: 'Questions answered: {title}',
      summary: 'Clarification note {reason} was published. A later note prevails over an earlier one.',
    },
  },
};

/** The words in which the feed tells something, in the reader's language. */
export function newsText(
  kind: ProcedureNewsKind,
  language: 'nl' | 'en',
  title: { nl: string; en: string },
  reason: string | null,
): { title: string; summary: string } {
  const words = texts[language][kind];
  // Given as functions: `$&` in what somebody wrote must stay what it is.
  const filled = (text: string): string =>
    text.replace('{title}', () => title[language]).replace('{reason}', () => reason ?? '');
  return { title: filled(words.title), summary: filled(words.summary) };
}
