/** The answer to a complaint, with what can be done after it. Sent; change nothing here. */
export const complaintAnswer1 = String.raw`
#import "remedy-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => letter(d, "Ons antwoord op uw klacht", body)

Op #day(c.complainedOn) diende u een klacht in over uw inschrijving voor de open house *#d.procedure.title*. Wij hebben uw klacht onderzocht. *#(upheld: "Uw klacht is gegrond: u hebt gelijk.", partlyUpheld: "Uw klacht is voor een deel gegrond: u hebt voor een deel gelijk.", dismissed: "Uw klacht is ongegrond: wij geven u geen gelijk.").at(c.outcome)*

== Wat was uw klacht?

#block(inset: (left: 10pt), stroke: (left: 1.6pt + luma(170)), typed(c.complaint))

== Wat is ons antwoord?

#typed(c.answer)

#if c.outcome != "dismissed" [
  Wij bekijken wat dit betekent voor onze beslissing over uw inschrijving. U krijgt daarover apart bericht.
]

== Bent u het niet eens met dit antwoord?

#if c.remedyUntil != none [
  *Let op:* uw klacht heeft de termijn voor de rechter niet verlengd. Wilt u ons laten dagvaarden, dan moet dat nog steeds uiterlijk op *#weekday(c.remedyUntil)*, bij #d.passages.court.
]

#committee(d)

#noObjection

#signed(d)
`;
