package ui

import (
	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
)

// dueNotice says how many deadlines are today's and how many are late: numbers
// only, as a notice lies open on the screen, also over a locked window. Nothing
// due is no notice.
func dueNotice(w translations.Words, rows []register.DocketRow, today days.Day) string {
	due, late := 0, 0
	for _, r := range rows {
		switch dueGroupOf(r.Due, today) {
		case groupToday:
			due++
		case groupOverdue:
			late++
		default:
		}
	}
	words := w.T("notify.today", message.Number("n", due))
	switch {
	case due == 0 && late == 0:
		return ""
	case due == 0:
		return w.T("notify.late.only", message.Number("n", late))
	case late > 0:
		return w.T("notify.both", message.Text("today", words), message.Text("late", w.T("notify.late", message.Number("n", late))))
	}
	return words
}

// tellDue gives the person at work the day's notice, once: at the start, or when
// the day turns.
func (f *Frame) tellDue(rows []register.DocketRow) {
	if f.Machine.Notify == nil || f.Desk == nil {
		return
	}
	p := f.personal()
	if !p.Notify || p.Notified == f.today {
		return
	}
	f.changePersonal(func(p *Personal) { p.Notified = f.today })
	if text := dueNotice(f.words, rows, f.today); text != "" {
		f.Machine.Notify(f.T("notify.title"), text)
		f.trace("notified " + text)
	}
}
