/** As the first, and for what offer and answer have agreed: nobody signs an extension. Used; change nothing here. */
export const addendum2 = String.raw`
#import "frame-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => frame(d, body)

#heading(level: 1)[#d.title]
#facts(d)
#for p in c.before { part(p) }
#if c.clauses.len() > 0 { articles(c.clauses) }
#for p in c.after { part(p) }
#if d.concept or d.signatures.len() > 0 {
  signatures(d)
} else {
  block(breakable: false, width: 100%, {
    heading(level: 2)[Zonder handtekening]
    [Partijen ondertekenen deze nadere overeenkomst niet. Zij volgt uit wat hierboven bij de grondslag staat.]
    parbreak()
    [#label[Vingerafdruk van de tekst (SHA-256)] \ #hash(d.textHash)]
  })
}
`;
