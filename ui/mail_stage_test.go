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
	folder  string
	papers  []PrintPaper
	written map[string][]byte
}

var errNoPrinter = errors.New("no printer")

func (p *paperDesk) Print(_ context.Context, title string, _ []byte) error {
	if p.broken {
		return errNoPrinter
	}
	p.printed = append(p.printed, title)
	return nil
}

func (p *paperDesk) PrintOn(ctx context.Context, title string, pdf []byte, paper PrintPaper) error {
	p.papers = append(p.papers, paper)
	return p.Print(ctx, title, pdf)
}

func (p *paperDesk) Open(_ context.Context, name string, _ []byte) error {
	p.opened = append(p.opened, name)
	return nil
}

func (p *paperDesk) ChooseFiles(context.Context, string) ([]string, error) {
	return []string{"/scans/avis.pdf"}, nil
}

func (p *paperDesk) ChooseSave(context.Context, string, string) (string, error) { return "", nil }

func (p *paperDesk) ChooseFolder(context.Context, string) (string, error) { return p.folder, nil }

func (p *paperDesk) ReadFile(string) ([]byte, error) { return p.file, nil }

func (p *paperDesk) WriteFile(path string, b []byte) error {
	if p.written == nil {
		p.written = map[string][]byte{}
	}
	p.written[path] = b
	return nil
}

func (p *paperDesk) Explain(error) message.Message { return message.New("field.file") }

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
