package ui

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A caseMoves is everything that an act would change in one case.
type caseMoves struct {
	Name  string
	Moves moves
}

// casesMoved are the cases that a trial touches and in which something changes,
// the one at hand first.
func casesMoved(w translations.Words, t register.Trial, first cases.CaseID) []caseMoves {
	ids := make([]cases.CaseID, 0, len(t.After))
	for id := range t.After {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b cases.CaseID) int {
		switch {
		case a == b:
			return 0
		case a == first:
			return -1
		case b == first:
			return 1
		}
		return strings.Compare(string(a), string(b))
	})
	var out []caseMoves
	for _, id := range ids {
		m := t.Matters[id]
		if m.Case == nil {
			continue
		}
		x := whatMoves(w, m.Profile.Numbers.Notice.N, t.Before[id], t.After[id])
		x.Letters = append(x.Letters, lettersVoid(w, m)...)
		x.Letters = append(x.Letters, lettersStale(w, m, t.Acts)...)
		if !x.None() {
			out = append(out, caseMoves{Name: joined(m.Name(m.Case.Learner()), m.Case.Number()), Moves: x})
		}
	}
	return out
}

// lettersVoid are the standing convocations that no longer announce what is
// planned: the case was postponed, or the sitting has another day, time or place.
func lettersVoid(w translations.Words, m rules.Matter) []string {
	var out []string
	for _, l := range m.Case.LettersOf(cases.LetterConvocation) {
		a := l.Issued.Is.Announcement
		if a == nil {
			continue
		}
		s := m.Sittings[a.Sitting]
		plan, planned := s.Plan()
		_, postponed := m.Case.Postponement(a.Sitting)
		if s != nil && s.Opened != nil && !postponed {
			continue // it was held as announced, or not: R-NOTICE says so
		}
		if postponed || !planned || plan.Day != a.Day || plan.At != a.At || plan.Place != a.Place || plan.Link != a.Link {
			out = append(out, w.T("moves.letter.void", message.Term("letter", "letter."+string(cases.LetterConvocation)),
				message.Day("day", l.Issued.Act.On), message.Day("council", a.Day)))
		}
	}
	return out
}

// lettersStale are the letters on their way to an address that the acts on trial
// replace.
func lettersStale(w translations.Words, m rules.Matter, acts []cases.Act) []string {
	var out []string
	for _, a := range acts {
		d, ok := a.Payload.(cases.AddressDeclared)
		if !ok {
			continue
		}
		who := cases.PersonID(a.File.ID)
		for _, s := range m.Case.Services {
			if s.To != who || s.Settled() || s.Address.IsZero() || s.Address.Same(d.Address) {
				continue
			}
			out = append(out, w.T("moves.letter.stale", message.Text("name", m.Name(who)), message.Text("address", s.Address.Inline())))
		}
	}
	return out
}

// caseMovesLines show, case by case, everything that changes.
func (f *Frame) caseMovesLines(in []caseMoves) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, c := range in {
		body := parts.V(6)
		for _, line := range f.movesLines(c.Moves) {
			body.Add(line)
		}
		out = append(out, mailHead(c.Name), parts.NewCard(parts.PadAll(12, body)))
	}
	return out
}

// confirmCases shows what a change would move, case by case, old beside new, and
// does it if the person says so; with nothing to move it does it at once.
func (f *Frame) confirmCases(moved []caseMoves, lead string, yes func()) {
	if len(moved) == 0 {
		yes()
		return
	}
	body := parts.V(12)
	for _, line := range f.caseMovesLines(moved) {
		body.Add(line)
	}
	s := parts.NewSheet(f.T("overlay.moves"), lead, body)
	s.Width = 760
	s.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("button.record"), "", parts.Primary, func() {
		s.Close()
		yes()
	})
	f.over("moves", s)
}

// closingReach is how many open cases a closing day is tried on beforehand.
const closingReach = 200

// A closingImpact is what a closing day would change in the open cases.
type closingImpact struct {
	Moved []caseMoves
	Tried int // open cases looked at
	Open  int // open cases in all
}

// closingMoves judges cases as they would stand with other closing days.
func closingMoves(w translations.Words, views []register.View, closings map[days.Day]string) []caseMoves {
	var out []caseMoves
	for _, v := range views {
		m := v.Matter
		m.Calendar = days.NewCalendar(m.Calendar.Zones(), closings)
		x := whatMoves(w, m.Profile.Numbers.Notice.N, v.Verdicts, rules.Judge(m))
		if !x.None() {
			out = append(out, caseMoves{Name: joined(m.Name(m.Case.Learner()), m.Case.Number()), Moves: x})
		}
	}
	return out
}

// tryClosings reads the open cases and hands on what other closing days change.
func (f *Frame) tryClosings(g *Generation, closings map[days.Day]string, then func(closingImpact)) {
	Load(f.Work, g, func(ctx context.Context) (closingImpact, error) {
		rows, open, err := f.Desk.Cases(ctx, register.CaseQuery{Open: true, Limit: closingReach})
		if err != nil {
			return closingImpact{}, err
		}
		var views []register.View
		for _, r := range rows {
			v, err := f.Desk.Case(ctx, r.Case)
			if err != nil {
				continue // shut out of it, or gone meanwhile: not ours to show
			}
			views = append(views, v)
		}
		return closingImpact{Moved: closingMoves(f.words, views, closings), Tried: len(views), Open: open}, nil
	}, func(x closingImpact, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		then(x)
	})
}

// lead says how many cases a closing day changes, and of how many.
func (x closingImpact) lead(w translations.Words) string {
	if x.Tried < x.Open {
		return w.T("moves.closing.part", message.Number("n", len(x.Moved)), message.Number("tried", x.Tried), message.Number("open", x.Open))
	}
	return w.T("moves.closing", message.Number("n", len(x.Moved)), message.Number("open", x.Open))
}
