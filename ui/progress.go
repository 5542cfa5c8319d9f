package ui

import (
	"context"
	"time"

	"greffe/cases/message"
	"greffe/ui/parts"
)

// A longJob is something done to many things one after the other, which may take
// more than a moment: a sheet then says how far it is and stops it between two
// things. What is done stays done. UI goroutine only, but for Do.
type longJob struct {
	Title string // of the sheet
	Verb  string // what is being done, in a few words
	Of    int
	Acts  bool // it records or prints: it takes its turn among the acts
	// Do does the thing of an index; an error ends nothing, the job keeps it.
	Do func(ctx context.Context, i int) error
	// Name names the thing of an index; may be nil.
	Name func(i int) string
	// Ended is told how many were done, and what failed, by index.
	Ended func(done int, failed map[int]error)
}

// progressAfter is how long a job may take before it says so: shorter, a sheet
// would only flash.
const progressAfter = 400 * time.Millisecond

// longWork is a longJob under way.
type longWork struct {
	frame    *Frame
	job      longJob
	series   series
	at       int
	failed   map[int]error
	over     bool
	progress *parts.Progress
	sheet    *parts.Sheet
}

// longRun does a job.
func (f *Frame) longRun(j longJob) *longWork {
	w := &longWork{frame: f, job: j, series: series{frame: f, acts: j.Acts}, failed: map[int]error{}}
	f.Work.After(progressAfter, w.show)
	w.series.run(j.Of, 1, func(ctx context.Context, i int) {
		if err := j.Do(ctx, i); err != nil {
			w.failed[i] = err
		}
	}, func(at int) {
		w.at = at
		w.say()
	}, w.ended)
	return w
}

// show opens the sheet, unless the job is over already.
func (w *longWork) show() {
	f := w.frame
	if w.over {
		return
	}
	w.progress = parts.NewProgress(w.job.Verb)
	w.progress.Stop = parts.NewButton(f.T("progress.stop"), "", parts.Secondary, w.stop)
	w.sheet = parts.NewSheet(w.job.Title, "", parts.Pad(4, 0, 4, 0, w.progress))
	w.sheet.Width = 520
	w.sheet.OnEscape = func() bool { w.stop(); return true }
	w.sheet.First = w.progress.Stop
	f.over("progress", w.sheet)
	w.say()
}

// say tells how far it is.
func (w *longWork) say() {
	if w.progress == nil {
		return
	}
	f, name := w.frame, ""
	if w.job.Name != nil && w.at < w.job.Of {
		name = w.job.Name(w.at)
	}
	w.progress.Set(float32(w.at)/float32(max(1, w.job.Of)), f.progressCount(w.at, w.job.Of), name)
	f.trace("progress " + f.words.Number(w.at))
}

// progressCount is how many of how many.
func (f *Frame) progressCount(at, of int) string {
	return f.T("progress.count", message.Number("at", at), message.Number("of", of))
}

// stop ends the job after the thing at hand.
func (w *longWork) stop() {
	w.series.stop()
	if w.progress != nil {
		w.progress.Words, w.progress.Stop = w.frame.T("progress.stopping"), nil
		w.progress.Refresh()
	}
}

// ended closes the sheet; one that was stopped says what was done, and waits to
// be closed.
func (w *longWork) ended(done int) {
	f := w.frame
	w.over = true
	tell := func() {
		if w.job.Ended != nil {
			w.job.Ended(done, w.failed)
		}
	}
	switch {
	case w.sheet == nil:
		tell()
	case done == w.job.Of:
		w.sheet.Close()
		tell()
	default:
		words := f.T("progress.stopped", message.Number("at", done), message.Number("of", w.job.Of))
		w.progress.End(parts.ToneWarn, words)
		w.progress.Set(float32(done)/float32(max(1, w.job.Of)), "", f.T("progress.stays"))
		w.sheet.OnEscape = nil
		w.sheet.Close()
		s := parts.NewSheet(w.job.Title, "", parts.Pad(4, 0, 4, 0, w.progress))
		s.Width = 520
		s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
		s.First = s.Primary
		s.OnClose = tell
		f.over("stopped", s)
		f.trace("stopped")
	}
}
