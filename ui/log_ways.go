package ui

import (
	"strings"

	"greffe/cases"
	"greffe/cases/register"
)

// goAttendance shows the learner's sessions, or the activity when that is what
// the case is about.
func (f *Frame) goAttendance(v register.View) {
	tab := tabSessions
	for _, g := range v.Matter.Case.Grievances {
		if t, is := articleOfLog(g.Is.Article); is {
			tab = t
		}
	}
	f.Go(Route{Page: PageAttendance, Person: v.Matter.Case.Learner(), Tab: tab})
}

// takeUpDeed opens the form of a draft of another act, or of a learner's log;
// false for other drafts.
func (f *Frame) takeUpDeed(k register.DraftKey) bool {
	name, is := strings.CutPrefix(k.Form, "deed-")
	if _, ofCase := deedOf(name); is && ofCase {
		f.withCase(cases.CaseID(k.File), func(v register.View) { f.openDeed(v, name, "") })
		return true
	}
	switch {
	case k.Form == "new-case", k.Form == "log-session":
		f.Go(Route{Page: PageAttendance, Person: cases.PersonID(k.File), Tab: tabSessions})
	case is:
		f.Go(Route{Page: PageAttendance, Person: cases.PersonID(k.File), Tab: tabActivity})
	default:
		return false
	}
	return true
}
