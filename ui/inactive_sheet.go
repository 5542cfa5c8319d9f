package ui

import (
	"context"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// inactiveLine is a learner without activity, and what is next.
type inactiveLine struct {
	Person cases.PersonID
	Name   string
	Since  string
	Next   string
	Tone   parts.Tone
	Word   string
}

// inactiveLines word the learners without a sign of activity.
func inactiveLines(w translations.Words, in []register.InactiveRow, today days.Day) []inactiveLine {
	out := make([]inactiveLine, 0, len(in))
	for _, r := range in {
		l := inactiveLine{
			Person: r.Person, Name: r.Name, Tone: parts.ToneWarn, Word: w.T("inactive.contact"),
			Since: w.T("inactive.since", message.Number("n", int(today-r.Dates.Since)), message.Day("day", r.Dates.Since)),
			Next:  w.T("inactive.by", message.Text("day", w.DayWithDistance(r.Dates.ContactTo, today))),
		}
		switch {
		case r.Case != "":
			l.Tone, l.Word, l.Next = parts.ToneInfo, w.T("inactive.case"), ""
		case today >= r.Dates.Opens && r.Contacted != 0:
			l.Tone, l.Word, l.Next = parts.ToneDanger, w.T("inactive.open"), w.T("inactive.contacted", message.Day("day", r.Contacted))
		case r.Contacted != 0:
			l.Tone, l.Word, l.Next = parts.ToneOK, w.T("inactive.done"), w.T("inactive.contacted", message.Day("day", r.Contacted))
		}
		out = append(out, l)
	}
	return out
}

// openInactive lists the learners without activity; each leads to its log.
func (f *Frame) openInactive() {
	var g Generation
	desk := f.Desk
	Load(f.Work, &g, func(ctx context.Context) ([]register.InactiveRow, error) {
		return desk.Inactive(ctx)
	}, func(rows []register.InactiveRow, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.showInactive(inactiveLines(f.words, rows, f.today))
	})
}

func (f *Frame) showInactive(lines []inactiveLine) {
	body := parts.V(0)
	s := parts.NewSheet(f.T("inactive.title"), f.T("inactive.lead"), body)
	s.Width = 720
	var rows []*parts.Row
	for i, l := range lines {
		if i > 0 {
			body.Add(parts.HLine())
		}
		caption := joined(l.Since, l.Next)
		row := parts.NewRow(l.Name, parts.Pad(8, 10, 8, 10, parts.Columns(12, []float32{34, -1, 0},
			parts.NewAvatar(initials(l.Name), parts.ToneInfo, 34),
			parts.V(-2, parts.NewEllipsis(l.Name, parts.Strong, parts.ColorText), parts.NewEllipsis(caption, parts.Caption, parts.ColorMuted)),
			parts.Center(parts.NewChip(l.Word, l.Tone, "")))), func() {
			s.Close()
			f.Go(Route{Page: PageAttendance, Person: l.Person, Tab: tabActivity})
		})
		rows = append(rows, row)
		body.Add(row)
	}
	if len(lines) == 0 {
		body.Add(parts.PadAll(16, parts.NewEmptyState("check-circle", f.T("inactive.none"), nil)))
	}
	arrowsBetween(f.Window, rows)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.Close)}
	f.Sheet("inactive", s)
}
