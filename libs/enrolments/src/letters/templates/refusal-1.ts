/** The refusal is final. Sent; change nothing here. */
export const refusal1 = String.raw`
#import "remedy-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#let one = c.unmet.len() == 1
#show: body => letter(d, "Uw inschrijving is geweigerd", body)

Op #day(c.notifiedOn) schreven wij u dat wij uw inschrijving van #day(d.submittedOn) voor de open house *#d.procedure.title* wilden weigeren. De weigering is nu *definitief*. U krijgt op deze inschrijving geen contract.

== Aan welke #if one [voorwaarde] else [voorwaarden] voldoet u niet?

#for (at, condition) in c.unmet.enumerate() {
  finding(at + 1, condition.title, ("Wat wij vragen", condition.text), ("Wat wij hebben gezien", condition.reason))
}

== Waarom weigeren wij?

#typed(c.reason)

== Waarom is de weigering nu definitief?

#if c.finalReason != none { typed(c.finalReason) } else [U kon ons tot en met #weekday(c.remedyUntil) laten dagvaarden. Dat is niet gebeurd. Daarmee is uw recht vervallen om tegen deze weigering naar de rechter te gaan.]

== Kunt u zich opnieuw inschrijven?

Ja. Dat kan meteen, zolang inschrijven voor deze procedure mogelijk is. Wij beoordelen uw nieuwe inschrijving helemaal opnieuw; deze weigering telt daarbij niet mee.

#signed(d)
`;
