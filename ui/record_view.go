package ui

import (
	"cmp"
	"slices"
	"time"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
)

// A recordFile is one file of acts with the name it goes by.
type recordFile struct {
	File cases.FileID
	Name string
	Acts []cases.Act
}

// A recordLine is one act, as the journal shows it.
type recordLine struct {
	Act      cases.ActID
	File     cases.FileID
	Recorded string // when it was written, day and hour
	Who      string
	What     string
	Where    string   // the file
	On       string   // the civil day it happened
	Struck   bool     // it stays legible, struck through
	Reason   string   // why it was struck, or of the strike
	order    int64    // the latest first
	day      days.Day // of recording
	happened days.Day
	Time     string // of recording, in hours and minutes
}

// recordLines words every act of the files, the last recorded first. Text
// keeps the lines in which each of its words begins one.
func recordLines(w translations.Words, files []recordFile, office *cases.Office, text string) []recordLine {
	var out []recordLine
	words := register.Words(text)
	for _, f := range files {
		struck := map[cases.ActID]cases.StrikeAct{}
		kinds := map[cases.ActID]cases.Kind{}
		for _, a := range f.Acts {
			kinds[a.ID] = a.Payload.Kind()
			if x, ok := a.Payload.(cases.StrikeAct); ok {
				struck[x.Act] = x
			}
		}
		for _, a := range f.Acts {
			l := recordLine{
				Act: a.ID, File: f.File, Who: string(a.By), Where: f.Name, order: a.Rank, day: a.Today, happened: a.On, Time: clock(w, a.Recorded),
				Recorded: w.T("journal.recorded", message.Day("day", a.Today), message.Text("time", clock(w, a.Recorded))),
				What:     recordWords(w, a), On: w.Day(a.On),
			}
			if u, ok := office.User(a.By); ok {
				l.Who = u.Name
			}
			if x, ok := a.Payload.(cases.StrikeAct); ok {
				l.What = w.T("journal.strike", message.Term("event", eventKey(kinds[x.Act])))
				l.Reason = x.Reason
			}
			if x, ok := struck[a.ID]; ok {
				l.Struck, l.Reason = true, x.Reason
			}
			if register.Matches(register.Fold(l.Who+" "+l.What+" "+l.Where+" "+l.Reason), words) {
				out = append(out, l)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b recordLine) int { return cmp.Compare(b.order, a.order) })
	return out
}

// clock is the local time of an instant, as the window writes hours.
func clock(w translations.Words, t time.Time) string {
	t = t.Local()
	h, err := days.At(t.Hour(), t.Minute())
	if err != nil { // no instant has another hour
		return ""
	}
	return w.Hour(h)
}

// eventKey is the word key of a kind of act.
func eventKey(k cases.Kind) string { return "event." + string(k) }

// recordWords says in a few words what an act is: its kind, and the letter or the
// person it is about where that tells more.
func recordWords(w translations.Words, a cases.Act) string {
	event := message.Term("event", eventKey(a.Payload.Kind()))
	var detail string
	switch x := a.Payload.(type) {
	case cases.IssueLetter:
		detail = w.T("letter." + string(x.Type))
	case cases.DescribePerson:
		detail = x.Identity.FullName()
	case cases.AddUser:
		detail = w.T("journal.user", message.Text("name", x.Name), message.Term("role", "role."+string(x.Role)))
	case cases.AddClosingDay:
		detail = w.Day(x.Day)
	case cases.GiveFunction:
		detail = functionWords(w, x.Seat)
	case cases.SeatMember:
		detail = functionWords(w, x.Seat)
	case cases.PlanSitting:
		detail = w.T("journal.sitting", message.Day("day", x.Day), message.Hour("time", x.At))
	case cases.ChooseCourse:
		detail = w.T("course." + string(x.Course))
	default:
	}
	if detail == "" {
		return w.T("journal.what", event)
	}
	return w.T("journal.what.of", event, message.Text("detail", detail))
}
