import type { AmendmentNoticeKey, NoticeText } from './notice-text.js';

/** Dutch, level B1, "u": what is told of an amendment of the contracts. */
export const amendmentNotices: Record<AmendmentNoticeKey, NoticeText> = {
  'amendment-announced': {
    subject: 'Wijziging van contract {contract}: antwoord uiterlijk op {dueOn}',
    lines: [
      '{region} wijzigt de contracten van {procedure}. Dat geldt ook voor contract {contract} van {organisation}. Het gaat om: {amendment}. De wijziging gaat in op {effectiveOn}.',
      'Lees in Openhuis wat er verandert en laat uiterlijk op {dueOn} weten of u de wijziging aanneemt of weigert. Iemand die voor uw organisatie mag tekenen, geeft het antwoord.',
      'Weigert u de wijziging? Dan eindigt het contract op de dag voor {effectiveOn}. Wat er gebeurt als u niet antwoordt, staat bij de wijziging.',
    ],
    entry: 'Uiterlijk antwoorden op wijziging contract {contract}',
  },
  'amendment-due-soon': {
    subject: 'Herinnering: antwoord uiterlijk op {dueOn} op de wijziging van contract {contract}',
    lines: [
      'Wij hebben nog geen antwoord van {organisation} op de wijziging van contract {contract} ({procedure}): {amendment}. De wijziging gaat in op {effectiveOn}.',
      'Laat uiterlijk op {dueOn} weten of u de wijziging aanneemt of weigert.',
    ],
  },
  'amendment-reminder': {
    subject: 'Herinnering: uw antwoord op de wijziging van contract {contract}',
    lines: [
      '{region} wacht op het antwoord van {organisation} op de wijziging van contract {contract} ({procedure}): {amendment}. De wijziging gaat in op {effectiveOn}.',
      'Laat uiterlijk op {answerBy} weten of u de wijziging aanneemt of weigert.',
    ],
  },
  'amendment-answered': {
    subject: 'Uw antwoord op de wijziging van contract {contract} is ontvangen',
    lines: [
      '{organisation} heeft op {dueOn} geantwoord op de wijziging van contract {contract} ({procedure}): {amendment}.',
      '{answer, select, accepted {U neemt de wijziging aan. Zij geldt vanaf {effectiveOn}.} refused {U weigert de wijziging. Het contract eindigt op de dag voor {effectiveOn}.} other {Bekijk het antwoord in Openhuis.}}',
      'Wilt u een ander antwoord geven? Dat kan tot en met {answerBy}.',
    ],
  },
  'amendment-last-term': {
    subject: 'Laatste termijn: antwoord uiterlijk op {dueOn} op de wijziging van contract {contract}',
    lines: [
      'Wij hebben geen antwoord van {organisation} ontvangen op de wijziging van contract {contract} ({procedure}): {amendment}.',
      'U krijgt een laatste termijn. Laat uiterlijk op {dueOn} weten of u de wijziging aanneemt of weigert.',
      '{silence, select, refusal {Antwoordt u niet? Dan geldt dat als een weigering en eindigt het contract op de dag voor {effectiveOn}.} other {Antwoordt u niet? Dan geldt de wijziging voor uw contract vanaf {effectiveOn}.}}',
    ],
    entry: 'Laatste termijn: wijziging contract {contract}',
  },
  'amendment-consequence': {
    subject: 'Wat uw antwoord op de wijziging van contract {contract} betekent',
    lines: [
      '{answer, select, refused {{organisation} heeft de wijziging van contract {contract} ({procedure}) geweigerd: {amendment}.} other {Wij hebben geen antwoord van {organisation} ontvangen op de wijziging van contract {contract} ({procedure}): {amendment}.}}',
      '{outcome, select, ends {Het contract eindigt daarom op {endsOn}. Maak afspraken over de cliënten die zorg krijgen.} other {Volgens de afspraken geldt de wijziging daarom ook voor uw contract, vanaf {effectiveOn}.}}',
    ],
  },
  'amendment-effective': {
    subject: 'Contract {contract} is gewijzigd per {dueOn}',
    lines: [
      'De wijziging van contract {contract} van {organisation} ({procedure}) geldt vanaf {dueOn}: {amendment}.',
      'In Openhuis leest u het contract zoals het nu geldt. U hoeft niets te doen.',
    ],
  },
  'amendment-withdrawn': {
    subject: 'De wijziging van contract {contract} gaat niet door',
    lines: [
      '{region} heeft de wijziging van contract {contract} van {organisation} ({procedure}) op {dueOn} ingetrokken: {amendment}.',
      'Het contract blijft zoals het was. Een antwoord dat u gaf, heeft geen gevolgen. In Openhuis leest u waarom.',
    ],
  },
  'amendment-responses': {
    subject: 'Nog niet iedereen heeft geantwoord op de wijziging van {procedure}: dat kan tot en met {dueOn}',
    lines: [
      'De aanbieders van {procedure} antwoorden uiterlijk op {dueOn} op een wijziging van hun contract.',
      'In Openhuis ziet u wie nog niet heeft geantwoord. U kunt hen daar herinneren. Wie niet antwoordt, krijgt na {dueOn} vanzelf een laatste termijn.',
    ],
  },
};
