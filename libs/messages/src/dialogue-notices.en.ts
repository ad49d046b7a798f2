import type { DialogueNoticeKey, NoticeText } from './notice-text.js';

/** English: what is told of dialogue tables and proposals. */
export const dialogueNotices: Record<DialogueNoticeKey, NoticeText> = {
  'dialogue-invited': {
    subject:
      '{message, select, change {Changed: dialogue table on {dueOn}} other {Invitation: dialogue table on {dueOn}}} about {procedure}',
    lines: [
      '{message, select, change {The dialogue table “{table}” has changed. Below is what holds now.} other {{region} invites {organisation} to the dialogue table “{table}”. There the region and the contracted providers speak about {procedure}.}}',
      'When: {dueOn}, {meetingTime}. Where: {meetingPlace}.',
      'In Openhuis you find the agenda. Please say there whether you come. The appointment for your calendar is attached to this message.',
    ],
    entry: 'Dialogue table: {table}',
  },
  'dialogue-reminder': {
    subject: 'Dialogue table on {dueOn}: {table}',
    lines: [
      'On {dueOn}, {meetingTime}, there is the dialogue table “{table}” about {procedure}. Where: {meetingPlace}.',
      'The agenda is in Openhuis. Have you not said yet whether {organisation} comes? Please do so there.',
    ],
  },
  'dialogue-table-cancelled': {
    subject: 'Dialogue table on {dueOn} is called off: {table}',
    lines: [
      'The dialogue table “{table}” of {dueOn} about {procedure} does not go ahead. The reason: {cancelReason}',
      'Proposals that were on the agenda come to another table or are answered in writing. The appointment in your calendar is cancelled by the attachment to this message.',
    ],
    entry: 'Called off: {table}',
  },
  'dialogue-minutes': {
    subject: 'Minutes of the dialogue table about {procedure}: {table}',
    lines: [
      '{region} has published the minutes of the dialogue table “{table}”.',
      'For each point you can read what the region does with it and why: take over, take over in part, not take over, or deal with elsewhere.',
    ],
  },
  'proposal-submitted': {
    subject: 'Proposal of {organisation}: {proposal}',
    lines: [
      'On {dueOn} {organisation} made a proposal for {procedure}: “{proposal}”.',
      'Put it on the agenda of a dialogue table, or answer in writing with the reason.',
    ],
  },
  'proposal-answered': {
    subject: '{region} has answered your proposal: {proposal}',
    lines: [
      'On {dueOn} {region} answered the proposal “{proposal}” of {organisation} for {procedure}.',
      'In Openhuis you can read what the region does with the proposal and why.',
    ],
  },
};
