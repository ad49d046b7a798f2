import type { NoticeCatalogue } from './notice-text.js';

/** Dutch, level B1, "u". */
export const dutchNotices: NoticeCatalogue = {
  frame: {
    greeting: 'Beste lezer,',
    where: 'U vindt alles hierover in Openhuis:',
    closing: 'Met vriendelijke groet,',
    footer: 'Dit bericht is automatisch verstuurd door Openhuis, namens {region}. U kunt er niet op antwoorden.',
  },
  notices: {
    'extension-decision': {
      subject: 'Besluit vóór {dueOn} of u {procedure} verlengt',
      lines: [
        'De contracten van {procedure} kunnen worden verlengd. Een verlenging moet uiterlijk op {dueOn} zijn afgesproken.',
        'Besluit op tijd of uw regio een verlenging aanbiedt. Stuur het aanbod ruim vóór {dueOn}: de aanbieder moet dan al hebben geantwoord.',
        'Doet u niets? Dan eindigen de contracten vanzelf op hun einddatum.',
      ],
      entry: 'Uiterlijk verlengen: {procedure}',
    },
    'extension-offered': {
      subject: 'Aanbod om contract {contract} te verlengen: antwoord uiterlijk op {dueOn}',
      lines: [
        '{region} biedt {organisation} aan om contract {contract} ({procedure}) te verlengen. De verlenging loopt van {startsOn} tot en met {endsOn}.',
        'Laat uiterlijk op {dueOn} weten of u het aanbod aanneemt. Iemand die voor uw organisatie mag tekenen, geeft het antwoord in Openhuis.',
        'Hebben wij op {dueOn} geen antwoord ontvangen? Dan wordt het contract niet verlengd en eindigt het op de einddatum.',
      ],
      entry: 'Uiterlijk antwoorden op aanbod verlenging contract {contract}',
    },
    'extension-reminder': {
      subject: 'Herinnering: antwoord uiterlijk op {dueOn} op het aanbod om contract {contract} te verlengen',
      lines: [
        '{region} heeft {organisation} aangeboden om contract {contract} ({procedure}) te verlengen, van {startsOn} tot en met {endsOn}. Wij hebben nog geen antwoord van u.',
        'Laat uiterlijk op {dueOn} weten of u het aanbod aanneemt. Iemand die voor uw organisatie mag tekenen, geeft het antwoord in Openhuis.',
        'Zonder antwoord wordt het contract niet verlengd en eindigt het op de einddatum.',
      ],
    },
    'extension-answered': {
      subject: '{organisation} heeft geantwoord op het aanbod om contract {contract} te verlengen',
      lines: [
        '{organisation} heeft op {dueOn} geantwoord op het aanbod om contract {contract} ({procedure}) te verlengen.',
        'Het antwoord: {answer, select, accepted {het aanbod is aangenomen. Het contract loopt door tot en met {endsOn}.} declined {het aanbod is niet aangenomen. Het contract eindigt op de einddatum.} other {bekijk het aanbod in Openhuis.}}',
        'U hoeft niets te doen. Bekijk het antwoord als u de reden wilt weten.',
      ],
    },
    'option-lapse': {
      subject: 'Contract {contract} verlengen kan nog tot en met {dueOn}',
      lines: [
        'Contract {contract} van {organisation} ({procedure}) eindigt op {endsOn}. Verlengen kan alleen als dat uiterlijk op {dueOn} is afgesproken.',
        'Wilt u verlengen? Zorg dan dat het aanbod is gedaan en het antwoord is ontvangen, uiterlijk op {dueOn}.',
        'Wordt er niets afgesproken? Dan eindigt het contract op {endsOn}.',
      ],
      entry: 'Laatste dag om contract {contract} te verlengen',
    },
    'contract-end': {
      subject: 'Contract {contract} eindigt op {dueOn}',
      lines: [
        'Contract {contract} van {organisation} ({procedure}) eindigt op {dueOn}. {dueOn} is de laatste dag dat het contract geldt. Het contract wordt niet meer verlengd.',
        'Bereid het einde voor: maak afspraken over de cliënten die zorg krijgen en zorg dat de zorg vanaf {dayAfter} is geregeld.',
      ],
      entry: 'Laatste dag van contract {contract}',
    },
    'lines-end': {
      subject: 'Een deel van contract {contract} eindigt op {dueOn}',
      lines: [
        'Een of meer producten van contract {contract} van {organisation} ({procedure}) eindigen op {dueOn}. De andere producten lopen door.',
        'Bekijk om welke producten het gaat. Maak afspraken over de cliënten die deze zorg krijgen en zorg dat de zorg vanaf {dayAfter} is geregeld.',
      ],
      entry: 'Laatste dag van een deel van contract {contract}',
    },
    'evidence-expiry': {
      subject: 'Een bewijsstuk van {organisation} is geldig tot en met {dueOn}',
      lines: [
        'Het bewijsstuk ‘{evidence}’ van {organisation} is geldig tot en met {dueOn}.',
        'Voeg vóór die datum een nieuw bewijsstuk toe in Openhuis. Uw organisatie moet aan de voorwaarden blijven voldoen zolang het contract loopt.',
      ],
      entry: 'Bewijsstuk ‘{evidence}’ verloopt',
    },
    'draft-idle': {
      subject: 'Uw aanmelding voor {procedure} is nog niet ingediend',
      lines: [
        '{organisation} is begonnen met een aanmelding voor {procedure}. De aanmelding is nog niet ingediend en is al een tijd niet gewijzigd.',
        'Wilt u meedoen? Maak de aanmelding dan af en dien haar in. Wat u hebt ingevuld, is bewaard.',
        'Wilt u niet meer meedoen? Trek de aanmelding dan in.',
      ],
    },
    'decision-taken': {
      subject: 'Er is een besluit over de aanmelding van {organisation} voor {procedure}',
      lines: [
        '{region} heeft op {dueOn} een besluit genomen over de aanmelding van {organisation} voor {procedure}.',
        '{outcome, select, admitted {De organisatie is toegelaten. De volgende stap is het tekenen van het contract. U krijgt daarover een apart bericht.} refused {De organisatie is niet toegelaten. In het besluit leest u aan welke voorwaarde niet is voldaan en wat u kunt doen als u het er niet mee eens bent. Let op: daarvoor geldt een korte termijn.} other {Lees het besluit in Openhuis.}}',
        'Lees het hele besluit in Openhuis.',
      ],
    },
    'decision-promise': {
      subject: 'Besluit uiterlijk op {dueOn} over de aanmelding van {organisation}',
      lines: [
        '{organisation} heeft zich aangemeld voor {procedure}. Uw regio heeft beloofd om uiterlijk op {dueOn} te besluiten.',
        'Beoordeel de aanmelding en neem het besluit vóór die datum.',
      ],
    },
    'signature-pending': {
      subject: 'Teken contract {contract} uiterlijk op {dueOn}',
      lines: [
        'Contract {contract} van {organisation} met {region} ({procedure}) staat klaar om te tekenen.',
        'Teken uiterlijk op {dueOn}. Het contract geldt pas als beide partijen hebben getekend.',
      ],
      entry: 'Uiterlijk tekenen: contract {contract}',
    },
    'signature-reminder': {
      subject: 'Herinnering: teken contract {contract} uiterlijk op {dueOn}',
      lines: [
        'Contract {contract} van {organisation} met {region} ({procedure}) is nog niet door beide partijen getekend.',
        'Hebt u nog niet getekend? Teken dan uiterlijk op {dueOn}. Hebt u al getekend? Dan hoeft u niets te doen.',
      ],
    },
  },
};
