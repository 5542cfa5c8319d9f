package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
)

// Addressees are those who must receive a letter to the learner dated that day:
// the learner, and for a minor each legal representative (R-MINOR).
func Addressees(m Matter, letter days.Day) []cases.PersonID { return m.whoReceives(letter) }

// TreatedAsMinor tells whether the legal representatives are copied in a letter
// of that day.
func TreatedAsMinor(m Matter, letter days.Day) bool { return m.ageFor(letter).Copied() }

// GrievancesReceived is the day on which the learner had received grievances in
// writing, the latest of them, by the reading of R-NOTICE; no grievance named
// means all. Zero while one is not received.
func GrievancesReceived(m Matter, which []cases.GrievanceID) days.Day {
	if m.Case == nil {
		return 0
	}
	var latest days.Day
	for i := range m.Case.Grievances {
		g := &m.Case.Grievances[i]
		if len(which) > 0 && !slices.Contains(which, g.Is.Grievance) || len(which) == 0 && g.Is.InTraining == cases.No {
			continue
		}
		r, _ := m.grievanceReceipt(g, m.Case.Learner())
		if !r.Received() {
			return 0
		}
		latest = max(latest, r.Day)
	}
	return latest
}
