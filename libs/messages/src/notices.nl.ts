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
    'latest-notice': {
      subject: 'Nog niet alle contracten van {procedure} zijn verlengd: dat kan tot en met {dueOn}',
      lines: [
        'Er zijn contracten van {procedure} waarvoor nog geen verlenging is afgesproken. Een verlenging moet uiterlijk op {dueOn} zijn afgesproken.',
        'Wilt u een contract verlengen? Zorg dan dat het aanbod is gedaan en het antwoord van de aanbieder is ontvangen, uiterlijk op {dueOn}. In Openhuis ziet u om welke contracten het gaat.',
        'Wordt er niets afgesproken? Dan eindigen deze contracten vanzelf op hun einddatum.',
      ],
      entry: 'Laatste dag om {procedure} te verlengen',
    },
    'extension-approval': {
      subject: 'Beoordeel uiterlijk op {dueOn} het voorstel om contract {contract} alsnog te verlengen',
      lines: [
        'Een collega stelt voor om contract {contract} ({procedure}) alsnog te verlengen, van {startsOn} tot en met {endsOn}. De datum om op tijd te verlengen is voorbij. Daarom moet een tweede persoon het voorstel goedkeuren.',
        'Bent u niet degene die het voorstel deed? Bekijk dan het voorstel en de reden, en keur het goed of trek het in. De aanbieder krijgt het aanbod pas na de goedkeuring en moet uiterlijk op {dueOn} hebben geantwoord.',
        'Keurt niemand het voorstel goed? Dan vervalt het en verandert er niets.',
      ],
    },
    'contract-end': {
      subject: 'Contract {contract} eindigt op {dueOn}',
      lines: [
        'Contract {contract} van {organisation} ({procedure}) eindigt op {dueOn}. {dueOn} is de laatste dag dat het contract geldt. Er is geen verlenging afgesproken.',
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
      subject: 'Uw inschrijving voor {procedure} is nog niet ingediend',
      lines: [
        '{organisation} is begonnen met een inschrijving voor {procedure}. De inschrijving is nog niet ingediend en is al een tijd niet gewijzigd.',
        'Wilt u meedoen? Maak de inschrijving dan af en dien haar in. Wat u hebt ingevuld, is bewaard.',
        'Wilt u niet meer meedoen? Trek de inschrijving dan in.',
      ],
    },
    'decision-taken': {
      subject: 'Er is een besluit over de inschrijving van {organisation} voor {procedure}',
      lines: [
        '{region} heeft op {dueOn} een besluit genomen over de inschrijving van {organisation} voor {procedure}.',
        '{outcome, select, admitted {De organisatie is toegelaten. De volgende stap is het tekenen van het contract. U krijgt daarover een apart bericht.} refused {De organisatie is niet toegelaten. In het besluit leest u aan welke voorwaarde niet is voldaan en wat u kunt doen als u het er niet mee eens bent. Let op: daarvoor geldt een korte termijn.} other {Lees het besluit in Openhuis.}}',
        'Lees het hele besluit in Openhuis.',
      ],
    },
    'decision-promise': {
      subject: 'Besluit uiterlijk op {dueOn} over de inschrijving van {organisation}',
      lines: [
        '{organisation} heeft zich aangemeld voor {procedure}. Uw regio heeft beloofd om uiterlijk op {dueOn} te besluiten.',
        'Beoordeel de inschrijving en neem het besluit vóór die datum.',
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
    'offer-validity': {
      subject: 'Contract {contract} vervalt als het niet uiterlijk op {dueOn} is getekend',
      lines: [
        'Contract {contract} van {organisation} met {region} ({procedure}) is nog niet door beide partijen getekend. Tekenen kan tot en met {dueOn}.',
        'Hebt u nog niet getekend? Teken dan uiterlijk op {dueOn}. Wilt u niet tekenen? Laat dat dan weten in Openhuis.',
        'Hebben op {dueOn} niet beide partijen getekend? Dan vervalt het contract. De aanbieder kan zich daarna opnieuw inschrijven.',
      ],
      entry: 'Laatste dag om contract {contract} te tekenen',
    },
    'contract-lapsed': {
      subject: 'Contract {contract} is vervallen: het is niet op tijd getekend',
      lines: [
        'Contract {contract} van {organisation} met {region} ({procedure}) kon tot en met {dueOn} worden getekend. Niet beide partijen hebben dat gedaan. Het contract is daarom vervallen en heeft nooit gegolden.',
        'Wil {organisation} alsnog meedoen? Dan kan zij zich opnieuw inschrijven zolang {procedure} open is.',
      ],
    },
    'contract-withdrawn': {
      subject: '{region} heeft contract {contract} ingetrokken',
      lines: [
        '{region} heeft contract {contract} met {organisation} ({procedure}) op {dueOn} ingetrokken. Het contract was nog niet door beide partijen getekend en heeft nooit gegolden.',
        'In Openhuis leest u de reden. Wilt u meedoen? Dan kunt u zich opnieuw inschrijven zolang {procedure} open is.',
      ],
    },
    'contract-declined': {
      subject: '{organisation} tekent contract {contract} niet',
      lines: [
        '{organisation} heeft op {dueOn} laten weten dat zij contract {contract} ({procedure}) niet tekent. Het contract is daarmee beëindigd en heeft nooit gegolden.',
        'In Openhuis leest u de reden. U hoeft niets te doen. De aanbieder kan zich opnieuw inschrijven zolang {procedure} open is.',
      ],
    },
  },
};
