package letters_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"greffe/assets/translations"
	"greffe/letters"
)

// TestEveryShippedTextPassesTheExamination: unchanged, each is free of remarks
// and has all its mentions; the specimens are drawn.
func TestEveryShippedTextPassesTheExamination(t *testing.T) {
	p := press(t)
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range letters.Kinds() {
		for _, lang := range []letters.Lang{letters.French, letters.English} {
			text, version, err := p.Shipped(k, lang)
			if err != nil || version == "" {
				t.Fatal(err)
			}
			e := p.Examine(k, lang, text)
			for _, r := range e.Remarks {
				t.Errorf("%s.%s: line %d, %s %s: %v", k, lang, r.Line, r.Block, r.Field, r.Message)
			}
			for _, m := range e.Mentions {
				if !m.Met || m.Line == 0 {
					t.Errorf("%s.%s: the mention %s is not met", k, lang, m.Block)
				}
				if !words.Has("letters.block." + m.Block) {
					t.Errorf("%s.%s: the mention %s has no words", k, lang, m.Block)
				}
			}
			specimens := p.Specimens(k, lang)
			if len(specimens) == 0 || specimens[0].Name != "usual" {
				t.Fatalf("%s.%s: %d specimens", k, lang, len(specimens))
			}
			for _, s := range specimens {
				if !words.Has("templates.case." + s.Name) {
					t.Errorf("the situation %s has no words", s.Name)
				}
				s.Letter.Draft, s.Letter.Template = true, text
				if _, err := p.Render(s.Letter); err != nil {
					t.Errorf("%s.%s, %s: %v", k, lang, s.Name, err)
				}
			}
			if len(p.Fields(k, lang)) < 10 {
				t.Errorf("%s.%s: %d fields", k, lang, len(p.Fields(k, lang)))
			}
		}
	}
}

func TestAnEditedTextIsExamined(t *testing.T) {
	p := press(t)
	source, _, err := p.Shipped(letters.Convocation, letters.French)
	if err != nil {
		t.Fatal(err)
	}
	lineOf := func(text, of string) int {
		before, _, _ := strings.Cut(text, of)
		return 1 + strings.Count(before, "\n")
	}
	without := func(name string) string {
		at := strings.Index(source, "::block "+name+"::")
		end := strings.Index(source[at+3:], "::block")
		if end < 0 {
			return source[:at]
		}
		return source[:at] + source[at+3+end:]
	}
	around := func(name, before, after string) string {
		mark := "::block " + name + "::\n"
		head, rest, _ := strings.Cut(source, mark)
		body, tail, _ := strings.Cut(rest, "\n::block")
		return head + mark + before + body + after + "\n::block" + tail
	}
	for _, tc := range []struct {
		name, text string
		key        string // of the first remark; empty: none
		block      string
		field      string
		line       int
		article    string
	}{
		{name: "as it is", text: source},
		{name: "with the line ends of Windows", text: strings.ReplaceAll(source, "\n", "\r\n")},
		{name: "another wording", text: strings.Replace(source, "Nous vous convoquons", "Vous êtes convoquée ou convoqué", 1)},
		{name: "a sentence more", text: strings.Replace(source, "::block conv.rep::", "::block conv.parking::\nUn parc de stationnement est à {{.place}}.\n::block conv.rep::", 1)},
		{name: "a mention taken out", text: without("conv.assistance"), key: "letters.missing_block", block: "conv.assistance", article: "5.3"},
		{name: "a mention that no longer names its hour", text: strings.Replace(source, " à {{.time}}**", "**", 1), key: "letters.missing_field", block: "conv.date", field: "time", line: lineOf(source, "::block conv.date"), article: "5.3"},
		{name: "a mention that the parents no longer get", text: around("conv.assistance", "{{if not .holder}}", "{{end}}"), key: "letters.missing_block", block: "conv.assistance", line: lineOf(source, "::block conv.assistance"), article: "5.3"},
		{name: "a field nobody fills", text: strings.Replace(source, "{{.heaviest}}", "{{.heavyest}}", 1), key: "letters.unknown_field", block: "conv.heaviest", field: "heavyest", line: lineOf(source, "{{.heaviest}}")},
		{name: "a condition on a field nobody fills", text: strings.Replace(source, "{{if .holder}}{{.learner}} peut", "{{if .holdr}}{{.learner}} peut", 1), key: "letters.unknown_field", block: "conv.rep", field: "holdr", line: lineOf(source, "{{if .holder}}{{.learner}} peut")},
		{name: "a brace left open", text: strings.Replace(source, "{{.members}}", "{{.members", 1), key: "templates.remark.syntax", block: "conv.members", line: lineOf(source, "{{.members}}")},
		{name: "a condition without its end", text: strings.Replace(source, " Nous vous y convoquons également, en cette qualité.{{end}}", "", 1), key: "templates.remark.syntax", block: "conv.date"},
		{name: "no version", text: strings.Replace(source, "version:", "numéro :", 1), key: "templates.remark.syntax", line: 1},
		{name: "a block twice", text: strings.Replace(source, "::block conv.rep::", "::block conv.date::", 1), key: "templates.remark.syntax", block: "conv.date"},
		{name: "a mark that says nothing", text: strings.Replace(source, "::block conv.rep::", "::bloc conv.rep::", 1), key: "templates.remark.syntax", line: lineOf(source, "::block conv.rep::")},
		{name: "a list read as a field", text: strings.Replace(source, "{{.members}}", "{{lt .members .place true}}", 1), key: "templates.remark.syntax", block: "conv.members", line: lineOf(source, "{{.members}}")},
		{name: "nothing", text: "", key: "templates.remark.syntax", line: 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := p.Examine(letters.Convocation, letters.French, tc.text)
			if tc.key == "" {
				if len(e.Remarks) > 0 {
					t.Errorf("got %+v", e.Remarks)
				}
				return
			}
			if len(e.Remarks) == 0 {
				t.Fatal("nothing is found")
			}
			r := e.Remarks[0]
			if r.Message.Key != tc.key || r.Block != tc.block || r.Field != tc.field || r.Article != tc.article || tc.line != 0 && r.Line != tc.line {
				t.Errorf("got %+v, want %+v", r, tc)
			}
		})
	}
}

func TestRemarksStandInTheOrderOfLines(t *testing.T) {
	p := press(t)
	source, _, err := p.Shipped(letters.Convocation, letters.French)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(strings.Replace(source, "{{.time}}", "14 heures", 1), "{{.heaviest}}", "{{.heavy}}", 1)
	text = strings.Replace(text, "::block conv.assistance::", "::block conv.help::", 1)
	var got []string
	for _, r := range p.Examine(letters.Convocation, letters.French, text).Remarks {
		got = append(got, r.Block)
	}
	if want := []string{"conv.date", "conv.heaviest", "conv.assistance"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestAHostileTextHasAnEnd: whatever is pasted into a text, it is refused before
// it is worded, or worded within bounds.
func TestAHostileTextHasAnEnd(t *testing.T) {
	p := press(t)
	head := "version: 1\n::block subject::\nobjet {{.case_number}}\n::block conv.x::\n"
	deep := strings.Repeat("{{if .holder}}", 40) + strings.Repeat("{{end}}", 40)
	for name, body := range map[string]string{
		"a loop over a number":             "{{range 1000000000}}x{{end}}",
		"a loop over a computed number":    "{{range len .members}}x{{end}}",
		"a loop over a loop over a loop":   "{{range .a}}{{range $.a}}{{range $.a}}x{{end}}{{end}}{{end}}",
		"a template that calls itself":     `{{define "a"}}{{template "a"}}{{end}}{{template "a"}}`,
		"a block inside":                   `{{block "a" .}}x{{end}}`,
		"a number of a billion digits":     `{{printf "%01000000000d" 1}}`,
		"a call":                           "{{call .f}}",
		"a part of a text":                 "{{slice .place 1}}",
		"a place in a list":                "{{index .members 1}}",
		"conditions in one another":        deep,
		"very many parts":                  strings.Repeat("{{.case_number}}", 5000),
		"a very long text":                 strings.Repeat("très long ", 10000),
		"very many blocks":                 strings.Repeat("x\n::block ", 1) + "y::\n" + manyBlocks(200),
		"pipes in one another":             "{{" + strings.Repeat("(", 60) + ".holder" + strings.Repeat(")", 60) + "}}",
		"a method of what a chain returns": "{{(.holder).String}}",
	} {
		t.Run(name, func(t *testing.T) {
			e := p.Examine(letters.Convocation, letters.French, head+body)
			if len(e.Remarks) == 0 {
				t.Fatal("nothing is found")
			}
			if key := e.Remarks[0].Message.Key; key != "templates.remark.limit" {
				t.Errorf("got %v", e.Remarks[0])
			}
			l := camille(letters.Convocation, letters.French)
			l.Template, l.Draft = head+body, true
			if _, err := p.Render(l); !errors.Is(err, letters.ErrLimit) || !errors.Is(err, letters.ErrTemplate) {
				t.Errorf("it is drawn: %v", err)
			}
		})
	}
}

func manyBlocks(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "::block b%d::\nx\n", i)
	}
	return out.String()
}

// TestATextThatGrowsIsStopped: a loop within bounds may still say too much.
func TestATextThatGrowsIsStopped(t *testing.T) {
	p := press(t)
	l := camille(letters.Grievances, letters.French)
	for range 300 {
		l.Grievances = append(l.Grievances, l.Grievances[0])
	}
	l.Draft = true
	l.Template = "version: 1\n::block griefs.item::\n{{range .grievances}}{{range $.grievances}}" + strings.Repeat("x", 1000) + "{{end}}{{end}}"
	if _, err := p.Render(l); !errors.Is(err, letters.ErrLimit) {
		t.Errorf("got %v", err)
	}
}

func TestAnEditedTextNamesItsVersion(t *testing.T) {
	p := press(t)
	source, version, err := p.Shipped(letters.Decision, letters.French)
	if err != nil {
		t.Fatal(err)
	}
	l := camille(letters.Decision, letters.French)
	plain, err := p.Render(l)
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(source, "Le choix de la mesure", "La mesure", 1)
	var seen []string
	for _, tc := range []struct {
		text  string
		edits int
	}{{edited, 1}, {edited, 2}, {strings.Replace(edited, "La mesure", "Le niveau", 1), 2}, {strings.ReplaceAll(edited, "\n", "\r\n"), 1}} {
		l.Template = letters.Edition(tc.text, version, tc.edits)
		d, err := p.Render(l)
		if err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf("decision.fr/%s+%d.", version, tc.edits); !strings.HasPrefix(d.Template, want) {
			t.Errorf("made from %s, want %s…", d.Template, want)
		}
		if slices.Contains(seen, d.Template) || d.Fingerprint == plain.Fingerprint {
			t.Errorf("%s stands for two texts", d.Template)
		}
		seen = append(seen, d.Template)
	}
	if got := letters.Edition("sans version", "3", 4); !strings.HasPrefix(got, "version: 3+4.") || !strings.HasSuffix(got, "\nsans version") {
		t.Errorf("got %q", got)
	}
}

func TestTheFieldsOfALetter(t *testing.T) {
	p := press(t)
	found := map[string]letters.FieldInfo{}
	for _, f := range p.Fields(letters.Grievances, letters.French) {
		found[f.List+"/"+f.Name] = f
	}
	if f := found["/grievances"]; !f.IsList {
		t.Errorf("the grievances: %+v", f)
	}
	if f := found["grievances/fact"]; f.Example == "" || f.IsList {
		t.Errorf("a fact: %+v", f)
	}
	if f := found["/holder"]; !f.IsFlag {
		t.Errorf("the holder: %+v", f)
	}
	if f := found["/case_number"]; f.Example != "DC-2026-014" {
		t.Errorf("the number: %+v", f)
	}
	for _, f := range p.Fields(letters.Prior, letters.French) {
		if f.Name == "grievances" {
			t.Error("an employer could be told the grievances")
		}
	}
}

func FuzzExamine(f *testing.F) {
	p := press(f)
	source, _, err := p.Shipped(letters.Convocation, letters.French)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(source)
	f.Add("version: 1\n::block subject::\n{{.case_number}}")
	f.Add("::block a::{{range .members}}{{end}}")
	f.Add("version: 1\n::words::\na: b\n::block x widths=5,a::")
	f.Add(source + "\n::block t style=table widths=20,20::\n| a | b |\n|---|---|\n| c |\n\nplus rien\n")
	f.Fuzz(func(t *testing.T, text string) {
		e := p.Examine(letters.Convocation, letters.French, text)
		for _, r := range e.Remarks {
			if r.Message.IsZero() || r.Line < 0 || r.Line > strings.Count(text, "\n")+2 {
				t.Errorf("%+v", r)
			}
		}
		if len(e.Remarks) == 0 {
			l := camille(letters.Convocation, letters.French)
			l.Template = letters.Edition(text, "1", 1)
			if _, err := p.Render(l); err != nil {
				t.Errorf("no remark, and it is not drawn: %v", err)
			}
		}
	})
}
