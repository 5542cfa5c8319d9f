package gallery_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/app/gallery"
	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/letters"
	"greffe/letters/preview"
)

func played(t *testing.T) map[string][]byte {
	t.Helper()
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		t.Fatal(err)
	}
	profile, err := regulation.Read("openclassrooms.json", b)
	if err != nil {
		t.Fatal(err)
	}
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	clock := sample.NewClock(sample.Start())
	r := register.New(register.Config{Store: memory.New(), Clock: clock, Profiles: []regulation.Profile{profile}, NewID: rand.Text})
	pages, err := gallery.Play(context.Background(), r, writer.New(words), clock)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// TestEveryDocumentIsDrawn: the list and the files agree; with GREFFE_LETTERS
// they are written there, to be looked at.
func TestEveryDocumentIsDrawn(t *testing.T) {
	pages := played(t)
	var want, got []string
	for _, d := range gallery.Documents() {
		want = append(want, d+"-en", d+"-fr")
	}
	for name, pdf := range pages {
		got = append(got, name)
		if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
			t.Errorf("%s is no PDF", name)
		}
		if dir := os.Getenv("GREFFE_LETTERS"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, name+".pdf"), pdf, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	says(t, pages)
}

// TestTheListHoldsEveryLetterAndEveryBranch: no type of letter, and no sanction, is left out.
func TestTheListHoldsEveryLetterAndEveryBranch(t *testing.T) {
	list := gallery.Documents()
	for _, k := range letters.Kinds() {
		if !slices.ContainsFunc(list, func(d string) bool { return d == string(k) || strings.HasPrefix(d, string(k)+"-") }) {
			t.Errorf("no document of the type %s", k)
		}
	}
	for _, k := range []regulation.SanctionKind{regulation.Warning, regulation.WrittenWarning, regulation.TemporaryExclusion, regulation.PermanentExclusion} {
		if !slices.Contains(list, "decision-"+string(k)) {
			t.Errorf("no decision letter for %s", k)
		}
	}
	if !slices.Contains(list, "decision-permanent-exclusion-bar") {
		t.Error("no decision letter with the year's bar")
	}
}

// says reads each PDF back: what is mandatory stands in it, in its language.
func says(t *testing.T, pages map[string][]byte) {
	t.Helper()
	r := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	want := mandatory()
	for _, d := range gallery.Documents() {
		if len(want[d]) == 0 {
			t.Errorf("nothing is asked of %s", d)
		}
		for i, lang := range []string{"fr", "en"} {
			text, err := r.Text(pages[d+"-"+lang])
			if err != nil {
				t.Errorf("%s-%s: %v", d, lang, err)
				continue
			}
			text = strings.Join(strings.Fields(text), " ")
			for _, pair := range want[d] {
				if s := pair[i]; !strings.Contains(text, s) {
					t.Errorf("%s-%s does not say %q\n%s", d, lang, s, text)
				}
			}
			if lang == "en" && !strings.Contains(text, "Translation; the French text prevails.") {
				t.Errorf("%s-en does not say that it is a translation", d)
			}
		}
	}
}
