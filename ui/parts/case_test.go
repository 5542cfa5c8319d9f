package parts_test

import (
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"greffe/cases/days"
	"greffe/ui/parts"
)

// drawnTexts returns the texts that lie on the canvas, cut as they are shown.
func drawnTexts(o fyne.CanvasObject) []string {
	var out []string
	for _, t := range all[*canvas.Text](o) {
		out = append(out, t.Text)
	}
	return out
}

func TestStepperKeepsItsWordsWhereThereIsRoom(t *testing.T) {
	for _, c := range []struct {
		name  string
		width float32
		low   bool
		want  []string // of all labels, those that show
	}{
		{"wide: all labels", 8 * 140, false, []string{"Signalement", "Griefs communiqués", "Convoqué", "Entendu", "Voté", "Décision notifiée", "Employeur et financeur", "Clos"}},
		{"narrow: the current one", 600, false, []string{"Décision notifiée"}},
		{"low: one line", 1000, true, []string{"Décision notifiée  ·  avant le jeu. 3 déc."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t, parts.ModeLight)
			s := parts.NewStepper(sampleSteps()...)
			s.SetLow(c.low)
			show(t, parts.V(0, s), c.width, 200)
			texts := drawnTexts(s)
			for _, want := range c.want {
				if !slices.Contains(texts, want) {
					t.Errorf("%q does not show in %q", want, texts)
				}
			}
			if c.width < 700 && slices.Contains(texts, "Signalement") {
				t.Error("a far label shows in a narrow stepper")
			}
			if c.low && s.MinSize().Height > 34 {
				t.Errorf("one line is %v high", s.MinSize().Height)
			}
			for _, text := range all[*canvas.Text](s) {
				if text.Position().X < 0 || text.Position().X+text.Size().Width > c.width+0.5 {
					t.Errorf("%q lies outside", text.Text)
				}
			}
		})
	}
}

func TestStepperSaysWhereItStands(t *testing.T) {
	start(t, parts.ModeLight)
	s := parts.NewStepper(sampleSteps()...)
	if got, want := s.AccessibilityLabel(), "6/8 Décision notifiée, avant le jeu. 3 déc."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := parts.Transcript(s); !strings.Contains(got, "✓Voté (mer. 18 nov.) → •Décision notifiée (avant le jeu. 3 déc.) → –Employeur et financeur (sans objet) → ○Clos") {
		t.Errorf("got\n%s", got)
	}
}

func TestTimelineIsLowAndFolds(t *testing.T) {
	start(t, parts.ModeLight)
	for name, timeline := range map[string]*parts.Timeline{"days": sampleTimeline(), "weeks": sampleLongTimeline()} {
		if h := timeline.MinSize().Height; h > 190 {
			t.Errorf("%s: %v high, at most 190", name, h)
		}
	}
	timeline := sampleTimeline()
	var folded []bool
	timeline.OnFold = func(f bool) { folded = append(folded, f) }
	show(t, parts.V(0, timeline), 900, 300)
	test.Tap(first[*parts.Button](timeline))
	if got := parts.Transcript(timeline); got != "timeline: Fenêtre ouverte, encore 10 jours, jusqu’au jeu. 3 déc.\nkeyboard: Button Afficher la frise\n" {
		t.Errorf("got\n%s", got)
	}
	if timeline.MinSize().Height > 34 || !slices.Equal(folded, []bool{true}) {
		t.Errorf("%v high, told %v", timeline.MinSize().Height, folded)
	}
}

func TestTimelineWalksThroughItsMarksInOrderOfDays(t *testing.T) {
	start(t, parts.ModeLight)
	timeline := sampleTimeline()
	w := show(t, parts.V(0, timeline), 1000, 300)
	w.Canvas().FocusNext()
	var said []string
	for range 8 {
		said = append(said, timeline.Why())
		press(w, fyne.KeyRight)
	}
	want := []string{
		"Remise en main propre le 9 nov.", "Griefs postés le 9 nov.",
		"Reçue le 9 nov. + 8 jours francs = 18 nov.", "L’avis de réception manque depuis le 10 nov.",
		"Séance du 18 nov.", "Moins de deux jours après la séance", "Entretien du 18 nov. + 15 jours = jeu. 3 déc.",
		"Entretien du 18 nov. + 15 jours = jeu. 3 déc.",
	}
	if !slices.Equal(said, want) {
		t.Errorf("got %q", said)
	}
	press(w, fyne.KeyHome)
	if timeline.Why() != want[0] {
		t.Errorf("Home says %q", timeline.Why())
	}
	w.Canvas().Unfocus()
	if timeline.Why() != timeline.Hint {
		t.Errorf("left, it says %q", timeline.Why())
	}
}

func TestTimelineSaysWhyUnderThePointer(t *testing.T) {
	start(t, parts.ModeLight)
	timeline := sampleTimeline()
	w := show(t, parts.V(0, timeline), 1000, 300)
	found := map[string]bool{}
	for x := float32(150); x < 1000; x += 8 {
		for y := float32(50); y < 160; y += 8 {
			test.MoveMouse(w.Canvas(), fyne.NewPos(x, y))
			found[timeline.Why()] = true
		}
	}
	if len(found) != 8 { // seven things and the hint
		t.Errorf("the pointer finds %d of 8: %v", len(found), found)
	}
}

func TestTimelineSaysTheShortWordWhereThereIsNoRoomForTheLongOne(t *testing.T) {
	start(t, parts.ModeLight)
	d := days.Must
	timeline := parts.NewTimeline(frenchCalendar(), d("2026-09-27"), d("2026-11-26"), parts.Lane{Label: "Délai", Bars: []parts.Bar{
		{From: d("2026-10-07"), To: d("2026-10-13"), Tone: parts.ToneInfo, Label: "8 jours francs · art. 5.3", Short: "8 jours francs"},
		{From: d("2026-10-14"), To: d("2026-10-14"), Tone: parts.ToneWarn},
		{From: d("2026-10-20"), To: d("2026-11-20"), Tone: parts.ToneOK, Label: "Envoi possible · art. 5.4", Short: "jusqu’au 20"},
	}})
	show(t, parts.V(0, timeline), 1000, 300)
	said := map[string]float32{}
	for _, text := range all[*canvas.Text](timeline) {
		said[text.Text] = text.Position().X
	}
	for _, want := range []string{"sept.", "octobre 2026", "novembre 2026", "8 jours francs", "Envoi possible · art. 5.4"} {
		if _, ok := said[want]; !ok {
			t.Errorf("%q is not said: %v", want, said)
		}
	}
	for said := range said {
		if strings.HasSuffix(said, "…") {
			t.Errorf("%q is cut", said)
		}
	}
}

func TestTimelineDrawsNothingOutsideItself(t *testing.T) {
	d := days.Must
	for _, c := range []struct {
		name     string
		from, to string
		width    float32
	}{
		{"a month", "2026-11-06", "2026-12-06", 1000},
		{"a month, narrow", "2026-11-06", "2026-12-06", 520},
		{"sixty days", "2026-10-15", "2026-12-13", 800},
		{"weeks", "2026-10-01", "2027-03-20", 800},
		{"bars longer than the range", "2026-11-12", "2026-11-22", 800},
		{"one day", "2026-11-18", "2026-11-18", 800},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t, parts.ModeLight)
			timeline := sampleTimeline()
			timeline.From, timeline.To = d(c.from), d(c.to)
			timeline.Refresh()
			show(t, parts.V(0, timeline), c.width, 300)
			for _, text := range all[*canvas.Text](timeline) {
				if text.Position().X+text.Size().Width > c.width+1 {
					t.Errorf("%q ends at %v of %v", text.Text, text.Position().X+text.Size().Width, c.width)
				}
			}
			for _, r := range all[*canvas.Rectangle](timeline) {
				if r.Position().X < -8 || r.Position().X+r.Size().Width > c.width+16 {
					t.Errorf("a rectangle from %v, %v wide", r.Position().X, r.Size().Width)
				}
			}
		})
	}
}

func TestVerdictRowUnfoldsAndFixes(t *testing.T) {
	start(t, parts.ModeLight)
	fixed := 0
	row := parts.NewVerdictRow(parts.VerdictBroken, "Avis au dossier", "Il manque depuis le 10 nov.", "Art. 5.3", "À corriger")
	row.Fix = parts.NewButton("Joindre l’avis", "", parts.Secondary, func() { fixed++ })
	row.Details = []string{"Pli 1A 204 113 4471 8"}
	row.Note = "Dérogation"
	row.Refresh()
	w := show(t, parts.V(0, row), 700, 300)
	want := "À corriger: Avis au dossier (Dérogation) — Il manque depuis le 10 nov. — Art. 5.3 [Joindre l’avis]\n"
	if got := parts.Transcript(row); got != want+"keyboard: VerdictRow À corriger: Avis au dossier\n" {
		t.Errorf("one stop of Tab: got\n%s", got)
	}
	closed := row.MinSize().Height

	w.Canvas().Focus(row)
	press(w, fyne.KeyReturn)
	row.TypedShortcut(primary())
	test.Tap(first[*parts.QuietButton](row))

	if fixed != 2 {
		t.Errorf("fixed %d times of 2", fixed)
	}
	if got := parts.Transcript(row); !strings.Contains(got, "    Pli 1A 204 113 4471 8") || row.MinSize().Height <= closed {
		t.Errorf("it does not unfold:\n%s", got)
	}
	press(w, fyne.KeyReturn)
	if row.MinSize().Height != closed {
		t.Errorf("it does not fold again")
	}
}

func TestAnUnfoldedVerdictSaysItsReasonOnce(t *testing.T) {
	start(t, parts.ModeLight)
	reason := "Du lun. 12 oct. au lun. 26 oct. inclus, 15 jours ; reprise le mar. 27 oct. Maximum depuis le lun. 12 oct. : mer. 11 nov."
	row := parts.NewVerdictRow(parts.VerdictMet, "Exclusion dans les limites", reason, "Art. 5.1", "Conforme")
	row.Details = []string{reason, "S’appuie sur : établissement de la lettre, lun. 5 oct."}
	row.Unfolded = true
	row.Refresh()
	show(t, parts.V(0, row), 520, 300)
	drawn := strings.Join(drawnTexts(row), " ")
	if got := strings.Count(drawn, "Du lun. 12 oct."); got != 1 || strings.Contains(drawn, "…") || !strings.Contains(drawn, "11 nov.") {
		t.Errorf("got %q", drawn)
	}
}

func TestSeatOpensAndSaysWhoSits(t *testing.T) {
	start(t, parts.ModeLight)
	opened, letters := 0, ""
	s := parts.NewSeat("Présidence", parts.SeatView{Invite: "+ Choisir"}, func() { opened++ })
	s.OnRune = func(r rune) { letters += string(r) }
	w := show(t, parts.V(0, s), 360, 200)
	if got := s.AccessibilityLabel(); got != "Présidence: + Choisir" {
		t.Errorf("got %q", got)
	}
	w.Canvas().Focus(s)
	press(w, fyne.KeyReturn)
	typeText(w, "rp")
	test.Tap(s)
	if opened != 2 || letters != "rp" {
		t.Errorf("opened %d, letters %q", opened, letters)
	}
	s.SetView(parts.SeatView{Name: "Hélène Garnier", Function: "Directrice", Role: "Votant", Status: "En salle", Action: "Remplacer", Note: "Délégation demandée"})
	if got := parts.Transcript(s); !strings.Contains(got, "> Présidence: Hélène Garnier — Directrice — Votant — En salle — Délégation demandée [Remplacer]") {
		t.Errorf("got\n%s", got)
	}
}

func TestVotesGoFromMemberToMember(t *testing.T) {
	start(t, parts.ModeLight)
	words := [3]string{"Pour", "Contre", "Abstention"}
	rows := []*parts.VoteRow{
		parts.NewVoteRow("HG", "Hélène Garnier", "Présidente", words, nil),
		parts.NewVoterless("MB", "Marion Baudry", "Secrétaire", "ne vote pas"),
		parts.NewVoteRow("KH", "Karim Haddad", "Équipe", words, nil),
	}
	parts.LinkVotes(rows...)
	w := show(t, parts.V(0, rows[0], rows[1], rows[2]), 700, 300)
	if got, want := parts.FocusOrder(w.Content()), []string{"Segment Hélène Garnier", "Segment Karim Haddad"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	w.Canvas().Focus(rows[0].Segment)
	typeText(w, "pc")
	if rows[0].Vote() != parts.VoteFor || rows[2].Vote() != parts.VoteAgainst || rows[1].Vote() != parts.VoteNone {
		t.Errorf("got %d %d %d", rows[0].Vote(), rows[1].Vote(), rows[2].Vote())
	}
	press(w, fyne.KeyUp)
	if w.Canvas().Focused() != fyne.Focusable(rows[0].Segment) {
		t.Error("up does not go to the member above")
	}
	tally := parts.NewTally(words)
	tally.SetVotes([3]int{1, 1, 0}, 2)
	if got := parts.Transcript(tally); got != "tally: 1 Pour, 1 Contre, 0 Abstention\n" {
		t.Errorf("got %q", got)
	}
}

func TestPDFViewTurnsZoomsAndAsksForSharpPictures(t *testing.T) {
	start(t, parts.ModeDark)
	v := parts.NewPDFView(parts.PDFWords{Earlier: "Page précédente", Later: "Page suivante", Smaller: "Réduire", Larger: "Agrandir"})
	var asked [][2]int
	v.OnView = func(page, pixels int) { asked = append(asked, [2]int{page, pixels}) }
	w := show(t, v, 500, 500)
	white := image.NewUniform(image.White)
	v.SetPages([]image.Image{crop{white, 210, 297}, nil, nil})
	v.SetPage(7)
	v.SetPage(1)
	if v.Page() != 1 || !strings.Contains(parts.Transcript(v), "page: outline only") {
		t.Errorf("page %d\n%s", v.Page(), parts.Transcript(v))
	}
	v.SetPicture(1, crop{white, 210, 297})
	if !strings.Contains(parts.Transcript(v), "page: picture") {
		t.Error("the picture does not show")
	}
	for range 3 {
		w.Canvas().FocusNext()
	}
	for range 2 {
		w.Canvas().FocusNext() // past the buttons, on the paper
	}
	press(w, fyne.KeyPageDown)
	typeText(w, "+")
	if v.Page() != 2 {
		t.Errorf("page down leads to %d", v.Page())
	}
	n := len(asked)
	if n < 4 || asked[0][0] != 0 || asked[n-1][0] != 2 || asked[n-1][1] <= asked[n-2][1] {
		t.Errorf("asked %v", asked)
	}
}

// crop is an endless picture cut to a size.
type crop struct {
	image.Image
	width, height int
}

func (c crop) Bounds() image.Rectangle { return image.Rect(0, 0, c.width, c.height) }
