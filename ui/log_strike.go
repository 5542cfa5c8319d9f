package ui

import (
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// openLogStrike strikes acts of a learner's file, with the reason: what was
// recorded by mistake stays legible and counts no more.
func (f *Frame) openLogStrike(what string, acts ...cases.Act) {
	var reason string
	fields := newFormFields(f, nil)
	s := parts.NewSheet(f.T("case.strike.title"), what, parts.V(10,
		parts.NewWrap(f.T("confirm.strike"), parts.Body, parts.ColorText, 620),
		fields.entry("reason", f.T("label.reason"), "", false, &reason)))
	s.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("button.strike"), "", parts.Danger, func() {
		if !fields.show(reasonProblems(reason)) {
			return
		}
		f.Record(Recording{
			Submission: logStrike(acts, trim(reason)), Said: message.New("case.strike.done"),
			Done: func(register.Trial) { s.Close() },
		})
	})
	f.Sheet("log-strike", s)
}

// logStrike strikes acts, each under a name that derives from its own.
func logStrike(acts []cases.Act, reason string) register.Submission {
	var out register.Submission
	for _, a := range acts {
		out.Entries = append(out.Entries, register.Entry{
			ID: register.Derived(a.ID, cases.KindStrike, 1), File: a.File, Payload: cases.StrikeAct{Act: a.ID, Reason: reason},
		})
	}
	return out
}

// strike strikes a session whole: every plan and every attendance of it.
func (s *sessionSheet) strike() {
	f := s.frame
	s.draft.drop()
	s.sheet.Close()
	day, _ := s.was.When()
	f.openLogStrike(joined(logKind(f.words, *s.was), f.words.Day(day)), sessionActs(s.learner, s.was.ID)...)
}

// sessionActs are the standing acts of a learner's file about one session.
func sessionActs(learner *cases.Person, id cases.SessionID) []cases.Act {
	var out []cases.Act
	for _, a := range cases.Standing(learner.Acts) {
		switch x := a.Payload.(type) {
		case cases.SessionPlanned:
			if x.Session == id {
				out = append(out, a)
			}
		case cases.SessionAttendance:
			if x.Session == id {
				out = append(out, a)
			}
		default:
		}
	}
	return out
}
