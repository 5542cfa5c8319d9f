package ui

import (
	"context"
	"maps"
	"time"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// tryPause is how long somebody has not typed before what they typed is tried.
const tryPause = 250 * time.Millisecond

// A liveTry tries a submission at each pause in typing and shows what it would
// do. UI goroutine only.
type liveTry struct {
	frame *Frame
	gen   Generation
	stop  func()
}

// after tries, once the typing pauses, what build makes then.
func (l *liveTry) after(build func() (register.Submission, bool), show func(register.Trial, error)) {
	l.halt()
	l.stop = l.frame.Work.After(tryPause, func() { l.now(build, show) })
}

// now tries at once; with nothing to try yet, show gets an empty trial.
func (l *liveTry) now(build func() (register.Submission, bool), show func(register.Trial, error)) {
	l.halt()
	sub, ok := build()
	if !ok || len(sub.Entries) == 0 {
		l.gen.n++ // an answer still under way is about something else
		show(register.Trial{}, nil)
		return
	}
	Load(l.frame.Work, &l.gen, func(ctx context.Context) (register.Trial, error) {
		return l.frame.Desk.Try(ctx, sub)
	}, show)
}

func (l *liveTry) halt() {
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
}

// withCase reads a case anew and hands it on; what fails is said.
func (f *Frame) withCase(id cases.CaseID, do func(register.View)) {
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) (register.View, error) {
		return f.staffed(ctx, id)
	}, func(v register.View, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		do(v)
	})
}

// staffed reads a case with the whole staff among its people: whoever signs a
// letter need not be named in the case yet. Off the UI goroutine.
func (f *Frame) staffed(ctx context.Context, id cases.CaseID) (register.View, error) {
	v, err := f.Desk.Case(ctx, id)
	if err != nil {
		return v, err
	}
	rows, err := f.Desk.People(ctx, register.PeopleQuery{Groups: []cases.Group{cases.GroupStaff}})
	if err != nil {
		return v, err
	}
	people := maps.Clone(v.Matter.People) // what a desk returns is shared
	for _, r := range rows {
		if people[r.Person] != nil {
			continue
		}
		p, err := f.Desk.Person(ctx, r.Person)
		if err != nil {
			return v, err
		}
		people[r.Person] = p
	}
	v.Matter.People = people
	return v, nil
}

// caseLead is the line under the title of a sheet: who and which case.
func (f *Frame) caseLead(m rules.Matter) string {
	return joined(m.Name(m.Case.Learner()), m.Case.Number())
}

// mailHead names a group of fields or rows.
func mailHead(text string) fyne.CanvasObject {
	return parts.NewText(text, parts.CaptionStrong, parts.ColorMuted)
}

// pairs lays labels and values in two columns; a pair without a value is left out.
func pairs(labelWidth, width float32, in ...[2]string) *fyne.Container {
	rows := parts.V(6)
	for _, p := range in {
		if p[1] == "" {
			continue
		}
		rows.Add(parts.ColumnsTop(12, []float32{labelWidth, -1},
			parts.NewEllipsis(p[0], parts.Body, parts.ColorMuted),
			parts.NewWrap(p[1], parts.Body, parts.ColorText, width-labelWidth-12)))
	}
	return rows
}

// toneOfState is the colour of a verdict.
func toneOfState(s rules.State) parts.Tone {
	switch s {
	case rules.Met:
		return parts.ToneOK
	case rules.Contestable:
		return parts.ToneWarn
	case rules.Broken:
		return parts.ToneDanger
	case rules.Pending:
		return parts.ToneInfo
	case rules.NotApplicable:
	}
	return parts.ToneNeutral
}

// movedRows shows the verdicts that an act would change.
func (f *Frame) movedRows(in []movedVerdict, width float32) *fyne.Container {
	rows := parts.V(8)
	for _, v := range in {
		state := v.After
		if v.Before != "" {
			state = v.Before + " → " + v.After
		}
		head := parts.H(8, parts.Center(parts.NewChip(state, toneOfState(v.State), "")), parts.Spacer())
		if v.Article != "" {
			head.Add(parts.Center(parts.NewArticle(v.Article)))
		}
		rows.Add(parts.V(3, head, parts.NewWrap(v.Title, parts.Strong, parts.ColorText, width),
			parts.NewWrap(v.Reason, parts.Caption, parts.ColorMuted, width)))
	}
	return rows
}

// signerSelect offers those who may sign on a day.
func (f *Frame) signerSelect(m rules.Matter, chosen cases.PersonID, onChange func(cases.PersonID)) *parts.Select {
	in := signers(m, m.Today)
	options := make([]parts.Option, len(in))
	at := -1
	for i, x := range in {
		options[i] = parts.Option{Label: x.Name, Detail: x.Title}
		if x.Delegated {
			options[i].Tail = f.T("capacity.delegate")
		}
		if x.Person == chosen {
			at = i
		}
	}
	s := parts.NewSelect(f.T("mail.choose"), options, func(i int) { onChange(in[i].Person) })
	s.SetSelected(at)
	return s
}
