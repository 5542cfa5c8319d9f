package postroom_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/letters/postroom"
)

// keep writes a PDF into the folder that GREFFE_PICTURES names, for people to
// look at.
func keep(t *testing.T, name string, pdf []byte) {
	t.Helper()
	if folder := os.Getenv("GREFFE_PICTURES"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, name), pdf, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// plainSpaces lets a sentence be found whatever its spaces.
func plainSpaces(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
}

func TestThePostingListSaysWhatThePostStamps(t *testing.T) {
	p, r := press(t), viewer(t)
	for lang, want := range map[string][]string{
		"fr": {
			"Bordereau de dépôt", "Dépôt du mardi 24 novembre 2026", "Atelier Numérique", "10 quai de la Charente", "75019 PARIS",
			"1A 204 118 7734 2", "Camille Laurent", "35000 RENNES", "Recommandé AR", "DC-2026-014-K7QX", "10115 BERLIN, ALLEMAGNE",
			"Total : 3 plis", "Recommandé AR : 2", "Lettre simple : 1", "Date et signature de l’expéditeur", "Cachet et signature du bureau de poste",
			"Page 1 sur 1",
		},
		"en": {
			"Posting list", "Tuesday", "Registered number", "Total: 3 items", "Registered, AR: 2", "Stamp and signature of the post office", "Page 1 of 1",
		},
	} {
		t.Run(lang, func(t *testing.T) {
			pdf, err := p.List(postroom.List{Language: lang, Day: days.Must("2026-11-24"), Sender: sender(), Pieces: pieces()})
			if err != nil {
				t.Fatal(err)
			}
			keep(t, "posting-list-"+lang+".pdf", pdf)
			got := plainSpaces(text(t, r, pdf))
			for _, s := range want {
				if !strings.Contains(got, s) {
					t.Errorf("the list does not say %q:\n%s", s, got)
				}
			}
		})
	}
}

func TestALongPostingListHasItsHeadOnEveryPage(t *testing.T) {
	p, r := press(t), viewer(t)
	var many []postroom.Piece
	for i := range 100 {
		x := pieces()[i%3]
		x.Reference = fmt.Sprintf("REF-%03d", i)
		many = append(many, x)
	}
	pdf, err := p.List(postroom.List{Language: "fr", Day: days.Must("2026-11-24"), Sender: sender(), Pieces: many})
	if err != nil {
		t.Fatal(err)
	}
	keep(t, "posting-list-long.pdf", pdf)
	sheets, err := r.Sheets(pdf)
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for i, s := range sheets {
		if !strings.Contains(s.Text, "Destinataire") {
			t.Errorf("page %d has no head", i+1)
		}
		if s.Left < 5 || s.Right > s.Width-5 || s.Bottom > s.Height-5 {
			t.Errorf("page %d is drawn to its edge: %+v", i+1, s)
		}
		all += s.Text
	}
	for i := range 100 {
		if n := strings.Count(all, fmt.Sprintf("REF-%03d", i)); n != 1 {
			t.Errorf("line %d stands %d times", i, n)
		}
	}
	if n := strings.Count(all, "Cachet"); n != 1 {
		t.Errorf("the box of the stamp stands %d times", n)
	}
}

func TestTheSameListGivesTheSameBytes(t *testing.T) {
	p := press(t)
	l := postroom.List{Language: "fr", Day: days.Must("2026-11-24"), Sender: sender(), Pieces: pieces()}
	a, err := p.List(l)
	if err != nil {
		t.Fatal(err)
	}
	b, err := p.List(l)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("two drawings of one list differ")
	}
}

func TestAnEnvelopeBearsEverythingAtItsPlaces(t *testing.T) {
	p, r := press(t), viewer(t)
	for _, name := range []string{postroom.EnvelopeDL, postroom.EnvelopeC5} {
		t.Run(name, func(t *testing.T) {
			layout := postroom.Envelope(name, nil)
			got, err := p.Forms(layout, sender(), pieces(), 0)
			if err != nil {
				t.Fatal(err)
			}
			keep(t, "envelope-"+name+".pdf", got.PDF)
			sheets, err := r.Sheets(got.PDF)
			if err != nil {
				t.Fatal(err)
			}
			if len(sheets) != 3 || len(got.Problems) != 0 {
				t.Fatalf("%d envelopes, problems %v", len(sheets), got.Problems)
			}
			for i, s := range sheets {
				if int(s.Width+0.5) != int(layout.Width) || int(s.Height+0.5) != int(layout.Height) {
					t.Errorf("the page is %.0f × %.0f mm", s.Width, s.Height)
				}
				x := pieces()[i]
				for _, want := range append(x.Address.ForEnvelope(x.Name...), x.Reference, "Secrétariat du conseil") {
					if !strings.Contains(s.Text, want) {
						t.Errorf("the envelope does not say %q:\n%s", want, s.Text)
					}
				}
				if s.Left < layout.Sender.X-0.5 || s.Top < layout.Sender.Y-0.5 || s.Bottom > layout.Reference.Y+layout.Reference.Height {
					t.Errorf("something is drawn beside its places: %+v", s)
				}
			}
		})
	}
}

func TestTheShiftOfThePrinterMovesAll(t *testing.T) {
	p, r := press(t), viewer(t)
	layout := postroom.Envelope(postroom.EnvelopeDL, nil)
	before, err := p.Forms(layout, sender(), pieces()[:1], 0)
	if err != nil {
		t.Fatal(err)
	}
	layout.ShiftX, layout.ShiftY = postroom.Shift(layout, postroom.CrossX-3, postroom.CrossY+2)
	if layout.ShiftX != 3 || layout.ShiftY != -2 {
		t.Fatalf("the shift is %v, %v", layout.ShiftX, layout.ShiftY)
	}
	after, err := p.Forms(layout, sender(), pieces()[:1], 0)
	if err != nil {
		t.Fatal(err)
	}
	a, err := r.Sheets(before.PDF)
	if err != nil {
		t.Fatal(err)
	}
	b, err := r.Sheets(after.PDF)
	if err != nil {
		t.Fatal(err)
	}
	if dx, dy := b[0].Left-a[0].Left, b[0].Top-a[0].Top; dx < 2.95 || dx > 3.05 || dy > -1.95 || dy < -2.05 {
		t.Errorf("moved by %.2f, %.2f mm; want 3, -2", dx, dy)
	}
}

func TestTheOfficesOwnPlacesOfAnEnvelopeAreTaken(t *testing.T) {
	own := cases.FormLayout{Name: postroom.EnvelopeDL, Width: 220, Height: 110, Recipient: cases.Spot{X: 90, Y: 45}}
	if got := postroom.Envelope(postroom.EnvelopeDL, []cases.FormLayout{own}); got != own {
		t.Errorf("got %+v", got)
	}
}

func TestWhatDoesNotFitIsNamedAndLeftOut(t *testing.T) {
	p := press(t)
	layout := postroom.Envelope(postroom.EnvelopeDL, nil)
	in := pieces()
	in[0].Address = post.Address{}
	in[1].Name = []string{strings.Repeat("Société des ateliers ", 8)}
	in = append(in, in[2])
	in[3].Name = []string{"ไพลิน"}
	got, err := p.Forms(layout, sender(), in, 0)
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, x := range got.Problems {
		keys = append(keys, fmt.Sprint(x.Index, " ", x.Message.Key))
	}
	want := []string{"0 postroom.problem.address", "1 postroom.problem.room", "3 postroom.problem.character"}
	if d := cmp.Diff(want, keys); d != "" {
		t.Error(d)
	}
	if n, err := p.Pages(got.PDF); err != nil || n != 1 {
		t.Errorf("%d envelopes are printed (%v), want the one that fits", n, err)
	}
}

func TestTheCalibrationSheetHasItsCrossWhereItSays(t *testing.T) {
	p, r := press(t), viewer(t)
	layout := postroom.Envelope(postroom.EnvelopeDL, nil)
	for lang, want := range map[string]string{"fr": "60 mm si l’imprimante est juste", "en": "40 mm if the printer is exact"} {
		pdf, err := p.Calibration(lang, layout)
		if err != nil {
			t.Fatal(err)
		}
		keep(t, "calibration-"+lang+".pdf", pdf)
		if got := plainSpaces(text(t, r, pdf)); !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
}

func TestAPrintRunKeepsThePagesAndStartsEachLetterOnANewSheet(t *testing.T) {
	p, r := press(t), viewer(t)
	in := [][]byte{document(t, 20, 1, "alpha"), document(t, 20, 2, "beta"), document(t, 20, 3, "gamma")}
	for duplex, want := range map[bool][]string{
		false: {"alpha", "beta", "beta", "gamma", "gamma", "gamma"},
		true:  {"alpha", "", "beta", "beta", "gamma", "gamma", "gamma", ""},
	} {
		t.Run(fmt.Sprint("duplex ", duplex), func(t *testing.T) {
			run, err := p.Run(in, duplex)
			if err != nil {
				t.Fatal(err)
			}
			sheets, err := r.Sheets(run.PDF)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range sheets {
				first, _, _ := strings.Cut(strings.TrimSpace(s.Text), "\n")
				got = append(got, strings.TrimSpace(first))
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
			if wantSheets := map[bool]int{false: 6, true: 4}[duplex]; run.Sheets != wantSheets {
				t.Errorf("%d sheets of paper, want %d", run.Sheets, wantSheets)
			}
		})
	}
}

func TestAThousandLettersAreOneRun(t *testing.T) {
	p := press(t)
	in := make([][]byte, postroom.MaxRun)
	short, long := document(t, 20, 1, "short"), document(t, 20, 2, "long")
	for i := range in {
		in[i] = short
		if i%2 == 1 {
			in[i] = long
		}
	}
	run, err := p.Run(in, true)
	if err != nil || len(run.Problems) != 0 {
		t.Fatal(err, run.Problems)
	}
	if n, err := p.Pages(run.PDF); err != nil || n != 2*postroom.MaxRun || run.Sheets != postroom.MaxRun {
		t.Errorf("%d pages (%v) on %d sheets; want two pages on each of %d", n, err, run.Sheets, postroom.MaxRun)
	}
}

func TestABrokenDocumentIsNamedAndTheOthersArePrinted(t *testing.T) {
	p := press(t)
	run, err := p.Run([][]byte{[]byte("%PDF-1.4 scan"), document(t, 20, 1, "alpha")}, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(run.Problems) != 1 || run.Problems[0].Index != 0 {
		t.Errorf("problems %v", run.Problems)
	}
	if n, err := p.Pages(run.PDF); err != nil || n != 2 {
		t.Errorf("%d pages (%v), want the letter and a blank one", n, err)
	}
	if _, err := p.Run([][]byte{[]byte("nothing")}, false); !errors.Is(err, postroom.ErrRun) {
		t.Errorf("a run without a document says %v", err)
	}
	if _, err := p.Run(make([][]byte, postroom.MaxRun+1), false); !errors.Is(err, postroom.ErrRun) {
		t.Errorf("a run that is too long says %v", err)
	}
}

func TestTheFolderOfAnOnlineService(t *testing.T) {
	p, r := press(t), viewer(t)
	x := pieces()[0]
	address := []string{"Camille Laurent", "Appartement 12", "4 rue des Lilas", "35000 RENNES"}
	t.Run("a letter with free margins keeps its bytes", func(t *testing.T) {
		x.Documents = [][]byte{document(t, 6, 2, address...)}
		f, notes, err := p.ForOnline(x, look(t, r))
		if err != nil || len(notes) != 0 || !bytes.Equal(f.Bytes, x.Documents[0]) || f.Pages != 2 {
			t.Errorf("%v, notes %v, %d pages", err, notes, f.Pages)
		}
		if f.Name != "DC-2026-014-K7QX_Camille-Laurent.pdf" {
			t.Errorf("the file is called %s", f.Name)
		}
	})
	t.Run("ink in a margin makes the pages smaller, until it is free", func(t *testing.T) {
		x.Documents = [][]byte{document(t, 2, 1, address...)}
		f, notes, err := p.ForOnline(x, look(t, r))
		if err != nil || len(notes) != 1 || notes[0].Key != "postroom.problem.shrunk" {
			t.Fatalf("%v, notes %v", err, notes)
		}
		sheets, err := r.Sheets(f.Bytes)
		if err != nil || len(sheets) != 1 || sheets[0].Left < 4.9 {
			t.Errorf("%v: the ink still begins at %.2f mm", err, sheets[0].Left)
		}
		if !strings.Contains(sheets[0].Text, "4 rue des Lilas") {
			t.Errorf("the text is lost: %s", sheets[0].Text)
		}
	})
	t.Run("two letters of one envelope are one PDF", func(t *testing.T) {
		x.Documents = [][]byte{document(t, 20, 1, address...), document(t, 20, 2, "grievances")}
		f, _, err := p.ForOnline(x, look(t, r))
		if err != nil || f.Pages != 3 {
			t.Errorf("%v, %d pages", err, f.Pages)
		}
	})
	for name, c := range map[string]struct {
		change func(*postroom.Piece)
		want   string
	}{
		"without the address on the first page": {func(x *postroom.Piece) { x.Documents = [][]byte{document(t, 20, 1, "no address")} }, "postroom.problem.unaddressed"},
		"without a document":                    {func(x *postroom.Piece) { x.Documents = nil }, "postroom.problem.empty"},
		"with a damaged one":                    {func(x *postroom.Piece) { x.Documents = [][]byte{[]byte("%PDF-1.7 no")} }, "postroom.problem.unreadable"},
		"without an address":                    {func(x *postroom.Piece) { x.Address = post.Address{} }, "postroom.problem.address"},
	} {
		t.Run(name+" there is no file, and it is said why", func(t *testing.T) {
			x := x
			c.change(&x)
			_, _, err := p.ForOnline(x, look(t, r))
			stopped, ok := errors.AsType[*postroom.StoppedError](err)
			if !ok || stopped.Message.Key != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestTheAddressesOfAFolder(t *testing.T) {
	p := press(t)
	in := pieces()
	in[1].Name[0] = "=HYPERLINK(1)"
	f, err := p.Addresses("fr", in, []postroom.File{{Name: "a.pdf", Pages: 2}, {Name: "b.pdf", Pages: 1}, {}})
	if err != nil {
		t.Fatal(err)
	}
	if f.Name != "adresses.csv" || !bytes.HasPrefix(f.Bytes, []byte("\ufeff")) {
		t.Errorf("%s begins with %q", f.Name, f.Bytes[:3])
	}
	c := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(f.Bytes, []byte("\ufeff"))))
	c.Comma = ';'
	rows, err := c.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"Référence", "Fichier", "Pages", "Ligne 1", "Ligne 2", "Ligne 3", "Ligne 4", "Ligne 5", "Ligne 6", "Code postal", "Ville", "Pays", "Numéro de recommandé"},
		{"DC-2026-014-K7QX", "a.pdf", "2", "Camille Laurent", "Appartement 12", "4 rue des Lilas", "35000 RENNES", "", "", "35000", "RENNES", "", "1A20411877342"},
		{"DC-2026-014-M2BF", "b.pdf", "1", " =HYPERLINK(1)", "Mme Anne Le Goff", "ZA de Kergaradec", "29850 GOUESNOU", "", "", "29850", "GOUESNOU", "", ""},
	}
	for i := range rows {
		for j := range rows[i] {
			rows[i][j] = plainSpaces(rows[i][j])
		}
	}
	if d := cmp.Diff(want, rows); d != "" {
		t.Error(d)
	}
}
