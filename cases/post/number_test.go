package post_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/message"
	"greffe/cases/post"
)

func TestNumbersAreReadAndPrinted(t *testing.T) {
	for _, tc := range []struct{ name, text, number, pretty string }{
		{"as the post prints it", "1A 204 118 7734 2", "1A20411877342", "1A 204 118 7734 2"},
		{"as a scanner reads it", "1a20411877342\r\n", "1A20411877342", "1A 204 118 7734 2"},
		{"a figure fewer, as in the State's model", "1A 204 118 773 2", "1A2041187732", "1A 204 118 773 2"},
		{"international", "rk 123 456 785 fr", "RK123456785FR", "RK 123 456 785 FR"},
		{"no-break spaces", "RA\u00a0341\u202f356\u00a0713 FR", "RA341356713FR", "RA 341 356 713 FR"},
		{"another form", "87000 1234567 89", "87000123456789", "87000123456789"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			n := post.Normalise(tc.text)
			if string(n) != tc.number || n.Pretty() != tc.pretty {
				t.Errorf("got %s, %s; want %s, %s", n, n.Pretty(), tc.number, tc.pretty)
			}
			if m := n.Check(); !m.IsZero() {
				t.Errorf("refused: %v", m)
			}
		})
	}
}

func TestNumbersThatCannotBe(t *testing.T) {
	for text, want := range map[string]message.Message{
		"":                  message.New("field.number", message.Number("count", 0)),
		"1A 204 118 7":      message.New("field.number", message.Number("count", 9)),
		"1A204118773":       {}, // eleven
		"1A2041187734212":   {}, // fifteen
		"1A20411877342123":  message.New("field.number", message.Number("count", 16)),
		"1A-204-118-773":    message.New("field.number.character", message.Text("character", "-")),
		"é1204118773":       message.New("field.number.character", message.Text("character", "É")),
		"1A 204 118 7734 ２": message.New("field.number.character", message.Text("character", "２")),
	} {
		n := post.Normalise(text)
		if diff := cmp.Diff(want, n.Check()); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
		if !want.IsZero() && !n.Doubt().IsZero() {
			t.Errorf("%q is refused, and doubted besides", text)
		}
	}
}

func TestDoubtfulNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"1A 204 118 7734 2": "", // the French post publishes no check digit
		"2C 000 000 0000 0": "",
		"1A 204 118 773 2":  "",
		"RK 473 124 829 FR": "", // 200: 9
		"RA 341 356 713 FR": "", // 173: 3
		"RK 123 456 785 FR": "", // 204: 5
		"RR 000 000 005 FR": "", // 0: 11 is written 5
		"RR 000 000 080 FR": "", // 56: 10 is written 0
		"RK 123 456 784 FR": "field.number.check",
		"RK 123 465 785 FR": "field.number.check", // two figures exchanged
		"RR 000 000 000 FR": "field.number.check",
		"87000 1234567 89":  "field.number.form",
		"1AA20411877342":    "field.number.form",
	} {
		n := post.Normalise(text)
		if got := n.Doubt(); got.Key != want {
			t.Errorf("%s: %q, want %q", text, got.Key, want)
		}
	}
}

func FuzzNormalise(f *testing.F) {
	for _, s := range []string{"1A 204 118 7734 2", "RK 123 456 785 FR", "rk123456784fr", "", "ßßßßßßßßßßß", "1A-204", "\u202f\xff12345678901"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n := post.Normalise(text)
		if again := post.Normalise(string(n)); utf8.ValidString(text) && again != n && !strings.ContainsFunc(string(n), isBeyondASCII) {
			t.Fatalf("%q reads as %q, then as %q", text, n, again)
		}
		doubt, pretty := n.Doubt(), n.Pretty()
		if !n.Check().IsZero() {
			if !doubt.IsZero() {
				t.Fatalf("%q is refused, and doubted besides", text)
			}
			return
		}
		if got := post.Normalise(pretty); got != n {
			t.Fatalf("%q is printed %q, which reads as %q", n, pretty, got)
		}
	})
}

func isBeyondASCII(r rune) bool { return r > 127 }
