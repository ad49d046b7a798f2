import { amendmentNotices } from './amendment-notices.nl.js';
import { endingNotices } from './ending-notices.nl.js';
import { dialogueNotices } from './dialogue-notices.nl.js';
import { signingNotices } from './signing-notices.nl.js';
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
    ...dialogueNotices,
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
    'extension-reminded': {
      subject: 'Wilt u antwoorden op het aanbod om contract {contract} te verlengen?',
      lines: [
        '{region} heeft {organisation} aangeboden om contract {contract} ({procedure}) te verlengen, van {startsOn} tot en met {endsOn}. Wij hebben nog geen antwoord van u en vragen u daar nu om.',
        'Iemand die voor uw organisatie mag tekenen, geeft het antwoord in Openhuis. Daar staat ook tot en met welke dag dat kan.',
        'Zonder antwoord wordt het contract niet verlengd en eindigt het op de einddatum.',
      ],
    },
    'extension-answered': {
      subject: '{organisation} heeft geantwoord op het aanbod om contract {contract} te verlengen',
      lines: [
        '{organisation} heeft op {dueOn} geantwoord op het aanbod om contract {contract} ({procedure}) te verlengen.',
        'Het antwoord: {answer, select, accepted {het aanbod is aangenomen. Het contract loopt door tot en met {endsOn}.} partly {het aanbod is voor een deel aangenomen. Dat deel loopt door tot en met {endsOn}; de rest eindigt op de einddatum.} declined {het aanbod is niet aangenomen. Het contract eindigt op de einddatum.} other {bekijk het aanbod in Openhuis.}}',
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
    'enrolment-received': {
      subject: 'Wij hebben de inschrijving van {organisation} ontvangen',
      lines: [
        '{region} heeft op {dueOn} de inschrijving van {organisation} voor {procedure} ontvangen.',
        'In Openhuis staat het ontvangstbewijs. Daarin leest u wat u hebt ingestuurd en wanneer u een besluit kunt verwachten.',
      ],
    },
    clarification: {
      subject: 'Er is een nieuwe nota van inlichtingen bij {procedure}',
      lines: [
        '{region} heeft op {dueOn} vragen over {procedure} beantwoord. De antwoorden gelden voor iedereen die zich inschrijft.',
        'Lees de nota voordat u uw inschrijving verstuurt. Een latere nota gaat vóór een eerdere.',
      ],
    },
    'conditions-changed': {
      subject: 'De voorwaarden van {procedure} zijn gewijzigd',
      lines: [
        '{region} heeft de voorwaarden van {procedure} gewijzigd. De wijziging geldt vanaf {dueOn}.',
        '{organisation} heeft een inschrijving die nog niet is verstuurd. Kijk in Openhuis wat er voor u verandert. Wat u al hebt ingevuld, blijft bewaard.',
      ],
    },
    'supplement-asked': {
      subject: 'Vul de inschrijving van {organisation} aan, uiterlijk op {dueOn}',
      lines: [
        'Er ontbreekt iets in de inschrijving van {organisation} voor {procedure}. In Openhuis leest u per voorwaarde wat {region} nog van u nodig heeft.',
        'Stuur dit uiterlijk op {dueOn} in. Is het er dan niet, dan nemen wij de inschrijving niet in behandeling.',
      ],
      entry: 'Inschrijving aanvullen voor {procedure}',
    },
    'supplement-reminder': {
      subject: 'Herinnering: vul de inschrijving van {organisation} aan, uiterlijk op {dueOn}',
      lines: [
        'Wij hebben nog niet ontvangen wat er ontbreekt in de inschrijving van {organisation} voor {procedure}.',
        'Stuur dit uiterlijk op {dueOn} in. Is het er dan niet, dan nemen wij de inschrijving niet in behandeling.',
      ],
    },
    'not-processed': {
      subject: 'De inschrijving van {organisation} is niet in behandeling genomen',
      lines: [
        '{region} neemt de inschrijving van {organisation} voor {procedure} niet in behandeling. Wat er ontbrak, is niet op tijd ontvangen.',
        'U kunt zich meteen opnieuw inschrijven. Wat u hebt ingevuld, kunt u daarbij weer gebruiken.',
      ],
    },
    'refusal-intended': {
      subject: '{region} wil de inschrijving van {organisation} weigeren',
      lines: [
        '{region} is van plan om {organisation} niet toe te laten tot {procedure}. In Openhuis leest u aan welke voorwaarde niet is voldaan en waarom.',
        'Bent u het er niet mee eens? Dan leest u daar ook wat u kunt doen. Let op: daarvoor geldt een korte termijn. Die loopt door, ook als u een klacht indient.',
        'U kunt zich ook meteen opnieuw inschrijven.',
      ],
    },
    'complaint-answered': {
      subject: '{region} heeft uw klacht beantwoord',
      lines: [
        '{region} heeft de klacht van {organisation} over {procedure} beantwoord. In Openhuis leest u het antwoord, met de uitleg.',
        'Let op: het antwoord verlengt de termijn om naar de rechter te gaan niet.',
      ],
    },
    'refusal-reconsidered': {
      subject: '{region} kijkt opnieuw naar de inschrijving van {organisation}',
      lines: [
        '{region} heeft het voornemen om {organisation} te weigeren voor {procedure} teruggenomen. In Openhuis leest u waarom.',
        'U hoeft nu niets te doen. Van het nieuwe besluit krijgt u bericht.',
      ],
    },
    'refusal-suspended': {
      subject: 'De weigering van {organisation} wacht op de uitspraak',
      lines: [
        '{region} heeft vastgelegd dat over de weigering van {organisation} voor {procedure} een rechtszaak loopt, of een zaak bij de Geschillencommissie.',
        'De weigering gaat daarom niet door totdat daarover is beslist. Dat geldt ook als de weigering al definitief was. In Openhuis leest u wat er is vastgelegd.',
      ],
    },
    'supplement-received': {
      subject: '{region} heeft uw aanvulling ontvangen',
      lines: [
        'Wij hebben op {dueOn} ontvangen wat er ontbrak in de inschrijving van {organisation} voor {procedure}.',
        'In Openhuis vindt u de ontvangstbevestiging. Daarin staat tot wanneer de regio de tijd heeft om te besluiten.',
      ],
    },
    'renewal-refused': {
      subject: '{region} accepteert uw nieuwe bewijsstuk niet: {evidence}',
      lines: [
        '{organisation} leverde een nieuw bewijsstuk in: {evidence}. {region} accepteert het niet. In Openhuis leest u waarom.',
        'Lever opnieuw een bewijsstuk in dat wel voldoet. Zonder geldig bewijs voldoet u niet meer aan een voorwaarde van uw contract.',
      ],
    },
    'complaint-answer': {
      subject: 'Beantwoord de klacht van {organisation} uiterlijk op {dueOn}',
      lines: [
        '{organisation} heeft een klacht ingediend over het voornemen om te weigeren bij {procedure}.',
        'Antwoord uiterlijk op {dueOn}. De termijn om naar de rechter te gaan loopt gewoon door.',
      ],
      entry: 'Klacht van {organisation} beantwoorden',
    },
    'evidence-check': {
      subject: 'Bekijk ander bewijs van {organisation} opnieuw, uiterlijk op {dueOn}',
      lines: [
        'Bij de inschrijving van {organisation} voor {procedure} is ander bewijs geaccepteerd dan de voorwaarde vraagt.',
        'Er is toen afgesproken om dit uiterlijk op {dueOn} opnieuw te bekijken.',
      ],
      entry: 'Ander bewijs van {organisation} bekijken',
    },
    'decision-promise': {
      subject: 'Besluit uiterlijk op {dueOn} over de inschrijving van {organisation}',
      lines: [
        '{organisation} heeft zich aangemeld voor {procedure}. Uw regio heeft beloofd om uiterlijk op {dueOn} te besluiten.',
        'Beoordeel de inschrijving en neem het besluit vóór die datum.',
      ],
    },
    'indexation-published': {
      subject: 'Nieuwe tarieven voor contract {contract}',
      lines: [
        '{region} heeft op {dueOn} nieuwe tarieven gepubliceerd voor {procedure}. Zij gelden ook voor contract {contract} van {organisation}.',
        'In Openhuis leest u vanaf welke dag de tarieven gelden, hoe het percentage is berekend en wat elk product dan kost. Open de pagina: zo weet de regio dat u het heeft gezien. U hoeft verder niets te doen.',
      ],
    },
    ...signingNotices,
    ...endingNotices,
    ...amendmentNotices,
  },
};
