package cases

import (
	"slices"

	"greffe/cases/days"
)

// A Case is the fold of its acts. A field holds what was said last; a list is
// in the order the acts happened.
type Case struct {
	ID      CaseID
	Acts    []Act // every act, struck ones included, in the order of recording
	Orphans []Act // acts that refer to nothing, their antecedent having been struck

	Opened     *Done[OpenCase]
	Reports    []Done[FileReport]
	Grievances []Done[AddGrievance]
	Exhibits   []Done[AddExhibit]
	Links      []Done[LinkPerson]
	Complaints []Done[ComplaintFiled]
	Written    []Done[ObservationsReceived]
	Courses    []Done[ChooseCourse]

	Precautions []Precaution
	Convened    []Done[ConveneCase] // the last one holds
	Recusals    []Done[RecuseMember]
	Invited     *Done[RepresentativeInvited]

	Letters  []Letter
	Services []Service // one an envelope, in the order of issue
	Proofs   []Done[ProofFiled]

	Interviews []Done[InterviewHeld]
	Calls      []Done[CallCase]
	Hearings   []Done[HearingHeld]
	Absences   []Done[LearnerAbsent]
	Postponed  []Done[Postpone]
	Withdrew   []Done[WithdrewForDeliberation]
	Motions    []Motion

	Closed    *Done[CloseCase]
	Abandoned *Done[AbandonmentDeclared]
	Oral      []Done[OralWarningGiven]
	Opinions  []Done[BoardOpinion]
	Holds     []Hold

	Ended       *Done[EndProcedure]
	Reopened    []Done[ReopenCase]
	Challenges  []Challenge
	TakenBack   []Done[WithdrawDecision]
	Consulted   []Done[FileConsulted]
	Requests    []Request
	Access      []Done[AccessChanged]
	Exits       []Done[ExitDeclared]
	Reparations []Done[ReparationFollowed]
	Moved       []Done[MoveProfile]
	Reviews     []Review
	Assigned    []Done[AssignCase] // the last one holds
}

// Done is a payload with the act that recorded it.
type Done[P any] struct {
	Act Act
	Is  P
}

// A Precaution is a precautionary measure and its end.
type Precaution struct {
	Ordered Done[OrderPrecaution]
	Lifted  *Done[LiftPrecaution]
}

// FoldCase folds the acts of a case. It never fails: an act that refers to
// nothing becomes an orphan. One that refers to what only follows it, because
// an act of the same day was corrected later, finds it all the same.
func FoldCase(id CaseID, acts []Act) *Case {
	c := &Case{ID: id, Acts: byRank(acts)}
	for _, a := range Standing(acts) {
		if p, ok := a.Payload.(CaseAct); ok {
			p.onCase(c, a)
		}
	}
	for n := 0; len(c.Orphans) != n; {
		left := c.Orphans
		n, c.Orphans = len(left), nil
		for _, a := range left {
			if p, ok := a.Payload.(CaseAct); ok {
				p.onCase(c, a)
			}
		}
	}
	return c
}

func byRank(acts []Act) []Act {
	out := slices.Clone(acts)
	slices.SortStableFunc(out, func(a, b Act) int {
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

// Learner is the person the case is about.
func (c *Case) Learner() PersonID {
	if c.Opened == nil {
		return ""
	}
	return c.Opened.Is.Learner
}

// Number is the case's number, filled by the register.
func (c *Case) Number() string {
	if c.Opened == nil {
		return ""
	}
	return c.Opened.Is.Number
}

// IsApprentice tells whether the learner holds an apprenticeship contract.
func (c *Case) IsApprentice() bool {
	return c.Opened != nil && c.Opened.Is.Status == StatusApprentice
}

// Employer is the learner's employer, if any.
func (c *Case) Employer() PersonID {
	if c.Opened == nil {
		return ""
	}
	return c.Opened.Is.Employer
}

// Convening is the convening that holds, unless the case was postponed since.
func (c *Case) Convening() (Done[ConveneCase], bool) {
	if len(c.Convened) == 0 {
		return Done[ConveneCase]{}, false
	}
	return c.Convened[len(c.Convened)-1], true
}

// Course is the director's last choice, if any.
func (c *Case) Course() (Done[ChooseCourse], bool) {
	if len(c.Courses) == 0 {
		return Done[ChooseCourse]{}, false
	}
	return c.Courses[len(c.Courses)-1], true
}

// PrecautionOn returns the precautionary measure running on a day.
func (c *Case) PrecautionOn(d days.Day) (Precaution, bool) {
	for _, p := range c.Precautions {
		if p.Ordered.Is.From <= d && (p.Lifted == nil || d < p.Lifted.Act.On) {
			return p, true
		}
	}
	return Precaution{}, false
}

// Hearing returns the hearing held in a sitting.
func (c *Case) Hearing(s SittingID) (Done[HearingHeld], bool) {
	return last(c.Hearings, func(h HearingHeld) bool { return h.Sitting == s })
}

// Absence returns the absence recorded in a sitting.
func (c *Case) Absence(s SittingID) (Done[LearnerAbsent], bool) {
	return last(c.Absences, func(h LearnerAbsent) bool { return h.Sitting == s })
}

// Postponement returns the ruling that took the case out of a sitting.
func (c *Case) Postponement(s SittingID) (Done[Postpone], bool) {
	return last(c.Postponed, func(p Postpone) bool { return p.Sitting == s })
}

// Call returns the calling of the case in a sitting.
func (c *Case) Call(s SittingID) (Done[CallCase], bool) {
	return last(c.Calls, func(p CallCase) bool { return p.Sitting == s })
}

// Recused tells whether a member is recused in this case, for a sitting.
func (c *Case) Recused(member PersonID) (Done[RecuseMember], bool) {
	return last(c.Recusals, func(r RecuseMember) bool { return r.Member == member })
}

// Grievance returns a grievance by its identifier.
func (c *Case) Grievance(id GrievanceID) (Done[AddGrievance], bool) {
	return last(c.Grievances, func(g AddGrievance) bool { return g.Grievance == id })
}

// Over tells whether the file is closed, and by which act.
func (c *Case) Over() (Act, bool) {
	switch {
	case c.Closed != nil:
		return c.Closed.Act, true
	case c.Ended != nil:
		return c.Ended.Act, true
	case c.Abandoned != nil:
		return c.Abandoned.Act, true
	}
	return Act{}, false
}

func last[P any](in []Done[P], is func(P) bool) (Done[P], bool) {
	for _, d := range slices.Backward(in) {
		if is(d.Is) {
			return d, true
		}
	}
	return Done[P]{}, false
}

func (c *Case) orphan(a Act) { c.Orphans = append(c.Orphans, a) }
