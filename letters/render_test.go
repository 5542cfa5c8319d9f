package letters_test

import (
	"os"
	"path/filepath"
	"testing"

	"greffe/letters"
	"greffe/letters/page"
)

func press(t testing.TB) *letters.Press {
	t.Helper()
	p, err := letters.New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func render(t testing.TB, p *letters.Press, l letters.Letter) letters.Document {
	t.Helper()
	d, err := p.Render(l)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestSamples writes the letters of a case where asked, to be looked at.
func TestEveryLetterOfACaseIsDrawn(t *testing.T) {
	p := press(t)
	for _, lang := range []letters.Lang{letters.French, letters.English} {
		for _, k := range letters.Kinds() {
			t.Run(string(k)+" in "+string(lang), func(t *testing.T) {
				d := render(t, p, camille(k, lang))
				if d.Pages < 1 || len(d.PDF) < 5000 || len(d.Fingerprint) != 16 || len(d.SHA256) != 64 {
					t.Errorf("%d pages, %d bytes, fingerprint %q, digest %q", d.Pages, len(d.PDF), d.Fingerprint, d.SHA256)
				}
				keep(t, string(k)+"."+string(lang), d)
			})
		}
		keep(t, "decision-father."+string(lang), render(t, p, father(lang)))
		rare := father(lang)
		rare.Learner.Name, rare.Addressee.Lines[0], rare.Addressee.Name = "Янис Бенали Łukasz", "Monsieur Nguyễn Đặng ΝΊΚΟΣ", "Nguyễn Văn Đặng"
		rare.Reference = "K7Q2ZWXMAB4DLCN5RTYVU3PHJE"
		keep(t, "decision-rare."+string(lang), render(t, p, rare))
		large := camille(letters.Convocation, lang)
		large.LargePrint = true
		keep(t, "convocation-large."+string(lang), render(t, p, large))
		sheet := camille(letters.Minutes, lang)
		sheet.LargePrint = true
		keep(t, "minutes-large."+string(lang), render(t, p, sheet))
		left := camille(letters.Decision, lang)
		left.Organisation.Envelope, left.Organisation.Logo = page.OnLeft, sign(t)
		keep(t, "decision-left."+string(lang), render(t, p, left))
		draft := camille(letters.Decision, lang)
		draft.Draft, draft.Decision.Grounds = true, ""
		keep(t, "decision-draft."+string(lang), render(t, p, draft))
	}
}

// keep writes a PDF in the folder named by GREFFE_LETTERS, for people to look at.
func keep(t *testing.T, name string, d letters.Document) {
	t.Helper()
	dir := os.Getenv("GREFFE_LETTERS")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name+".pdf"), d.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
}
