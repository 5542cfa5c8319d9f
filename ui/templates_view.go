package ui

import (
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// LetterTexts are the texts of letters, to be edited by the office. What it
// returns is plain values, so that the window knows nothing of letters. Nothing
// here may be called on the UI goroutine but Kinds and Original.
type LetterTexts interface {
	// Kinds lists the letters, in the order of the procedure.
	Kinds() []string
	// Original returns the text that the program brings, and its version.
	Original(kind, language string) (text, version string, err error)
	// Examine says what hinders a text, and where the mandatory passages stand.
	Examine(kind, language, text string) ([]TextRemark, []TextMention)
	// Fields lists what a text may name.
	Fields(kind, language string) []TextField
	// Situations names the made-up letters on which a text is tried.
	Situations(kind, language string) []string
	// Sample draws one of them with a text.
	Sample(o cases.Organisation, kind, language, text string, situation int) ([]byte, error)
}

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

// A textLine is one text on the list: a letter in one language.
type textLine struct {
	Kind, Language         string
	Title, LanguageWords   string
	State                  string
	Tone                   parts.Tone
	Versions, Last         string
	Edited, ToReview, Back bool
}

// textLines lists the texts of letters, with what the office made of each.
func textLines(w translations.Words, texts LetterTexts, o *cases.Office) []textLine {
	var out []textLine
	for _, kind := range texts.Kinds() {
		for _, language := range []string{translations.French.Code(), translations.English.Code()} {
			_, version, err := texts.Original(kind, language)
			if err != nil {
				continue
			}
			out = append(out, textLineOf(w, o, kind, language, version))
		}
	}
	return out
}

func textLineOf(w translations.Words, o *cases.Office, kind, language, shipped string) textLine {
	line := textLine{
		Kind: kind, Language: language, Title: capital(w.T("letter." + kind)), LanguageWords: w.T("templates.language." + language),
		State: w.T("templates.state.original"), Tone: parts.ToneNeutral,
	}
	edits := o.TemplateEdits(kind, language)
	if len(edits) == 0 {
		return line
	}
	last := edits[len(edits)-1]
	line.Versions = w.T("templates.versions", message.Number("n", len(edits)))
	line.Last = w.T("templates.changed", message.Day("day", last.Act.On), message.Text("who", authorOf(o, last.Act.By)))
	if last.Is.Text == "" {
		line.Back = true
		return line
	}
	line.Edited = true
	line.State, line.Tone = w.T("templates.state.edited"), parts.ToneInfo
	if last.Is.Base != shipped {
		line.ToReview = true
		line.State, line.Tone = w.T("templates.state.review"), parts.ToneWarn
	}
	return line
}

func authorOf(o *cases.Office, id cases.UserID) string {
	if u, ok := o.User(id); ok && u.Name != "" {
		return u.Name
	}
	return string(id)
}

// A textVersion is one state of a text: the program's, or one of the office's.
type textVersion struct {
	Label string
	By    string // author and day; empty: of the program
	Note  string
	Text  string
	Day   days.Day
}

// textVersions lists the states of a text, the program's first.
func textVersions(w translations.Words, o *cases.Office, kind, language, original, shipped string) []textVersion {
	out := []textVersion{{Label: w.T("templates.version.original", message.Text("version", shipped)), Text: original}}
	for i, e := range o.TemplateEdits(kind, language) {
		v := textVersion{
			Label: w.T("templates.version.n", message.Number("n", i+1)), Text: e.Is.Text, Note: e.Is.Note, Day: e.Act.On,
			By: w.T("templates.changed", message.Day("day", e.Act.On), message.Text("who", authorOf(o, e.Act.By))),
		}
		if v.Text == "" {
			v.Label, v.Text = w.T("templates.version.back", message.Number("n", i+1)), original
		}
		out = append(out, v)
	}
	return out
}

// A diffKind is what became of a line.
type diffKind int

const (
	diffSame diffKind = iota
	diffRemoved
	diffAdded
	diffSkipped // several lines that are the same
)

// A diffLine is one line of a comparison.
type diffLine struct {
	Kind diffKind
	Text string
	N    int // skipped: how many
}

// comparedMost is how many lines of each text are compared line by line; a text
// has far fewer.
const comparedMost = 2000

// textDiff compares two texts line by line: the longest common lines stay.
func textDiff(from, to string) []diffLine {
	a, b := textLinesOf(from), textLinesOf(to)
	var head, tail []diffLine
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		head = append(head, diffLine{Text: a[0]})
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		tail = append(tail, diffLine{Text: a[len(a)-1]})
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	slices.Reverse(tail)
	return slices.Concat(head, diffMiddle(a, b), tail)
}

func textLinesOf(text string) []string {
	text = strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	if text == "" {
		return nil
	}
	out := strings.Split(text, "\n")
	return out[:min(len(out), comparedMost)]
}

func diffMiddle(a, b []string) []diffLine {
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i, v := range slices.Backward(a) {
		for j := len(b) - 1; j >= 0; j-- {
			if v == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var out []diffLine
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			out = append(out, diffLine{Text: a[i]})
			i, j = i+1, j+1
		case j >= len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			out = append(out, diffLine{Kind: diffRemoved, Text: a[i]})
			i++
		default:
			out = append(out, diffLine{Kind: diffAdded, Text: b[j]})
			j++
		}
	}
	return out
}

// foldedDiff keeps two lines around each change and says how many it leaves out.
func foldedDiff(in []diffLine) (out []diffLine, added, removed int) {
	near := make([]bool, len(in))
	for i, l := range in {
		switch l.Kind {
		case diffAdded:
			added++
		case diffRemoved:
			removed++
		case diffSame, diffSkipped:
			continue
		}
		for j := max(0, i-2); j < min(len(in), i+3); j++ {
			near[j] = true
		}
	}
	for i, l := range in {
		if near[i] {
			out = append(out, l)
			continue
		}
		if n := len(out); n > 0 && out[n-1].Kind == diffSkipped {
			out[n-1].N++
			continue
		}
		out = append(out, diffLine{Kind: diffSkipped, N: 1})
	}
	return out, added, removed
}

// remarkWords says what hinders a text, where it is.
func remarkWords(w translations.Words, r TextRemark) string {
	if r.Line == 0 {
		return w.T("templates.absent", message.Said("why", r.Message))
	}
	return w.T("templates.remark", message.Number("line", r.Line), message.Said("why", r.Message))
}

// A fieldLine is a field on the list of those that can be put into a text.
type fieldLine struct {
	Title  string // what it is
	Detail string // how it is written, and an example
	Insert string
	Find   string // folded
}

// fieldLines words the fields of a text. Those of a list stand after it.
func fieldLines(w translations.Words, has func(string) bool, in []TextField) []fieldLine {
	ordered := slices.Clone(in)
	group := func(f TextField) string {
		if f.List != "" {
			return f.List + "/" + f.Name
		}
		return f.Name
	}
	slices.SortStableFunc(ordered, func(a, b TextField) int { return strings.Compare(group(a), group(b)) })
	var out []fieldLine
	for _, f := range ordered {
		l := fieldLine{Title: f.Name, Insert: "{{." + f.Name + "}}", Detail: f.Example}
		for _, key := range []string{"templates.flag." + f.Name, "templates.field." + f.Name, "letters.field." + f.Name} {
			if has(key) && (f.IsFlag || !strings.HasPrefix(key, "templates.flag.")) {
				l.Title = capital(w.T(key))
				break
			}
		}
		switch {
		case f.IsList:
			l.Insert, l.Detail = "{{range ."+f.Name+"}} {{end}}", w.T("templates.fields.list")
		case f.IsFlag:
			l.Insert, l.Detail = "{{if ."+f.Name+"}} {{end}}", w.T("templates.fields.flag")
		}
		if f.List != "" {
			l.Detail = joined(l.Detail, w.T("templates.fields.inside", message.Text("list", f.List)))
		}
		l.Find = register.Fold(l.Title + " " + f.Name)
		out = append(out, l)
	}
	return out
}

// mentionWords lists the fields that a passage must name, as they are written.
func mentionWords(w translations.Words, m TextMention) string {
	if len(m.Fields) == 0 {
		return ""
	}
	var out []string
	for _, f := range m.Fields {
		out = append(out, "{{."+f+"}}")
	}
	return w.T("templates.mentions.fields", message.Text("fields", strings.Join(out, " ")))
}

// lineAt is the text of a line, counted from 1, cut to be shown.
func lineAt(text string, n int) string {
	lines := strings.Split(text, "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimSpace(lines[n-1])
}
