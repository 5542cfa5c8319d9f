package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// unlawful is the first of the sample's cases with an unlawful council, which
// stand after its six stories.
const unlawful = 10

func TestTheReviewIsWalkedWithLetters(t *testing.T) {
	s := newMailStage(t, "2026-10-01", director(), frenchLight)
	s.Go(Route{Page: PageReview})
	screen, ok := s.current.(*reviewScreen)
	if !ok || len(screen.views) < 2 {
		t.Fatalf("several cases wait on the day of their reports: %v", last(s.events, 5))
	}
	first := screen.at
	screen.pane.key('j')
	if screen.at == first {
		t.Error("J goes to the next case")
	}
	screen.pane.key('k')
	if screen.at != first {
		t.Error("K goes back")
	}
	screen.pane.key('N')
	screen.act()
	if !s.happened("field reason error") {
		t.Error("discontinuing without a reason is sent back to its field")
	}
	screen.pane.reason.SetText("faits non établis")
	if e := screen.pane.fields["reason"].Error(); e != "" {
		t.Errorf("what was missing is written, and the field still says %q", e)
	}
	s.keyboard(screen.pane.reason)
	screen.act()
	if !s.happened("recorded choose-course") {
		t.Fatalf("the choice is recorded: %v", last(s.events, 5))
	}
	if c, _ := s.view(first).Matter.Case.Course(); c.Is.Course != cases.CourseDiscontinue || c.Is.Reason != "faits non établis" {
		t.Errorf("the course is %+v", c.Is)
	}
	if at := s.window.Canvas().Focused(); at != fyne.Focusable(screen.pane.options[screen.pane.at()]) {
		t.Errorf("the next case is read, and the keyboard is at %v", at)
	}
}

func TestASecretarySeesThatTheDirectorIsAwaited(t *testing.T) {
	s := newMailStage(t, "2026-10-01", secretary(), frenchLight)
	id := s.ids[unlawful]
	s.openChoice(s.view(id))
	s.shows("En attente de la direction depuis aujourd’hui", "Cet acte revient à la direction")
	s.primary()
	if s.happened("recorded choose-course") {
		t.Error("a secretary cannot choose")
	}
	if _, chosen := s.view(id).Matter.Case.Course(); chosen {
		t.Error("nothing is recorded")
	}
}

func TestGrievancesComeBeforeASanctionAlone(t *testing.T) {
	s := newMailStage(t, "2026-10-01", director(), frenchLight)
	id := s.ids[unlawful]
	s.openChoice(s.view(id))
	s.course("Sanctionner sans conseil, niveau 1 ou 2")
	if got := s.topSheet().Primary.Label; got != "Communiquer les griefs" {
		t.Errorf("the button says what comes first, not %q", got)
	}
	s.primary()
	if !s.happened("field level error") {
		t.Error("a level is asked for")
	}
	s.choose("Sanction", "Avertissement écrit (niveau 2)")
	s.primary()
	if !s.happened("shown package") {
		t.Fatalf("the letter of the grievances follows: %v", last(s.events, 8))
	}
	s.shows("communication des griefs", "Communication des griefs")
	s.choose(s.T("mail.channel"), "Remise en main propre")
	s.issueAll()
	s.choose(s.T("mail.hand.receipt"), "Refus de signer")
	s.primary()
	if !s.happened("field witnesses error") {
		t.Error("a refusal to sign asks for two witnesses")
	}
	s.enter(s.T("mail.hand.witnesses"), "Nadia Ferhat et Olivier Pruvost")
	s.primary()
	sv := s.view(id).Matter.Case.Services[0]
	if sv.HandedOver != days.Must("2026-10-01") || sv.Signed || sv.Channel != post.ByHand {
		t.Errorf("the envelope was handed over unsigned: %+v", sv)
	}

	s.on("2026-10-05", director())
	s.closeSheets()
	s.openDecision(s.view(id))
	s.shows("Avertissement écrit (niveau 2)", "Décidée par la direction, sans conseil")
	s.enter("Pourquoi ce niveau", "des propos déplacés, reconnus")
	s.primary()
	s.issueAll()
	if got := s.view(id).Matter.Case.LettersOf(cases.LetterDecision); len(got) != 1 || got[0].Issued.Is.Decision.Sanction.Kind != regulation.WrittenWarning {
		t.Errorf("the warning is issued: %+v", got)
	}
}

// course presses the row of a course on the sheet of choices.
func (s *mailStage) course(title string) {
	s.t.Helper()
	pressed := !parts.Walk(s.topSheet(), func(o fyne.CanvasObject) bool {
		r, ok := o.(*parts.Row)
		if !ok || r.Label != title {
			return true
		}
		r.Tapped(nil)
		return false
	})
	if !pressed {
		s.t.Fatalf("no choice %q in:\n%s", title, s.seen())
	}
}

func TestAPrinterThatIsMissingOffersTheFiles(t *testing.T) {
	s := newMailStage(t, "2026-09-08", secretary(), frenchLight)
	s.outside.broken = true
	s.openPackage(s.view(s.ids[0]), packageNotify)
	s.issueAll()
	s.shows("3 lettres n’ont pas été imprimées", "Ouvrir", "Enregistrer le PDF")
	s.button("Ouvrir")
	if len(s.outside.opened) != 1 || !strings.HasSuffix(s.outside.opened[0], ".pdf") {
		t.Errorf("the letter opens outside: %q", s.outside.opened)
	}
	s.primary()
	if !s.happened("shown posting") {
		t.Error("the letters are issued all the same, and are posted next")
	}
	if n := len(s.view(s.ids[0]).Matter.Case.Letters); n != 3 {
		t.Errorf("%d letters are issued, want 3", n)
	}
}

func TestALetterIsWithdrawnBeforeItLeaves(t *testing.T) {
	s := newMailStage(t, "2026-09-08", secretary(), frenchLight)
	id := s.ids[0]
	s.openPackage(s.view(id), packageNotify)
	s.issueAll()
	s.closeSheets()
	letter := s.view(id).Matter.Case.Letters[1]
	s.Go(Route{Page: PageLetter, Case: id, Letter: letter.ID})
	s.shows("Convocation", "Établi", "Annuler la lettre", "Imprimer de nouveau")
	printed := len(s.outside.printed)
	s.button("Imprimer de nouveau")
	if len(s.outside.printed) != printed+1 {
		t.Error("the same bytes are printed again")
	}
	s.button("Annuler la lettre")
	s.primary()
	if !s.happened("field reason error") {
		t.Error("a reason is asked for")
	}
	s.enter("Motif", "date erronée")
	s.primary()
	if l := s.view(id).Matter.Case.Letters[1]; l.Standing() {
		t.Error("the letter is withdrawn")
	}
	s.shows("Lettre annulée", "date erronée")
}

func TestAnEnvelopeThatCameBackIsSentAgain(t *testing.T) {
	s := newMailStage(t, "2026-09-10", secretary(), frenchLight)
	id := s.ids[0]
	v := s.view(id)
	first := v.Matter.Case.Services[0]
	s.on("2026-09-12", secretary())
	if _, err := s.register.As(secretary()).Record(context.Background(), register.Submission{Entries: []register.Entry{{
		File: id.File(), Payload: cases.Returned{Dispatch: first.Dispatch, Ground: post.UnknownAtAddress},
	}}}); err != nil {
		t.Fatal(err)
	}
	s.openReturned(s.view(id), first.Dispatch)
	s.shows("Envoyer de nouveau", "14 rue des Écoles")
	s.enter("Nouvelle adresse", "3 place des Lices\n35000 RENNES")
	s.enter("Numéro", "1A 204 118 9999 9")
	s.primary()
	if !s.happened("recorded send-again") || !s.happened("shown posting") {
		t.Fatalf("the second dispatch is prepared and posted: %v", last(s.events, 6))
	}
	s.shows("3 place des Lices, 35000 RENNES")
	s.primary()
	services := s.view(id).Matter.Case.Services
	again := services[len(services)-1]
	if again.Resend != first.Dispatch || again.Posted != days.Must("2026-09-12") || again.KnownThen {
		t.Errorf("the second dispatch cites the first: %+v", again)
	}
}

func TestAProofIsFiled(t *testing.T) {
	s := newMailStage(t, "2026-09-14", secretary(), frenchLight)
	id := s.ids[0]
	sv := s.view(id).Matter.Case.Services[0]
	s.openReturned(s.view(id), sv.Dispatch)
	s.shows("Joindre un justificatif", "Avis de réception")
	s.primary()
	got := s.view(id).Matter.Case.Proofs
	if len(got) != 1 || got[0].Is.Dispatch != sv.Dispatch || got[0].Is.Proof != cases.ProofReceipt || got[0].Is.Name != "avis.pdf" {
		t.Errorf("the scan is filed: %+v", got)
	}
}

func TestAPrecautionMayGoWithTheCouncil(t *testing.T) {
	s := newMailStage(t, "2026-10-01", director(), frenchLight)
	id := s.ids[unlawful]
	s.openPrecaution(s.view(id))
	s.primary()
	if !s.happened("field risk error") || !s.happened("field scope error") {
		t.Errorf("risk and scope are asked for: %v", last(s.events, 5))
	}
	s.enter("Ce qui est suspendu", "la messagerie")
	s.enter("Risque immédiat", "la réitération des propos")
	s.enter("Heure", "12:00")
	s.primary()
	if !s.happened("recorded order-precaution") || !s.happened("recorded choose-course") || !s.happened("shown convene") {
		t.Fatalf("the measure is ordered, and the council convened: %v", last(s.events, 8))
	}
	s.closeSheets()
	s.on("2026-10-08", director())
	s.openPrecaution(s.view(id))
	s.shows("8e jour", "la messagerie")
	s.primary()
	if !s.happened("field restored error") {
		t.Error("what is given back is asked for")
	}
	s.enter("Ce qui est rendu", "la messagerie")
	s.primary()
	if _, runs := runningPrecaution(s.view(id).Matter.Case); runs {
		t.Error("the measure is lifted")
	}
}

func TestMovingASittingSaysWhatMoves(t *testing.T) {
	s := newMailStage(t, "2026-09-14", secretary(), frenchLight)
	id := s.ids[0]
	s.openConvene(s.view(id))
	s.enter(s.T("mail.convene.day"), "22/9/2026")
	s.Work.Ring()
	s.primary()
	if s.topSheet().Title != "Ce qui change" {
		t.Fatalf("what moves is shown first:\n%s", s.seen())
	}
	s.shows("Camille Laurent")
	s.topSheet().Others[0].Tapped(nil)
	if p, _ := s.view(id).Matter.Council().Plan(); p.Day != days.Must("2026-09-29") {
		t.Error("leaving moves nothing")
	}
	s.primary()
	s.primary()
	if p, _ := s.view(id).Matter.Council().Plan(); p.Day != days.Must("2026-09-22") {
		t.Errorf("the sitting is moved, not left on %s", p.Day)
	}
}

func TestTheLettersOfACaseAndOfAll(t *testing.T) {
	s := newMailStage(t, "2026-09-13", secretary(), frenchLight)
	id := s.ids[0]
	s.window.SetContent(newLettersTab(s.Frame, s.view(id)))
	s.shows("Communication des griefs", "Information préalable de l’employeur", "En instance jusqu’au sam. 26 sept.", "1A 204 118 7734 2", "Distribué")
	s.compose()
	s.Go(Route{Page: PageLetters})
	s.shows("En attente d’avis", "Camille Laurent")
	screen, ok := s.current.(*lettersScreen)
	if !ok {
		t.Fatal("the letters show")
	}
	screen.filter.SetText("benali")
	s.shows("Aucun pli en attente")
	if !screen.clear() || len(screen.lines) == 0 {
		t.Error("clearing the filter shows all again")
	}
	screen.open(0)
	if !s.happened("sheet returned") {
		t.Error("a waiting letter opens what became of it")
	}
	s.closeSheets()
	screen.stepTab(2)
	screen.open(0)
	if s.At().Page != PageLetter {
		t.Errorf("a letter of the list of all opens its page, not %s", s.At().Page)
	}
}

func TestAHalfTypedReasonIsKept(t *testing.T) {
	s := newMailStage(t, "2026-10-01", director(), frenchLight)
	id := s.ids[unlawful]
	s.openChoice(s.view(id))
	s.course("Classer sans suite")
	s.enter("Motif", "faits non établis")
	s.Work.Ring()
	s.topSheet().Others[0].Tapped(nil)
	s.openChoice(s.view(id))
	s.shows("faits non établis")
}

func TestHalfTypedFormsAreOfferedAgain(t *testing.T) {
	s := newMailStage(t, "2026-10-04", secretary(), frenchLight)
	id := s.ids[0]
	s.openDecision(s.view(id))
	s.enter("Pourquoi ce niveau", "la répétition")
	s.enter("Premier jour", "14/10/2026")
	s.Work.Ring()
	s.topSheet().Others[0].Tapped(nil)
	s.openDecision(s.view(id))
	s.shows("la répétition", "14/10/2026")
	s.closeSheets()

	other := s.ids[unlawful]
	s.openConvene(s.view(other))
	s.enter(s.T("mail.convene.place"), "salle 12")
	s.enter(s.T("mail.convene.link"), "https://visio")
	s.Work.Ring()
	s.topSheet().Others[0].Tapped(nil)
	s.openConvene(s.view(other))
	s.shows("salle 12", "https://visio")
	s.closeSheets()

	s = newMailStage(t, "2026-09-08", secretary(), frenchLight)
	id = s.ids[0]
	s.openPackage(s.view(id), packageNotify)
	s.number("Camille Laurent", "1A 204 118 7734 2")
	s.choose(s.T("mail.language"), "English")
	s.Work.Ring()
	s.topSheet().Others[0].Tapped(nil)
	s.openPackage(s.view(id), packageNotify)
	s.shows("1A 204 118 7734 2", "•English")
}

// TestNothingIsCut looks for texts that have less room than they need, in both
// languages, at the smallest size and with the largest texts.
func TestNothingIsCutInTheMail(t *testing.T) {
	for _, d := range []Display{
		{Language: translations.French, Theme: "light", Scale: 1},
		{Language: translations.French, Theme: "light", Scale: 1.3},
		{Language: translations.English, Theme: "dark", Scale: 1},
	} {
		s := newMailStage(t, "2026-09-13", secretary(), d)
		s.window.Resize(fyne.NewSize(1024, 500))
		id := s.ids[0]
		check := func(what string) {
			t.Helper()
			for _, x := range s.cut() {
				t.Errorf("%s, %s, scale %v: %s", what, d.Language.Code(), d.Scale, x)
			}
			s.closeSheets()
		}
		s.Go(Route{Page: PageLetters})
		check("letters")
		s.Go(Route{Page: PageLetter, Case: id, Letter: s.view(id).Matter.Case.Letters[0].ID})
		check("letter")
		s.openReturned(s.view(id), "")
		check("returned")
		s.openConvene(s.view(id))
		check("convene")
		s.openPrecaution(s.view(id))
		check("precaution")
		s.openChoice(s.view(id))
		check("choice")
		s.on("2026-09-29", secretary())
	}
}
