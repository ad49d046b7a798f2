/** The dates of the dialogue with contracted providers that stand in a calendar. */
export type DialogueCalendarKey =
  'dialogue-table' | 'dialogue-table-cancelled' | 'dialogue-minutes' | 'proposal-submitted' | 'proposal-answered';

const counted = (one: string, other: string): string => `{count, plural, one {${one}} other {# ${other}}}: {what}`;

export const dialogueTitles: Record<'nl' | 'en', Record<DialogueCalendarKey, string>> = {
  nl: {
    'dialogue-table': counted('Overlegtafel', 'uitnodigingen voor een overlegtafel'),
    'dialogue-table-cancelled': counted('Overlegtafel gaat niet door', 'berichten: overlegtafel gaat niet door'),
    'dialogue-minutes': counted('Verslag van de overlegtafel', 'berichten: verslag van de overlegtafel'),
    'proposal-submitted': counted('Voorstel ontvangen', 'voorstellen ontvangen'),
    'proposal-answered': counted('Voorstel beantwoord', 'voorstellen beantwoord'),
  },
  en: {
    'dialogue-table': counted('Dialogue table', 'invitations to a dialogue table'),
    'dialogue-table-cancelled': counted('Dialogue table called off', 'messages: dialogue table called off'),
    'dialogue-minutes': counted('Minutes of the dialogue table', 'messages: minutes of the dialogue table'),
    'proposal-submitted': counted('Proposal received', 'proposals received'),
    'proposal-answered': counted('Proposal answered', 'proposals answered'),
  },
};
