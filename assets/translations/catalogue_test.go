package translations

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/cases/message"
)

func loaded(t testing.TB) *Catalogue {
	t.Helper()
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestBothLanguagesHaveTheSameKeys(t *testing.T) {
	c := loaded(t)
	if diff := cmp.Diff(c.Keys(French), c.Keys(English)); diff != "" {
		t.Errorf("keys in French (-) and in English (+):\n%s", diff)
	}
}

func TestBothLanguagesHaveTheSameFields(t *testing.T) {
	c := loaded(t)
	for _, key := range c.Keys(French) {
		if diff := cmp.Diff(c.Fields(French, key), c.Fields(English, key)); c.Has(key) && diff != "" {
			t.Errorf("fields of %q in French (-) and in English (+):\n%s", key, diff)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, tt := range map[string]struct {
		fr, other string
		want      error
	}{
		"a key in two areas":       {`{"a": "un"}`, `{"a": "deux"}`, ErrKey},
		"a key twice in one file":  {`{"a": "un", "a": "deux"}`, `{}`, ErrKey},
		"an open brace":            {`{"a": "{n"}`, `{}`, ErrTemplate},
		"a text that is no string": {`{"a": 3}`, `{}`, ErrTemplate},
		"an object in the object":  {`{"a": {"b": "c"}}`, `{}`, ErrTemplate},
		"a list":                   {`["a"]`, `{}`, ErrTemplate},
		"a file cut short":         {`{"a": "un"`, `{}`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(fstest.MapFS{
				"one/fr.json": {Data: []byte(tt.fr)}, "two/fr.json": {Data: []byte(tt.other)},
			})
			if err == nil || tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

func TestCheckNamesTheKeysThatAreMissing(t *testing.T) {
	c := loaded(t)
	got := c.Check("notice.met", "no.such.key", "state.met", "another", "no.such.key")
	if diff := cmp.Diff([]string{"another", "no.such.key"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestCheckMessage(t *testing.T) {
	c := loaded(t)
	day := days.Must("2026-11-20")
	for name, tt := range map[string]struct {
		in   message.Message
		want string
	}{
		"complete":       {message.New("step.safe", message.Day("day", day)), ""},
		"no message":     {message.Message{}, ""},
		"no such key":    {message.New("step.unsafe"), "step.unsafe"},
		"a field lacks":  {message.New("step.safe"), "{day}"},
		"an inner lacks": {message.New("seats.twice", message.Text("member", "P"), message.Term("seats", "seat.nowhere")), "seat.nowhere"},
	} {
		t.Run(name, func(t *testing.T) {
			err := c.CheckMessage(tt.in)
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("got %v, want none", err)
			case tt.want != "" && (!errors.Is(err, ErrKey) || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want ErrKey naming %s", err, tt.want)
			}
		})
	}
}

// awkward is what a user may write in a field.
const awkward = "l'été : où ? «oui» ; « non » !"

// valuesFor fills every field of a text by the way it is worded.
func valuesFor(parts []part, n int) []message.Value {
	var out []message.Value
	for _, p := range parts {
		switch p.form {
		case formLiteral:
		case formCounted, formChosen, formNth:
			out = append([]message.Value{message.Number(p.field, n)}, out...)
		case formShort, formLong, formFull:
			out = append(out, message.Day(p.field, days.Must("2026-12-01")))
		case formPlain, formDe, formQue, formCap:
			out = append(out, message.Text(p.field, awkward))
		}
	}
	return out
}

func TestNoOrdinarySpaceBeforeHighPunctuationInFrench(t *testing.T) {
	c := loaded(t)
	for _, medium := range []Medium{Screen, Paper} {
		w := c.Words(French, medium)
		for _, key := range c.Keys(French) {
			for _, n := range []int{0, 1, 2} {
				got := w.T(key, valuesFor(c.tongues[French].texts[key].parts, n)...)
				for _, bad := range []string{" ;", " ?", " !", " :", " »", "« ", "\u00a0;", "\u00a0?", "\u00a0!", "n° ", "R. 6", "L. 6", "'"} {
					if strings.Contains(got, bad) {
						t.Errorf("%s with %d: %q has %q", key, n, got, bad)
					}
				}
			}
		}
	}
}

// A forgotten space cannot be turned into the right one.
func TestTextsAreWrittenWithTheirLanguagesSpaces(t *testing.T) {
	c := loaded(t)
	for _, l := range []Lang{French, English} {
		for _, key := range c.Keys(l) {
			for _, p := range c.tongues[l].texts[key].parts {
				for _, text := range append(slices.Clone(p.words), p.text) {
					if fault := badSpace(text, l); fault != "" {
						t.Errorf("%s of %s: %q %s", l.Code(), key, text, fault)
					}
				}
			}
		}
	}
}

func badSpace(text string, l Lang) string {
	if strings.Contains(text, "://") {
		return ""
	}
	for i, r := range text {
		high := strings.ContainsRune(";?!", r) || r == ':' && !digitAt(text, i+1)
		spaced := i == 0 || strings.HasSuffix(text[:i], " ") || strings.HasSuffix(text[:i], "\u00a0") || strings.HasSuffix(text[:i], "\u202f")
		switch {
		case r == '\'' || r == '"':
			return "has a straight quotation mark"
		case high && l == French && !spaced:
			return fmt.Sprintf("lacks a space before %c", r)
		case high && l == English && spaced && i > 0:
			return fmt.Sprintf("has a space before %c", r)
		}
	}
	if strings.Contains(text, "...") {
		return "has three points for an ellipsis"
	}
	return ""
}

func digitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

func TestEveryRuleHasATitle(t *testing.T) {
	c := loaded(t)
	for _, rule := range []string{
		"ORDER", "SCOPE", "ARTICLE", "ABSENCE", "INACTIVITY", "ABANDON", "VIOLENCE",
		"DEFENCE", "PRECAUTION", "COMPETENCE", "NOTICE", "CONVOCATION", "ASSISTANT", "MINOR", "EMPLOYER-PRIOR",
		"SEATS", "QUORUM", "IMPARTIAL", "HEARING", "ABSENT", "MAJORITY", "CASTING", "BOARD", "MOTIONS",
		"WINDOW", "FORM", "EXCLUSION", "REPARATION", "APPEAL", "INFORM", "RECORD", "RETENTION",
	} {
		if key := "rule.R-" + rule + ".title"; !c.Has(key) {
			t.Errorf("no %s", key)
		}
	}
}
