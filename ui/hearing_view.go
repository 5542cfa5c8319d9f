package ui

import (
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// hearingForm is what is typed about the learner: present or absent, what was
// said, and by whom they were assisted.
type hearingForm struct {
	Learner        string // room, video, absent; empty: not said yet
	Stated         bool   // the reason for the envisaged sanction was stated
	Explanations   string
	Assistant      string
	Capacity       string // of the assistant
	Representative string
	Read           []cases.ActID // written observations read at the sitting
	Note           string        // being typed
	Notes          []cases.Note

	Ground string
	SeenBy string
	SeenOn days.Day
	Issuer string
}

// The ways in which a learner attends.
const (
	learnerRoom   = "room"
	learnerVideo  = "video"
	learnerAbsent = "absent"
)

// assistantCapacities are the capacities offered, the usual ones first.
func assistantCapacities() []string { return []string{"learner", "employee", "delegate", "outsider"} }

// absenceGrounds are the grounds offered, in the order of article 5.3.
func absenceGrounds() []cases.AbsenceGround {
	return []cases.AbsenceGround{
		cases.AbsentNoGround, cases.AbsentAccident, cases.AbsentIllness, cases.AbsentDeath, cases.AbsentRelative,
	}
}

// groundKey is the key of a ground's words.
func groundKey(g cases.AbsenceGround) string {
	if g == cases.AbsentNoGround {
		return "sitting.ground.none"
	}
	return "sitting.ground." + string(g)
}

// faults are what is missing, by field.
func (t hearingForm) faults(today days.Day) map[string]message.Message {
	out := map[string]message.Message{}
	switch t.Learner {
	case "":
		out["learner"] = message.New("sitting.learner.choose")
	case learnerAbsent:
		if t.Ground != "" && t.SeenOn > today {
			out["seen-on"] = message.New("field.future")
		}
		if t.Ground != "" && strings.TrimSpace(t.SeenBy) != "" && t.SeenOn == 0 {
			out["seen-on"] = message.New("field.day")
		}
	default:
		if !t.Stated {
			out["stated"] = message.New("sitting.stated.missing")
		}
		if strings.TrimSpace(t.Explanations) == "" {
			out["explanations"] = message.New("sitting.explanations.missing")
		}
		if strings.TrimSpace(t.Assistant) != "" && t.Capacity == "" {
			out["capacity"] = message.New("sitting.capacity.missing")
		}
	}
	return out
}

// payload is the act that the form becomes.
func (t hearingForm) payload(s cases.SittingID, now days.Hour) cases.Payload {
	if t.Learner == learnerAbsent {
		a := cases.LearnerAbsent{Sitting: s, Ground: cases.AbsenceGround(t.Ground)}
		if a.Ground != cases.AbsentNoGround {
			a.SeenBy, a.SeenOn, a.Issuer = strings.TrimSpace(t.SeenBy), t.SeenOn, strings.TrimSpace(t.Issuer)
		}
		return a
	}
	h := cases.HearingHeld{
		Sitting: s, ReasonStated: t.Stated, Explanations: strings.TrimSpace(t.Explanations),
		Representative: strings.TrimSpace(t.Representative), Notes: slices.Clone(t.Notes), Video: t.Learner == learnerVideo,
		Read: slices.Clone(t.Read),
	}
	if name := strings.TrimSpace(t.Assistant); name != "" {
		h.Assistant = cases.Assistant{Name: name, Capacity: t.Capacity}
	}
	if note := strings.TrimSpace(t.Note); note != "" { // typed and not entered
		h.Notes = append(h.Notes, cases.Note{At: now, Text: note})
	}
	return h
}

// withdraws lists who leaves before the deliberation: the learner, whoever
// assists or represents, and the learners' representatives who sit.
func withdraws(m rules.Matter, s *cases.Sitting) (people []string, members []cases.PersonID) {
	people = append(people, m.Name(m.Case.Learner()))
	for _, h := range m.Case.Hearings {
		if h.Is.Sitting != s.ID {
			continue
		}
		for _, name := range []string{h.Is.Assistant.Name, h.Is.Representative} {
			if name != "" && !slices.Contains(people, name) {
				people = append(people, name)
			}
		}
	}
	for _, x := range s.Seats {
		if place, _ := m.Profile.Place(x.Seat); place.Invited && s.PresentAt(x.Member, cases.Act{}) {
			members = append(members, x.Member)
		}
	}
	return people, members
}

// representatives are the names of a minor's legal representatives on a day.
func representatives(m rules.Matter, day days.Day) []string {
	if !rules.AgeOn(m.Learner(), day).Copied() {
		return nil
	}
	var out []string
	for _, r := range m.Learner().HoldersOn(day) {
		out = append(out, m.Name(r.Representative))
	}
	return out
}
