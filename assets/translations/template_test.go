package translations

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/cases/message"
)

func TestParse(t *testing.T) {
	for name, tt := range map[string]struct {
		in   string
		want []part
	}{
		"a literal":          {"Reçu", []part{{text: "Reçu"}}},
		"nothing":            {"", nil},
		"a field":            {"le {day}.", []part{{text: "le "}, {form: formPlain, field: "day"}, {text: "."}}},
		"a count":            {"{n:jour/jours}", []part{{form: formCounted, field: "n", words: []string{"jour", "jours"}}}},
		"a count with none":  {"{n:aucun/un/deux}", []part{{form: formCounted, field: "n", words: []string{"aucun", "un", "deux"}}}},
		"a form only":        {"{?n:est/sont}", []part{{form: formChosen, field: "n", words: []string{"est", "sont"}}}},
		"an ordinal":         {"{nth:n}", []part{{form: formNth, field: "n"}}},
		"an elision":         {"{de:name}", []part{{form: formDe, field: "name"}}},
		"que":                {"{que:name}", []part{{form: formQue, field: "name"}}},
		"a capital":          {"{cap:x}", []part{{form: formCap, field: "x"}}},
		"the three of a day": {"{short:d}{long:d}{full:d}", []part{{form: formShort, field: "d"}, {form: formLong, field: "d"}, {form: formFull, field: "d"}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(part{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, in := range []string{
		"{", "}", "{}", "{n", "n}", "{{n}}", "{n:jour}", "{n:}", "{n:/}", "{n:a/}", "{n:a/b/c/d}", "{?n}", "{?n:est}",
		"{a b}", "{é}", "{de:}", "{nth:a/b}", "{?de:name}", "{?:a/b}", "{nth:n m}",
	} {
		if _, err := parse(in); !errors.Is(err, ErrTemplate) {
			t.Errorf("%q: got %v, want ErrTemplate", in, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"{n:jour/jours} le {day}", "{?n:est/sont}", "{de:name}", "{nth:n}", "{", "a}b", "{n:a/b/c}", "{cap:x} ; {full:d}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		parts, err := parse(in)
		if err != nil {
			return
		}
		if got := written(parts); got != in {
			t.Errorf("parsed %q, written again %q", in, got)
		}
	})
}

// written puts a parsed text back into braces.
func written(parts []part) string {
	modifiers := map[form]string{formNth: "nth:", formDe: "de:", formQue: "que:", formCap: "cap:", formShort: "short:", formLong: "long:", formFull: "full:"}
	var b strings.Builder
	for _, p := range parts {
		switch p.form {
		case formLiteral:
			b.WriteString(p.text)
		case formCounted:
			b.WriteString("{" + p.field + ":" + strings.Join(p.words, "/") + "}")
		case formChosen:
			b.WriteString("{?" + p.field + ":" + strings.Join(p.words, "/") + "}")
		case formPlain, formNth, formDe, formQue, formCap, formShort, formLong, formFull:
			b.WriteString("{" + modifiers[p.form] + p.field + "}")
		}
	}
	return b.String()
}

func TestModifiersInASentence(t *testing.T) {
	c := loaded(t)
	d := message.Day("d", days.Must("2026-12-01"))
	for name, tt := range map[string]struct {
		text, want string
		value      message.Value
	}{
		"de and a vowel":        {"le dossier {de:x}", "le dossier d’Inès", message.Text("x", "Inès")},
		"de and a consonant":    {"le dossier {de:x}", "le dossier de Paul", message.Text("x", "Paul")},
		"que and a vowel":       {"il faut {que:x} signe", "il faut qu’Élise signe", message.Text("x", "Élise")},
		"a term with a capital": {"{cap:x} manque.", "L’heure manque.", message.Term("x", "mention.time")},
		"an accented capital":   {"{cap:x}", "Établissement", message.Text("x", "établissement")},
		"an empty capital":      {"{cap:x}.", ".", message.Text("x", "")},
		"an ordinal":            {"le {nth:x} jour", "le 1er jour", message.Number("x", 1)},
		"a day for a screen":    {"{short:d}", "mar. 1er déc. 2026", d},
		"a long day":            {"{long:d}", "1er décembre 2026", d},
		"a full day":            {"{full:d}", "mardi 1er décembre 2026", d},
		"a form of none":        {"{?x:rien/un/plusieurs}", "rien", message.Number("x", 0)},
		"a form of one":         {"{?x:rien/un/plusieurs}", "un", message.Number("x", 1)},
		"a form of many":        {"{?x:rien/un/plusieurs}", "plusieurs", message.Number("x", 5)},
	} {
		t.Run(name, func(t *testing.T) {
			parts, err := parse(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			own := &tongue{texts: map[string]sentence{"k": {parts: parts}}, weekdays: c.tongues[French].weekdays, months: c.tongues[French].months}
			own.texts["mention.time"] = c.tongues[French].texts["mention.time"]
			w := Words{cat: c, tongue: own, lang: French, medium: Paper}
			if got := w.T("k", tt.value); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
