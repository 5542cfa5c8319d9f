package ui

import (
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// logOf is the tab of the learner's log that a case is about; false for a case
// about neither absences nor inactivity.
func logOf(m rules.Matter) (tab string, is bool) {
	for _, g := range m.Case.Grievances {
		if t, is := articleOfLog(g.Is.Article); is {
			return t, true
		}
	}
	return tabSessions, false
}

// goAttendance shows the learner's sessions, or the activity when that is what
// the case is about.
func (f *Frame) goAttendance(v register.View) {
	tab, _ := logOf(v.Matter)
	f.Go(Route{Page: PageAttendance, Person: v.Matter.Case.Learner(), Tab: tab})
}

// deeds lists what else may be recorded in the case: Ctrl+E.
func (s *caseScreen) deeds() {
	if s.view.Matter.Case != nil {
		s.frame.openDeeds(s.view)
	}
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

// deedDraft names the draft of another act, or of a learner's log; false for
// other forms.
func deedDraft(w translations.Words, form string) (string, bool) {
	if form == "log-session" {
		return w.T("log.session.title"), true
	}
	name, is := strings.CutPrefix(form, "deed-")
	_, known := deedOf(name)
	if !is || !known && !slices.Contains(logDeeds(), name) {
		return "", false
	}
	return w.T("deed." + name), true
}

// logDeeds are the names of what is recorded of a learner's activity.
func logDeeds() []string { return []string{"activity", "contact", "support", "away"} }
