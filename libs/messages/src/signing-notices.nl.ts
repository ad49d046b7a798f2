import type { NoticeText, SigningNoticeKey } from './notice-text.js';

/** Dutch: what is told around the signing of a contract, or of an addition to it. */
export const signingNotices: Record<SigningNoticeKey, NoticeText> = {
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
  'signature-again': {
    subject: 'De tekst van contract {contract} is veranderd: teken opnieuw, uiterlijk op {dueOn}',
    lines: [
      'Contract {contract} van {organisation} met {region} ({procedure}) was door één partij getekend. Daarna is een wijziging van {procedure} ingegaan. Daarom is de tekst veranderd. De handtekening onder de oude tekst telt niet meer.',
      'Lees de nieuwe tekst in Openhuis en teken uiterlijk op {dueOn}. Ook wie al had getekend, tekent opnieuw. Het contract geldt pas als beide partijen de nieuwe tekst hebben getekend.',
    ],
    entry: 'Uiterlijk opnieuw tekenen: contract {contract}',
  },
  'signature-again-reminder': {
    subject: 'Herinnering: teken contract {contract} opnieuw, uiterlijk op {dueOn}',
    lines: [
      'De tekst van contract {contract} van {organisation} met {region} ({procedure}) is veranderd. Niet beide partijen hebben de nieuwe tekst getekend.',
      'Hebt u de nieuwe tekst nog niet getekend? Teken dan uiterlijk op {dueOn}. Een handtekening onder de oude tekst telt niet meer. Hebt u de nieuwe tekst al getekend? Dan hoeft u niets te doen.',
    ],
  },
  'offer-validity': {
    subject: 'Contract {contract} vervalt als het niet uiterlijk op {dueOn} is getekend',
    lines: [
      'Contract {contract} van {organisation} met {region} ({procedure}) is nog niet door beide partijen getekend. Tekenen kan tot en met {dueOn}.',
      'Hebt u de tekst die nu geldt nog niet getekend? Teken dan uiterlijk op {dueOn}. Wilt u niet tekenen? Laat dat dan weten in Openhuis.',
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
  'addendum-pending': {
    subject: 'Teken de nadere overeenkomst bij contract {contract} uiterlijk op {dueOn}',
    lines: [
      '{organisation} is toegelaten voor meer producten of gemeenten binnen {procedure}. Daarvoor staat een nadere overeenkomst bij contract {contract} met {region} klaar om te tekenen.',
      'Teken uiterlijk op {dueOn}. De nieuwe producten gelden pas als beide partijen hebben getekend. Het contract zelf verandert verder niet.',
    ],
    entry: 'Uiterlijk tekenen: nadere overeenkomst bij contract {contract}',
  },
  'addendum-reminder': {
    subject: 'Herinnering: teken de nadere overeenkomst bij contract {contract} uiterlijk op {dueOn}',
    lines: [
      'De nadere overeenkomst bij contract {contract} van {organisation} met {region} ({procedure}) is nog niet door beide partijen getekend.',
      'Hebt u nog niet getekend? Teken dan uiterlijk op {dueOn}. Hebt u al getekend? Dan hoeft u niets te doen.',
    ],
  },
  'addendum-validity': {
    subject: 'De nadere overeenkomst bij contract {contract} vervalt als zij niet uiterlijk op {dueOn} is getekend',
    lines: [
      'De nadere overeenkomst bij contract {contract} van {organisation} met {region} ({procedure}) is nog niet door beide partijen getekend. Tekenen kan tot en met {dueOn}.',
      'Hebben op {dueOn} niet beide partijen getekend? Dan vervalt zij en komen de nieuwe producten er niet bij. Het contract zelf loopt gewoon door.',
    ],
  },
  'addendum-ended': {
    subject: 'De nadere overeenkomst bij contract {contract} gaat niet door',
    lines: [
      'De nadere overeenkomst bij contract {contract} van {organisation} met {region} ({procedure}) is op {dueOn} geëindigd voordat beide partijen hadden getekend. De nieuwe producten komen er niet bij. Het contract zelf loopt gewoon door.',
      'In Openhuis leest u waarom. De aanbieder kan zich opnieuw voor deze producten inschrijven zolang {procedure} open is.',
    ],
  },
};
