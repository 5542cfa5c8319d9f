package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// journalLine is one act in the journal of a case.
type journalLine struct {
	Act     cases.Act
	When    string // the day, and the time if it was given
	Late    string // recorded another day than it happened
	Who     string
	Icon    string
	What    string
	Detail  string
	Struck  bool
	Why     string // of the strike, and by whom
	Strike  bool   // may be struck
	Correct bool   // has a day that may be corrected
}

// journalActs are all acts of a case and of the sittings it was convened to, in
// the order of recording, struck ones included.
func journalActs(m rules.Matter) []cases.Act {
	out := slices.Clone(m.Case.Acts)
	seen := map[cases.SittingID]bool{}
	for _, c := range m.Case.Convened {
		if s := m.Sittings[c.Is.Sitting]; s != nil && !seen[s.ID] {
			seen[s.ID] = true
			out = append(out, s.Acts...)
		}
	}
	slices.SortStableFunc(out, func(a, b cases.Act) int {
		switch {
		case a.Rank < b.Rank:
			return -1
		case a.Rank > b.Rank:
			return 1
		}
		return 0
	})
	return out
}

// journalOf words the journal of a case, the last recorded first.
func journalOf(w translations.Words, m rules.Matter) []journalLine {
	acts := journalActs(m)
	struck := cases.Struck(acts)
	out := make([]journalLine, 0, len(acts))
	for _, a := range slices.Backward(acts) {
		l := journalLine{
			Act: a, When: w.Day(a.On), Who: userName(m, a.By), Icon: eventIcon(a.Payload.Kind()),
			What:   w.T("case.cap", message.Term("text", "event."+string(a.Payload.Kind()))),
			Detail: eventDetail(w, m, a.Payload),
		}
		if a.At != 0 {
			l.When = w.T("case.journal.at", message.Day("day", a.On), message.Hour("time", a.At))
		}
		if a.Today != 0 && a.Today != a.On {
			l.Late = w.T("case.journal.late", message.Day("day", a.Today))
		}
		strike, gone := struck[a.ID]
		_, isStrike := a.Payload.(cases.StrikeAct)
		switch {
		case gone:
			l.Struck = true
			s, _ := strike.Payload.(cases.StrikeAct)
			l.Why = w.T("case.journal.struck", message.Text("who", userName(m, strike.By)),
				message.Day("day", strike.Today), message.Text("reason", s.Reason))
		case !isStrike:
			l.Strike = true
			l.Correct = correctable(a.Payload)
		}
		out = append(out, l)
	}
	return out
}

// correctable tells whether an act's day may be corrected: that of an event as
// it happened, and of a fact that a grievance states. An issued letter is
// withdrawn or sent again, a recorded vote is rectified.
func correctable(p cases.Payload) bool {
	switch p.(type) {
	case cases.AddGrievance:
		return true
	case cases.Posted, cases.Presented, cases.Collected, cases.Refused, cases.Returned, cases.HandedOver,
		cases.InterviewHeld, cases.ObservationsReceived, cases.ComplaintFiled, cases.OralWarningGiven,
		cases.FileConsulted, cases.PostponementAsked, cases.BoardOpinion, cases.AccessChanged, cases.ExitDeclared,
		cases.ReparationFollowed, cases.DecisionChallenged, cases.ChallengeEnded, cases.LegalHold, cases.LegalHoldEnded:
		return true
	default:
		return false
	}
}
