package writer

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
	"greffe/letters"
)

// edited is the matter with the office's edits of the grievance letter.
func edited(m rules.Matter, texts ...string) rules.Matter {
	o := *m.Office
	for i, text := range texts {
		o.Templates = append(o.Templates, cases.Done[cases.EditTemplate]{
			Act: cases.Act{ID: cases.ActID(rune('a' + i))},
			Is:  cases.EditTemplate{Letter: "grievances", Language: "fr", Text: text, Base: "1"},
		})
	}
	m.Office = &o
	return m
}

func TestALetterIsMadeFromTheOfficesText(t *testing.T) {
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	w := New(words)
	l := issue("griefs", cases.LetterGrievances, "e", "yanis")
	l.Grievances, l.Planned = []cases.GrievanceID{"g1"}, days.Must("2026-11-06")
	m := begun(t).day("2026-11-05").matter()
	original, version, err := Texts{}.Original("grievances", "fr")
	if err != nil {
		t.Fatal(err)
	}
	put := func(_ context.Context, from io.Reader) (cases.Digest, int64, error) {
		b, err := io.ReadAll(from)
		sum := sha256.Sum256(b)
		return cases.Digest(hex.EncodeToString(sum[:])), int64(len(b)), err
	}
	freeze := func(m rules.Matter) cases.IssueLetter {
		t.Helper()
		out, err := w.Freeze(context.Background(), put, m, l)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	first := freeze(m)
	if want := "grievances.fr/" + version + "."; !strings.HasPrefix(first.Template, want) || strings.Contains(first.Template, "+") {
		t.Errorf("the text of the program is named %s", first.Template)
	}
	own := original + "\nMerci de votre attention.\n"
	once := freeze(edited(m, own))
	sum := sha256.Sum256([]byte(own))
	if want := "grievances.fr/1+1." + hex.EncodeToString(sum[:])[:8]; !strings.HasPrefix(once.Template, want) {
		t.Errorf("made from %s, want %s…", once.Template, want)
	}
	twice := freeze(edited(m, original+"\nx\n", own))
	if once.Template == twice.Template || once.Fingerprint == twice.Fingerprint {
		t.Errorf("two versions of a text are both %s", once.Template)
	}
	if back := freeze(edited(m, own, "")); back.Template != first.Template || back.Fingerprint != first.Fingerprint {
		t.Errorf("back to the original: %s", back.Template)
	}
	other := edited(m, own)
	other.Office.Templates[0].Is.Language = "en"
	if got := freeze(other); got.Template != first.Template {
		t.Errorf("the English text changes the French letter: %s", got.Template)
	}
	// A text that a later program no longer reads stops the letter, and says so.
	broken := edited(m, "version: 1\n::block subject::\n{{.case_number")
	if gaps := w.Gaps(broken, l); len(gaps) == 0 || gaps[0].Key != "letters.unreadable" {
		t.Errorf("got %v", gaps)
	}
	if _, err := w.Freeze(context.Background(), put, broken, l); err == nil {
		t.Error("a letter is made of a text that cannot be read")
	}
}

func TestTheTextsAreOffered(t *testing.T) {
	texts := Texts{}
	if kinds := texts.Kinds(); len(kinds) < 13 || kinds[0] != "grievances" {
		t.Errorf("got %v", kinds)
	}
	original, _, err := texts.Original("decision", "en")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := texts.Original("poem", "en"); !errors.Is(err, letters.ErrKind) {
		t.Errorf("a letter nobody knows: %v", err)
	}
	remarks, mentions := texts.Examine("decision", "en", original)
	if len(remarks) > 0 || len(mentions) < 6 {
		t.Errorf("%v, %d mentions", remarks, len(mentions))
	}
	situations := texts.Situations("decision", "en")
	if !slices.Contains(situations, "permanent") || situations[0] != "usual" {
		t.Errorf("got %v", situations)
	}
	pdf, err := texts.Sample(cases.Organisation{Name: "Atelier"}, "decision", "en", original, 1)
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("no sample: %v", err)
	}
	if _, err := texts.Sample(cases.Organisation{}, "decision", "en", original, 99); !errors.Is(err, letters.ErrKind) {
		t.Errorf("a situation nobody knows: %v", err)
	}
	if _, err := texts.Sample(cases.Organisation{}, "decision", "en", "{{", 0); !errors.Is(err, letters.ErrTemplate) {
		t.Errorf("a text that cannot be read: %v", err)
	}
	if len(texts.Fields("decision", "en")) < 20 {
		t.Error("few fields are offered")
	}
}
