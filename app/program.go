package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"greffe/app/fittings"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/cases/register"
	"greffe/letters/preview"
	"greffe/ui"
	"greffe/ui/parts"
)

// program is the window and all that is behind it. A test opens and closes it.
type program struct {
	flags  flags
	mu     sync.Mutex
	office *office // another one once the sample is opened; guarded by mu
	clock  register.Clock
	set    *setClock // nil when the day is the machine's
	pages  *preview.Renderer
	crash  *os.File

	closing sync.Once
	ended   chan struct{} // closed once nothing is left to end
	grace   time.Duration // how long the end of the loop and of the preview may take
	exit    func(code int)
}

// open opens the register and everything that the window needs, without showing it.
func open(ctx context.Context, f flags) (*program, error) {
	if err := displayThere(); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(f.register), 0o700); err != nil {
		return nil, fmt.Errorf("the folder of the register: %w", err)
	}
	p := &program{flags: f, clock: realClock{}, ended: make(chan struct{}), grace: endGrace, exit: os.Exit}
	p.watchCrashes()
	if f.demo {
		if err := sampleOnce(ctx, f); err != nil {
			return nil, err
		}
	}
	if f.today != 0 {
		p.set = newSetClock(f.today)
		p.clock = p.set
	}
	o, err := openOffice(f.register, p.clock)
	if err != nil {
		return nil, err
	}
	p.office = o
	if err := p.checkDay(ctx); err != nil {
		return nil, errors.Join(err, o.close())
	}
	p.pages = preview.Open(filepath.Join(cacheDir(), "preview"))
	return p, nil
}

// sampleOnce makes the sample register, unless it is there already.
func sampleOnce(ctx context.Context, f flags) error {
	if _, err := os.Stat(f.register); err == nil {
		return nil
	}
	today := f.today
	if today == 0 {
		today = realClock{}.Today()
	}
	o, _, _, err := makeSample(ctx, f.register, today)
	if err != nil {
		return err
	}
	return o.close()
}

// As hands the register that is open out.
func (p *program) As(u register.User) ui.Desk {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.office.register.As(u)
}

// openSample leaves a register in which nothing was recorded and opens the
// sample beside it instead, made if it is not there yet.
func (p *program) openSample() error {
	f := p.flags
	f.register = filepath.Join(filepath.Dir(f.register), "demo.db")
	if err := sampleOnce(context.Background(), f); err != nil {
		return err
	}
	o, err := openOffice(f.register, p.clock)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	before := p.office
	p.office = o
	if err := before.close(); err != nil {
		return fmt.Errorf("close the empty register: %w", err)
	}
	return nil
}

// checkDay lets the day be set only on a demonstration or a test; a register
// first made under a set day is a test for good.
func (p *program) checkDay(ctx context.Context) error {
	if p.set == nil {
		return nil
	}
	marked, fresh, err := p.office.simulated(ctx)
	switch {
	case err != nil:
		return err
	case marked:
		return nil
	case fresh:
		return p.office.mark(ctx)
	}
	return fmt.Errorf("%s: %w", p.flags.register, errNotATest)
}

// show shows the window until it is closed.
func (p *program) show(ctx context.Context) error {
	fyneapp.SetMetadata(metadata())
	a := fyneapp.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	d := display(p.flags)
	trace := p.tracer()
	work, activity := ui.NewWork(), &ui.Activity{}
	apply := func(d ui.Display) {
		look := ui.Appearance(d, trace)
		look.Stir = activity.Stir
		a.Settings().SetTheme(parts.NewTheme(look))
	}
	apply(d)
	w := a.NewWindow("Greffe")
	w.Resize(fyne.NewSize(1180, 740))
	w.SetMaster()
	room, err := fittings.NewMailroom(p.office.catalogue, p.pages)
	if err != nil {
		return fmt.Errorf("the postroom: %w", err)
	}
	f := ui.NewFrame(ui.Given{
		Desks: p, Catalogue: p.office.catalogue, Letters: p.office.writer, Texts: writer.Texts{}, Pages: p.pages,
		Outside: newOutside(w), Postroom: room, Reports: fittings.Reports{}, Work: work, Trace: trace, Display: d,
		Keep: func(d ui.Display) {
			apply(d)
			keepDisplay(p.flags.register, d)
		},
		Simulated: p.set != nil, Register: p.flags.register,
		NextDay: p.nextDay(), Regulations: ui.Regulations{Folder: regulationsBeside(p.flags.register), Refused: p.office.refused}, OpenSample: p.openSample,
		NewWindow: a.NewWindow, Machine: machine(p.flags.register, a, activity), Sample: p.flags.demo,
	}, w)
	a.Lifecycle().SetOnStarted(func() {
		f.Start()
		// The first page of a PDF is quick only once its engine is compiled, which
		// waits until the window can be used.
		go func() { _ = p.pages.Warm() }()
	})
	w.SetCloseIntercept(func() {
		f.Leave(func() {
			go p.endAnyway(work)
			w.Close()
		})
	})
	go p.stopWith(ctx, f)
	w.ShowAndRun()
	f.Farewell()
	return nil
}

// stopWith ends the window when the process is asked to end. The toolkit listens
// to the same signal and may end its loop first, so that nothing handed to it
// later runs: answers are no longer shown from here on, and show says farewell
// once more behind the loop.
func (p *program) stopWith(ctx context.Context, f *ui.Frame) {
	select {
	case <-p.ended:
		return
	case <-ctx.Done():
	}
	f.Work.Hush()
	fyne.Do(func() {
		f.SaveDrafts()
		fyne.CurrentApp().Quit()
	})
	p.endAnyway(f.Work)
}

// endGrace is ample: both take a moment, and nobody waits for them.
const endGrace = 5 * time.Second

// endAnyway ends the process when it does not end by itself: at the end of the
// toolkit's loop an event handed over at the wrong moment is waited for without
// end, and the preview's engine may be starting. All that was asked is recorded
// first, and the register is closed and unlocked.
func (p *program) endAnyway(work *ui.Work) {
	select {
	case <-p.ended:
	case <-time.After(p.grace):
		work.Flush()
		p.closeRegister()
		p.exit(0)
	}
}

func (p *program) nextDay() func() {
	if p.set == nil {
		return nil
	}
	return p.set.forward
}

// tracer tells changes of the window on standard error, a line each.
func (p *program) tracer() func(string) {
	if !p.flags.trace {
		return nil
	}
	return func(event string) {
		lookAround(event, os.Stderr)
		fmt.Fprintln(os.Stderr, event+placeOf(event))
	}
}

// placeOf is where on the window the keyboard now is, for a test that presses
// there with the mouse; nothing for another event.
func placeOf(event string) string {
	if !strings.HasPrefix(event, "focus ") {
		return ""
	}
	d := fyne.CurrentApp().Driver()
	for _, w := range d.AllWindows() {
		if o, ok := w.Canvas().Focused().(fyne.CanvasObject); ok {
			at, size := d.AbsolutePositionForObject(o), o.Size()
			return fmt.Sprintf(" @%.0f,%.0f", at.X+size.Width/2, at.Y+size.Height/2)
		}
	}
	return ""
}

// close ends all that open started. The engine of the preview comes last: it may
// still be starting, and nothing is lost with it.
func (p *program) close() {
	p.closeRegister()
	if p.pages != nil {
		_ = p.pages.Close()
	}
	close(p.ended)
}

func (p *program) closeRegister() {
	p.closing.Do(func() {
		if err := p.office.close(); err != nil {
			fmt.Fprintln(os.Stderr, "greffe: closing the register:", err)
		}
		if p.crash != nil {
			name := p.crash.Name()
			if i, err := p.crash.Stat(); err == nil && i.Size() == 0 {
				_ = p.crash.Close()
				_ = os.Remove(name)
			}
		}
	})
}

// watchCrashes keeps the trace of a crash beside the register.
func (p *program) watchCrashes() {
	f, err := os.OpenFile(filepath.Join(filepath.Dir(p.flags.register), "crash.txt"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return // a folder that cannot be written is said when the register opens
	}
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err == nil {
		p.crash = f
	}
}

// displayThere says in one sentence that there is no screen, where the toolkit
// would only panic.
func displayThere() error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errNoDisplay
	}
	return nil
}

func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	return filepath.Join(dir, "Greffe")
}
