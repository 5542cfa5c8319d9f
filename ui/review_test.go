package ui

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func TestASubmittedLetterIsKeptWhole(t *testing.T) {
	l := cases.IssueLetter{
		Letter: "l", Type: cases.LetterDecision, Language: "fr", Template: "decision.fr/1", Fingerprint: "f",
		Copies: []cases.Copy{{Copy: "c", To: camila, Document: "d", Pages: 2}},
	}
	b, err := packLetter(l)
	if err != nil {
		t.Fatal(err)
	}
	got, err := unpackLetter(b)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(l, got, cmp.AllowUnexported(cases.IssueLetter{})); d != "" {
		t.Error(d)
	}
	for name, b := range map[string]string{
		"a picture": "%PDF-1.4", "nothing": "", "another act": `{"kind":"posted","version":1,"payload":{}}`, "a fault": `{"kind":"issue-letter","version":1,"payload":[]}`,
	} {
		if _, err := unpackLetter([]byte(b)); !errors.Is(err, cases.ErrPayload) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := unpackLetter([]byte(`{"kind":"issue-letter","version":99,"payload":{}}`)); !errors.Is(err, cases.ErrNewer) {
		t.Errorf("of a later program: %v", err)
	}
}

func TestAwaitsApproval(t *testing.T) {
	for _, tc := range []struct {
		name string
		c    letterCheck
		want bool
	}{
		{"nothing stops it", letterCheck{}, false},
		{"to be submitted", letterCheck{Roles: []message.Message{message.New("register.approval")}}, true},
		{"changed since", letterCheck{Roles: []message.Message{message.New("register.approval.changed")}}, true},
		{"a rule refuses it", letterCheck{Roles: []message.Message{message.New("register.approval")}, Refused: []rules.Verdict{{}}}, false},
		{"another role is needed too", letterCheck{Roles: []message.Message{message.New("register.approval"), message.New("register.role.override")}}, false},
	} {
		if got := tc.c.awaitsApproval(); got != tc.want {
			t.Errorf("%s: %v", tc.name, got)
		}
	}
}

// reviewed is a case with reviews: one returned, one approved, one issued.
func reviewed() *cases.Case {
	f := cases.CaseID("c").File()
	n := 0
	act := func(p cases.Payload) cases.Act {
		n++
		return cases.Act{ID: cases.ActID(rune('a' + n)), File: f, Seq: n, Rank: int64(n), On: days.Must("2026-09-08"), By: "marion", Payload: p}
	}
	return cases.FoldCase("c", []cases.Act{
		act(cases.SubmitLetter{Letter: "griefs", Type: cases.LetterGrievances, Fingerprint: "1"}),
		act(cases.ReturnLetter{Letter: "griefs", Comments: "précisez"}),
		act(cases.SubmitLetter{Letter: "conv", Type: cases.LetterConvocation, Fingerprint: "2"}),
		act(cases.ApproveLetter{Letter: "conv", Fingerprint: "2"}),
		act(cases.SubmitLetter{Letter: "prior", Type: cases.LetterPrior, Fingerprint: "3"}),
		act(cases.ApproveLetter{Letter: "prior", Fingerprint: "3"}),
		act(cases.IssueLetter{Letter: "prior", Type: cases.LetterPrior, Fingerprint: "3"}),
	})
}

func TestViewReviewNotes(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-09-08")
	c := reviewed()
	plan := mailing.Plan{Letters: []cases.IssueLetter{
		{Letter: "x", Type: cases.LetterGrievances}, {Letter: "y", Type: cases.LetterConvocation}, {Letter: "z", Type: cases.LetterPrior},
	}}
	adoptReviewed(&plan, c)
	var ids []cases.LetterID
	for _, l := range plan.Letters {
		ids = append(ids, l.Letter)
	}
	if d := cmp.Diff([]cases.LetterID{"griefs", "conv", "z"}, ids); d != "" {
		t.Errorf("a letter made again is the same letter, one issued is not: %s", d)
	}
	var got []string
	for _, n := range reviewNotes(w, c, plan, func(cases.UserID) string { return "Hélène Garnier" }) {
		got = append(got, n.State+": "+plainSpaces(n.Words))
	}
	want := []string{
		"returned: Communication des griefs : renvoyé par Hélène Garnier le mar. 8 sept. : « précisez »",
		"approved: Convocation : approuvé par Hélène Garnier le mar. 8 sept.",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if n := len(reviewLetters([]register.View{{Matter: rules.Matter{Case: c}}})); n != 0 {
		t.Errorf("%d letters wait, and both were answered", n)
	}
}

// TestALetterGoesToTheDirectorAndBack: the secretary submits what is to be sent,
// the director returns one letter and approves the others, and what is issued in
// the end is what was approved, to the byte.
func TestALetterGoesToTheDirectorAndBack(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	id := s.ids[0]
	strikeCouncil(t, s, id)
	s.openChoice(s.view(id))
	s.primary()
	s.fill(conveneForm{Heaviest: regulation.TemporaryExclusion, Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.exemple.fr/conseil"})
	s.Work.Ring()
	s.on("2026-09-09", secretary())
	s.Go(Route{Page: PageCase, Case: id})
	s.asks(t)
	s.primary()
	if !s.happened("shown package") {
		t.Fatalf("no envelopes: %v", last(s.events, 8))
	}
	s.number("Camille Laurent", "1A 204 118 7734 2")
	s.number("Atelier Numérique du Ponant SAS", "1A 204 118 7735 9")
	s.shows("Soumettre à la direction")
	s.primary()
	s.shows("À approuver", "Message à la direction", "3 courriers à soumettre à la direction")
	s.button(s.T("review.submit", message.Number("n", 3)))
	if got := timesHappened(s.events, "recorded submit-letter"); got != 3 {
		t.Fatalf("%d letters were submitted: %v", got, last(s.events, 8))
	}
	if n := len(s.view(id).Matter.Case.Letters); n != 0 {
		t.Fatalf("%d letters were issued", n)
	}

	// The director reads, returns the grievances and approves the rest.
	s.Desk = s.register.As(director())
	s.perform(s.view(id), rules.DoApprove, string(s.review(id, cases.LetterGrievances).Submitted.Is.Letter))
	s.shows("Courriers à approuver", "Communication des griefs", "Soumis par Marion Baudry")
	s.button("Renvoyer")
	if !s.happened("field comments error") {
		t.Error("nothing is asked of the director who returns a letter")
	}
	s.types("précisez le lieu")
	s.button("Renvoyer")
	if r := s.review(id, cases.LetterGrievances); r.Returned == nil || r.Returned.Is.Comments != "précisez le lieu" {
		t.Fatalf("got %+v", r)
	}
	s.button("Approuver")
	s.button("Approuver")
	for _, kind := range []cases.LetterType{cases.LetterConvocation, cases.LetterPrior} {
		if r := s.review(id, kind); r.Approved == nil {
			t.Errorf("the %s is not approved", kind)
		}
	}

	// The secretary reads the comments, submits again, and issues what is approved.
	s.Desk = s.register.As(secretary())
	s.perform(s.view(id), rules.DoRework, string(s.review(id, cases.LetterGrievances).Submitted.Is.Letter))
	s.shows("renvoyé par Hélène Garnier", "précisez le lieu", "Convocation : approuvé par Hélène Garnier")
	s.primary()
	s.button(s.T("review.submit", message.Number("n", 3))) // made again, all three are other letters than those read
	s.Desk = s.register.As(director())
	s.Go(Route{Page: PageReview})
	for range 3 {
		s.button("Approuver")
	}
	approved := map[cases.LetterID]string{}
	for _, r := range reviewsOpen(s.view(id).Matter.Case) {
		approved[r.Submitted.Is.Letter] = r.Submitted.Is.Fingerprint
	}
	s.Desk = s.register.As(secretary())
	s.Go(Route{Page: PageLetters})
	s.stepTab("to-issue")
	s.shows("Approuvé")
	s.on("2026-09-10", secretary()) // a day later: nothing is made anew
	s.openPackage(s.view(id), packageNotify)
	s.button(s.T("review.issue", message.Number("n", 3)))
	s.primary()
	issued := map[cases.LetterID]string{}
	for _, l := range s.view(id).Matter.Case.Letters {
		issued[l.ID] = l.Issued.Is.Fingerprint
	}
	if d := cmp.Diff(approved, issued); d != "" || len(issued) != 3 {
		t.Errorf("issued is not what was approved: %s", d)
	}
}

// asks makes the office ask for approvals, as its settings do.
func (s *mailStage) asks(t *testing.T) {
	t.Helper()
	o, err := s.Desk.Office(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	organisation := o.Organisation
	organisation.Approval = true
	s.as(secretary(), cases.TheOffice(), cases.DescribeOrganisation{Organisation: organisation})
}

// stepTab goes to a tab of the list of letters.
func (s *mailStage) stepTab(tab lettersTabKind) {
	s.t.Helper()
	screen, ok := s.current.(*lettersScreen)
	if !ok {
		s.t.Fatalf("the page is %s", s.At().Page)
	}
	for range lettersTabs() {
		if screen.tab == tab {
			return
		}
		screen.stepTab(1)
	}
}

// review is the last review of a letter of a kind.
func (s *mailStage) review(id cases.CaseID, kind cases.LetterType) cases.Review {
	s.t.Helper()
	var out cases.Review
	for _, r := range s.view(id).Matter.Case.Reviews {
		if r.Submitted.Is.Type == kind {
			out = r
		}
	}
	if out.Submitted.Is.Letter == "" {
		s.t.Fatalf("no %s was submitted", kind)
	}
	return out
}

func timesHappened(in []string, event string) int {
	n := 0
	for _, e := range in {
		if e == event {
			n++
		}
	}
	return n
}

func TestTheOfficeAsksForApprovals(t *testing.T) {
	s := newStage(t)
	s.Go(Route{Page: PageSettings})
	s.sees("La direction approuve les courriers avant leur émission")
	s.checkBox("La direction approuve les courriers avant leur émission")
	o, err := s.Desk.Office(context.Background())
	if err != nil || !o.Organisation.Approval || o.Organisation.Name == "" {
		t.Fatalf("got %+v, %v", o.Organisation, err)
	}
}

// checkBox presses the statement with a label.
func (s *stage) checkBox(label string) {
	s.t.Helper()
	pressed := !parts.Walk(s.window.Content(), func(o fyne.CanvasObject) bool {
		c, ok := o.(*parts.Check)
		if !ok || c.Label != label {
			return true
		}
		c.Tapped(nil)
		return false
	})
	if !pressed {
		s.t.Fatalf("no statement %q in:\n%s", label, s.seen())
	}
}
