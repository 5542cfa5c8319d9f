package writer

import (
	"fmt"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
	"greffe/letters"
)

// edition is the office's own text of a letter, which names its version; empty
// when the office has none, or has gone back to the one that the program brings.
func edition(m rules.Matter, issue cases.IssueLetter) string {
	if m.Office == nil {
		return ""
	}
	edits := m.Office.TemplateEdits(string(issue.Type), issue.Language)
	if len(edits) == 0 {
		return ""
	}
	last := edits[len(edits)-1].Is
	if last.Text == "" {
		return ""
	}
	return letters.Edition(last.Text, last.Base, len(edits))
}

// Texts are the texts of letters, to be edited by the office. Its methods speak
// in plain values, so that a window needs to know nothing of letters.
type Texts struct{}

// A TextRemark is what hinders an edited text, and at which line; 0: at none.
type TextRemark = struct {
	Line    int
	Block   string
	Article string
	Message message.Message
}

// A TextMention is a passage that the law or the regulation demands.
type TextMention = struct {
	Block   string
	Article string
	Line    int
	Met     bool
	Fields  []string
}

// A TextField is a field that a text may name, with an example.
type TextField = struct {
	Name    string
	List    string // in whose loop it stands; empty: anywhere
	IsList  bool
	IsFlag  bool
	Example string
}

// Kinds lists the letters, in the order of the procedure.
func (Texts) Kinds() []string {
	all := letters.Kinds()
	out := make([]string, 0, len(all))
	for _, k := range all {
		out = append(out, string(k))
	}
	return out
}

// Original returns the text that the program brings, and its version.
func (Texts) Original(kind, language string) (text, version string, err error) {
	text, version, err = letters.Shipped(letters.Kind(kind), letters.Lang(language))
	if err != nil {
		return "", "", fmt.Errorf("the text of the program: %w", err)
	}
	return text, version, nil
}

// Examine says what hinders a text, and where the mandatory passages stand. A
// text with a remark cannot be used.
func (Texts) Examine(kind, language, text string) ([]TextRemark, []TextMention) {
	e := letters.Examine(letters.Kind(kind), letters.Lang(language), text)
	var remarks []TextRemark
	for _, r := range e.Remarks {
		remarks = append(remarks, TextRemark{Line: r.Line, Block: r.Block, Article: r.Article, Message: r.Message})
	}
	var mentions []TextMention
	for _, m := range e.Mentions {
		mentions = append(mentions, TextMention{Block: m.Block, Article: m.Article, Line: m.Line, Met: m.Met, Fields: m.Fields})
	}
	return remarks, mentions
}

// Fields lists what a text may name.
func (Texts) Fields(kind, language string) []TextField {
	var out []TextField
	for _, f := range letters.Fields(letters.Kind(kind), letters.Lang(language)) {
		out = append(out, TextField{Name: f.Name, List: f.List, IsList: f.IsList, IsFlag: f.IsFlag, Example: f.Example})
	}
	return out
}

// Situations names the made-up letters on which a text is tried; each is the end
// of a key "templates.case.".
func (Texts) Situations(kind, language string) []string {
	var out []string
	for _, s := range letters.Specimens(letters.Kind(kind), letters.Lang(language)) {
		out = append(out, s.Name)
	}
	return out
}

// Sample draws a made-up letter with a text and the office's own head. The error
// wraps letters.ErrTemplate when the text cannot be read.
func (Texts) Sample(o cases.Organisation, kind, language, text string, situation int) ([]byte, error) {
	all := letters.Specimens(letters.Kind(kind), letters.Lang(language))
	if situation < 0 || situation >= len(all) {
		return nil, fmt.Errorf("situation %d of the %s: %w", situation, kind, letters.ErrKind)
	}
	l := all[situation].Letter
	l.Template, l.Draft = text, true
	if o.Name != "" {
		l.Organisation.Name, l.Organisation.Service = o.Name, o.Service
	}
	if lines := o.Address.ForEnvelope(); len(lines) > 0 {
		l.Organisation.Lines = lines
	}
	d, err := letters.Render(l)
	if err != nil {
		return nil, fmt.Errorf("draw the %s: %w", kind, err)
	}
	return d.PDF, nil
}
