/** A contract: cover, parties, articles, term, schedule, signatures. Signed; change nothing here. */
export const contract1 = String.raw`
#import "frame-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => frame(d, body)

#v(24mm)
#heading(level: 1)[#d.title]
#text(size: 13pt, d.contract.procedure)
#v(8mm)
#facts(d)

#heading(level: 2, outlined: false)[Wat bij deze overeenkomst hoort]
#list(..c.annexes.map(title => [#title]))
#pagebreak()

#for p in c.before { part(p) }
#articles(c.clauses)
#for p in c.after { part(p) }
#signatures(d)
`;
