import { amsterdamDate } from '@openhuis/calendar';
import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@openhuis/platform';
import { bindingProcedure, Procedures } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { insertLetter } from './write-letter.js';

/** An offer as its letter tells of it. */
interface OfferOfLetter {
  enrolmentId: string;
  submittedAt: Date;
  regionId: number;
  organisationId: string;
  procedureId: string;
  procedureVersion: number;
  contract: string;
  number: number;
  startsOn: string;
  endsOn: string;
  presentEndsOn: string;
  answerDueOn: string;
  reason: string;
  state: string;
  offeredAt: Date;
  signedBy: string;
  lines: { product: string; municipality: string }[];
}

/** Writes the letters with which extensions are offered or told: to be kept with those of the enrolment that led to the contract. */
@Injectable()
export class ExtensionLetters {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * Writes the letter of an offer, dated as the offer itself; done again it finds it there.
   *
   * @returns the id of the letter; null where the offer is not there, or has its letter
   */
  async write(regionId: number, offerId: string): Promise<string | null> {
    return await this.database.command(systemScope(regionId), async (manager) => {
      const offer = await unwrittenOffer(manager, offerId);
      if (offer === undefined) return null;
      const version = await this.procedures.published(manager, offer.procedureId, offer.procedureVersion);
      // What silence means, and what its products are called, is what bound on the day of the offer.
      const procedure = await bindingProcedure(manager, version, amsterdamDate(offer.offeredAt));
      const { extensionMode } = procedure.definition.term;
      const { contract, number, startsOn, endsOn, presentEndsOn, reason, lines, answerDueOn } = offer;
      const about = { contract, number, startsOn, endsOn, presentEndsOn, reason, lines };
      return await insertLetter(
        { manager, moment: { now: offer.offeredAt, today: amsterdamDate(offer.offeredAt) } },
        {
          enrolment: {
            id: offer.enrolmentId,
            regionId: offer.regionId,
            organisationId: offer.organisationId,
            submittedAt: offer.submittedAt,
          },
          procedure,
        },
        extensionMode === 'purchaserOnly'
          ? { kind: 'extensionNotice', ...about }
          : {
              kind: 'extensionOffer',
              ...about,
              answerDueOn,
              silence: extensionMode === 'tacit' ? 'renews' : 'ends',
            },
        offer.signedBy,
        offerId,
      );
    });
  }
}

/** Locked, so that two jobs write one letter. */
async function unwrittenOffer(manager: EntityManager, offerId: string): Promise<OfferOfLetter | undefined> {
  const [offer] = await manager.query<OfferOfLetter[]>(
    `select d.enrolment_id as "enrolmentId", e.submitted_at as "submittedAt", o.region_id as "regionId",
       o.organisation_id as "organisationId", c.procedure_id as "procedureId", c.procedure_version as "procedureVersion",
       c.number as contract, o.number, o.starts_on as "startsOn", o.ends_on as "endsOn",
       (o.starts_on - 1) as "presentEndsOn", o.answer_due_on as "answerDueOn", o.reason, o.state,
       o.offered_at as "offeredAt", coalesce(o.approved_by, o.offered_by) as "signedBy",
       (select coalesce(jsonb_agg(jsonb_build_object('product', p.code, 'municipality', l."municipality")), '[]')
         from jsonb_to_recordset(o.lines) as l ("productId" uuid, "municipality" text)
         join product p on p.id = l."productId") as lines
     from extension_offer o
     join contract c on c.id = o.contract_id
     join decision d on d.id = c.decision_id
     join enrolment e on e.id = d.enrolment_id
     where o.id = $1 and o.offered_at is not null
       and not exists (select from letter w where w.extension_offer_id = o.id)
     for no key update of o`,
    [offerId],
  );
  return offer;
}
