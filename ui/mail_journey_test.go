package ui

import (
	"context"
	"crypto/rand"
	"errors"
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// mailStage is a window on the sample as it is on a day, with the letters of
// the program, a printer that remembers and pages that are white.
type mailStage struct {
	*stage
	clockwork *sample.Clock
	ids       []cases.CaseID
	outside   *paperDesk
}

// paperDesk is the system around the window: it remembers what was printed.
type paperDesk struct {
	printed []string
	opened  []string
	broken  bool
	file    []byte
}

var errNoPrinter = errors.New("no printer")

func (p *paperDesk) Print(_ context.Context, title string, _ []byte) error {
	if p.broken {
		return errNoPrinter
	}
	p.printed = append(p.printed, title)
	return nil
}

func (p *paperDesk) Open(_ context.Context, name string, _ []byte) error {
	p.opened = append(p.opened, name)
	return nil
}

func (p *paperDesk) ChooseFiles(context.Context, string) ([]string, error) {
	return []string{"/scans/avis.pdf"}, nil
}

func (p *paperDesk) ChooseSave(context.Context, string, string) (string, error) { return "", nil }
func (p *paperDesk) ReadFile(string) ([]byte, error)                            { return p.file, nil }
func (p *paperDesk) WriteFile(string, []byte) error                             { return nil }
func (p *paperDesk) Explain(error) message.Message                              { return message.New("field.file") }

// whitePages draws every page white.
type whitePages struct{}

func (whitePages) Count([]byte) (int, error) { return 1, nil }

func (whitePages) Page(_ []byte, _, width int) (image.Image, error) {
	out := image.NewGray(image.Rect(0, 0, width, width*297/210))
	for i := range out.Pix {
		out.Pix[i] = 255
	}
	_ = color.White
	return out, nil
}

// newMailStage plays the sample up to a day and opens a window for somebody.
func newMailStage(t *testing.T, day string, who register.User, d Display) *mailStage {
	t.Helper()
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := &mailStage{stage: &stage{t: t}, clockwork: sample.NewClock(sample.Start()), outside: &paperDesk{file: []byte("%PDF-1.4 scan")}}
	s.register = register.New(register.Config{
		Store: memory.New(), Clock: s.clockwork, Profiles: []regulation.Profile{profile(t)}, NewID: rand.Text,
	})
	p := &sample.Player{Register: s.register, Letters: writer.New(words), Clock: s.clockwork, Until: days.Must(day)}
	if s.ids, err = p.Play(context.Background()); err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t)
	trace := func(e string) { s.events = append(s.events, e) }
	test.ApplyTheme(t, parts.NewTheme(Appearance(d, trace)))
	s.window = test.NewTempWindow(t, nil)
	s.window.SetPadded(false)
	s.Frame = NewFrame(Given{
		Desks: desksOf{s.register}, Desk: s.register.As(who), Catalogue: words, Work: InlineWork(), Trace: trace, Display: d,
		Letters: writer.New(words), Pages: whitePages{}, Outside: s.outside,
	}, s.window)
	s.window.Resize(fyne.NewSize(1440, 900))
	return s
}

// on moves the day forward, and lets somebody else work.
func (s *mailStage) on(day string, who register.User) {
	s.clockwork.Move(days.Must(day))
	s.Desk = s.register.As(who)
	s.words = s.words.For(s.Desk.Today())
}

// view is the case as it stands.
func (s *mailStage) view(id cases.CaseID) register.View {
	s.t.Helper()
	v, err := s.register.As(secretary()).Case(context.Background(), id)
	if err != nil {
		s.t.Fatal(err)
	}
	return v
}

// closeSheets closes whatever is open.
func (s *mailStage) closeSheets() {
	for {
		top, ok := s.window.Canvas().Overlays().Top().(*parts.Sheet)
		if !ok {
			return
		}
		top.Close()
	}
}

// topSheet is the sheet on top.
func (s *mailStage) topSheet() *parts.Sheet {
	s.t.Helper()
	top, ok := s.window.Canvas().Overlays().Top().(*parts.Sheet)
	if !ok {
		s.t.Fatalf("no sheet is open; the last events were %v", last(s.events, 12))
	}
	return top
}

func last(in []string, n int) []string { return in[max(0, len(in)-n):] }

// primary does what the top sheet is for.
func (s *mailStage) primary() {
	s.t.Helper()
	s.topSheet().Primary.Tapped(nil)
}

// state is the state of a rule about a case.
func (s *mailStage) state(id cases.CaseID, rule regulation.RuleID) rules.State {
	s.t.Helper()
	worst := rules.NotApplicable
	for _, v := range s.view(id).Verdicts {
		if v.Rule == rule {
			worst = max(worst, v.State)
		}
	}
	return worst
}

var frenchLight = Display{Language: translations.French, Theme: "light", Scale: 1}

// TestACaseFromTheChoiceToTheDecision plays the first scenario in the window:
// the director chooses a council, the letters of convening are issued, posted
// and received, and after the vote the decision is notified and the employer
// and the funder are told.
func TestACaseFromTheChoiceToTheDecision(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	id := s.ids[0]
	strikeCouncil(t, s, id)

	s.openChoice(s.view(id))
	s.shows("Réunir le conseil de discipline", "livrable du projet 4")
	s.primary()
	if !s.happened("recorded choose-course") || !s.happened("shown convene") {
		t.Fatalf("the choice of a council leads to its day: %v", last(s.events, 10))
	}
	s.fill(conveneForm{Heaviest: regulation.TemporaryExclusion, Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.exemple.fr/conseil-0929"})
	s.Work.Ring()
	s.on("2026-09-09", secretary())
	s.primary()
	if !s.happened("recorded plan-sitting") || !s.happened("recorded convene-case") || !s.happened("shown package") {
		t.Fatalf("the day leads to the envelopes: %v", last(s.events, 10))
	}
	s.shows("Communication des griefs", "Convocation", "Information préalable de l’employeur", "Camille Laurent", "Atelier Numérique du Ponant SAS")
	s.number("Camille Laurent", "1A 204 118 7734 2")
	s.number("Atelier Numérique du Ponant SAS", "1A 204 118 7735 9")
	s.issueAll()
	if got := s.outside.printed; len(got) != 3 || !strings.Contains(got[0], "communication des griefs Camille Laurent") {
		t.Errorf("three letters are printed, the learner's first: %q", got)
	}
	if !s.happened("shown posting") {
		t.Fatalf("what is issued is then posted: %v", last(s.events, 8))
	}
	s.shows("1A 204 118 7734 2", "Dernier jour sûr")
	s.primary()
	s.received(id, "2026-09-11", "Ponant", "2026-09-11")
	s.received(id, "2026-09-14", "Laurent", "2026-09-11")
	if got := s.state(id, rules.NoticeRule); got != rules.Met {
		t.Errorf("the notice of the council is %v, want met", got)
	}

	s.council(id, "2026-09-29", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}, cases.For, cases.For, cases.For, cases.Against)
	s.on("2026-10-05", secretary())
	s.openDecision(s.view(id))
	s.shows("Exclusion temporaire de 15 jours", "3 pour et 1 contre", "reconnaît avoir repris le code", "Pourquoi ce niveau")
	s.primary()
	if !s.happened("field grounds error") {
		t.Error("a decision without grounds is sent back to its field")
	}
	s.enter("Pourquoi ce niveau", "la répétition à deux jours d’intervalle")
	s.enter("Premier jour", "12/10/2026")
	s.Work.Ring()
	s.shows("Du lun. 12 oct. au lun. 26 oct. inclus, soit 15 jours ; reprise le mar. 27 oct.")
	s.primary()
	s.number("Camille Laurent", "1A 204 118 7736 6")
	s.issueAll()
	s.primary()
	if !s.happened("shown package") || !s.happened("recorded posted") {
		t.Fatalf("after the learner's letter, the employer and the funder: %v", last(s.events, 10))
	}
	s.shows("Information de l’employeur", "Information du financeur", "OPCO Atlas")
	s.number("Atelier Numérique du Ponant SAS", "1A 204 118 7737 3")
	s.number("OPCO Atlas", "1A 204 118 7738 0")
	s.issueAll()
	s.primary()
	for _, rule := range []regulation.RuleID{rules.WindowRule, rules.Exclusion, rules.Inform} {
		if got := s.state(id, rule); got != rules.Met {
			t.Errorf("%s is %v, want met", rule, got)
		}
	}
}

// shows fails unless each text is on screen, whatever its spaces.
func (s *mailStage) shows(texts ...string) {
	s.t.Helper()
	seen := plainSpaces(s.seen())
	for _, text := range texts {
		if !strings.Contains(seen, text) {
			s.t.Errorf("%q is not to be seen in:\n%s", text, seen)
		}
	}
}

func plainSpaces(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text)
}

// number types the registered number of somebody's envelope.
func (s *mailStage) number(name, number string) {
	s.t.Helper()
	key := ""
	sheet := s.topSheet()
	parts.Walk(sheet, func(o fyne.CanvasObject) bool {
		switch x := o.(type) {
		case *parts.Text:
			if x.Content == name {
				key = name
			} else if x.Style == parts.Strong {
				for _, other := range []string{"Laurent", "Ponant", "Atlas", "Benali", "Rhône"} {
					if strings.Contains(x.Content, other) {
						key = x.Content
					}
				}
			}
		case *parts.Entry:
			if key == name && x.PlaceHolder == s.T("mail.number.example") {
				x.SetText(number)
				key = "done"
				return false
			}
		}
		return true
	})
	if key != "done" {
		s.t.Fatalf("no envelope of %s in:\n%s", name, s.seen())
	}
}

// issueAll issues the letters of the sheet of envelopes, by the check sheet.
func (s *mailStage) issueAll() {
	s.t.Helper()
	s.primary()
	if top := s.topSheet(); top.Title != s.T("overlay.check") {
		s.t.Fatalf("the letters are checked first, not %q:\n%s\n%v", top.Title, s.seen(), last(s.events, 5))
	}
	if s.topSheet().Primary == nil {
		s.t.Fatalf("nothing can be issued:\n%s", s.seen())
	}
	s.primary()
}

// received records an envelope that was presented, then collected.
func (s *mailStage) received(id cases.CaseID, day, name, presented string) {
	s.t.Helper()
	s.closeSheets()
	s.on(day, secretary())
	s.openReturned(s.view(id), "")
	s.enter(s.T("mail.returned.search"), name)
	if f := s.topSheet(); f != nil {
		s.press(fyne.KeyReturn)
	}
	s.enter("Première présentation", presented)
	s.choose(s.T("mail.returned.what"), "Distribué")
	s.enter(s.T("mail.returned.day"), day)
	s.Work.Ring()
	s.primary()
	s.closeSheets()
}

// council holds the sitting of a case: Garnier, Ferhat, Leroux and Pruvost vote
// on one motion, in that order.
func (s *mailStage) council(id cases.CaseID, day string, sanction cases.Sanction, votes ...cases.Side) {
	s.t.Helper()
	v := s.view(id)
	c, _ := v.Matter.Case.Convening()
	people := map[string]cases.PersonID{}
	rows, err := s.register.As(secretary()).People(context.Background(), register.PeopleQuery{})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, r := range rows {
		people[r.Identity.Family] = r.Person
	}
	s.on(day, secretary())
	record := func(at string, entries ...register.Entry) {
		s.t.Helper()
		for i := range entries {
			entries[i].At = days.MustHour(at)
		}
		if _, err := s.register.As(secretary()).Record(context.Background(), register.Submission{Entries: entries}); err != nil {
			s.t.Fatal(err)
		}
	}
	sitting := c.Is.Sitting.File()
	var seats, arrivals []register.Entry
	for _, x := range []struct {
		name string
		seat regulation.Seat
	}{
		{"Garnier", regulation.SeatPresident}, {"Ferhat", regulation.SeatPedagogical}, {"Pruvost", regulation.SeatBilling},
		{"Leroux", regulation.SeatSuccess}, {"Baudry", regulation.SeatSecretary},
	} {
		seats = append(seats, register.Entry{File: sitting, Payload: cases.SeatMember{Member: people[x.name], Seat: x.seat}})
		arrivals = append(arrivals, register.Entry{File: sitting, Payload: cases.MemberArrived{Member: people[x.name], Presence: cases.ByVideo}})
	}
	record("13:50", seats...)
	record("13:55", arrivals...)
	record("14:00", register.Entry{File: sitting, Payload: cases.OpenSitting{}})
	record("14:02", register.Entry{File: id.File(), Payload: cases.CallCase{Sitting: c.Is.Sitting}})
	record("14:30", register.Entry{File: id.File(), Payload: cases.HearingHeld{
		Sitting: c.Is.Sitting, ReasonStated: true, Video: true, Explanations: "reconnaît avoir repris le code pour tenir les délais",
	}})
	record("14:45", register.Entry{File: id.File(), Payload: cases.PutMotion{Motion: "m1", Sitting: c.Is.Sitting, Sanction: sanction}})
	closing := cases.CloseMotion{Motion: "m1"}
	for i, name := range []string{"Garnier", "Ferhat", "Leroux", "Pruvost"} {
		closing.Ballots = append(closing.Ballots, cases.Ballot{Member: people[name], Side: votes[i]})
	}
	record("14:50", register.Entry{File: id.File(), Payload: closing})
	record("15:00", register.Entry{File: sitting, Payload: cases.CloseSitting{}})
}

// TestAMinorsCaseWithALetterCollectedLate plays the second scenario in the
// window: both parents and the learner get every letter, the father collects
// his on the last days of its holding, and the tie is decided by the president.
func TestAMinorsCaseWithALetterCollectedLate(t *testing.T) {
	s := newMailStage(t, "2026-11-04", secretary(), frenchLight)
	id := s.ids[1]
	s.on("2026-11-05", secretary())
	s.openPackage(s.view(id), packageNotify)
	s.shows("Samira Benali", "Karim Benali", "Rhône Services Web SARL", "Lettre de mesure conservatoire")
	s.issueAll()
	s.shows("4 plis à déposer")
	s.primary()
	if !s.happened("field number error") {
		t.Error("an envelope without a number is sent back to its field")
	}
	for i, name := range []string{"Yanis Benali", "Samira Benali", "Karim Benali", "Rhône Services Web SARL"} {
		s.number(name, "1A 204 119 000"+string(rune('1'+i))+" 6")
	}
	s.primary()
	s.received(id, "2026-11-09", "Samira", "2026-11-09")
	s.received(id, "2026-11-10", "Yanis", "2026-11-10")

	s.on("2026-11-10", secretary())
	s.openReturned(s.view(id), "")
	s.enter(s.T("mail.returned.search"), "1a2041190003 6")
	s.press(fyne.KeyReturn)
	s.enter("Première présentation", "10/11/2026")
	s.Work.Ring()
	s.primary()
	s.closeSheets()
	if w := rules.Notice(s.view(id).Matter); w.HoldingEnd != days.Must("2026-11-25") || w.Watch == 0 {
		t.Errorf("the father's envelope is held until %s", w.HoldingEnd)
	}

	s.on("2026-11-20", secretary())
	s.openReturned(s.view(id), "")
	s.enter(s.T("mail.returned.search"), "Karim")
	s.press(fyne.KeyReturn)
	s.choose(s.T("mail.returned.what"), "Distribué")
	s.enter(s.T("mail.returned.day"), "9/11/2026")
	s.Work.Ring()
	s.primary()
	s.shows("avant première présentation le mar. 10 nov.")
	if s.happened("fault") || !s.happened("field day error") {
		t.Error("a collection before the presentation is refused beside its field")
	}
	s.enter(s.T("mail.returned.day"), "20/11/2026")
	s.Work.Ring()
	s.shows("Ce qui change", "Reçu le ven. 20 nov.")
	s.primary()
	s.closeSheets()
	if n := rules.Notice(s.view(id).Matter); n.State != rules.Met || n.Safe != days.Must("2026-12-01") {
		t.Errorf("the notice is %v, safe from %s; want met, safe from 1 December", n.State, n.Safe)
	}

	s.council(id, "2026-12-01", cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}, cases.For, cases.For, cases.Against, cases.Against)
	s.on("2026-12-07", secretary())
	s.openDecision(s.view(id))
	s.shows("Exclusion définitive avec exclusion de toute formation pendant un an", "2 pour et 2 contre")
	s.enter("Pourquoi ce niveau", "la gravité des menaces")
	s.primary()
	s.shows("Yanis Benali", "Samira Benali", "Karim Benali")
	s.issueAll()
	for i, name := range []string{"Yanis Benali", "Samira Benali", "Karim Benali"} {
		s.number(name, "1A 204 119 001"+string(rune('1'+i))+" 6")
	}
	s.primary()
	if got := s.state(id, rules.WindowRule); got != rules.Met {
		t.Errorf("the window is %v, want met", got)
	}
	if got := s.state(id, rules.Minor); got != rules.Met {
		t.Errorf("the letters of a minor are %v, want met", got)
	}
}

// strikeCouncil takes back what the sample recorded of the council, so that the
// window can record it.
func strikeCouncil(t *testing.T, s *mailStage, id cases.CaseID) {
	t.Helper()
	var sub register.Submission
	for _, a := range s.view(id).Matter.Case.Acts {
		switch a.Payload.(type) {
		case cases.ChooseCourse, cases.ConveneCase:
			sub.Entries = append(sub.Entries, register.Entry{File: id.File(), Payload: cases.StrikeAct{Act: a.ID, Reason: "test"}})
		}
	}
	if len(sub.Entries) == 0 {
		return
	}
	if _, err := s.register.As(director()).Record(context.Background(), sub); err != nil {
		t.Fatal(err)
	}
}

// fill types the form of the council into its sheet.
func (s *mailStage) fill(x conveneForm) {
	s.t.Helper()
	s.choose(s.T("label.heaviest"), sanctionLevel(s.words, x.Heaviest))
	s.enter(s.T("mail.convene.day"), writeDay(x.Day))
	s.enter(s.T("mail.convene.at"), x.At.String())
	s.enter(s.T("mail.convene.link"), x.Link)
}

// field finds the field with a label on the top sheet.
func (s *mailStage) field(label string) *parts.Field {
	s.t.Helper()
	var found *parts.Field
	parts.Walk(s.topSheet(), func(o fyne.CanvasObject) bool {
		f, ok := o.(*parts.Field)
		if ok && f.Label == label && f.Visible() {
			found = f
			return false
		}
		return true
	})
	if found == nil {
		s.t.Fatalf("no field %q in:\n%s", label, s.seen())
	}
	return found
}

// enter puts a text into the field with a label.
func (s *mailStage) enter(label, text string) {
	s.t.Helper()
	type typed interface{ SetText(string) }
	in, ok := s.field(label).Input.(typed)
	if !ok {
		s.t.Fatalf("%q takes no text", label)
	}
	in.SetText(text)
}

// choose chooses an option of the field with a label.
func (s *mailStage) choose(label, option string) {
	s.t.Helper()
	switch in := s.field(label).Input.(type) {
	case *parts.Select:
		for i, o := range in.Options {
			if strings.HasPrefix(o.Label, option) {
				in.SetSelected(i)
				in.OnChange(i)
				return
			}
		}
	case *parts.Segment:
		for i, o := range in.Options {
			if o.Label == option {
				in.SetSelected(i)
				in.OnChange(i)
				return
			}
		}
	}
	s.t.Fatalf("%q has no choice %q", label, option)
}
