package ui

import (
	"bytes"
	"context"
	"net/mail"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/mailing"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// available lists the documents that can be made, and why others cannot.
func available(s *mailStage, id cases.CaseID) (can, cannot []string) {
	for _, l := range documentsOf(s.words, s.view(id).Matter, "fr", s.Desk.NewID) {
		if l.Why == "" {
			can = append(can, l.Title)
		} else {
			cannot = append(cannot, plainSpaces(l.Why))
		}
	}
	return can, cannot
}

func TestDocumentsThatCanBeMadeFollowTheCase(t *testing.T) {
	s := newMailStage(t, "2026-10-12", secretary(), frenchLight)
	for _, c := range []struct {
		name        string
		id          cases.CaseID
		can, cannot []string
	}{
		{
			"a sanction notified, exhibits filed, nothing handed over", s.ids[0],
			[]string{"Rapport d’incident", "Bordereau de pièces", "Reçu de consultation", "Feuille d’émargement", "Fiche de conformité"},
			[]string{"Aucun courrier n’est à remettre en main propre"},
		},
		{
			"letters handed over, no exhibit, a sanction of level 2", s.ids[2],
			[]string{"Rapport d’incident", "Reçu de consultation", "Décharge", "Fiche de conformité"},
			[]string{"Aucune pièce n’est versée", "Le conseil n’est pas encore composé"},
		},
		{
			"an end without a sanction", s.ids[5],
			[]string{"Rapport d’incident", "Reçu de consultation", "Feuille d’émargement", "Décharge", "Décharge", "Décharge", "Décharge", "Fiche de conformité"},
			[]string{"Aucune pièce n’est versée", "Aucune sanction n’est à signaler au jury"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			can, cannot := available(s, c.id)
			if d := cmp.Diff(c.can, can); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.cannot, cannot); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestLettersOfOtherStepsAreOffered(t *testing.T) {
	s := newMailStage(t, "2026-09-18", secretary(), frenchLight)
	var got []string
	for _, l := range sendingsOf(s.words, s.view(s.ids[0]).Matter) {
		got = append(got, l.Key)
	}
	if d := cmp.Diff([]string{string(cases.LetterMembers)}, got); d != "" {
		t.Error(d)
	}
	s = newMailStage(t, "2026-10-20", secretary(), frenchLight)
	got = nil
	for _, l := range sendingsOf(s.words, s.view(s.ids[0]).Matter) {
		got = append(got, l.Key)
	}
	if d := cmp.Diff([]string{string(cases.LetterJury), string(cases.LetterExclusionEnd)}, got); d != "" {
		t.Error(d)
	}
}

// TestADocumentIsMadeInTheWindow opens the documents from the letters of a
// case, changes the language, prints one, saves it, and records nothing.
func TestADocumentIsMadeInTheWindow(t *testing.T) {
	s := newMailStage(t, "2026-10-12", secretary(), frenchLight)
	id := s.ids[0]
	before := len(s.view(id).Matter.Case.Acts)
	s.Go(Route{Page: PageCase, Case: id, Tab: TabLetters})
	s.button("Documents")
	s.shows("Documents du dossier", "Fiche de conformité", "Chaque règle, son verdict et son calcul, sur une page")
	s.document("Bordereau de pièces")
	s.primary()
	if want := s.T("letter.exhibits-list"); len(s.outside.printed) != 1 || !strings.Contains(strings.ToLower(s.outside.printed[0]), want) {
		t.Errorf("printed %v, want the %s", s.outside.printed, want)
	}
	s.document("Décharge")
	s.shows("Aucun courrier n’est à remettre en main propre")
	s.english()
	s.document("Fiche de conformité")
	s.primary()
	if len(s.outside.printed) != 2 {
		t.Errorf("printed %v", s.outside.printed)
	}
	if got := len(s.view(id).Matter.Case.Acts); got != before {
		t.Errorf("%d acts, want %d: a document is no act", got, before)
	}
}

func TestADocumentWithAHoleIsNotPrinted(t *testing.T) {
	s := newMailStage(t, "2026-10-12", secretary(), frenchLight)
	v := s.view(s.ids[0])
	v.Matter.Case.Reports[0].Is.Text = ""
	d := &documentsSheet{frame: s.Frame, view: v, language: "fr", rows: parts.V(4), preview: s.newLetterPreview()}
	d.build()
	d.draw()
	d.whole(s.printOne)
	if len(s.outside.printed) != 0 || len(d.gaps) == 0 {
		t.Errorf("printed %v with %d gaps", s.outside.printed, len(d.gaps))
	}
	if !s.happened("document incomplete") {
		t.Error("nothing says that a mention is missing")
	}
}

// TestALetterOfAnotherStepOpensItsEnvelopes sends the members' convocation.
func TestALetterOfAnotherStepOpensItsEnvelopes(t *testing.T) {
	s := newMailStage(t, "2026-09-18", secretary(), frenchLight)
	s.openDocuments(s.view(s.ids[0]))
	s.document("Convocation des membres")
	s.shows("Convocation des membres", "Nadia Ferhat")
	s.issueAll()
	s.closeSheets()
	issued := s.view(s.ids[0]).Matter.Case.LettersOf(cases.LetterMembers)
	if len(issued) != 1 {
		t.Fatalf("%d convocations issued; the last events were %v", len(issued), last(s.events, 8))
	}
	saved := &savingDesk{paperDesk: s.outside, path: "/x/conseil.eml"}
	s.Outside = saved
	s.Go(Route{Page: PageLetter, Case: s.ids[0], Letter: issued[0].ID})
	s.button("Brouillon d’e-mail")
	m, err := mail.ReadMessage(bytes.NewReader(s.outside.written["/x/conseil.eml"]))
	if err != nil || m.Header.Get("X-Unsent") != "1" || !strings.HasSuffix(saved.asked, ".eml") {
		t.Errorf("saved %v as %q: %v", m, saved.asked, err)
	}
}

// TestTheReceiptOfACopyHandedOverIsOneKeyAway opens it from the page of the letter.
func TestTheReceiptOfACopyHandedOverIsOneKeyAway(t *testing.T) {
	s := newMailStage(t, "2026-10-12", secretary(), frenchLight)
	v := s.view(s.ids[2])
	s.Go(Route{Page: PageLetter, Case: s.ids[2], Letter: v.Matter.Case.LettersOf(cases.LetterGrievances)[0].ID})
	s.button("Décharge")
	s.primary()
	if len(s.outside.printed) != 1 || !strings.HasSuffix(s.outside.printed[0], "Décharge") {
		t.Errorf("printed %v", s.outside.printed)
	}
}

func TestTheMembersAreToldEveryCaseOfTheSitting(t *testing.T) {
	plan := withCases(func(rules.Matter, mailing.Options) mailing.Plan {
		return mailing.Plan{Letters: []cases.IssueLetter{{Type: cases.LetterMembers}, {Type: cases.LetterMinutes}}}
	}, []string{"DC-1", "DC-2"})(rules.Matter{}, mailing.Options{})
	if got := []string{plan.Letters[0].Text, plan.Letters[1].Text}; got[0] != "DC-1, DC-2" || got[1] != "" {
		t.Errorf("%q", got)
	}
}

// savingDesk lets a file be saved.
type savingDesk struct {
	*paperDesk
	path, asked string
}

func (d *savingDesk) ChooseSave(_ context.Context, _, name string) (string, error) {
	d.asked = name
	return d.path, nil
}

func TestOnlyAWarningAlsoLeavesByEmail(t *testing.T) {
	letter := func(k regulation.SanctionKind, c cases.Capacity, ch post.Channel) cases.IssueLetter {
		return cases.IssueLetter{
			Type: cases.LetterDecision, Decision: &cases.Decision{Sanction: cases.Sanction{Kind: k}},
			Copies: []cases.Copy{{To: "x", Capacity: c, Channel: ch, Document: "abc"}},
		}
	}
	for _, c := range []struct {
		name string
		l    cases.IssueLetter
		want bool
	}{
		{"a warning, to the learner", letter(regulation.Warning, cases.ToLearner, post.Registered), true},
		{"a warning, to a representative", letter(regulation.Warning, cases.ToRepresentative, post.Registered), false},
		{"a written warning", letter(regulation.WrittenWarning, cases.ToLearner, post.Registered), false},
		{"an exclusion", letter(regulation.TemporaryExclusion, cases.ToLearner, post.Registered), false},
		{"what was to leave by e-mail", cases.IssueLetter{Type: cases.LetterMembers, Copies: []cases.Copy{{Channel: post.Email, Document: "abc"}}}, true},
		{"what is not drawn yet", cases.IssueLetter{Type: cases.LetterMembers, Copies: []cases.Copy{{Channel: post.Email}}}, false},
	} {
		if got := mailed(c.l, 0); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestWhatIsDueOpensItsLetter: the button of a letter that is due leads to its envelopes.
func TestWhatIsDueOpensItsLetter(t *testing.T) {
	c := &cases.Case{}
	for kind, want := range map[rules.DueKind]cases.LetterType{
		rules.DoMembers: cases.LetterMembers, rules.DoPostponed: cases.LetterPostponement, rules.DoJury: cases.LetterJury,
		rules.DoExclusionEnd: cases.LetterExclusionEnd, rules.DoTellUndone: cases.LetterUndone, rules.DoTellEnd: cases.LetterEnded,
	} {
		if got := sentFor(kind, c); got != want {
			t.Errorf("%s: %s, want %s", kind, got, want)
		}
	}
	c.Abandoned = &cases.Done[cases.AbandonmentDeclared]{}
	if got := sentFor(rules.DoTellEnd, c); got != cases.LetterAbandonment {
		t.Errorf("an abandonment: %s", got)
	}
	s := newMailStage(t, "2026-10-12", secretary(), frenchLight)
	s.perform(s.view(s.ids[0]), rules.DoJury, "")
	s.shows("Extrait pour le jury")
	s.issueAll()
	if got := len(s.view(s.ids[0]).Matter.Case.LettersOf(cases.LetterJury)); got != 1 {
		t.Errorf("%d extracts issued; the last events were %v", got, last(s.events, 8))
	}
}

// document chooses a row of the sheet by its title.
func (s *mailStage) document(title string) {
	s.t.Helper()
	found := false
	parts.Walk(s.topSheet(), func(o fyne.CanvasObject) bool {
		if r, ok := o.(*parts.Row); ok && r.Label == title && !found {
			found = true
			r.Tapped(nil)
			return false
		}
		return true
	})
	if !found {
		s.t.Fatalf("no document %q in:\n%s", title, s.seen())
	}
}

// english chooses the language of the documents.
func (s *mailStage) english() {
	s.t.Helper()
	parts.Walk(s.topSheet(), func(o fyne.CanvasObject) bool {
		if x, ok := o.(*parts.Segment); ok {
			x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			return false
		}
		return true
	})
}
