package letters_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"greffe/letters"
	"greffe/letters/page"
	"greffe/letters/pagetest"
)

// TestPagesLookAsTheyDid compares every page of every document with the picture
// kept in testdata/pages. go test ./letters -run Pages -update draws them again;
// look at what changed before keeping it.
func TestPagesLookAsTheyDid(t *testing.T) {
	p, r := press(t), viewer(t)
	drawn := map[string]bool{}
	compare := func(name string, l letters.Letter) {
		t.Run(name, func(t *testing.T) {
			d := render(t, p, l)
			for n := 1; n <= d.Pages; n++ {
				picture, err := r.Page(d.PDF, n, pagetest.Width)
				if err != nil {
					t.Fatal(err)
				}
				file := fmt.Sprintf("%s.%d.png", name, n)
				drawn[file] = true
				pagetest.Compare(t, filepath.Join("testdata", "pages", file), pagetest.Greys(picture, pagetest.Fingerprint()), *update)
			}
		})
	}
	for _, lang := range []letters.Lang{letters.French, letters.English} {
		for _, k := range letters.Kinds() {
			l := camille(k, lang)
			l.Reference = "K7Q2ZWXMAB4DLCN5RTYVU3PHJE"
			compare(string(k)+"."+string(lang), l)
		}
		large := camille(letters.Convocation, lang)
		large.LargePrint = true
		compare("large."+string(lang), large)
	}
	left := father(letters.French)
	left.Organisation.Envelope, left.Organisation.Logo = page.OnLeft, sign(t)
	compare("left-window.fr", left)
	c5 := camille(letters.Decision, letters.French)
	c5.Organisation.Envelope = page.C5
	compare("c5.fr", c5)
	draft := camille(letters.Decision, letters.French)
	draft.Draft, draft.Decision.Grounds = true, ""
	compare("draft.fr", draft)
	if t.Failed() {
		return
	}
	pagetest.Sweep(t, filepath.Join("testdata", "pages"), drawn, *update)
}
