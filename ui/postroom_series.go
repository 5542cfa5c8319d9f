package ui

import "context"

// seriesStep is how many things of a series are done between two looks at the
// window: few enough for the progress to move and a cancel to be felt.
const seriesStep = 20

// A series does many things one after the other in the executor, with progress
// and a way to stop. UI goroutine only, but for what do does.
type series struct {
	frame   *Frame
	gen     Generation
	stopped bool
	acts    bool // it records: its steps take their turn among the acts
}

// run calls do for each index off the UI goroutine, moved after each few, and
// ended once, with how many were done. A series that was replaced by another ends
// without a word.
func (s *series) run(of, step int, do func(context.Context, int), moved func(at int), ended func(done int)) {
	s.stopped = false
	s.from(0, of, step, do, moved, ended)
}

func (s *series) from(at, of, step int, do func(context.Context, int), moved, ended func(int)) {
	if at >= of || s.stopped {
		ended(at)
		return
	}
	to := min(of, at+step)
	few := func(ctx context.Context) (struct{}, error) {
		for i := at; i < to; i++ {
			do(ctx, i)
		}
		return struct{}{}, nil
	}
	then := func(struct{}, error) {
		moved(to)
		s.from(to, of, step, do, moved, ended)
	}
	if s.acts {
		Act(s.frame.Work, few, then)
		return
	}
	Load(s.frame.Work, &s.gen, few, then)
}

// stop lets the step under way end and begins no other.
func (s *series) stop() { s.stopped = true }

// drop forgets the series: nothing more is heard of it.
func (s *series) drop() {
	s.stopped = true
	s.gen.n++
}
