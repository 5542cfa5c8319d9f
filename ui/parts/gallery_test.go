package parts_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/ui/parts"
)

// TestGallery paints every part, light, dark and very large, into the folder
// named by GREFFE_GALLERY (out/ at the root is ignored by git), to be looked at.
func TestGallery(t *testing.T) {
	folder := os.Getenv("GREFFE_GALLERY")
	if folder == "" {
		t.Skip("GREFFE_GALLERY names no folder")
	}
	if err := os.MkdirAll(folder, 0o750); err != nil {
		t.Fatal(err)
	}
	for _, sheet := range gallerySheets() {
		for _, look := range []struct {
			name       string
			appearance parts.Appearance
		}{
			{"light", parts.Appearance{Mode: parts.ModeLight}},
			{"dark", parts.Appearance{Mode: parts.ModeDark}},
			{"large", parts.Appearance{Mode: parts.ModeLight, Scale: parts.ScaleVeryLarge}},
		} {
			t.Run(sheet.name+" "+look.name, func(t *testing.T) {
				test.NewTempApp(t)
				test.ApplyTheme(t, parts.NewTheme(look.appearance))
				w := test.NewTempWindow(t, parts.NewBox(parts.ColorBackground, parts.ColorNone, 0, parts.PadAll(16, sheet.content())))
				w.SetPadded(false)
				w.Resize(sheet.size)
				if sheet.then != nil {
					sheet.then(w)
				}
				f, err := os.Create(filepath.Join(folder, sheet.name+"-"+look.name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				if err := png.Encode(f, w.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

type gallerySheet struct {
	name    string
	size    fyne.Size
	content func() fyne.CanvasObject
	then    func(fyne.Window)
}

func gallerySheets() []gallerySheet {
	return []gallerySheet{
		{"basics", fyne.NewSize(900, 640), galleryBasics, nil},
		{"fields", fyne.NewSize(900, 640), galleryFields, nil},
		{"month", fyne.NewSize(640, 480), galleryDay, openMonth},
		{"select", fyne.NewSize(640, 480), gallerySelect, openSelect},
		{"sheet", fyne.NewSize(1024, 500), galleryBasics, openSheet},
		{"case", fyne.NewSize(1180, 700), galleryCase, focusTimeline},
		{"case-narrow", fyne.NewSize(760, 700), galleryCase, nil},
		{"checklist", fyne.NewSize(760, 340), galleryChecklist, nil},
		{"council", fyne.NewSize(900, 620), galleryCouncil, nil},
		{"table", fyne.NewSize(800, 400), galleryTable, focusTable},
		{"rest", fyne.NewSize(900, 640), galleryRest, nil},
		{"palette", fyne.NewSize(1024, 500), galleryCouncil, openPalette},
	}
}

func galleryBasics() fyne.CanvasObject {
	var styles []fyne.CanvasObject
	for _, s := range []struct {
		name  string
		style parts.Style
	}{
		{"Display 32", parts.Display},
		{"Title 22", parts.Title},
		{"Sub 17", parts.Sub},
		{"Strong 15", parts.Strong},
		{"Body 15", parts.Body},
		{"Caption strong 13", parts.CaptionStrong},
		{"Caption 13", parts.Caption},
	} {
		styles = append(styles, parts.NewText(s.name, s.style, parts.ColorText))
	}
	chips := parts.H(8,
		parts.NewChip("Neutre", parts.ToneNeutral, ""), parts.NewChip("Votant", parts.ToneInfo, "check"),
		parts.NewChip("Conforme", parts.ToneOK, parts.ToneOK.Icon()), parts.NewChip("Contestable", parts.ToneWarn, parts.ToneWarn.Icon()),
		parts.NewChip("À corriger", parts.ToneDanger, parts.ToneDanger.Icon()), parts.NewChip("Consultatif", parts.ToneAdvisory, "chats"),
		parts.Center(parts.NewArticle("Art. 5.3")), parts.Center(parts.NewCount("14")),
		parts.Center(parts.NewAvatar("CL", parts.ToneInfo, 34)))
	off := parts.NewButton("Grisé", "", parts.Primary, nil)
	off.Disable()
	buttons := parts.H(8,
		parts.Center(parts.NewButton("Nouveau dossier", "plus", parts.Primary, nil)), parts.Center(parts.NewButton("Joindre l’avis", "", parts.Secondary, nil)),
		parts.Center(parts.NewButton("Remplacer", "", parts.Ghost, nil)), parts.Center(parts.NewButton("Rayer l’acte", "x", parts.Danger, nil)),
		parts.Center(parts.NewSmallButton("Joindre", "paperclip", parts.Secondary, nil)), parts.Center(parts.NewIconButton("Suite", "dots-three", nil)), parts.Center(off))
	banner := parts.NewBanner(parts.ToneWarn, "Partage, 2–2 : voix prépondérante de la présidente", "Hélène Garnier a voté « Pour ». La sanction est adoptée.")
	banner.Icon, banner.Article = "scales", "Art. 5.4"
	strip := parts.NewBanner(parts.ToneDanger, "", "Le fichier n’a pas pu être enregistré. Rien n’est perdu : le travail est gardé en mémoire et sera enregistré dès que le disque aura de la place.")
	strip.Action = parts.NewSmallButton("Réessayer", "", parts.Secondary, nil)
	return parts.V(12,
		parts.Columns(24, []float32{-1, -1}, parts.NewCard(parts.PadAll(14, parts.V(0, styles...))),
			parts.NewCard(parts.PadAll(14, parts.V(8, parts.NewWrap("Le règlement ne l’interdit pas ; motivez sa présence ou remplacez-la. Une phrase assez longue pour tenir sur trois lignes de la carte.", parts.Body, parts.ColorText, 360),
				parts.NewCheck("La personne a été invitée par le stagiaire", nil), checked("Preuve vue et conservée au dossier"))))),
		chips, buttons, banner, strip,
		parts.NewTabs([]parts.Tab{{Label: "Aperçu"}, {Label: "Faits et pièces", Count: "6"}, {Label: "Conseil"}, {Label: "Courriers", Count: "3"}, {Label: "Journal", Count: "21"}}, nil))
}

func checked(label string) *parts.Check {
	c := parts.NewCheck(label, nil)
	c.SetChecked(true)
	return c
}

func galleryFields() fyne.CanvasObject {
	status := parts.NewSegment([]parts.SegmentOption{{Label: "Apprenti (CFA)"}, {Label: "Stagiaire"}}, nil)
	status.SetSelected(0)
	name := parts.NewEntry("Nom ou numéro d’apprenant")
	wrong := parts.NewField("Apprenant", "", "Nouveau ? Il est ajouté à l’annuaire.", name)
	wrong.SetError("Saisissez un nom")
	day := parts.NewDayField("jj/mm/aaaa", frenchCalendar(), nil)
	dated := parts.NewField("Date des faits", "", "Par exemple 9/11, 9 nov ou -3", day)
	day.SetDay(frenchCalendar().Today)
	hour := parts.NewHourField("hh:mm", nil, nil)
	vote := parts.NewSegment([]parts.SegmentOption{
		{Label: "Pour", Keys: "pf", Tone: parts.ToneOK}, {Label: "Contre", Keys: "c", Tone: parts.ToneDanger}, {Label: "Abstention", Keys: "b"},
	}, nil)
	vote.SetSelected(1)
	return parts.NewCard(parts.PadAll(20, parts.V(10,
		parts.ColumnsTop(16, []float32{-3, -2}, wrong, parts.NewField("Statut", "", "", status)),
		parts.ColumnsTop(16, []float32{-3, -2},
			parts.NewField("Manquement", "", "L’article du règlement qui aurait été enfreint", parts.NewSelect("Choisissez un article", nil, nil)), dated),
		parts.NewField("Faits", "(facultatif à ce stade)", "Dates, lieux, personnes ; sans appréciation.", parts.NewArea("", 4)),
		parts.ColumnsTop(16, []float32{-1, -1}, parts.NewField("Heure", "", "", hour), parts.NewField("Vote", "", "", vote)))))
}

func galleryDay() fyne.CanvasObject {
	d := parts.NewDayField("jj/mm/aaaa", frenchCalendar(), nil)
	d.Mark = sampleMark
	f := parts.NewField("Date du conseil", "", "", d)
	d.SetDay(frenchCalendar().Today)
	return parts.V(0, parts.ColumnsTop(0, []float32{260, -1}, f, parts.Gap(1, 1)))
}

func openMonth(w fyne.Window) { first[*parts.DayField](w.Content()).Open() }

func gallerySelect() fyne.CanvasObject {
	s := parts.NewSelect("Choisissez une personne", []parts.Option{
		{Label: "Karim Haddad", Detail: "Équipe pédagogique"},
		{Label: "Paul Delmas", Detail: "Réussite de la formation"},
		{Label: "Sofia Rossi", Detail: "a rédigé le signalement", Blocked: true},
		{Label: "Inès Moreau", Detail: "Facturation"},
	}, nil)
	return parts.V(0, parts.NewField("Membre", "", "", s))
}

func openSelect(w fyne.Window) {
	s := first[*parts.Select](w.Content())
	w.Canvas().Focus(s)
	s.TypedRune('r')
}

func openSheet(w fyne.Window) {
	s := parts.NewSheet("Nouveau dossier", "Signalement d’un manquement possible", galleryFields())
	s.Primary = parts.NewButton("Créer le dossier", "", parts.Primary, nil)
	s.Others = []*parts.Button{parts.NewButton("Annuler", "", parts.Secondary, nil)}
	s.Open(w.Canvas())
}
