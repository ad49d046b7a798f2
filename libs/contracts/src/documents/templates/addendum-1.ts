/** An addition to a contract: its text and its signatures. Signed; change nothing here. */
export const addendum1 = String.raw`
#import "frame-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => frame(d, body)

#heading(level: 1)[#d.title]
#facts(d)
#for p in c.before { part(p) }
#if c.clauses.len() > 0 { articles(c.clauses) }
#for p in c.after { part(p) }
#signatures(d)
`;
