package ui

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// letterRows is what the list of all letters holds.
func (s *mailStage) letterRows() []register.LetterRow {
	s.t.Helper()
	rows, err := s.Desk.Letters(context.Background(), register.LetterQuery{})
	if err != nil {
		s.t.Fatal(err)
	}
	return rows
}

// waitingEnvelopes are the envelopes of a case that have not left.
func (s *mailStage) waitingEnvelopes(id cases.CaseID) []postEnvelope {
	s.t.Helper()
	var out []postEnvelope
	for _, e := range depositable(postEnvelopes(s.letterRows())) {
		if e.Case == id {
			out = append(out, e)
		}
	}
	return out
}

// scanInto types a number with Enter, as a scanner does, where the keyboard is.
func (s *mailStage) scanInto(number string) {
	s.t.Helper()
	s.types(number)
	s.press(fyne.KeyReturn)
}

// TestAPostingDay plays a posting day in the window: letters are issued without
// numbers, printed in one run, listed for the post; the numbers are scanned, one
// comes back in a table; then a receipt is recorded with its proof.
func TestAPostingDay(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-11-04", secretary(), frenchLight))
	id := s.ids[1]
	s.on("2026-11-05", secretary())
	s.openPackage(s.view(id), packageNotify)
	s.issueAll()
	s.closeSheets()
	in := s.waitingEnvelopes(id)
	if len(in) != 4 {
		t.Fatalf("%d envelopes wait, want those of the learner, both parents and the employer", len(in))
	}

	s.openPostroom(in)
	if !s.happened("shown postroom print") {
		t.Fatalf("the print run is made at once: %v", last(s.events, 6))
	}
	s.shows("4 plis", "chaque lettre commence sur une nouvelle feuille")
	s.primary()
	if !s.happened("printed print") || len(s.outside.printed) == 0 {
		t.Errorf("the run goes to the printer: %v", last(s.events, 4))
	}
	sheet := s.topSheet()
	segment := all[*parts.Segment](sheet)[0]
	pick := func(o postOutput) {
		for i, x := range postOutputs() {
			if x == o {
				segment.SetSelected(i)
				segment.OnChange(i)
			}
		}
	}
	pick(outputList)
	if !s.happened("shown postroom list") {
		t.Errorf("the posting list is made: %v", last(s.events, 4))
	}
	s.primary()
	pick(outputEnvelopes)
	s.shows("Enveloppe DL")
	pick(outputForms)
	s.shows("Aucun formulaire n’est réglé")
	s.outside.folder = "/depot"
	pick(outputOnline)
	s.shows("4 plis préparés")
	s.primary()
	if !s.happened("written folder") || len(s.outside.written) != 5 {
		t.Errorf("four PDFs and the addresses are written, not %d: %v", len(s.outside.written), last(s.events, 4))
	}
	table := s.outside.written["/depot/adresses.csv"]
	for _, e := range in {
		if !bytes.Contains(table, []byte(e.Reference)) {
			t.Errorf("the addresses lack %s", e.Reference)
		}
	}
	s.closeSheets()

	s.openDeposit(s.waitingEnvelopes(id))
	s.shows("Numéro suivant : Yanis Benali")
	s.scanInto("1A 204 119 0001 6")
	s.shows("Numéro suivant : Samira Benali")
	s.scanInto("1A 204 119 0001 6")
	if !s.happened("field scan error") {
		t.Error("a number scanned twice is said beside the field")
	}
	s.topDeposit().SetText("")
	s.scanInto("1A 204 119 0002 6")
	s.scanInto("1A 204 119 0003 6")
	s.outside.file = fmt.Appendf(nil, "Référence;Numéro;Date\n%s;1A20411900046;05/11/2026\nINCONNU;1A20411900056;\n", in[3].Reference)
	s.button("Numéros par CSV…")
	s.shows("Ligne 2", "Prêt à être repris", "Ligne 3", "Référence inconnue : INCONNU", "Rien n’est encore enregistré")
	s.primary()
	s.shows("Tous les recommandés ont leur numéro.", "4 plis seront déposés")
	s.primary()
	if left := s.waitingEnvelopes(id); len(left) != 0 {
		t.Fatalf("%d envelopes are left: %v\n%s", len(left), last(s.events, 6), s.seen())
	}
	numbers := map[string]string{}
	for _, v := range s.view(id).Matter.Case.Services {
		numbers[s.view(id).Matter.Name(v.To)] = v.Number
	}
	if numbers["Yanis Benali"] != "1A20411900016" || numbers["Karim Benali"] != "1A20411900036" || numbers["Rhône Services Web SARL"] != "1A20411900046" {
		t.Errorf("the numbers are %v", numbers)
	}

	s.on("2026-11-07", secretary())
	karim := in[0]
	for _, e := range in {
		if e.To == "Karim Benali" {
			karim = e
		}
	}
	s.openReturnedMail()
	s.types("GREFFE:" + string(karim.Service.Copies[0])) // the code in the footer
	s.press(fyne.KeyReturn)
	if !s.happened("shown envelope " + string(karim.Service.Dispatch)) {
		t.Fatalf("the scanned footer finds its envelope: %v\n%s", last(s.events, 4), s.seen())
	}
	s.shows("Que devient ce pli ?", "Première présentation attendue au plus tard le", "Lettres établies", "Dépôt")
	s.outside.file = []byte("%PDF-1.4 scan of a receipt")
	s.enter("Première présentation", "2026-11-06")
	s.choose(s.T("mail.returned.what"), "Distribué")
	s.enter(s.T("mail.returned.day"), "2026-11-07")
	s.choose(s.T("postroom.returned.by"), "Une autre personne")
	s.primary()
	if !s.happened("field other error") {
		t.Error("somebody else signed: it is asked who")
	}
	s.enter(s.T("postroom.returned.who-label"), "Nadia Benali, sa sœur")
	s.button("Choisir un fichier")
	s.shows("avis.pdf")
	s.Work.Ring()
	s.primary()
	v := s.view(id)
	sv, _ := v.Matter.Case.Service(karim.Service.Dispatch)
	if sv.Collected == 0 || sv.ByOther != "Nadia Benali, sa sœur" {
		t.Errorf("the receipt is recorded: %+v", sv)
	}
	x, _ := fateOf(s.words, v, karim.Service.Dispatch)
	last := x.Events[len(x.Events)-1]
	if len(last.Proofs) != 1 || last.Proofs[0].Name != "avis.pdf" || !strings.Contains(last.Detail, "sa sœur") {
		t.Errorf("the collection bears its proof: %+v", last)
	}
	for _, d := range v.Progress.Dues {
		if d.Kind == rules.DoProof && d.Subject == string(karim.Service.Dispatch) {
			t.Error("the proof is filed, and still asked for")
		}
	}
}

func TestAScannedFooterIsFoundByTheSearch(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-11-20", secretary(), frenchLight))
	in := postEnvelopes(s.letterRows())
	if len(in) == 0 {
		t.Fatal("no letters")
	}
	for _, text := range []string{"GREFFE:" + string(in[0].Service.Copies[0]), strings.ToLower(in[0].Reference)} {
		hits, ok := s.scannedHits(context.Background(), s.Desk, text)
		if !ok || len(hits) != 1 || hits[0].Case != in[0].Case {
			t.Errorf("%q finds %v", text, hits)
		}
	}
	if _, ok := s.scannedHits(context.Background(), s.Desk, "Benali"); ok {
		t.Error("a name is no code")
	}
}

func TestTheStampedListIsTheProofOfEveryDeposit(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-09-13", secretary(), frenchLight))
	s.Go(Route{Page: PageLetters})
	screen, ok := s.current.(*lettersScreen)
	if !ok {
		t.Fatal("no list of letters")
	}
	screen.tabs.Select(2)
	in := screen.bar.envelopes()
	if len(in) == 0 {
		t.Fatal("nothing is under way")
	}
	s.outside.file = []byte("%PDF-1.4 stamped list")
	screen.bar.onSlip()
	s.primary()
	if !s.happened("slip filed") {
		t.Fatalf("%v\n%s", last(s.events, 4), s.seen())
	}
	for _, e := range in {
		proved := false
		for _, p := range s.view(e.Case).Matter.Case.Proofs {
			proved = proved || p.Is.Dispatch == e.Service.Dispatch && p.Is.Proof == cases.ProofDeposit && p.Is.Name == "avis.pdf"
		}
		if !proved {
			t.Errorf("%s has no proof of deposit", e.Reference)
		}
	}
}

func TestTheLettersOfOneCouncil(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-12-08", secretary(), frenchLight))
	s.Go(Route{Page: PageLetters})
	screen, ok := s.current.(*lettersScreen)
	if !ok {
		t.Fatal("no list of letters")
	}
	screen.tabs.Select(4)
	every := len(screen.lines)
	if len(screen.bar.sittings) == 0 {
		t.Fatal("no council is offered")
	}
	screen.bar.sitting.SetSelected(1)
	screen.bar.sitting.OnChange(1)
	if len(screen.lines) == 0 || len(screen.lines) >= every {
		t.Errorf("%d of %d letters are of one council", len(screen.lines), every)
	}
	for _, l := range screen.lines {
		if !screen.bar.ofSitting(l.Case) {
			t.Errorf("%s is of another", l.Learner)
		}
	}
	screen.bar.sitting.OnChange(0)
	if len(screen.lines) != every {
		t.Errorf("%d letters without a choice, want %d", len(screen.lines), every)
	}
}

func TestFilesDroppedOnTheSheetAreFiledWithTheEvent(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-09-13", secretary(), frenchLight))
	s.outside.file = []byte("%PDF-1.4 scan")
	sheet := newReturnedSheet(s.Frame)
	sheet.open()
	sheet.dropped([]string{"/scans/avant.pdf"})
	s.shows("Choisissez d’abord le pli")
	if len(sheet.rows) == 0 {
		t.Fatal("nothing is under way")
	}
	sheet.take(0)
	id, at := sheet.current.Case, sheet.current.Service
	sheet.dropped([]string{"/scans/avis.pdf", "/scans/photo.jpg"})
	s.shows("avis.pdf", "photo.jpg")
	s.choose(s.T("mail.returned.what"), "Distribué")
	s.enter(s.T("mail.returned.day"), "13/09/2026")
	if at.Presented == 0 {
		s.enter("Première présentation", "12/09/2026")
	}
	s.primary()
	var names []string
	for _, p := range s.view(id).Matter.Case.Proofs {
		if p.Is.Dispatch == at.Dispatch && p.Is.Proof == cases.ProofReceipt {
			names = append(names, p.Is.Name)
		}
	}
	if strings.Join(names, " ") != "avis.pdf photo.jpg" {
		t.Errorf("the receipt's proofs are %q\n%v", names, last(s.events, 6))
	}
}

// electronicOf is the option of the electronic letter of the first envelope.
func (s *mailStage) electronicOf() parts.Option {
	s.t.Helper()
	for _, x := range all[*parts.Select](s.topSheet()) {
		for _, o := range x.Options {
			if strings.HasPrefix(o.Label, "Lettre recommandée électronique") {
				return o
			}
		}
	}
	s.t.Fatalf("no channel is offered:\n%s", s.seen())
	return parts.Option{}
}

func TestAnElectronicLetterNeedsTheConsentOnFile(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-11-04", secretary(), frenchLight))
	id := s.ids[1]
	s.on("2026-11-05", secretary())
	s.openPackage(s.view(id), packageNotify)
	if o := s.electronicOf(); !o.Blocked || o.Detail == "" {
		t.Errorf("without consent it is offered, or nothing says why not: %+v", o)
	}
	s.shows("Accord à l’envoi électronique")
	s.closeSheets()
	learner := s.view(id).Matter.Case.Learner()
	s.as(secretary(), learner.File(), cases.ConsentedToElectronic{Email: "yanis@exemple.fr"})
	s.openPackage(s.view(id), packageNotify)
	if o := s.electronicOf(); o.Blocked {
		t.Errorf("with consent it can be chosen: %+v", o)
	}
}

// topDeposit is the field of the scanner on the sheet of deposits.
func (s *mailStage) topDeposit() *parts.Entry {
	s.t.Helper()
	e, ok := s.field("Numéro du pli").Input.(*parts.Entry)
	if !ok {
		s.t.Fatal("no field for a scanner")
	}
	return e
}

func TestScansGoDownThePostingSheet(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-11-04", secretary(), frenchLight))
	id := s.ids[1]
	s.on("2026-11-05", secretary())
	s.openPackage(s.view(id), packageNotify)
	s.issueAll()
	entries := all[*parts.Entry](s.topSheet())
	var numbers []*parts.Entry
	for _, e := range entries {
		if e.PlaceHolder == s.T("mail.number.example") {
			numbers = append(numbers, e)
		}
	}
	if len(numbers) != 4 {
		t.Fatalf("%d fields for numbers", len(numbers))
	}
	s.window.Canvas().Focus(numbers[0])
	for i := range 4 {
		s.scanInto(fmt.Sprintf("1A 204 119 000%d 6", i+1))
	}
	for i, e := range numbers {
		if want := fmt.Sprintf("1A 204 119 000%d 6", i+1); e.Text != want {
			t.Errorf("field %d holds %q, want %q", i, e.Text, want)
		}
	}
	s.press(fyne.KeyReturn)
	if !s.happened("recorded posted") {
		t.Errorf("after the last scan, Enter records: %v", last(s.events, 5))
	}
}

func TestASeriesIsIssuedAndSaysWhatItCannot(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-11-04", secretary(), frenchLight))
	s.on("2026-11-05", secretary())
	s.Go(Route{Page: PageLetters})
	screen, ok := s.current.(*lettersScreen)
	if !ok {
		t.Fatal("no list of letters")
	}
	screen.tabs.Select(0)
	if len(screen.lines) == 0 {
		t.Fatal("nothing is to be issued")
	}
	before := len(s.view(s.ids[1]).Matter.Case.Letters)
	screen.bar.onIssue()
	s.primary()
	if !s.happened("shown series-issue") {
		t.Fatalf("the series ends: %v", last(s.events, 4))
	}
	if after := len(s.view(s.ids[1]).Matter.Case.Letters); after <= before {
		t.Errorf("the letters of Yanis Benali are issued: %d before, %d after\n%s", before, after, s.seen())
	}
	s.shows("établie")
}

func TestRowsOfTheListAreChosen(t *testing.T) {
	s := withRoom(t, newMailStage(t, "2026-11-04", secretary(), frenchLight))
	s.on("2026-11-05", secretary())
	s.openPackage(s.view(s.ids[1]), packageNotify)
	s.issueAll()
	s.closeSheets()
	s.Go(Route{Page: PageLetters})
	screen, ok := s.current.(*lettersScreen)
	if !ok {
		t.Fatal("no list of letters")
	}
	screen.tabs.Select(1)
	every := len(screen.bar.envelopes())
	if every < 4 {
		t.Fatalf("all of the list is taken while nothing is chosen: %d", every)
	}
	screen.bar.pick.TypedRune(' ')
	if n := len(screen.bar.envelopes()); n != 0 {
		t.Errorf("%d are chosen, before any was", n)
	}
	screen.opened(0)
	screen.opened(1)
	screen.opened(1)
	if n := len(screen.bar.envelopes()); n != 1 {
		t.Errorf("%d envelopes are chosen, want 1", n)
	}
	s.shows("1 pli choisi", "✓")
}
