/** Notice of an intended refusal: each unmet condition, why, and what can be done against it. Sent; change nothing here. */
export const intendedRefusal1 = String.raw`
#import "remedy-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#let one = c.unmet.len() == 1
#show: body => letter(d, "Wij zijn van plan uw inschrijving te weigeren", body)

Wij hebben uw inschrijving van #day(d.submittedOn) voor de open house *#d.procedure.title* beoordeeld. U voldoet aan #if one [één voorwaarde] else [#c.unmet.len() voorwaarden] niet. Daarom zijn wij van plan uw inschrijving te weigeren. *De weigering is nog niet definitief.* In deze brief leest u waarom en wat u kunt doen.

== Aan welke #if one [voorwaarde] else [voorwaarden] voldoet u niet?

#for (at, condition) in c.unmet.enumerate() {
  finding(at + 1, condition.title, ("Wat wij vragen", condition.text), ("Wat wij hebben gezien", condition.reason))
}

== Waarom willen wij weigeren?

#typed(c.reason)

Wie aan alle voorwaarden voldoet, laten wij toe. Wij kijken nergens anders naar en vergelijken aanbieders niet met elkaar.

== Wat kunt u doen?

*1. Opnieuw inschrijven.* Kunt u alsnog aan de #if one [voorwaarde] else [voorwaarden] voldoen? Schrijf u dan opnieuw in. Dat kan meteen, zolang inschrijven voor deze procedure mogelijk is. U hoeft niet te wachten tot de weigering definitief is.

*2. Een klacht indienen.* #complaint(d)

*3. Naar de rechter gaan.* #toCourt(d, c.remedyUntil, c.remedyDays)

Laat u ons op tijd dagvaarden? Dan wachten wij met deze weigering op de uitspraak van de rechter. Contracten met andere aanbieders gaan wel door.

*4. De Geschillencommissie.* #committee(d)

#noObjection

== Wat gebeurt er als u niets doet?

Dan wordt de weigering na #weekday(c.remedyUntil) definitief. U krijgt daarover een brief. Ook daarna kunt u zich opnieuw inschrijven.

#signed(d)
`;
