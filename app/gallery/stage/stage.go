// Package stage shows the scenes of the window on the sample data, without a
// display: for the gallery, and for the tests that look at every screen.
package stage

import (
	"context"
	"fmt"
	"image"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"greffe/app/fittings"
	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/letters/preview"
	"greffe/ui"
	"greffe/ui/parts"
)

// A Stage shows scenes, in windows that no screen shows. The sample is played
// once; each scene gets a copy of the register as it was on its day, and may
// change it.
type Stage struct {
	words   *translations.Catalogue
	profile regulation.Profile
	letters *writer.Writer
	pages   *preview.Renderer
	room    *fittings.Mailroom
	played  map[days.Day]*memory.Store
	app     fyne.App
}

// Open plays the sample as far as some scenes need it. Pages are drawn by an
// engine that is kept in a folder.
func Open(ctx context.Context, scenes []ui.Scene, engine string) (*Stage, error) {
	words, err := translations.Load()
	if err != nil {
		return nil, fmt.Errorf("the words: %w", err)
	}
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		return nil, fmt.Errorf("the regulation: %w", err)
	}
	profile, err := regulation.Read("openclassrooms.json", b)
	if err != nil {
		return nil, fmt.Errorf("the regulation: %w", err)
	}
	s := &Stage{words: words, profile: profile, letters: writer.New(words), pages: preview.Open(engine)}
	if s.room, err = fittings.NewMailroom(words, s.pages); err != nil {
		return nil, fmt.Errorf("the postroom: %w", err)
	}
	if s.played, err = s.play(ctx, scenes); err != nil {
		return nil, err
	}
	s.app = test.NewApp()
	return s, nil
}

// Close ends the application.
func (s *Stage) Close() {
	s.app.Quit()
	_ = s.pages.Close() // what it leaves behind is temporary
}

// register is the register in a store.
func (s *Stage) register(store register.Store, clock *sample.Clock, series string) *register.Register {
	n := 0
	return register.New(register.Config{Store: store, Clock: clock, Profiles: []regulation.Profile{s.profile}, NewID: func() string {
		n++
		return fmt.Sprintf("%s%08d", series, n) // the same picture each time: not at random
	}})
}

// everyCase is more cases than the sample has.
const everyCase = 1000

// A diary is a register in memory that keeps a copy of how it was at the end of
// some days.
type diary struct {
	*memory.Store
	clock *sample.Clock
	ends  []days.Day // still to come, in order
	kept  map[days.Day]*memory.Store
}

// Update writes, once the days that ended are kept.
func (d *diary) Update(ctx context.Context, do func(register.Tx) error) error {
	d.turn(d.clock.Today())
	return d.Store.Update(ctx, do) //nolint:wrapcheck // the diary is a store like another
}

// turn keeps the days that ended before one.
func (d *diary) turn(today days.Day) {
	for len(d.ends) > 0 && d.ends[0] < today {
		d.kept[d.ends[0]] = d.Copy()
		d.ends = d.ends[1:]
	}
}

// play plays the sample, and keeps the register at the end of each day on which a scene plays.
func (s *Stage) play(ctx context.Context, scenes []ui.Scene) (map[days.Day]*memory.Store, error) {
	on := map[days.Day]bool{}
	for _, scene := range scenes {
		on[scene.Day] = true
	}
	if len(on) == 0 {
		return nil, nil
	}
	clock := sample.NewClock(sample.Start())
	d := &diary{Store: memory.New(), clock: clock, ends: slices.Sorted(maps.Keys(on)), kept: map[days.Day]*memory.Store{}}
	last := d.ends[len(d.ends)-1]
	p := sample.Player{Register: s.register(d, clock, "p"), Letters: s.letters, Clock: clock, Until: last}
	if _, err := p.Play(ctx); err != nil {
		return nil, fmt.Errorf("the sample: %w", err)
	}
	d.turn(last + 1)
	for day, store := range d.kept {
		// What is due is judged on the day once, not again for each scene.
		if _, err := s.register(store, sample.NewClock(day), "t").As(sample.Secretary()).Turn(ctx, everyCase); err != nil {
			return nil, fmt.Errorf("the sample on %s: %w", day, err)
		}
	}
	return d.kept, nil
}

// Shown is a scene in its window.
type Shown struct {
	Window fyne.Window
	Frame  *ui.Frame
}

// Close closes the window.
func (s *Shown) Close() { s.Window.Close() }

// Picture is how the window looks.
func (s *Shown) Picture() image.Image { return s.Window.Canvas().Capture() }

// Pixels says how many pixels of the screen one of the window is.
func (s *Shown) Pixels(n float64) {
	if c, ok := s.Window.Canvas().(software.WindowlessCanvas); ok && n > 0 {
		c.SetScale(float32(n))
	}
}

// Show opens a window of a size, and in it a scene.
func (s *Stage) Show(ctx context.Context, scene ui.Scene, d ui.Display, size fyne.Size) (*Shown, error) {
	clock := sample.NewClock(scene.Day)
	clock.Move(scene.Today)
	store := memory.New()
	if !scene.Empty {
		store = s.played[scene.Day].Copy()
	}
	r := s.register(store, clock, "s")
	s.app.Settings().SetTheme(parts.NewTheme(ui.Appearance(d, nil)))
	w := s.app.NewWindow("Greffe")
	w.SetPadded(false)
	g := ui.Given{
		Desks: desks{r}, Catalogue: s.words, Letters: s.letters, Texts: writer.Texts{}, Pages: s.pages, Outside: still{},
		Postroom: s.room, Reports: fittings.Reports{}, Work: ui.InlineWork(), Display: d,
		Simulated: true, NextDay: func() {}, Register: "greffe.db", Keep: func(ui.Display) {},
		Regulations: ui.Regulations{Folder: "regulations"}, OpenSample: func() error { return nil },
	}
	if !scene.Empty {
		who, err := atWork(ctx, r, scene.As)
		if err != nil {
			return nil, err
		}
		g.Desk = g.Desks.As(who)
	}
	if scene.Given != nil {
		scene.Given(&g)
	}
	f := ui.NewFrame(g, w)
	w.Resize(size)
	scene.Play(f)
	g.Work.Ring() // pauses in typing are over, pages drawn
	return &Shown{Window: w, Frame: f}, nil
}

// atWork is the user of the sample who has a role; a reader is somebody else.
func atWork(ctx context.Context, r *register.Register, role cases.Role) (register.User, error) {
	if role == "" {
		role = cases.RoleSecretary
	}
	users, err := r.As(register.User{}).Users(ctx)
	if err != nil {
		return register.User{}, fmt.Errorf("the users: %w", err)
	}
	for _, u := range users {
		if u.Role == role {
			return register.User{ID: u.User, Person: u.Person, Name: u.Name, Role: u.Role}, nil
		}
	}
	return register.User{ID: "reader", Name: "Nora Klein", Role: role}, nil
}

// desks hands out the desks of a register.
type desks struct{ r *register.Register }

// As is the register in one user's hands.
func (d desks) As(u register.User) ui.Desk { return d.r.As(u) }

// Languages are those of the window, by what pictures of it are named.
func Languages() map[string]translations.Lang {
	return map[string]translations.Lang{"fr": translations.French, "en": translations.English}
}

// Among chooses scenes by name, with commas between them; all, when none is named.
func Among(all []ui.Scene, names string) []ui.Scene {
	if names == "" {
		return all
	}
	wanted := strings.Split(names, ",")
	return slices.DeleteFunc(slices.Clone(all), func(s ui.Scene) bool { return !slices.Contains(wanted, s.Name) })
}
