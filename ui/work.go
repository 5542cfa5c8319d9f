package ui

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// Work is the one executor of the window: the only place that starts a
// goroutine and the only one that comes back through fyne.Do. Reading runs off
// the UI goroutine; acts are recorded one at a time, in the order they were sent.
type Work struct {
	background func(func())
	foreground func(func())
	after      func(time.Duration, func()) (stop func())

	mu      sync.Mutex
	queue   []func()
	running bool
	idle    *sync.Cond
	pending int
	rest    func()  // told on the UI goroutine when no answer is awaited any more; may be nil
	held    []*held // pauses of an inline executor

	reading bool // the answer at hand is that of a Load; UI goroutine only

	left atomic.Bool // the window is closing: no answer is shown any more
}

// NewWork returns the executor of a real window.
func NewWork() *Work {
	w := &Work{background: func(f func()) { go f() }, after: alarm}
	// Once its loop has ended, the toolkit runs what is handed to fyne.Do on the
	// goroutine that calls: a late answer would then touch the window from there.
	w.foreground = func(f func()) {
		fyne.Do(func() {
			if !w.left.Load() {
				f()
			}
		})
	}
	w.idle = sync.NewCond(&w.mu)
	return w
}

// InlineWork returns an executor that does everything at once, on the calling
// goroutine: tests are then deterministic. Its pauses end when Ring is called.
func InlineWork() *Work {
	at := func(f func()) { f() }
	w := &Work{background: at, foreground: at}
	w.after = w.hold
	w.idle = sync.NewCond(&w.mu)
	return w
}

// A Generation numbers the questions of one screen, so that a late answer to an
// older question is dropped. It belongs to the UI goroutine.
type Generation struct{ n int }

// Load asks read off the UI goroutine and gives its one answer to show on it,
// unless the screen has asked again meanwhile. UI goroutine only.
func Load[T any](w *Work, g *Generation, read func(context.Context) (T, error), show func(T, error)) {
	g.n++
	asked := g.n
	w.begin()
	w.background(func() {
		v, err := read(context.Background())
		w.foreground(func() {
			defer w.end()
			if g.n == asked {
				defer w.answer(true)()
				show(v, err)
			}
		})
	})
}

// Act queues one change of the register; done comes back on the UI goroutine.
// Acts never overlap and are never dropped. UI goroutine only.
func Act[T any](w *Work, do func(context.Context) (T, error), done func(T, error)) {
	w.begin()
	w.enqueue(func() {
		v, err := do(context.Background())
		w.foreground(func() {
			defer w.end()
			defer w.answer(false)()
			done(v, err)
		})
	})
}

func (w *Work) enqueue(f func()) {
	w.mu.Lock()
	w.queue = append(w.queue, f)
	start := !w.running
	w.running = true
	w.mu.Unlock()
	if start {
		w.background(w.drain)
	}
}

func (w *Work) drain() {
	for {
		w.mu.Lock()
		if len(w.queue) == 0 {
			w.running = false
			w.idle.Broadcast()
			w.mu.Unlock()
			return
		}
		f := w.queue[0]
		w.queue = w.queue[1:]
		w.mu.Unlock()
		f()
	}
}

// answer tells whether the answer shown from now on is that of a Load, until what
// it returns is called.
func (w *Work) answer(load bool) (over func()) {
	was := w.reading
	w.reading = load
	return func() { w.reading = was }
}

// Later runs f on the UI goroutine once wait, off it, has returned: a timer, a
// signal. A false answer ends it.
func (w *Work) Later(wait func() bool, f func()) {
	w.background(func() {
		for wait() {
			w.foreground(f)
		}
	})
}

// After runs f on the UI goroutine once a pause is over, unless stop was called
// before. UI goroutine only.
func (w *Work) After(pause time.Duration, f func()) (stop func()) {
	stopped := false
	halt := w.after(pause, func() {
		w.foreground(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		halt()
	}
}

func alarm(pause time.Duration, f func()) (stop func()) {
	t := time.AfterFunc(pause, f)
	return func() { t.Stop() }
}

// held is a pause that waits for Ring.
type held struct{ f func() }

func (w *Work) hold(_ time.Duration, f func()) (stop func()) {
	h := &held{f: f}
	w.held = append(w.held, h)
	return func() { h.f = nil }
}

// Ring ends every pause of an inline executor.
func (w *Work) Ring() {
	ended := w.held
	w.held = nil
	for _, h := range ended {
		if h.f != nil {
			h.f()
		}
	}
}

func (w *Work) begin() {
	w.mu.Lock()
	w.pending++
	w.mu.Unlock()
}

// end is called on the UI goroutine, after the answer was shown.
func (w *Work) end() {
	w.mu.Lock()
	w.pending--
	resting := w.pending == 0
	w.idle.Broadcast()
	w.mu.Unlock()
	if resting && w.rest != nil {
		w.rest()
	}
}

// Hush shows no answer any more: the window is about to end. Acts are recorded
// all the same.
func (w *Work) Hush() { w.left.Store(true) }

// Flush waits until every act sent so far is recorded. It is called off the UI
// goroutine, or before the window closes, never inside fyne.Do.
func (w *Work) Flush() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for len(w.queue) > 0 || w.running {
		w.idle.Wait()
	}
}
