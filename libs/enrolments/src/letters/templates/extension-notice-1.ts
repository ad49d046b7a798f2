/** That the region extends a contract, where it does so alone (contract standard 1.3). Sent; change nothing here. */
export const extensionNotice1 = String.raw`
#import "letterhead-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => letter(d, "Wij verlengen uw contract", body)

U hebt met ons contract *#c.contract* voor *#d.procedure.title*. Het contract loopt tot en met #day(c.presentEndsOn). Wij verlengen het van #day(c.startsOn) *tot en met #day(c.endsOn)*. Dit is verlenging #c.number. In het contract staat dat wij dat mogen besluiten.

== Waarom verlengen wij?

#typed(c.reason)

== Wat verlengen wij?

#products(c.lines)

De rest van het contract verandert niet. Wij verbinden niets anders aan deze verlenging.

== Wat moet u doen?

Log in en open dit bericht bij uw contract. Daarmee weten wij dat u het hebt ontvangen. Verder hoeft u niets te doen.

#signed(d)
`;
