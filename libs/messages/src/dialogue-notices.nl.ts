import type { DialogueNoticeKey, NoticeText } from './notice-text.js';

/** Dutch: what is told of dialogue tables and proposals. */
export const dialogueNotices: Record<DialogueNoticeKey, NoticeText> = {
  'dialogue-invited': {
    subject:
      '{message, select, change {Gewijzigd: overlegtafel op {dueOn}} other {Uitnodiging: overlegtafel op {dueOn}}} over {procedure}',
    lines: [
      '{message, select, change {De overlegtafel “{table}” is gewijzigd. Hieronder staat wat nu geldt.} other {{region} nodigt {organisation} uit voor de overlegtafel “{table}”. Daar spreken de regio en de gecontracteerde aanbieders over {procedure}.}}',
      'Wanneer: {dueOn}, {meetingTime}. Waar: {meetingPlace}.',
      'In Openhuis vindt u de agenda. Laat daar ook weten of u komt. De afspraak voor uw agenda zit bij dit bericht.',
    ],
    entry: 'Overlegtafel: {table}',
  },
  'dialogue-reminder': {
    subject: 'Overlegtafel op {dueOn}: {table}',
    lines: [
      'Op {dueOn}, {meetingTime}, is de overlegtafel “{table}” over {procedure}. Waar: {meetingPlace}.',
      'In Openhuis staat de agenda. Hebt u nog niet laten weten of {organisation} komt? Doe dat dan daar.',
    ],
  },
  'dialogue-table-cancelled': {
    subject: 'Overlegtafel op {dueOn} gaat niet door: {table}',
    lines: [
      'De overlegtafel “{table}” van {dueOn} over {procedure} gaat niet door. De reden: {cancelReason}',
      'Voorstellen die op de agenda stonden, komen op een andere tafel of krijgen schriftelijk antwoord. De afspraak in uw agenda vervalt met de bijlage bij dit bericht.',
    ],
    entry: 'Gaat niet door: {table}',
  },
  'dialogue-minutes': {
    subject: 'Verslag van de overlegtafel over {procedure}: {table}',
    lines: [
      '{region} heeft het verslag van de overlegtafel “{table}” bekendgemaakt.',
      'Bij elk punt leest u wat de regio ermee doet en waarom: overnemen, deels overnemen, niet overnemen of elders oppakken.',
    ],
  },
  'proposal-submitted': {
    subject: 'Voorstel van {organisation}: {proposal}',
    lines: [
      '{organisation} deed op {dueOn} een voorstel bij {procedure}: “{proposal}”.',
      'Zet het op de agenda van een overlegtafel, of geef schriftelijk antwoord met de reden.',
    ],
  },
  'proposal-answered': {
    subject: '{region} heeft geantwoord op uw voorstel: {proposal}',
    lines: [
      '{region} heeft op {dueOn} geantwoord op het voorstel “{proposal}” van {organisation} bij {procedure}.',
      'In Openhuis leest u wat de regio met het voorstel doet en waarom.',
    ],
  },
};
