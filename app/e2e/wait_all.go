package e2e

import "regexp"

// WaitAll waits until every one of these texts was said, in whatever order:
// what two pieces of work tell has no order of its own. The journey goes on
// behind the last of them.
func (s *Session) WaitAll(texts ...string) {
	s.t.Helper()
	from := s.trace.here()
	last := from
	for _, text := range texts {
		s.trace.goTo(from)
		s.WaitMatch(`^.*` + regexp.QuoteMeta(text) + `.*$`)
		last = max(last, s.trace.here())
	}
	s.trace.goTo(last)
}

// here is how far the journey has read.
func (t *trace) here() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.read
}

// goTo sets how far the journey has read.
func (t *trace) goTo(line int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.read = line
}
