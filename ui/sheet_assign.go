package ui

import (
	"context"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// assignLine is a case to be put in somebody's charge.
type assignLine struct {
	Case    cases.CaseID
	Number  string
	Learner string
	Owner   cases.UserID
	Closed  bool
}

// assignable are the cases that change hands: open ones that are somebody else's.
func assignable(lines []assignLine, to cases.UserID) []assignLine {
	var out []assignLine
	for _, l := range lines {
		if !l.Closed && l.Owner != to {
			out = append(out, l)
		}
	}
	return out
}

// takesCharge tells whether somebody may be in charge of a case.
func takesCharge(u cases.OfficeUser) bool {
	return u.Role == cases.RoleSecretary || u.Role == cases.RoleDirector
}

// openAssign asks who is to be in charge of some cases; done is called once that
// is recorded, and may be nil.
func (f *Frame) openAssign(lines []assignLine, done func()) {
	desk := f.Desk
	Load(f.Work, &f.people, func(ctx context.Context) ([]cases.OfficeUser, error) {
		return desk.Users(ctx)
	}, func(users []cases.OfficeUser, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.chooseOwner(lines, users, done)
	})
}

func (f *Frame) chooseOwner(lines []assignLine, users []cases.OfficeUser, done func()) {
	if len(lines) == 0 {
		return
	}
	lead := f.T("list.assign.many", message.Number("n", len(lines)))
	if len(lines) == 1 {
		lead = joined(lines[0].Learner, lines[0].Number)
	}
	rows := parts.V(4)
	s := parts.NewSheet(f.T("list.assign.title"), lead, rows)
	s.Width = 460
	var list []*parts.Row
	for _, u := range users {
		if !takesCharge(u) {
			continue
		}
		row := f.personRow(u, func() {
			s.Close()
			f.assignTo(lines, u, done)
		})
		row.Selected = len(assignable(lines, u.User)) == 0 // theirs already
		if row.Selected {
			s.First = row
		}
		list = append(list, row)
		rows.Add(row)
	}
	arrowsBetween(f.Window, list)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.Close)}
	f.Sheet("assign", s)
}

// assign puts somebody in charge of the case of the page: Ctrl+Shift+A.
func (s *caseScreen) assign() {
	c := s.view.Matter.Case
	if c == nil {
		return
	}
	learner := ""
	if p := s.view.Matter.Learner(); p != nil {
		learner = p.Identity.FullName()
	}
	_, over := c.Over()
	s.frame.openAssign([]assignLine{{Case: c.ID, Number: c.Number(), Learner: learner, Owner: c.Owner(), Closed: over}}, nil)
}

// assignStep is how many cases change hands in one commit.
const assignStep = 40

// assignTo records that somebody is in charge. A few are one commit that can be
// undone at once; many go in steps, which stay.
func (f *Frame) assignTo(lines []assignLine, u cases.OfficeUser, done func()) {
	open := assignable(lines, u.User)
	if len(open) == 0 {
		f.toast(f.T("list.assign.none", message.Text("name", u.Name)), nil)
		return
	}
	said := message.New("list.assigned", message.Number("n", len(open)), message.Text("name", u.Name))
	if len(open) <= assignStep {
		f.Record(Recording{
			Submission: register.Submission{Entries: assignEntries(open, u.User)}, Said: said, Undo: true,
			Done: func(register.Trial) {
				if done != nil {
					done()
				}
			},
		})
		return
	}
	desk := f.Desk
	var failed error
	job := &series{frame: f, acts: true}
	steps := (len(open) + assignStep - 1) / assignStep
	job.run(steps, 1, func(ctx context.Context, i int) {
		some := open[i*assignStep : min(len(open), (i+1)*assignStep)]
		if _, err := desk.Record(ctx, register.Submission{Entries: assignEntries(some, u.User)}); err != nil && failed == nil {
			failed = err
		}
	}, func(int) {}, func(int) {
		f.trace("recorded " + string(cases.KindAssignCase))
		if failed != nil {
			f.Fault(failed)
		} else {
			f.toast(f.Say(said), nil)
		}
		if done != nil {
			done()
		}
		f.Reload(nil)
	})
}

func assignEntries(lines []assignLine, to cases.UserID) []register.Entry {
	out := make([]register.Entry, len(lines))
	for i, l := range lines {
		out[i] = register.Entry{File: l.Case.File(), Payload: cases.AssignCase{To: to}}
	}
	return out
}
