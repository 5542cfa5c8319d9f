package papers_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/app/papers"
	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/letters"
	"greffe/letters/preview"
)

// opened is an empty register on a clock of its own, and the writer.
func opened(t *testing.T) (*register.Register, *writer.Writer, *sample.Clock) {
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
	return register.New(register.Config{Store: memory.New(), Clock: clock, Profiles: []regulation.Profile{profile}, NewID: rand.Text}), writer.New(words), clock
}

func played(t *testing.T) map[string][]byte {
	t.Helper()
	r, w, clock := opened(t)
	pages, err := papers.Play(context.Background(), r, w, clock)
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
	for _, d := range papers.Documents() {
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
	list := papers.Documents()
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

// TestTheComplianceSheetOfEverySampleCaseHoldsOnOnePage: also of a minor's, with
// the verdicts about each legal representative.
func TestTheComplianceSheetOfEverySampleCaseHoldsOnOnePage(t *testing.T) {
	r, w, clock := opened(t)
	p := sample.Player{Register: r, Letters: w, Clock: clock, Until: days.Must("2026-12-31"), Branches: true}
	ids, err := p.Play(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	desk := r.As(sample.Secretary())
	for _, id := range ids {
		v, err := desk.Case(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []string{"fr", "en"} {
			l, err := w.Freeze(context.Background(), desk.PutDocument, v.Matter, cases.IssueLetter{
				Letter: "sheet", Type: cases.LetterCompliance, Language: lang, Planned: v.Matter.Today, Copies: []cases.Copy{{Copy: "c", Capacity: cases.ToFile}},
			})
			if dir := os.Getenv("GREFFE_LETTERS"); dir != "" && l.Copies[0].Pages > 1 {
				b, err := desk.Document(context.Background(), l.Copies[0].Document)
				if err = errors.Join(err, os.WriteFile(filepath.Join(dir, "sheet-"+v.Matter.Case.Number()+"-"+lang+".pdf"), b, 0o600)); err != nil {
					t.Fatal(err)
				}
			}
			if err != nil || l.Copies[0].Pages != 1 {
				t.Errorf("%s in %s: %d pages for %d verdicts, %v", v.Matter.Case.Number(), lang, l.Copies[0].Pages, len(v.Verdicts), err)
			}
		}
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
	for _, d := range papers.Documents() {
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
