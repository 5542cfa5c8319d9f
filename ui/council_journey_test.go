package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// TestAnAfternoonOfTheCouncil plays the council of the first scenario in the
// window, by keyboard where people use it: roll call, opening, calling, the
// hearing, the deliberation, one motion, the vote, the closing, the minutes.
func TestAnAfternoonOfTheCouncil(t *testing.T) {
	s := councilStage(t, "2026-09-28", "2026-09-29", frenchLight)
	id := s.caseOf("Laurent")
	v := s.view(id)
	s.perform(v, rules.DoCouncil, "")
	if got := s.At().Page; got != PageSitting {
		t.Fatalf("the council opens %s", got)
	}
	s.shows("Camille Laurent", "Appel", "Hélène Garnier", "Quorum à constater")

	s.types("t") // the keyboard is on the first member of the roll
	s.current.(*sittingScreen).act()
	s.shows("Ouverture de la séance et appel du dossier", "Quorum atteint", "La convocation annonce 14 h 00.")

	s.current.(*sittingScreen).act()
	s.shows("Dossier appelé à", "Séance ouverte à 14 h 00.")
	s.current.(*sittingScreen).act()
	if _, ok := s.view(id).Matter.Case.Call(v.Matter.Council().ID); !ok {
		t.Fatalf("the case is not called:\n%s", s.seen())
	}

	s.keyboard(s.segment("Présence : Camille Laurent"))
	s.press(fyne.KeyRight, fyne.KeyRight)
	s.current.(*sittingScreen).act()
	s.shows("Exposez le motif, puis cochez cette ligne.")
	s.press(fyne.KeySpace)
	all[*parts.Check](s.shown())[0].Tapped(nil)
	s.current.(*sittingScreen).act()
	s.shows("Notez les explications, ou que l’apprenant n’en donne pas.")
	s.types("Camille reconnaît les faits.")
	s.current.(*sittingScreen).act()
	h, ok := s.view(id).Matter.Case.Hearing(v.Matter.Council().ID)
	if !ok || !h.Is.ReasonStated || h.Is.Explanations != "Camille reconnaît les faits." || !h.Is.Video {
		t.Fatalf("the hearing is %+v", h.Is)
	}

	s.current.(*sittingScreen).act()
	s.shows("Une seule question à la fois")
	s.current.(*sittingScreen).act()
	if got := s.At().Page; got != PageVote {
		t.Fatalf("the vote opens %s", got)
	}
	s.shows("Proposition n° 1", "La convocation annonce au plus : exclusion temporaire.")
	s.current.(*voteScreen).act()
	s.shows("Indiquez le nombre de jours.")
	s.types("15")
	s.current.(*voteScreen).act()
	s.shows("Exclusion temporaire de 15 jours", "Membres votants")

	s.Work.Ring()
	s.letters("pp")
	if s.happened("banner adopted") {
		t.Error("the result is said before the last vote")
	}
	s.letters("cp")
	s.shows("Adoptée, 3 contre 1")
	s.current.(*voteScreen).act()
	s.shows("Vérifier avant d’enregistrer", "scellé")
	s.primary()
	mo, ok := s.view(id).Matter.Case.AdoptedMotion()
	if !ok || mo.Put.Is.Sanction.Length != 15 || len(mo.Closed.Is.Ballots) != 4 {
		t.Fatalf("the motion is %+v", mo)
	}
	s.shows("Le conseil a statué")

	s.current.(*voteScreen).act()
	s.current.(*sittingScreen).act()
	if s.view(id).Matter.Council().Closed == nil {
		t.Fatalf("the sitting is not closed:\n%s", s.seen())
	}
	s.current.(*sittingScreen).act()
	s.shows("Procès-verbal et feuille d’émargement", "Questions du conseil et réponses")
	s.types("Sur le calendrier : les livrables seront refaits.")
	s.primary()
	s.primary()
	in := s.view(id).Matter.Case.LettersOf(cases.LetterMinutes)
	if len(in) != 1 || in[0].Issued.Is.Text != "Sur le calendrier : les livrables seront refaits." || in[0].Issued.Is.Copies[0].Document == "" {
		t.Fatalf("the minutes are %+v", in)
	}
	if got := len(s.outside.printed); got != 2 {
		t.Errorf("%d documents were printed, want 2: %v", got, s.outside.printed)
	}
	s.openMinutes(s.view(id))
	s.button("Joindre l’exemplaire signé…")
	s.shows("Signé, versé le")
}

// letters types letters one by one: each goes to where the keyboard then is.
func (s *mailStage) letters(text string) {
	for _, r := range text {
		s.types(string(r))
	}
}
