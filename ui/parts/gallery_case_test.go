package parts_test

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"strconv"

	"fyne.io/fyne/v2"

	"greffe/cases/days"
	"greffe/ui/parts"
)

func sampleSteps() []parts.Step {
	return []parts.Step{
		{Label: "Signalement", Caption: "ven. 30 oct.", State: parts.StepDone},
		{Label: "Griefs communiqués", Caption: "lun. 9 nov.", State: parts.StepDone},
		{Label: "Convoqué", Caption: "lun. 9 nov.", State: parts.StepDone},
		{Label: "Entendu", Caption: "mer. 18 nov.", State: parts.StepDone},
		{Label: "Voté", Caption: "mer. 18 nov.", State: parts.StepDone},
		{Label: "Décision notifiée", Caption: "avant le jeu. 3 déc.", State: parts.StepCurrent},
		{Label: "Employeur et financeur", Caption: "sans objet", State: parts.StepSkipped},
		{Label: "Clos", State: parts.StepAhead},
	}
}

func sampleTimeline() *parts.Timeline {
	d := days.Must
	t := parts.NewTimeline(frenchCalendar(), d("2026-11-06"), d("2026-12-06"),
		parts.Lane{
			Label: "Délai avant conseil",
			Bars:  []parts.Bar{{From: d("2026-11-10"), To: d("2026-11-17"), Tone: parts.ToneInfo, Label: "8 jours francs · art. 5.3", Why: "Reçue le 9 nov. + 8 jours francs = 18 nov."}},
			Marks: []parts.TimelineMark{{Day: d("2026-11-09"), Icon: "hand-palm", Tone: parts.ToneInfo, Why: "Remise en main propre le 9 nov."}},
		},
		parts.Lane{Label: "Conseil", Marks: []parts.TimelineMark{{Day: d("2026-11-18"), Icon: "gavel", Tone: parts.ToneInfo, Label: "18 nov. à 10 h 00, en visio", Why: "Séance du 18 nov."}}},
		parts.Lane{
			Label: "Lettre de décision",
			Bars: []parts.Bar{
				{From: d("2026-11-19"), To: d("2026-11-19"), Tone: parts.ToneDanger, Hatched: true, Why: "Moins de deux jours après la séance"},
				{From: d("2026-11-20"), To: d("2026-12-03"), Tone: parts.ToneOK, Label: "Envoyer du 20 nov. au 3 déc. · art. 5.4", Why: "Entretien du 18 nov. + 15 jours = jeu. 3 déc."},
			},
		},
		parts.Lane{Label: "Courriers", Marks: []parts.TimelineMark{
			{Day: d("2026-11-09"), Icon: "envelope-simple", Tone: parts.ToneOK, Why: "Griefs postés le 9 nov."},
			{Day: d("2026-11-10"), Icon: "receipt", Tone: parts.ToneDanger, Label: "avis manquant", Why: "L’avis de réception manque depuis le 10 nov."},
		}},
	)
	t.Hint = "Pointez une barre pour voir comment ses dates ont été comptées."
	t.Sentence = "Fenêtre ouverte, encore 10 jours, jusqu’au jeu. 3 déc."
	t.ShowLabel, t.HideLabel = "Afficher la frise", "Replier"
	t.Refresh()
	return t
}

func sampleLongTimeline() *parts.Timeline {
	d := days.Must
	t := parts.NewTimeline(frenchCalendar(), d("2026-10-01"), d("2027-01-20"),
		parts.Lane{Label: "Mesure conservatoire", Bars: []parts.Bar{{From: d("2026-10-05"), To: d("2026-10-19"), Tone: parts.ToneWarn, Label: "Exclusion conservatoire"}}},
		parts.Lane{Label: "Exclusion", Bars: []parts.Bar{{From: d("2026-12-07"), To: d("2026-12-20"), Tone: parts.ToneDanger, Label: "14 jours"}}},
		parts.Lane{Label: "Conseil", Marks: []parts.TimelineMark{{Day: d("2026-11-18"), Icon: "gavel", Tone: parts.ToneInfo, Label: "18 nov."}}},
		parts.Lane{Label: "Lettre", Bars: []parts.Bar{{From: d("2026-12-04"), To: d("2027-01-20"), Tone: parts.ToneDanger, Hatched: true, Label: "Trop tard"}}},
		parts.Lane{Label: "Courriers", Marks: []parts.TimelineMark{{Day: d("2026-11-09"), Icon: "envelope-simple", Tone: parts.ToneOK}}})
	t.Hint = "Plus de soixante jours : les colonnes sont des semaines."
	t.Refresh()
	return t
}

func galleryCase() fyne.CanvasObject {
	folded := sampleTimeline()
	folded.Folded = true
	folded.Refresh()
	low := parts.NewStepper(sampleSteps()...)
	low.SetLow(true)
	return parts.V(12, parts.NewStepper(sampleSteps()...),
		parts.NewCard(parts.Pad(6, 14, 2, 14, sampleTimeline())),
		parts.NewCard(parts.Pad(6, 14, 2, 14, sampleLongTimeline())),
		parts.NewCard(parts.Pad(4, 14, 4, 14, folded)), low)
}

func galleryChecklist() fyne.CanvasObject {
	fix := parts.NewVerdictRow(parts.VerdictBroken, "Avis de réception de la convocation au dossier", "L’avis signé du pli 1A 204 113 4471 8 manque depuis le 10 nov.", "Art. 5.3", "À corriger")
	fix.Fix = parts.NewButton("Joindre l’avis", "", parts.Secondary, nil)
	open := parts.NewVerdictRow(parts.VerdictMet, "Griefs communiqués au moins 8 jours avant", "9 jours entre le 9 et le 18 nov. ; la règle en demande 8", "Art. 5.3", "Conforme")
	open.Details = []string{"Remis en main propre le lundi 9 novembre 2026 contre décharge.", "« Les griefs sont communiqués huit jours au moins avant le conseil » : le jour de la remise et celui du conseil ne comptent pas."}
	open.Unfolded = true
	noted := parts.NewVerdictRow(parts.VerdictContestable, "Composition du conseil", "Sofia Rossi a suivi cette personne jusqu’en juin ; raison donnée", "Art. 5.2", "Contestable")
	noted.Note = "Dérogation"
	return parts.NewCard(parts.PadAll(10, parts.V(0, fix, noted, open,
		parts.NewVerdictRow(parts.VerdictPending, "Lettre de décision entre le 20 nov. et le 3 déc.", "La fenêtre est ouverte, encore 10 jours", "Art. 5.4", "À venir"),
		parts.NewVerdictRow(parts.VerdictNotApplicable, "Représentants légaux destinataires", "L’apprenant est majeur", "Art. 5.3", "Sans objet"))))
}

func galleryCouncil() fyne.CanvasObject {
	seat := func(v parts.SeatView) fyne.CanvasObject { return parts.NewSeat("Siège", v, nil) }
	words := [3]string{"Pour", "Contre", "Abstention"}
	rows := []*parts.VoteRow{
		parts.NewVoteRow("HG", "Hélène Garnier", "Présidente · voix prépondérante", words, nil),
		parts.NewVoteRow("KH", "Karim Haddad", "Équipe pédagogique", words, nil),
		parts.NewVoterless("MB", "Marion Baudry", "Secrétaire", "ne vote pas"),
	}
	rows[0].Segment.SetSelected(parts.VoteFor)
	rows[1].Segment.SetSelected(parts.VoteAgainst)
	tally := parts.NewTally(words)
	tally.SetVotes([3]int{2, 1, 1}, 4)
	return parts.V(14,
		parts.ColumnsTop(14, []float32{-1, -1},
			seat(parts.SeatView{Initials: "HG", Name: "Hélène Garnier", Function: "Directrice du CFA", Role: "Votant", RoleIcon: "check", RoleTone: parts.ToneInfo, Status: "En salle", StatusIcon: "bank", Action: "Remplacer"}),
			seat(parts.SeatView{Initials: "SR", Name: "Sofia Rossi", Function: "Conseillère", Role: "Votant", RoleIcon: "check", RoleTone: parts.ToneInfo, Status: "En visio", StatusIcon: "video-camera", Action: "Remplacer", Note: "A suivi cette personne jusqu’en juin", NoteTone: parts.ToneWarn})),
		parts.ColumnsTop(14, []float32{-1, -1},
			seat(parts.SeatView{Invite: "+ Choisir"}),
			seat(parts.SeatView{Invite: "+ Choisir", Locked: "Après l’invitation par l’apprenant"})),
		parts.ColumnsTop(14, []float32{-1, 300},
			parts.NewCard(parts.V(0, rows[0], parts.HLine(), rows[1], parts.HLine(), rows[2])),
			parts.NewCard(parts.PadAll(16, tally))))
}

func galleryTable() fyne.CanvasObject {
	t := parts.NewDataTable("Dossiers", []parts.Column{
		{Title: "Numéro", Width: 110, Sortable: true},
		{Title: "Apprenant", Width: -2, Sortable: true},
		{Title: "Étape", Width: 130, Chip: true},
		{Title: "Échéance", Width: 110, Sortable: true},
		{Title: "Jours", Width: 60, Trailing: true},
	}, func() int { return 1000 }, func(row, column int) parts.Cell {
		switch column {
		case 0:
			return parts.Cell{Text: fmt.Sprintf("DC-2026-%03d", row), Ink: parts.ColorMuted}
		case 1:
			return parts.Cell{Text: "Camille Laurent", Style: parts.Strong}
		case 2:
			return parts.Cell{Text: []string{"Voté", "Convoqué", "Décision notifiée à l’apprenant"}[row%3], Tone: parts.ToneInfo}
		case 3:
			return parts.Cell{Text: "jeu. 3 déc."}
		}
		return parts.Cell{Text: strconv.Itoa(row)}
	})
	t.SortedBy = 3
	return parts.NewCard(parts.PadAll(1, t))
}

func galleryRest() fyne.CanvasObject {
	page := image.NewRGBA(image.Rect(0, 0, 420, 594))
	draw.Draw(page, page.Bounds(), image.White, image.Point{}, draw.Src)
	for y := 60; y < 400; y += 14 {
		draw.Draw(page, image.Rect(50, y, 370, y+4), image.NewUniform(color.Gray{Y: 90}), image.Point{}, draw.Src)
	}
	v := parts.NewPDFView(parts.PDFWords{
		Page: func(n, of int) string { return fmt.Sprintf("Page %d sur %d", n, of) }, Zoom: func(p int) string { return fmt.Sprintf("%d %%", p) },
		Earlier: "Page précédente", Later: "Page suivante", Smaller: "Réduire", Larger: "Agrandir",
	})
	v.SetPages([]image.Image{page, nil})
	v.SetMessage("Préparation de l’aperçu…", parts.ToneNeutral)
	toasts := parts.NewToasts(nil)
	toasts.Say("Acte enregistré", "Annuler", func() {})
	empty := parts.NewEmptyState("tray", "Rien n’est dû. La prochaine date est le jeu. 3 déc. (Camille Laurent).", parts.NewButton("Voir le calendrier", "", parts.Secondary, nil))
	return parts.Stack(parts.ColumnsStretch(16, []float32{-1, -1}, v,
		parts.V(12, parts.NewCard(parts.PadAll(20, empty)), parts.NewCard(parts.NewSkeleton(3)), parts.NewBusy("Lecture du fichier…"),
			parts.NewRow("Ligne", parts.Columns(10, []float32{0, -1}, parts.Fix(3, 40, parts.NewBar(parts.ToneDanger)), parts.NewText("Une ligne choisie", parts.Strong, "")), nil))), toasts.Container)
}

func openPalette(w fyne.Window) {
	p := parts.NewPalette("Apprenant, numéro de dossier ou commande", func(string) []parts.PaletteItem {
		return []parts.PaletteItem{
			{Option: parts.Option{Label: "Camille Laurent", Detail: "DC-2026-014 · lettre de décision avant le 3 déc.", Icon: "user"}},
			{Option: parts.Option{Label: "Inès Moreau", Detail: "DC-2026-012 · décision en retard", Icon: "user"}},
			{Option: parts.Option{Label: "Nouveau dossier", Detail: "Signaler un manquement", Icon: "plus", Tail: "Ctrl N"}},
			{Option: parts.Option{Label: "Aller aux statistiques", Icon: "chart-bar", Tail: "Alt 7"}},
		}
	})
	p.Hint, p.Nothing = "↑ ↓ choisir · Entrée ouvrir · Échap fermer", "Aucun résultat. Essayez un nom, un numéro ou un verbe."
	p.Open(w.Canvas())
}

func focusTable(w fyne.Window) {
	w.Canvas().Focus(first[*parts.List](w.Content()))
	press(w, fyne.KeyDown)
}

func focusTimeline(w fyne.Window) {
	w.Canvas().FocusNext()
	press(w, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
}
