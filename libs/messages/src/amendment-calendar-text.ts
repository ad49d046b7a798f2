import type { Language } from './message.js';

/** The kinds of date around an amendment. */
export type AmendmentCalendarKey =
  | 'amendment-responses'
  | 'amendment-last-terms'
  | 'amendment-takes-effect'
  | 'amendment-run-off'
  | 'amendment-answer'
  | 'amendment-reminder'
  | 'amendment-answered'
  | 'amendment-last-term'
  | 'amendment-consequence'
  | 'amendment-effective'
  | 'amendment-withdrawn';

const counted = (one: string, other: string): string => `{count, plural, one {${one}} other {# ${other}}}: {what}`;

/** The titles of these dates in a calendar. */
export const amendmentTitles: Record<Language, Record<AmendmentCalendarKey, string>> = {
  nl: {
    'amendment-responses': 'Laatste dag voor antwoorden op een wijziging: {what}',
    'amendment-last-terms': 'Laatste termijn voor een wijziging eindigt: {what}',
    'amendment-takes-effect': 'Wijziging gaat in: {what}',
    'amendment-run-off': 'Laatste dag van wat afloopt door een wijziging: {what}',
    'amendment-answer': counted('Antwoord op wijziging', 'antwoorden op wijziging'),
    'amendment-reminder': counted('Herinnerd aan wijziging', 'herinneringen aan wijziging'),
    'amendment-answered': counted('Wijziging beantwoord', 'wijzigingen beantwoord'),
    'amendment-last-term': counted('Laatste termijn voor wijziging', 'contracten: laatste termijn voor wijziging'),
    'amendment-consequence': counted(
      'Gevolg van antwoord op wijziging',
      'contracten: gevolg van antwoord op wijziging',
    ),
    'amendment-effective': counted('Wijziging geldt', 'contracten: wijziging geldt'),
    'amendment-withdrawn': counted('Wijziging ingetrokken', 'contracten: wijziging ingetrokken'),
  },
  en: {
    'amendment-responses': 'Last day for answers to an amendment: {what}',
    'amendment-last-terms': 'Last term of an amendment ends: {what}',
    'amendment-takes-effect': 'Amendment takes effect: {what}',
    'amendment-run-off': 'Last day of what runs off by an amendment: {what}',
    'amendment-answer': counted('Answer to an amendment', 'answers to an amendment'),
    'amendment-reminder': counted('Reminded of an amendment', 'reminders of an amendment'),
    'amendment-answered': counted('Amendment answered', 'amendments answered'),
    'amendment-last-term': counted('Last term of an amendment', 'contracts: last term of an amendment'),
    'amendment-consequence': counted('What an answer means', 'contracts: what an answer means'),
    'amendment-effective': counted('Amendment holds', 'contracts: amendment holds'),
    'amendment-withdrawn': counted('Amendment withdrawn', 'contracts: amendment withdrawn'),
  },
};
