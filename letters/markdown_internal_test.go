package letters

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sameAsTheParser compares both readings of a source.
func sameAsTheParser(t *testing.T, m *metrics, source string) bool {
	t.Helper()
	quick := &reader{lang: French, metrics: m}
	got, ok := quick.runs(source)
	if !ok {
		return false
	}
	slow := &reader{lang: French, metrics: m}
	var want [][]glyph
	for _, e := range slow.tree(newMarkdown(), block{}, source) {
		if e.style != "" || e.mark != "" || e.table != nil {
			t.Errorf("%q is more than paragraphs: %+v", source, e)
		}
		want = append(want, e.text)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(glyph{})); diff != "" {
		t.Errorf("%q is read otherwise: %s", source, diff)
	}
	if diff := cmp.Diff(slow.missing, quick.missing); diff != "" {
		t.Errorf("%q misses otherwise: %s", source, diff)
	}
	return true
}

func plainSources() []string {
	return []string{
		"Nous vous convoquons le **mardi 29\u00a0septembre 2026 à 14\u00a0h\u00a000**. Il examinera les griefs.",
		"Un\ndeux\n\ntrois", "a\\\nb", `1\. un \*deux\* trois\_`, "**gras** et **encore**, fin", "**R\\. 6352\\-5** et", "(**gras**)", "«\u00a0**x**\u00a0»",
		"12 rue des Écoles", "\ue000[à compléter]\ue001", "Łukasz 王 🙂", "e\u0301", "a : b ; c ! d ?", "**a b** c **d**.", "**é**",
	}
}

func TestPlainMarkdownIsReadAsTheParserReadsIt(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range plainSources() {
		if !sameAsTheParser(t, p.metrics, source) && !strings.Contains(source, "[") {
			t.Errorf("%q takes the slow road", source)
		}
	}
	for _, source := range []string{
		"- a", "1. a", "# a", "> a", "a\n===", "a\n---", "    a", "a  \nb", "*a*", "***a***", "**a", "a ** b", "[a](b)", "<b>", "a&amp;b", "`a`", "a|b\n-|-", "_a_", "a\\", "a\\x", "+ a", "* a", "~~a~~",
	} {
		if _, ok := (&reader{lang: French, metrics: p.metrics}).runs(source); ok {
			t.Errorf("%q takes the quick road", source)
		}
	}
}

func FuzzPlainMarkdown(f *testing.F) {
	for _, s := range plainSources() {
		f.Add(s)
	}
	p, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, source string) {
		sameAsTheParser(t, p.metrics, strings.TrimSpace(strings.ToValidUTF8(source, "?")))
	})
}
