package letters

import (
	"slices"
	"strings"

	"greffe/cases/message"
)

// A Missing is one mandatory mention that is absent or has no value.
type Missing struct {
	Block   string // of the template, or of the letter: head, address, signature
	Field   string // empty: the whole block
	Article string
	Message message.Message

	runes []rune // of Uncovered
}

// An IncompleteError says what stops a letter.
type IncompleteError struct{ Missing []Missing }

// Error lists the blocks and fields, for a log; screens word the messages.
func (e *IncompleteError) Error() string {
	var all []string
	for _, m := range e.Missing {
		all = append(all, strings.TrimSuffix(m.Block+"."+m.Field, "."))
	}
	return "letter incomplete: " + strings.Join(all, ", ")
}

// A requirement is a block that the law or the regulation demands, and the
// fields it must name whatever its words.
type requirement struct {
	block   string
	article string
	fields  []string
}

// Check lists the mandatory mentions that a letter lacks, in the order of the
// letter. A letter may be issued when there are none.
func (p *Press) Check(l Letter) []Missing {
	_, missing := p.judged(l)
	return missing
}

// judged also returns the values of the letter, with the blocks that had to be filled.
func (p *Press) judged(l Letter) (*letterValues, []Missing) {
	s, frame, err := p.script(l)
	if err != nil {
		return nil, []Missing{{Block: "template", Message: message.New("letters.unreadable")}}
	}
	values := newValues(speaker{lang: l.Lang, frame: frame}.view(l))
	out := p.head(l)
	for _, q := range requirements(l) {
		out = append(out, q.judge(s, frame, values)...)
	}
	if l.Template != "" {
		out = append(out, p.unknown(l, s, values.view)...)
	}
	return values, append(out, p.signature(l)...)
}

// judge fills one block and says what it lacks.
func (q requirement) judge(s, frame *script, values *letterValues) []Missing {
	b, ok := s.block(q.block)
	if !ok {
		b, ok = frame.block(q.block)
	}
	if !ok {
		return []Missing{lacking(q.block, "", q.article)}
	}
	text, holes, err := values.fill(b)
	if err != nil || text == "" {
		return []Missing{lacking(q.block, "", q.article)}
	}
	for _, f := range q.fields {
		if !slices.Contains(b.fields, f) && !slices.Contains(holes, f) {
			holes = append(holes, f)
		}
	}
	var out []Missing
	for _, h := range holes {
		out = append(out, lacking(q.block, h, q.article))
	}
	return out
}

func lacking(block, field, article string) Missing {
	m := Missing{Block: block, Field: field, Article: article}
	if field == "" {
		m.Message = message.New("letters.missing_block", message.Term("block", "letters.block."+block))
	} else {
		m.Message = message.New("letters.missing_field",
			message.Term("field", "letters.field."+field), message.Term("block", "letters.block."+block))
	}
	return m
}

// unknown lists the fields that an edited template names and nothing fills.
func (p *Press) unknown(l Letter, s *script, view map[string]any) []Missing {
	known := map[string]bool{".": true}
	for k := range view {
		known[k] = true
	}
	for _, lang := range [...]Lang{French, English} {
		for _, b := range p.scripts[string(l.Kind)+"."+string(lang)].blocks {
			for _, f := range b.fields {
				known[f] = true
			}
		}
	}
	var out []Missing
	for _, b := range s.blocks {
		for _, f := range b.fields {
			if !known[f] {
				out = append(out, Missing{
					Block: b.name, Field: f,
					Message: message.New("letters.unknown_field", message.Text("field", f)),
				})
			}
		}
	}
	return out
}

// head checks what stands above the text.
func (p *Press) head(l Letter) []Missing {
	var out []Missing
	need := func(filled bool, block, field, article string) {
		if !filled {
			out = append(out, lacking(block, field, article))
		}
	}
	need(filled(l.Organisation.Name), "head", "organisation", "")
	need(len(l.Organisation.Lines) > 0, "head", "organisation_address", "")
	need(l.Date.Given(), "head", "date", "")
	need(filled(l.CaseNumber), "head", "case_number", "")
	if !l.Kind.mail() {
		return out
	}
	lines := l.Addressee.Lines
	need(len(lines) > 0, "address", "addressee", "5.3")
	if len(lines) > 0 {
		out = append(out, p.fitting(l)...)
	}
	need(l.Addressee.Civility == Body || filled(l.Addressee.Name), "address", "name", "")
	if l.Lang == English && (l.Addressee.Civility == Madame || l.Addressee.Civility == Monsieur) {
		need(filled(l.Addressee.Family), "address", "family", "")
	}
	need(l.Medium != Plain || !formal(l), "head", "medium", "5.3")
	return out
}

// formal tells which letters go by registered letter or by hand only.
func formal(l Letter) bool {
	return personal(l) && (l.Kind == Convocation || (l.Kind == Decision && l.Decision.Sanction.Kind.Level() > 1))
}

// signature checks who signs: the director, or somebody with a written delegation.
func (p *Press) signature(l Letter) []Missing {
	if !l.Kind.mail() {
		return nil
	}
	var out []Missing
	if !filled(l.Signatory.Name) {
		out = append(out, lacking("signature", "signatory", "5.3"))
	}
	if !filled(l.Signatory.Capacity) {
		out = append(out, lacking("signature", "capacity", "5.3"))
	}
	if !l.Signatory.Director && (!l.Signatory.ByDelegation || !l.Signatory.Delegation.Given()) {
		out = append(out, lacking("signature", "delegation", "5.3"))
	}
	return out
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }
