package letters

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/parser"
)

func itoa(n int) string { return strconv.Itoa(n) }

// A composition is a letter worded: what is written, not yet where.
type composition struct {
	letter    Letter
	speaker   speaker
	mail      bool // has an address block; the others are sheets with a title
	medium    string
	dateline  string
	subject   []glyph
	greeting  string
	body      []element
	closing   []element
	delegated string
	after     []element
	version   string
	missing   []rune
}

// Mailed tells whether a kind is a letter that goes in an envelope, with an
// address, a greeting and a signature; the others are sheets with a title.
func (k Kind) Mailed() bool { return k.mail() }

func (k Kind) mail() bool {
	switch k {
	case Minutes, Attendance, Receipt, Incident, Jury, Consultation, ExhibitsList, Compliance:
		return false
	default:
		return true
	}
}

// personal tells whether the letter goes to the learner or to a representative.
func personal(l Letter) bool {
	return l.Kind.mail() && (l.Addressee.Capacity == ToLearner || l.Addressee.Capacity == ToRepresentative)
}

// A composer words one letter.
type composer struct {
	reader
	parser parser.Parser
	values *letterValues
	frame  *script
	draft  bool
}

// block words one block; nothing when it does not apply or has a hole in it.
// A draft shows the holes of mandatory blocks.
func (c *composer) block(b block, mandatory bool) ([]element, error) {
	source, holes, err := c.values.fill(b)
	if err != nil || source == "" {
		return nil, err
	}
	if len(holes) > 0 {
		if !c.draft || !mandatory {
			return nil, nil
		}
		for _, h := range holes {
			source = strings.ReplaceAll(source, hole+h+holeEnd, string(holeOn)+"["+c.frame.word("hole")+"]"+string(holeOff))
		}
	}
	if b.style == "table" {
		source = strings.ReplaceAll(source, "\\\n", " ")
	}
	return c.elements(c.parser, b, source), nil
}

// line words a block of the frame as one line of plain text.
func (c *composer) line(name string) (string, error) {
	b, ok := c.frame.block(name)
	if !ok {
		return "", nil
	}
	all, err := c.block(b, true)
	if err != nil || len(all) == 0 {
		return "", err
	}
	return plain(all[0].text), nil
}

// plain returns the characters of a text.
func plain(in []glyph) string {
	var out strings.Builder
	out.Grow(len(in) + 8)
	for _, g := range in {
		if g.r < utf8.RuneSelf {
			out.WriteByte(byte(g.r))
		} else {
			out.WriteRune(g.r)
		}
	}
	return out.String()
}

// copied lists the copies that one PDF holds: a receipt is signed twice, and
// each side keeps one.
func copied(l Letter) []string {
	if l.Kind == Receipt && !l.Handed.Refused.Given() {
		return []string{"copy.addressee", "copy.office"}
	}
	return []string{""}
}

// compose words one copy of a letter, with values of it that are known, or nil. It
// does not judge it: see Check.
func (p *Press) compose(l Letter, copied string, values *letterValues) (*composition, error) {
	s, frame, err := p.script(l)
	if err != nil {
		return nil, err
	}
	sp := speaker{lang: l.Lang, frame: frame}
	if values == nil || copied != "" {
		values = newValues(sp.view(l))
	}
	c := &composer{
		reader: reader{lang: l.Lang, metrics: p.metrics}, parser: p.markdown,
		values: values, frame: frame, draft: l.Draft,
	}
	if copied != "" {
		values.view["copy"] = frame.word(copied)
		values.view["for_office"] = copied == "copy.office"
	}
	out := &composition{letter: l, speaker: sp, mail: l.Kind.mail(), version: p.version(l, s, frame)}
	mandatory := map[string]bool{}
	for _, q := range requirements(l) {
		mandatory[q.block] = true
	}
	for _, b := range s.blocks {
		in, err := c.block(b, mandatory[b.name])
		if err != nil {
			return nil, err
		}
		switch {
		case len(in) == 0:
		case b.name == "subject":
			out.subject = in[0].text
		case b.after || b.style == "annex":
			out.after = append(out.after, in...)
		default:
			out.body = append(out.body, in...)
		}
	}
	if err := c.envelope(out, mandatory); err != nil {
		return nil, err
	}
	out.missing = c.missing
	return out, nil
}

// envelope words what all letters share: medium, date, greeting, closing, data.
func (c *composer) envelope(out *composition, mandatory map[string]bool) error {
	l := out.letter
	if !out.mail {
		return nil
	}
	var err error
	if l.Medium != Plain {
		if out.medium, err = c.line("medium." + string(l.Medium)); err != nil {
			return err
		}
	}
	if out.dateline, err = c.line("dateline"); err != nil {
		return err
	}
	greeting := c.frame.word("greeting." + string(l.Addressee.Civility))
	greeting = strings.ReplaceAll(greeting, "{family}", l.Addressee.Family)
	out.greeting = c.print(strings.ReplaceAll(greeting, "{name}", l.Addressee.Name))
	var lead []element
	for _, name := range []string{"translation", "holder"} {
		b, ok := c.frame.block(name)
		if !ok || (name == "holder" && !l.asHolder()) {
			continue
		}
		in, err := c.block(b, mandatory[name])
		if err != nil {
			return err
		}
		lead = append(lead, in...)
	}
	out.body = append(lead, out.body...)
	if b, ok := c.frame.block("closing"); ok {
		if out.closing, err = c.block(b, true); err != nil {
			return err
		}
	}
	if l.Signatory.ByDelegation {
		if out.delegated, err = c.line("delegation"); err != nil {
			return err
		}
	}
	if b, ok := c.frame.block("data"); ok && personal(l) {
		in, err := c.block(b, mandatory["data"])
		if err != nil {
			return err
		}
		out.after = append(in, out.after...)
	}
	return nil
}

// print makes a text of the head or the foot drawable.
func (c *composer) print(s string) string {
	s, missing := c.metrics.printable(strings.TrimSpace(s))
	c.note(missing)
	return s
}
