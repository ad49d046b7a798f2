/** The annexes of a contract. Each stood beside a signed contract; change nothing here. */
const head = String.raw`
#import "frame-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => frame(d, body)

#heading(level: 1)[#d.title]
#facts(d)
`;

export const annexProducts1 = String.raw`${head}
De opdrachtnemer levert deze producten in deze gemeenten.

#listing((1fr, 1.2fr, 0.9fr), ("Product", "Gemeenten", "Van en tot en met"), ..c.products.map(p => (
  [#p.name \ #label(p.product)],
  p.municipalities.join(", "),
  if p.startsOn == none [volgt na ondertekening] else [#day(p.startsOn) \ #day(p.endsOn)],
)).flatten())
`;

export const annexTariffs1 = String.raw`${head}
De tarieven zijn voor alle opdrachtnemers van deze procedure gelijk. Dit zijn de tarieven die op #day(c.date) gelden of daarna ingaan.

#listing((1fr, 0.55fr, 0.6fr, 0.9fr), ("Product", "Tarief", "Per", "Van en tot en met"), ..c.tariffs.map(t => (
  [#t.productName \ #label(t.product)],
  [#t.amount#if t.example [ \ #label[voorbeeld]]],
  t.unit,
  if t.endsOn == none [vanaf #day(t.startsOn)] else [#day(t.startsOn) \ #day(t.endsOn)],
)).flatten())
`;

export const annexConditions1 = String.raw`${head}
#if c.conditions.len() == 0 [Deze procedure stelt geen voorwaarden bij de uitvoering.] else [Aan deze voorwaarden voldoet de opdrachtnemer zolang de overeenkomst loopt.]

#for condition in c.conditions {
  heading(level: 2)[#condition.title]
  paragraphs(condition.paragraphs)
}
`;
