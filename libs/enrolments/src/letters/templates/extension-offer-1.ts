/** The offer to extend a contract, whole or in part, with until when and how it is answered. Sent; change nothing here. */
export const extensionOffer1 = String.raw`
#import "letterhead-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => letter(d, "Aanbod om uw contract te verlengen", body)

U hebt met ons contract *#c.contract* voor *#d.procedure.title*. Het contract loopt tot en met #day(c.presentEndsOn). Wij bieden u aan om het te verlengen: van #day(c.startsOn) *tot en met #day(c.endsOn)*. Dit is verlenging #c.number.

== Waarom willen wij verlengen?

#typed(c.reason)

== Wat willen wij verlengen?

#products(c.lines)

De rest van het contract verandert niet. Wij verbinden niets anders aan deze verlenging.

== Wat moet u doen?

+ Log in en open het aanbod bij uw contract. Daarmee weten wij dat u het hebt ontvangen.
+ Kies of u alles wilt verlengen, een deel, of niets. Kiest u een deel, dan vragen wij waarom.
+ Laat iemand antwoorden die voor uw organisatie mag tekenen.

Wij moeten uw antwoord hebben ontvangen *uiterlijk op #weekday(c.answerDueOn)*. Die dag telt mee.

== Wat als u niet antwoordt?

#if c.silence == "renews" [
  Dan wordt uw contract stilzwijgend verlengd, zoals in het contract staat.
] else [
  Dan wordt uw contract niet verlengd. Het eindigt na #day(c.presentEndsOn). Wij maken dan met u afspraken over de cliënten die zorg van u krijgen.
]

#signed(d)
`;
