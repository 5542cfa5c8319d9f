package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// A stage is a window on a register in memory, with the office of the sample.
type stage struct {
	*Frame
	t        *testing.T
	clock    *setClock
	store    register.Store
	register *register.Register
	window   fyne.Window
	events   []string
}

// setClock is a day set by hand.
type setClock struct{ day days.Day }

func (c *setClock) Today() days.Day { return c.day }

func (c *setClock) Now() time.Time {
	y, m, d := c.day.Date()
	return time.Date(y, m, d, 9, 0, 0, 0, time.UTC)
}

// desksOf hands out the desks of a register.
type desksOf struct{ r *register.Register }

func (d desksOf) As(u register.User) Desk { return d.r.As(u) }

// The people of the stage, and those of them who work with the register.
const (
	marion = cases.PersonID("marion")
	helene = cases.PersonID("helene")
	camila = cases.PersonID("camille")
)

// emptyStage is a window on a register in which nothing is recorded, on 23
// November 2026, at 1440 × 900 in French; nothing is shown before Start.
func emptyStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{t: t, clock: &setClock{days.Must("2026-11-23")}}
	n := 0
	s.store = memory.New()
	s.register = register.New(register.Config{
		Store: s.store, Clock: s.clock, Profiles: []regulation.Profile{profile(t)},
		NewID: func() string { n++; return fmt.Sprintf("id-%04d", n) },
	})
	test.NewTempApp(t)
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	trace := func(e string) { s.events = append(s.events, e) }
	test.ApplyTheme(t, parts.NewTheme(parts.Appearance{Mode: parts.ModeLight, Trace: trace}))
	s.window = test.NewTempWindow(t, nil)
	s.window.SetPadded(false)
	s.Frame = NewFrame(Given{
		Desks: desksOf{s.register}, Catalogue: words, Work: InlineWork(), Trace: trace,
		Display: Display{Language: translations.French, Theme: "light", Scale: 1},
	}, s.window)
	s.window.Resize(fyne.NewSize(1440, 900))
	return s
}

// newStage is a window with an office and its people, Marion Baudry being at work.
func newStage(t *testing.T) *stage {
	t.Helper()
	s := emptyStage(t)
	s.setOfficeUp()
	s.enter(secretary())
	return s
}

func profile(t *testing.T) regulation.Profile {
	t.Helper()
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := regulation.Read("openclassrooms.json", b)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// as records payloads in a file, in somebody's hands, today.
func (s *stage) as(u register.User, f cases.FileID, payloads ...cases.Payload) {
	s.t.Helper()
	var sub register.Submission
	for _, p := range payloads {
		sub.Entries = append(sub.Entries, register.Entry{File: f, Payload: p})
	}
	if _, err := s.register.As(u).Record(context.Background(), sub); err != nil {
		s.t.Fatal(err)
	}
}

func secretary() register.User {
	return register.User{ID: "marion", Person: marion, Name: "Marion Baudry", Role: cases.RoleSecretary}
}

func director() register.User {
	return register.User{ID: "helene", Person: helene, Name: "Hélène Garnier", Role: cases.RoleDirector}
}

func (s *stage) setOfficeUp() {
	s.t.Helper()
	set := register.User{ID: "setup", Name: "Marion Baudry", Role: cases.RoleAdministrator}
	s.as(set, cases.TheOffice(), cases.DescribeOrganisation{Organisation: cases.Organisation{
		Name: "Atelier Numérique", Address: post.Address{Lines: []string{"10 quai de la Charente", "75019 PARIS"}},
		City: "Paris", Zone: "metropole", Profile: "openclassrooms",
	}})
	member := func(id cases.PersonID, given, family, title string, seat regulation.Seat) {
		s.as(set, id.File(), cases.DescribePerson{Identity: cases.Identity{
			Given: given, Family: family, Title: title, Group: cases.GroupStaff, Civility: cases.Madame,
		}}, cases.GiveFunction{Seat: seat})
	}
	member(helene, "Hélène", "Garnier", "directrice", regulation.SeatPresident)
	member(marion, "Marion", "Baudry", "secrétaire du conseil", regulation.SeatSecretary)
	s.as(set, camila.File(), cases.DescribePerson{Identity: cases.Identity{
		Given: "Camille", Family: "Laurent", Group: cases.GroupLearner, Born: days.Must("2004-03-02"),
	}}, cases.AddressDeclared{Address: post.Address{Lines: []string{"4 rue des Lilas", "35000 RENNES"}}})
	s.as(set, cases.TheOffice(),
		cases.AddUser{User: "marion", Person: marion, Name: "Marion Baudry", Role: cases.RoleSecretary},
		cases.AddUser{User: "helene", Person: helene, Name: "Hélène Garnier", Role: cases.RoleDirector})
}

// openCase opens a case about Camille Laurent, with a report and a grievance
// about three absences.
func (s *stage) openCase(id cases.CaseID) {
	s.t.Helper()
	s.as(secretary(), id.File(),
		cases.OpenCase{Learner: camila, Status: cases.StatusApprentice},
	)
}

// seen is what a person sees of the page, or of the sheet over it.
func (s *stage) seen() string {
	if top := s.window.Canvas().Overlays().Top(); top != nil {
		return parts.Transcript(top)
	}
	return parts.Transcript(s.window.Content())
}

// sees fails unless each text is on screen.
func (s *stage) sees(texts ...string) {
	s.t.Helper()
	seen := s.seen()
	for _, text := range texts {
		if !strings.Contains(seen, text) {
			s.t.Errorf("%q is not to be seen in:\n%s", text, seen)
		}
	}
}

// happened tells whether an event was announced.
func (s *stage) happened(event string) bool { return slices.Contains(s.events, event) }

// press types keys where the keyboard is.
func (s *stage) press(names ...fyne.KeyName) {
	for _, k := range names {
		e := &fyne.KeyEvent{Name: k}
		switch f := s.window.Canvas().Focused(); {
		case k == fyne.KeyTab:
			s.window.Canvas().FocusNext()
		case f != nil:
			f.TypedKey(e)
		default:
			s.window.Canvas().OnTypedKey()(e)
		}
	}
}

// types enters a text where the keyboard is.
func (s *stage) types(text string) {
	s.t.Helper()
	f := s.window.Canvas().Focused()
	if f == nil {
		s.t.Fatalf("nothing has the keyboard for %q", text)
	}
	for _, r := range text {
		f.TypedRune(r)
	}
}

// button presses the button with a label.
func (s *stage) button(label string) {
	s.t.Helper()
	root := s.window.Canvas().Overlays().Top()
	if root == nil {
		root = s.window.Content()
	}
	pressed := !parts.Walk(root, func(o fyne.CanvasObject) bool {
		b, ok := o.(*parts.Button)
		if !ok || b.Label != label {
			return true
		}
		b.Tapped(nil)
		return false
	})
	if !pressed {
		s.t.Fatalf("no button %q in:\n%s", label, s.seen())
	}
}

// cut lists the texts that have less room than they need and may not be cut, and
// what scrolls up and down but is cut at its right.
func (s *stage) cut() []string {
	var out []string
	root := s.window.Canvas().Overlays().Top()
	if root == nil {
		root = s.window.Content()
	}
	parts.Walk(root, func(o fyne.CanvasObject) bool {
		if x, ok := o.(*parts.Text); ok && !x.Ellipsis && x.MinSize().Width > x.Size().Width+0.5 {
			out = append(out, fmt.Sprintf("%q needs %.0f, has %.0f", x.Content, x.MinSize().Width, x.Size().Width))
		}
		if x, ok := o.(*container.Scroll); ok && x.Direction == container.ScrollVerticalOnly && x.Content.MinSize().Width > x.Size().Width+0.5 {
			out = append(out, fmt.Sprintf("what scrolls needs %.0f, has %.0f", x.Content.MinSize().Width, x.Size().Width))
		}
		return true
	})
	return out
}
