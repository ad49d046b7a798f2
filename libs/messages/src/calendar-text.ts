import { type AmendmentCalendarKey, amendmentTitles } from './amendment-calendar-text.js';
import { type EndingCalendarKey, endingTitles } from './ending-calendar-text.js';
import { type DialogueCalendarKey, dialogueTitles } from './dialogue-calendar-text.js';
import type { Language } from './message.js';

/** The kinds of date that stand in a calendar. */
export type CalendarTextKey =
  | EndingCalendarKey
  | AmendmentCalendarKey
  | DialogueCalendarKey
  | 'window-closing'
  | 'publication-effective'
  | 'extension-decision'
  | 'extension-round'
  | 'draft-idle'
  | 'decision-promise'
  | 'decision-taken'
  | 'enrolment-received'
  | 'clarification'
  | 'conditions-changed'
  | 'supplement'
  | 'not-processed'
  | 'refusal-intended'
  | 'remedy-term'
  | 'complaint-answer'
  | 'complaint-answered'
  | 'refusal-reconsidered'
  | 'refusal-suspended'
  | 'supplement-received'
  | 'renewal-refused'
  | 'evidence-check'
  | 'signature'
  | 'signature-again'
  | 'offer-validity'
  | 'contract-lapsed'
  | 'contract-withdrawn'
  | 'contract-declined'
  | 'addendum-signature'
  | 'addendum-validity'
  | 'addendum-ended'
  | 'indexation-published'
  | 'contract-start'
  | 'option-lapse'
  | 'contract-end'
  | 'lines-end'
  | 'client-transfer'
  | 'extension-approval'
  | 'extension-answer'
  | 'extension-answered'
  | 'extension-receipt'
  | 'extension-reminder'
  | 'evidence-expiry';

/** The titles of a calendar: `{count}` is how many subjects have this date, `{what}` which one or of which procedure. */
export interface CalendarTexts {
  /** The name of the calendar. */
  name: string;
  titles: Record<CalendarTextKey, string>;
}

const counted = (one: string, other: string): string => `{count, plural, one {${one}} other {# ${other}}}: {what}`;

/** Dutch B1 and English. */
export const calendarTexts: Record<Language, CalendarTexts> = {
  nl: {
    name: 'Openhuis: belangrijke datums',
    titles: {
      ...endingTitles.nl,
      ...amendmentTitles.nl,
      ...dialogueTitles.nl,
      'window-closing': 'Laatste dag om u in te schrijven: {what}',
      'publication-effective': 'Nieuwe versie gaat gelden: {what}',
      'extension-decision': 'Uiterlijk besluiten over verlengen: {what}',
      'extension-round': 'Verlengingsronde voorbereiden: {what}',
      'draft-idle': 'Inschrijving nog niet verstuurd: {what}',
      'decision-promise': counted('Besluit beloofd', 'besluiten beloofd'),
      'decision-taken': counted('Besluit genomen', 'besluiten genomen'),
      'enrolment-received': counted('Inschrijving ontvangen', 'inschrijvingen ontvangen'),
      clarification: counted('Nota van inlichtingen', 'inschrijvingen: nota van inlichtingen'),
      'conditions-changed': counted('Voorwaarden gewijzigd', 'inschrijvingen: voorwaarden gewijzigd'),
      supplement: counted('Laatste dag om aan te vullen', 'inschrijvingen: laatste dag om aan te vullen'),
      'not-processed': counted(
        'Inschrijving niet in behandeling genomen',
        'inschrijvingen niet in behandeling genomen',
      ),
      'refusal-intended': counted('Voornemen om te weigeren', 'voornemens om te weigeren'),
      'remedy-term': counted('Laatste dag voor een dagvaarding', 'weigeringen: laatste dag voor een dagvaarding'),
      'complaint-answer': counted('Klacht beantwoorden', 'klachten beantwoorden'),
      'complaint-answered': counted('Klacht beantwoord', 'klachten beantwoord'),
      'refusal-reconsidered': counted('Weigering heroverwogen', 'weigeringen heroverwogen'),
      'refusal-suspended': counted('Weigering geschorst', 'weigeringen geschorst'),
      'supplement-received': counted('Aanvulling ontvangen', 'aanvullingen ontvangen'),
      'renewal-refused': counted('Nieuw bewijsstuk niet geaccepteerd', 'nieuwe bewijsstukken niet geaccepteerd'),
      'evidence-check': counted('Ander bewijs opnieuw bekijken', 'bewijsstukken opnieuw bekijken'),
      signature: counted('Contract ondertekenen', 'contracten ondertekenen'),
      'signature-again': counted('Contract opnieuw ondertekenen', 'contracten opnieuw ondertekenen'),
      'offer-validity': counted('Laatste dag om te tekenen', 'contracten: laatste dag om te tekenen'),
      'contract-lapsed': counted('Niet op tijd getekend', 'contracten niet op tijd getekend'),
      'contract-withdrawn': counted('Contract ingetrokken', 'contracten ingetrokken'),
      'contract-declined': counted('Aanbieder tekent niet', 'aanbieders tekenen niet'),
      'addendum-signature': counted('Nadere overeenkomst ondertekenen', 'nadere overeenkomsten ondertekenen'),
      'addendum-validity': counted(
        'Laatste dag om de nadere overeenkomst te tekenen',
        'nadere overeenkomsten: laatste dag om te tekenen',
      ),
      'addendum-ended': counted('Nadere overeenkomst gaat niet door', 'nadere overeenkomsten gaan niet door'),
      'indexation-published': counted('Nieuwe tarieven gepubliceerd', 'contracten: nieuwe tarieven gepubliceerd'),
      'contract-start': counted('Contract gaat in', 'contracten gaan in'),
      'option-lapse': counted('Laatste dag om te verlengen', 'contracten: laatste dag om te verlengen'),
      'contract-end': counted('Laatste dag van het contract', 'contracten: laatste dag'),
      'lines-end': counted('Een deel van het contract eindigt', 'contracten eindigen voor een deel'),
      'client-transfer': counted('Overdracht van cliënten gepland', 'keer overdracht van cliënten gepland'),
      'extension-approval': counted('Verlenging goedkeuren', 'verlengingen goedkeuren'),
      'extension-answer': counted('Antwoord op verlenging', 'antwoorden op verlenging'),
      'extension-answered': counted('Verlenging beantwoord', 'verlengingen beantwoord'),
      'extension-receipt': counted('Ontvangst van het aanbod bekend', 'aanbiedingen: ontvangst bekend'),
      'extension-reminder': counted('Herinnerd aan het aanbod', 'keer herinnerd aan een aanbod'),
      'evidence-expiry': counted('Bewijsstuk verloopt', 'bewijsstukken verlopen'),
    },
  },
  en: {
    name: 'Openhuis: important dates',
    titles: {
      ...endingTitles.en,
      ...amendmentTitles.en,
      ...dialogueTitles.en,
      'window-closing': 'Last day to enrol: {what}',
      'publication-effective': 'New version begins to hold: {what}',
      'extension-decision': 'Decide on extending at the latest: {what}',
      'extension-round': 'Prepare the round of extensions: {what}',
      'draft-idle': 'Enrolment not sent yet: {what}',
      'decision-promise': counted('Decision promised', 'decisions promised'),
      'decision-taken': counted('Decision taken', 'decisions taken'),
      'enrolment-received': counted('Enrolment received', 'enrolments received'),
      clarification: counted('Clarification', 'enrolments: clarification'),
      'conditions-changed': counted('Conditions changed', 'enrolments: conditions changed'),
      supplement: counted('Last day to supplement', 'enrolments: last day to supplement'),
      'not-processed': counted('Enrolment not processed', 'enrolments not processed'),
      'refusal-intended': counted('Intended refusal', 'intended refusals'),
      'remedy-term': counted('Last day for a writ', 'refusals: last day for a writ'),
      'complaint-answer': counted('Answer the complaint', 'complaints to answer'),
      'complaint-answered': counted('Complaint answered', 'complaints answered'),
      'refusal-reconsidered': counted('Refusal reconsidered', 'refusals reconsidered'),
      'refusal-suspended': counted('Refusal suspended', 'refusals suspended'),
      'supplement-received': counted('Supplement received', 'supplements received'),
      'renewal-refused': counted('New evidence not accepted', 'new pieces of evidence not accepted'),
      'evidence-check': counted('Check other evidence again', 'pieces of evidence to check again'),
      signature: counted('Sign the contract', 'contracts to sign'),
      'signature-again': counted('Sign the contract again', 'contracts to sign again'),
      'offer-validity': counted('Last day to sign', 'contracts: last day to sign'),
      'contract-lapsed': counted('Not signed in time', 'contracts not signed in time'),
      'contract-withdrawn': counted('Contract withdrawn', 'contracts withdrawn'),
      'contract-declined': counted('Provider does not sign', 'providers do not sign'),
      'addendum-signature': counted('Sign the addendum', 'addenda to sign'),
      'addendum-validity': counted('Last day to sign the addendum', 'addenda: last day to sign'),
      'addendum-ended': counted('The addendum does not go ahead', 'addenda do not go ahead'),
      'indexation-published': counted('New tariffs published', 'contracts: new tariffs published'),
      'contract-start': counted('Contract starts', 'contracts start'),
      'option-lapse': counted('Last day to extend', 'contracts: last day to extend'),
      'contract-end': counted('Last day of the contract', 'contracts: last day'),
      'lines-end': counted('Part of the contract ends', 'contracts end in part'),
      'client-transfer': counted('Transfer of clients planned', 'transfers of clients planned'),
      'extension-approval': counted('Approve the extension', 'extensions to approve'),
      'extension-answer': counted('Answer to the extension', 'answers to an extension'),
      'extension-answered': counted('Extension answered', 'extensions answered'),
      'extension-receipt': counted('Receipt of the offer known', 'offers: receipt known'),
      'extension-reminder': counted('Reminded of the offer', 'reminders of an offer'),
      'evidence-expiry': counted('Evidence expires', 'pieces of evidence expire'),
    },
  },
};
