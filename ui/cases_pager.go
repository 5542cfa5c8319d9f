package ui

import (
	"context"
	"slices"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// A caseLine is one line of the list of cases, worded.
type caseLine struct {
	Case    cases.CaseID
	Number  string
	Learner string
	Owner   cases.UserID
	Closed  bool
	Cells   []parts.GridCell
}

// The list is read in pages of pageLines, of which pagesKept are kept.
const (
	pageLines = 100
	pagesKept = 12
)

// casesPager reads the list of cases page by page, off the UI goroutine, one
// page at a time; an answer to an older question is dropped. UI goroutine only.
type casesPager struct {
	frame *Frame
	line  func(register.CaseRow) caseLine // called off the UI goroutine
	fresh func()                          // another list has begun to arrive
	more  func()                          // a page of it has come

	query  register.CaseQuery
	total  int
	pages  map[int][]caseLine
	from   int // the first and the last line in sight
	to     int
	turn   int  // of the question
	shown  int  // the turn that the pages answer
	busy   bool // a page is being read
	failed bool // the last reading did; nothing is asked again by itself
	still  bool // nothing is asked until another question is set
}

// pageRead is one page as read.
type pageRead struct {
	lines []caseLine
	total int
}

// set asks another question. The lines of the former one stay until the first
// answer comes.
func (p *casesPager) set(q register.CaseQuery, at int) {
	p.query = q
	p.turn++
	p.failed, p.still = false, false
	p.from, p.to = at, at
	p.next()
}

// forget drops what was read, because it was worded for other columns; another
// question follows.
func (p *casesPager) forget() { p.pages, p.still = map[int][]caseLine{}, true }

// sight tells which lines are in sight.
func (p *casesPager) sight(from, to int) {
	p.from, p.to = from, to
	p.next()
}

// at returns a line; false while it is not read.
func (p *casesPager) at(i int) (caseLine, bool) {
	page := p.pages[i/pageLines]
	if k := i % pageLines; i >= 0 && k < len(page) {
		return page[k], true
	}
	return caseLine{}, false
}

// find returns the place of a case among the lines read; false when it is not
// among them.
func (p *casesPager) find(id cases.CaseID) (int, bool) {
	for n, page := range p.pages {
		for k, l := range page {
			if l.Case == id {
				return n*pageLines + k, true
			}
		}
	}
	return 0, false
}

// lacking is the page to be read next: those in sight first, then the one after
// or before them; false when nothing is lacking.
func (p *casesPager) lacking() (int, bool) {
	first, last := p.from/pageLines, p.to/pageLines
	if p.shown != p.turn {
		return first, true
	}
	end := (p.total - 1) / pageLines
	for _, n := range []int{first, last, last + 1, first - 1} {
		if _, have := p.pages[n]; !have && n >= 0 && n <= end && p.total > 0 {
			return n, true
		}
	}
	return 0, false
}

// next reads what is lacking, unless a page is being read already.
func (p *casesPager) next() {
	n, lacks := p.lacking()
	if p.busy || p.failed || p.still || !lacks {
		return
	}
	p.busy = true
	turn, desk, q, line := p.turn, p.frame.Desk, p.query, p.line
	q.Offset, q.Limit = n*pageLines, pageLines
	Load(p.frame.Work, &Generation{}, func(ctx context.Context) (pageRead, error) {
		rows, total, err := desk.Cases(ctx, q)
		out := pageRead{lines: make([]caseLine, len(rows)), total: total}
		for i, r := range rows {
			out.lines[i] = line(r)
		}
		return out, err
	}, func(r pageRead, err error) {
		p.busy = false
		if turn == p.turn {
			p.answered(turn, n, r, err)
		}
		p.next()
	})
}

func (p *casesPager) answered(turn, n int, r pageRead, err error) {
	if err != nil {
		p.failed = true
		p.frame.Fault(err)
		return
	}
	first := p.shown != turn
	if first {
		p.pages = map[int][]caseLine{}
	}
	p.shown, p.total = turn, r.total
	p.pages[n] = r.lines
	p.prune()
	if first {
		p.fresh()
		return
	}
	p.more()
}

// prune forgets the pages farthest from what is in sight.
func (p *casesPager) prune() {
	for len(p.pages) > pagesKept {
		at := p.from / pageLines
		far := -1
		for n := range p.pages {
			if far < 0 || max(n-at, at-n) > max(far-at, at-far) {
				far = n
			}
		}
		delete(p.pages, far)
	}
}

// casesPick are the cases that are marked: some by name, or all that the list
// shows save some.
type casesPick struct {
	all    bool
	ids    map[cases.CaseID]bool
	ranged []cases.CaseID // marked by the last range, which the next one replaces
}

func (p *casesPick) has(id cases.CaseID) bool { return p.ids[id] != p.all }

// any tells whether something is marked.
func (p *casesPick) any(total int) bool { return p.count(total) > 0 }

// count is how many are marked of a list of so many.
func (p *casesPick) count(total int) int {
	if p.all {
		return max(0, total-len(p.ids))
	}
	return len(p.ids)
}

func (p *casesPick) set(id cases.CaseID, marked bool) {
	if p.ids == nil {
		p.ids = map[cases.CaseID]bool{}
	}
	if marked != p.all {
		p.ids[id] = true
	} else {
		delete(p.ids, id)
	}
}

func (p *casesPick) toggle(id cases.CaseID) {
	p.ranged = nil
	p.set(id, !p.has(id))
}

// mark marks a range in place of the one before.
func (p *casesPick) mark(ids []cases.CaseID) {
	for _, id := range p.ranged {
		if !slices.Contains(ids, id) {
			p.set(id, false)
		}
	}
	p.ranged = ids
	for _, id := range ids {
		p.set(id, true)
	}
}

// every marks all that the list shows.
func (p *casesPick) every() { *p = casesPick{all: true} }

// clear takes every mark away.
func (p *casesPick) clear() { *p = casesPick{} }

// readStep is how many cases are read at once for what is done with many.
const readStep = 500

// readPicked reads the rows of the marked cases, in the order of the list.
func readPicked(ctx context.Context, desk Desk, q register.CaseQuery, pick casesPick) ([]register.CaseRow, error) {
	var out []register.CaseRow
	if pick.all {
		for q.Offset, q.Limit = 0, readStep; ; q.Offset += readStep {
			rows, _, err := desk.Cases(ctx, q)
			if err != nil {
				return nil, err
			}
			for _, r := range rows {
				if pick.has(r.Case) {
					out = append(out, r)
				}
			}
			if len(rows) < readStep {
				return out, nil
			}
		}
	}
	var ids []cases.CaseID
	for id := range pick.ids {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for some := range slices.Chunk(ids, readStep) {
		rows, _, err := desk.Cases(ctx, register.CaseQuery{Only: some, Sort: q.Sort, Desc: q.Desc})
		if err != nil {
			return nil, err
		}
		out = append(out, rows...)
	}
	return out, nil
}
