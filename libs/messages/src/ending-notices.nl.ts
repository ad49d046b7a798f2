import type { EndingNoticeKey, NoticeText } from './notice-text.js';

/** Dutch: what is told around the end of a contract, of intake stops, measures and changes of a provider. */
export const endingNotices: Record<EndingNoticeKey, NoticeText> = {
  'end-approval': {
    subject: 'Keur het einde van contract {contract} goed, uiterlijk op {dueOn}',
    lines: [
      'Een collega stelt voor om contract {contract} ({procedure}) te beëindigen. Een tweede persoon van {region} moet dat goedkeuren.',
      'Doe dat uiterlijk op {dueOn}. Daarna vervalt het voorstel. De aanbieder weet nog van niets.',
    ],
    entry: 'Einde van contract {contract} goedkeuren',
  },
  'end-answer': {
    subject: 'Contract {contract}: antwoord uiterlijk op {dueOn} op het gevraagde einde',
    lines: [
      'Voor contract {contract} van {organisation} met {region} ({procedure}) is een einde gevraagd: een opzegging, of een einde met wederzijds goedvinden.',
      'De andere partij bevestigt de ontvangst, of antwoordt, uiterlijk op {dueOn}. Zonder antwoord gaat het einde niet door. In Openhuis leest u wat er is gevraagd en waarom.',
    ],
    entry: 'Antwoord op het einde van contract {contract}',
  },
  'end-recorded': {
    subject: 'Contract {contract} eindigt voor een deel of helemaal',
    lines: [
      'Op {dueOn} is vastgelegd dat contract {contract} van {organisation} met {region} ({procedure}) voor een deel of helemaal eindigt vóór het einde van de looptijd. De laatste dag van het hele contract is nu {endsOn}.',
      'In Openhuis leest u wat wanneer eindigt en waarom. Daar geeft de aanbieder ook door hoeveel cliënten nog zorg krijgen, alleen in aantallen. Berichten die niet meer kloppen, zijn vervallen.',
    ],
  },
  'end-dropped': {
    subject: 'Het einde van contract {contract} gaat niet door',
    lines: [
      'Het einde dat voor contract {contract} van {organisation} met {region} ({procedure}) was gevraagd, gaat sinds {dueOn} niet door. Het contract loopt verder zoals het was.',
      'In Openhuis leest u waarom. U hoeft niets te doen.',
    ],
  },
  'transfer-report': {
    subject: 'Contract {contract}: geef uiterlijk op {dueOn} door hoeveel cliënten nog zorg krijgen',
    lines: [
      'Contract {contract} van {organisation} met {region} ({procedure}) eindigt voor een deel of helemaal. De aanbieder geeft uiterlijk op {dueOn} per product en gemeente door hoeveel cliënten nog zorg krijgen, en hoeveel er zijn overgestapt.',
      'Geef alleen aantallen door, nooit namen of andere gegevens van cliënten.',
    ],
    entry: 'Aantallen cliënten doorgeven, contract {contract}',
  },
  settlement: {
    subject: 'Contract {contract}: rond de afwikkeling af, uiterlijk op {dueOn}',
    lines: [
      'Na het einde van contract {contract} van {organisation} met {region} ({procedure}) is nog iets af te ronden. De uiterste dag daarvoor is {dueOn}.',
      'In Openhuis ziet u wat dat is en wie het doet. Is het gedaan? Geef dat daar aan.',
    ],
    entry: 'Afwikkeling van contract {contract}',
  },
  'intake-stop-request': {
    subject: '{organisation} vraagt een cliëntenstop vanaf {dueOn}',
    lines: [
      '{organisation} vraagt om vanaf {dueOn} tijdelijk geen nieuwe cliënten te hoeven aannemen onder contract {contract} ({procedure}).',
      'De stop gaat alleen in als {region} toestemming geeft. Beslis daarom vóór {dueOn}. In Openhuis leest u voor welke producten en waarom.',
    ],
    entry: 'Beslissen over cliëntenstop, contract {contract}',
  },
  'intake-stop-start': {
    subject: 'Contract {contract}: cliëntenstop vanaf {dueOn}',
    lines: [
      'Vanaf {dueOn} neemt {organisation} onder contract {contract} met {region} ({procedure}) voor een deel of alle producten geen nieuwe cliënten aan. Wie al zorg krijgt, houdt die zorg.',
      'In Openhuis en in het openbare register staat voor welke producten en gemeenten dit geldt.',
    ],
    entry: 'Cliëntenstop gaat in, contract {contract}',
  },
  'intake-stop-end': {
    subject: 'Contract {contract}: {dueOn} is de laatste dag van de cliëntenstop',
    lines: [
      'De cliëntenstop van {organisation} onder contract {contract} met {region} ({procedure}) loopt tot en met {dueOn}. Daarna neemt de aanbieder weer nieuwe cliënten aan.',
      'Is langer nodig? Vraag dan op tijd een nieuwe stop aan in Openhuis.',
    ],
    entry: 'Laatste dag van de cliëntenstop, contract {contract}',
  },
  'intake-stop-decided': {
    subject: 'Contract {contract}: beslissing over een cliëntenstop',
    lines: [
      'Op {dueOn} is beslist over een cliëntenstop onder contract {contract} van {organisation} met {region} ({procedure}): toegestaan, niet toegestaan, opgelegd of opgeheven.',
      'In Openhuis leest u de beslissing en de reden.',
    ],
  },
  'measure-hearing': {
    subject: 'Contract {contract}: reageer uiterlijk op {dueOn} op een voorgenomen maatregel',
    lines: [
      '{region} is van plan een maatregel te nemen onder contract {contract} van {organisation} ({procedure}). De aanbieder kan tot en met {dueOn} zeggen wat hij ervan vindt.',
      'In Openhuis staan de maatregel en de reden. Daar geeft de aanbieder ook zijn reactie. Daarna beslist een tweede persoon van de regio.',
    ],
    entry: 'Reageren op maatregel, contract {contract}',
  },
  'measure-decided': {
    subject: 'Contract {contract}: beslissing over een maatregel',
    lines: [
      'Op {dueOn} heeft {region} beslist over een maatregel onder contract {contract} van {organisation} ({procedure}).',
      'In Openhuis leest u de beslissing, de reden en wat er van de aanbieder wordt gevraagd.',
    ],
  },
  'measure-date': {
    subject: 'Contract {contract}: {dueOn} is een datum van een maatregel',
    lines: [
      'Onder contract {contract} van {organisation} met {region} ({procedure}) geldt een maatregel. Op {dueOn} moet een stap van het herstelplan klaar zijn, of eindigt de maatregel.',
      'In Openhuis ziet u om welke stap het gaat. De aanbieder geeft daar aan wat klaar is.',
    ],
    entry: 'Datum van een maatregel, contract {contract}',
  },
  'party-change-check': {
    subject: '{organisation} meldt een wijziging: controleer die uiterlijk op {dueOn}',
    lines: [
      '{organisation} meldt dat er iets verandert aan de organisatie, bijvoorbeeld de naam, de rechtsvorm, het KvK-nummer of de rekening. Dat geldt voor al haar contracten, ook voor {contract} ({procedure}).',
      'Controleer de wijziging uiterlijk op {dueOn}. In Openhuis leest u wat er verandert, en vanaf welke dag. De wijziging gaat pas in als alle regio’s akkoord zijn.',
    ],
    entry: 'Wijziging van {organisation} controleren',
  },
  'party-change': {
    subject: 'Contract {contract}: per {dueOn} verandert iets aan {organisation}',
    lines: [
      'De wijziging die {organisation} heeft gemeld, is akkoord en gaat in op {dueOn}, ook voor contract {contract} met {region} ({procedure}).',
      'U hoeft niets te doen. In Openhuis leest u wat er verandert.',
    ],
    entry: 'Wijziging van {organisation} gaat in',
  },
};
