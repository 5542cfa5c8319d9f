// Package letters turns values into the documents of a disciplinary procedure:
// PDF bytes, their fingerprint, and what is missing before they may be issued.
//
// It is pure: the same letter gives the same bytes, on every machine and from
// any goroutine. It reads no clock, no file and no case; whoever calls it fills
// a [Letter] with plain values.
//
// A document is worded by a template of the folder letters of package assets:
// Markdown with fields and conditions of text/template, cut in named blocks.
// A block whose field is empty is left out, except when the law or the
// regulation demands it: [Press.Check] then names it, and [Press.Render]
// refuses to draw anything but a draft.
package letters
