package cases

import (
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// PlanSitting fixes, or moves, the day, time and place of a sitting.
type PlanSitting struct {
	ours
	Day   days.Day  `json:"day"`
	At    days.Hour `json:"at,omitempty"`
	Place string    `json:"place,omitempty"`
	Link  string    `json:"link,omitempty"` // of the video conference
}

// SeatMember gives a member a seat. Invited is the day on which the learner
// invited a learners' representative.
type SeatMember struct {
	ours
	Member  PersonID        `json:"member"`
	Seat    regulation.Seat `json:"seat"`
	Invited days.Day        `json:"invited,omitempty"`
}

// ReleaseSeat takes a member off the council.
type ReleaseSeat struct {
	ours
	Member PersonID `json:"member"`
}

// OpenSitting opens the sitting at the act's day and time.
type OpenSitting struct{ ours }

// Presence is how somebody attends.
type Presence string

// The ways to attend.
const (
	InRoom  Presence = "room"
	ByVideo Presence = "video"
)

// MemberArrived records an arrival, timed by the act.
type MemberArrived struct {
	fact
	Member   PersonID `json:"member"`
	Presence Presence `json:"presence,omitempty"`
}

// MemberLeft records a departure, timed by the act.
type MemberLeft struct {
	fact
	Member PersonID `json:"member"`
	Reason string   `json:"reason,omitempty"`
}

// AdjournSitting ends a sitting that cannot go on; the notice starts again.
type AdjournSitting struct {
	ours
	Reason string `json:"reason,omitempty"`
}

// CloseSitting closes the sitting at the act's day and time.
type CloseSitting struct{ ours }

func (PlanSitting) Kind() Kind    { return KindPlanSitting }
func (SeatMember) Kind() Kind     { return KindSeatMember }
func (ReleaseSeat) Kind() Kind    { return KindReleaseSeat }
func (OpenSitting) Kind() Kind    { return KindOpenSitting }
func (MemberArrived) Kind() Kind  { return KindMemberArrived }
func (MemberLeft) Kind() Kind     { return KindMemberLeft }
func (AdjournSitting) Kind() Kind { return KindAdjournSitting }
func (CloseSitting) Kind() Kind   { return KindCloseSitting }
